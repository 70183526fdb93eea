"""Which accounts came into incidents and left them, and where each is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; where accounts are now is where their history begins."""
    op.create_table(
        "moves",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("before", sa.String(length=20), nullable=False),
        sa.Column("after", sa.String(length=20), nullable=False),
        sa.Column("at", columns.Utc(), nullable=False),
        sa.Column("decision", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("seq"),
    )
    for name in ("account", "before", "after", "at", "decision"):
        op.create_index(f"moves_{name}", "moves", [name])
    op.create_table(
        "placed",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("incident", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("account"),
    )
    op.execute("INSERT INTO placed SELECT key, incident FROM accounts WHERE incident IS NOT NULL AND incident <> own")
