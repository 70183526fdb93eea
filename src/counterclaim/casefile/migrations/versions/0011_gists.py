"""The gists of incidents, from which what is said of many incidents together is made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table, empty: gists are made when an analysis first needs them."""
    op.create_table(
        "gists",
        sa.Column("incident", sa.String(20), primary_key=True),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("gist", sa.Text(), nullable=False),
    )
