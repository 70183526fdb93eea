"""All statuses of an incident, a bit each, and indexes that hold all that the map and the line of time show and ask for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_SHOWN = ("end", "killed_low", "killed_high", "status", "statuses", "event_type", "country", "whole", "part_of", "id")
_BITS = {"contested": 1, "admitted": 2, "supported": 4, "alleged": 8, "unattributed": 16}


def upgrade() -> None:
    """Add them."""
    op.add_column("incidents", sa.Column("statuses", sa.Integer(), nullable=False, server_default="0"))
    for status, bit in _BITS.items():
        # What stands above comes into it, and nothing else.
        op.execute(
            f"UPDATE incidents SET statuses = statuses + {bit} "
            f"WHERE id IN (SELECT incident FROM standings WHERE status = '{status}')"  # nosec # B608
        )
    op.drop_index("incidents_map", "incidents")
    op.create_index("incidents_map", "incidents", ["x", "y", *_SHOWN, "start"])
    rest = [name for name in _SHOWN if name not in ("status", "event_type")]
    op.create_index("incidents_time", "incidents", ["start", "status", "event_type", *rest, "x", "y"])
    op.create_index("incidents_found", "incidents", [*_SHOWN[::-1], "start", "x", "y"])
    op.drop_index("ix_incidents_start", "incidents")
