"""What the map and the pages of parties are drawn from: points, the foremost status, names, and who says what of whom."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from math import asinh, pi, radians, tan
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATUSES = ("contested", "admitted", "supported", "alleged", "unattributed")
_STANCES = {
    "accused_by": "accuses",
    "suspected_by": "suspects",
    "denied_by": "denies",
    "admitted_by": "admits",
    "silent": "silent",
}
_MAP = ("x", "y", "start", "end", "killed_low", "killed_high", "status", "event_type", "country", "whole", "part_of", "id")
_SIDE = 1 << 30


def upgrade() -> None:
    """Add them, and fill them from the incidents as they are shown."""
    for name, kind in (("status", sa.String(12)), ("uncertainty_km", sa.Float()), ("x", sa.Integer()), ("y", sa.Integer())):
        op.add_column("incidents", sa.Column(name, kind))
    op.add_column("standings", sa.Column("name", sa.Text(), nullable=False, server_default=""))
    op.add_column("standings", sa.Column("start", sa.Date()))
    op.create_table(
        "voices",
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("stance", sa.String(length=12), nullable=False),
        sa.Column("claimant", sa.Text(), nullable=False),
        sa.Column("incident", sa.String(length=20), nullable=False),
        sa.Column("start", sa.Date()),
        sa.PrimaryKeyConstraint("party", "stance", "claimant", "incident"),
        sqlite_with_rowid=False,
    )
    _fill(op.get_bind())
    op.create_index("incidents_map", "incidents", list(_MAP))
    op.create_index("standings_party", "standings", ["party", "start", "incident", "status"])
    op.create_index("voices_incident", "voices", ["incident"])
    op.create_index("voices_claimant", "voices", ["claimant", "stance", "party"])


def _fill(connection: sa.Connection) -> None:
    ids = [id for (id,) in connection.exec_driver_sql("SELECT id FROM incidents")]
    for at in range(0, len(ids), 1000):
        for id in ids[at : at + 1000]:
            packed = connection.exec_driver_sql("SELECT incident FROM incidents WHERE id = ?", (id,)).scalar_one()
            _fill_one(connection, json.loads(zlib.decompress(packed)))


def _fill_one(connection: sa.Connection, wire: dict[str, Any]) -> None:
    start = wire["date"]["start"] if wire["date"] else None
    held = {one["status"] for one in wire["attribution"]}
    status = next((one for one in _STATUSES if one in held), None)
    connection.exec_driver_sql(
        "UPDATE incidents SET status = ?, uncertainty_km = ?, x = ?, y = ? WHERE id = ?",
        (status, *_point(wire["place"]), wire["id"]),
    )
    for one in wire["attribution"]:
        connection.exec_driver_sql(
            "UPDATE standings SET name = ?, start = ? WHERE incident = ? AND party = ?",
            (one["party"], start, wire["id"], one["actor"] or one["party"]),
        )
    for row in _voices(wire["attribution"]):
        connection.exec_driver_sql("INSERT OR IGNORE INTO voices VALUES (?, ?, ?, ?, ?)", (*row, wire["id"], start))


def _point(site: dict[str, Any] | None) -> tuple[float | None, int | None, int | None]:
    if site is None or site["latitude"] is None or site["longitude"] is None:
        return None, None, None
    latitude = max(-85.0511, min(85.0511, site["latitude"]))
    x = int((site["longitude"] + 180) / 360 * _SIDE) % _SIDE
    y = max(0, min(_SIDE - 1, int((1 - asinh(tan(radians(latitude))) / pi) / 2 * _SIDE)))
    return site.get("uncertainty_km"), x, y


def _voices(attribution: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for one in attribution:
        for field, stance in _STANCES.items():
            for claimant in one[field]:
                yield one["actor"] or one["party"], stance, claimant
