"""Incidents counted by weeks and months, and small indexes of totals and their parts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_SHOWN = ("end", "killed_low", "killed_high", "status", "statuses", "event_type", "country", "whole", "part_of", "id")
_FIRST = {"week": "date(start, '-6 days', 'weekday 1')", "month": "date(start, 'start of month')"}
_BY = "event_type, country, status, statuses, x IS NOT NULL"
_SUMS = (
    "count(*), total(killed_low), total(coalesce(killed_high, killed_low)), count(killed_high), "
    "count(coalesce(killed_high, killed_low))"
)


def upgrade() -> None:
    """Make and fill them."""
    op.create_table(
        "tallies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=5), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=True),
        sa.Column("statuses", sa.Integer(), nullable=False),
        sa.Column("event_type", sa.String(length=30), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("bounded", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    if op.get_bind().dialect.name == "sqlite":  # no casefile on a server is as old
        _fill()
    op.create_index("tallies_start", "tallies", ["unit", "start"])
    _index()


def _fill() -> None:
    for unit, first in _FIRST.items():
        # What stands above comes into it, and nothing else.
        op.execute(
            "INSERT INTO tallies (unit, start, event_type, country, status, statuses, placed, first, last, incidents, low, high, "
            f"bounded, counted) SELECT '{unit}', {first}, {_BY}, min(start), max(start), {_SUMS} FROM incidents "
            f"GROUP BY {first}, {_BY}"  # nosec # B608
        )


def _index() -> None:
    op.drop_index("ix_incidents_whole", "incidents")
    op.drop_index("ix_incidents_part_of", "incidents")
    op.drop_index("incidents_time", "incidents")
    rest = [name for name in _SHOWN if name not in ("status", "event_type")]
    op.create_index("incidents_time", "incidents", ["start", "status", "event_type", *rest, "x", "y", "reports"])
    for name, columns, condition, on_a_server in (
        ("incidents_wholes", [*_SHOWN[::-1], "start", "x", "y"], "whole = 1", "whole"),
        ("incidents_parts", [*_SHOWN[-2::-1], "id", "start", "x", "y"], "part_of IS NOT NULL", "part_of IS NOT NULL"),
    ):
        op.create_index(name, "incidents", columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(on_a_server))
