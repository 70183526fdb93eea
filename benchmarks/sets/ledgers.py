"""The ledgers of a set's reports, read once and kept in a folder, since reading takes longer than all that follows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.errors import CounterclaimError
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.progress import progress
from counterclaim.reader import read_report
from counterclaim.wire.ledger_json import ledger_line
from counterclaim.wire.parsed import ledger_of


def ledgers(reports: Iterable[Report], kept: Path | None) -> list[Ledger | Report]:
    """The ledger of each report, in their order; the report itself where nothing in it can be read.

    kept: a file with what an earlier run has read; it is made where it is not there. Remove it after a change of the reader.
    """
    known = dict(_kept(kept)) if kept else {}
    todo = list(reports)
    found: list[Ledger | Report] = []
    with progress(len(todo)) as advance:
        for report in todo:
            line = known.get(report.id) or _line(report)
            known[report.id] = line
            found.append(ledger_of(json.loads(line), report.text) if line else report)
            advance()
    if kept:
        _keep(kept, known)
    return found


def _line(report: Report) -> str:
    try:
        return ledger_line(read_report(report))
    except CounterclaimError:
        return ""


def _kept(path: Path) -> Iterator[tuple[str, str]]:
    if path.is_file():
        for row in path.read_text("utf-8").splitlines():
            id, _, line = row.partition("\t")
            yield id, line


def _keep(path: Path, known: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{id}\t{line}\n" for id, line in known.items()), "utf-8")
