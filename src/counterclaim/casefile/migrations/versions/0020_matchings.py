"""Pairs of entries of lists that may be one person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; no pairs were decided in a casefile before."""
    op.create_table(
        "matchings",
        sa.Column("id", columns.Number, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", columns.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "matching_pairs",
        sa.Column("matching", columns.Number, nullable=False),
        sa.Column("place", columns.Number, nullable=False),
        sa.Column("cells", columns.Packed(), nullable=False),
        sa.Column("said", columns.Number, nullable=True),
        sa.ForeignKeyConstraint(["matching"], ["matchings.id"]),
        sa.PrimaryKeyConstraint("matching", "place"),
        sqlite_with_rowid=False,
    )
    op.create_index("matching_pairs_open", "matching_pairs", ["matching", "said", "place"])
    op.create_table(
        "matching_verdicts",
        sa.Column("id", columns.Number, nullable=False),
        sa.Column("matching", columns.Number, nullable=False),
        sa.Column("place", columns.Number, nullable=False),
        sa.Column("verdict", sa.String(length=12), nullable=False),
        sa.Column("before", columns.Number, nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", columns.Utc(), nullable=False),
        sa.ForeignKeyConstraint(["matching"], ["matchings.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("matching_verdicts_of", "matching_verdicts", ["matching", "by", "id"])
