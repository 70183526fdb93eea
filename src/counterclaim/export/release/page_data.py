"""What the pages of a release show, as scripts: a page that is opened from a folder may load these, and no JSON.

The list of incidents comes in chunks that are all loaded; what is told of each is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export.tables import Row
from counterclaim.wire.unicode_json import dumped

# What the list knows of an incident, in this order.
LISTED = (
    "incident",
    "event_type",
    "date_start",
    "date_end",
    "country",
    "admin1",
    "place",
    "latitude",
    "longitude",
    "uncertainty_km",
    "killed_low",
    "killed_best",
    "killed_high",
    "injured_low",
    "injured_high",
    "status",
    "accused",
    "reports",
    "lines",
    "publishers",
    "part_of",
    "checked",
)
CLAIM = (
    "kind",
    "stance",
    "claimant",
    "claimant_kind",
    "target",
    "harm",
    "group",
    "low",
    "high",
    "qualifier",
    "quote",
    "publisher",
    "published",
    "url",
    "checked",
)
PARTY = ("party", "status", "accused_by", "suspected_by", "denied_by", "admitted_by", "silent")
SOURCE = ("publisher", "published", "language", "url", "line")
# Of an incident alone, beside its lists.
ALONE = (
    "date_prec",
    "where_prec",
    "rule",
    "contradictions",
    "sums_up",
    "airwars_grade",
    *(f"{harm}_{bound}" for harm in ("missing", "abducted") for bound in ("low", "best", "high")),
    "injured_best",
)
LIST_CHUNK, DETAIL_CHUNK = 1_000, 100


class PageData:
    """Writes the chunks; first keeps the rows that stand in the page itself, for whoever runs no script."""

    def __init__(self, folder: Path, *, static: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._static = folder, static
        self._list: list[str] = []
        self._details: list[str] = []
        self.number = 0
        self.first: list[Row] = []

    def add(self, record: Record, rows: dict[str, list[Row]]) -> None:
        """Take an incident with its rows in every table."""
        (own,) = rows["incidents"]
        if len(self.first) < self._static:
            self.first.append(own)
        self._list.append(dumped([own[name] for name in LISTED]))
        told = {
            "alone": [own[name] for name in ALONE],
            "parties": _values(rows["parties"], PARTY),
            "claims": _values(rows["claims"], CLAIM),
            "sources": _values(rows["sources"], SOURCE),
        }
        self._details.append(dumped(told))
        self.number += 1
        if self.number % LIST_CHUNK == 0:
            self._flush_list()
        if self.number % DETAIL_CHUNK == 0:
            self._flush_details()

    def end(self) -> None:
        """Write what is left."""
        self._flush_list()
        self._flush_details()

    @property
    def lists(self) -> list[str]:
        """The names of the chunks of the list."""
        return [f"incidents-{at}.js" for at in range(-(-self.number // LIST_CHUNK))]

    def _flush_list(self) -> None:
        if self._list:
            at = (self.number - 1) // LIST_CHUNK
            self._write(f"incidents-{at}.js", f"release.list({at * LIST_CHUNK}, [\n" + ",\n".join(self._list) + "\n]);\n")
            self._list = []

    def _flush_details(self) -> None:
        if self._details:
            at = (self.number - 1) // DETAIL_CHUNK
            self._write(f"details-{at}.js", f"release.tell({at * DETAIL_CHUNK}, [\n" + ",\n".join(self._details) + "\n]);\n")
            self._details = []

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text, "utf-8", newline="")


def _values(rows: Sequence[Row], names: Sequence[str]) -> list[list[Any]]:
    return [[row[name] for name in names] for row in rows]
