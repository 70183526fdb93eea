"""Parties with the number of incidents at which each is spoken of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_STATUSES = ("unattributed", "alleged", "supported", "contested", "admitted")
_NEWEST = (
    "SELECT own.{} FROM standings AS own WHERE own.party = standings.party ORDER BY own.start DESC, own.incident DESC LIMIT 1"
)


def upgrade() -> None:
    """Make and fill it."""
    op.create_table(
        "parties",
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.Column("last", sa.Date(), nullable=True),
        *(sa.Column(status, sa.Integer(), nullable=False) for status in _STATUSES),
        sa.PrimaryKeyConstraint("party"),
        sqlite_with_rowid=False,
    )
    by_status = ", ".join(f"count(*) FILTER (WHERE status = '{status}')" for status in _STATUSES)
    named = ", ".join(f"({_NEWEST.format(name)})" for name in ("name", "folded", "actor"))
    # What stands above comes into it, and nothing else.
    op.execute(
        f"INSERT INTO parties (party, name, folded, actor, incidents, last, {', '.join(_STATUSES)}) "
        f"SELECT party, {named}, count(*), max(start), {by_status} FROM standings GROUP BY party"  # nosec # B608
    )
    op.create_index("ix_parties_incidents", "parties", ["incidents"])
