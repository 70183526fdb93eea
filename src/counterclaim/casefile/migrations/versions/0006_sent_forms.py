"""Under which key a page sent each decision, so that a form that comes twice is decided once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; nothing that was decided before was sent by a page."""
    op.create_table(
        "sent_forms",
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("decision", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"]),
        sa.PrimaryKeyConstraint("by", "key"),
        sqlite_with_rowid=False,
    )
