"""However many incidents are exported, as much memory is taken: each format holds one at a time."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.casefile.record import Record
from counterclaim.export import columnar
from counterclaim.export.exporting import exported
from counterclaim.export.formats import format_named, formats
from counterclaim.model.claim import ClaimantKind, Stance
from incident_records import told
from sourcing import counts, says

NAMES = [full.partition("/")[0] for full in formats()]
# What may differ between two runs without growing with the number of incidents: buffers, caches that are filled.
SLACK = 300_000


def many(number: int) -> Iterator[Record]:
    """So many incidents, each of a report of its own."""
    for each in range(number):
        name = f"report-{each}"
        claims = [
            counts("a resident", 9, 11, kind=ClaimantKind.RESIDENT, report=name, on=3),
            says("un", Stance.ACCUSES, "ml-military", report=name, on=3),
        ]
        record = told(claims)
        yield replace(record, incident=replace(record.incident, id=f"i{each:012x}"))


def peak(name: str, number: int, folder: Path) -> int:
    """The most memory that an export of so many incidents takes, in bytes."""
    tracemalloc.start()
    try:
        with exported(format_named(name), many(number), folder) as export:
            assert export.incidents == number
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_streaming_takes_no_more_memory_for_more_incidents(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "ftm":
        pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    monkeypatch.setattr(columnar, "_ROWS", 20)
    peak(name, 20, tmp_path)
    # what a server of an earlier test takes meanwhile is counted too, but not twice
    most = min(peak(name, 200, tmp_path) for _ in range(2))
    assert most - peak(name, 40, tmp_path) < SLACK
