"""Keys that sign: by what they are found, counts as long as theirs, and what was asked of one and waits for its answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and the column, which telephones leave empty."""
    op.create_table(
        "people_questions",
        sa.Column("asked_sha256", sa.String(length=64), nullable=False),
        sa.Column("value", columns.Packed(), nullable=False),
        sa.Column("ends", columns.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("asked_sha256"),
        sqlite_with_rowid=False,
    )
    op.add_column("people_factors", sa.Column("handle_sha256", sa.String(length=64), nullable=True))
    op.create_index("ix_people_factors_handle_sha256", "people_factors", ["handle_sha256"], unique=True)
    if op.get_bind().dialect.name == "postgresql":  # SQLite's whole numbers are as long as any
        op.alter_column("people_factors", "used", type_=sa.BigInteger())
