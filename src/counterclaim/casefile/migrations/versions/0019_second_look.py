"""Who has looked at what another finished, and why it was given back; what was finished before had one person's look."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, and let what is finished wait for a second look."""
    op.add_column("work", sa.Column("reason", sa.Text(), nullable=True))
    op.add_column("looks", sa.Column("checked_by", sa.Text(), nullable=True))
    op.add_column("looks", sa.Column("checked_at", columns.Utc(), nullable=True))
    op.execute("UPDATE looks SET state = 'second' WHERE state = 'finished' AND what IN ('incident', 'report')")
