"""The order of the queue in one index that holds all that it is filtered and counted by."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_COLUMNS = ["state", "rank", "what", "name", "until", "reasons", "has", "country", "event_type", "start", "end", "words"]


def upgrade() -> None:
    """Make the index anew, wider."""
    op.drop_index("looks_order", "looks")
    op.create_index("looks_order", "looks", _COLUMNS, unique=False)
