"""Searches that people keep under a name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; nothing is in them yet."""
    op.create_table(
        "searches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("made", columns.Utc(), nullable=False),
        sa.Column("ended", columns.Utc(), nullable=True),
        sa.Column("sought", columns.Packed(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "searches_seen",
        sa.Column("search", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["search"], ["searches.id"]),
        sa.PrimaryKeyConstraint("search", "person"),
        sqlite_with_rowid=False,
    )
