"""How fast incidents leave a casefile in each format, and in how much memory. Usage:

    python benchmarks/exports.py [--incidents N] [--case FILE] [--again TIMES] [--format NAME]… [--json]

Fills a casefile with N incidents of a made-up war, or takes the first N of one that is there and changes nothing of it; exports
them in each format, in a process of its own; prints seconds (by the clock and of the processor), and the memory when a tenth had
left and at most. --again: each incident leaves so many times, under another name each time, so that a million leave a casefile
of ten thousand. The last line is the figures.

Memory is the process's own (RssAnon): pages of the casefile that lie mapped are the system's, which takes them back at need;
they are told beside it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select

from counterclaim.casefile.record import Record
from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.export.exporting import exported
from counterclaim.export.formats import format_named

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.casefile import fill

FORMATS = ("csv", "parquet", "geojson", "ucdp-ged", "prov")
MILLION = 1_000_000
# Memory is looked at after so many incidents.
_LOOKED = 50


def main() -> None:
    parser = argparse.ArgumentParser(description="Export many incidents, and measure time and memory.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N")
    parser.add_argument("--case", type=Path, metavar="FILE")
    parser.add_argument("--again", type=int, default=1, metavar="TIMES")
    parser.add_argument("--format", action="append", dest="names", metavar="NAME", help="instead of the usual five")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as place:
        case = args.case or Path(place) / "case.db"
        if args.case is None:
            filled(case, args.incidents)
        for name in args.names or FORMATS:
            figures[name] = _apart(case, name, args.incidents, args.again)
            if not args.json:
                print(f"{name:12}" + "".join(f"  {what} {value:,}" for what, value in figures[name].items()), flush=True)
    print(json.dumps(figures))


def filled(path: Path, number: int) -> None:
    """A casefile with so many incidents of the made-up war."""
    with Casefile.open(path, create=True) as casefile:
        for _ in fill(casefile, number):
            pass


def _apart(case: Path, name: str, number: int, again: int) -> dict[str, float]:
    """The figures of a format, from a process that does nothing else."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (case, name, number, again))


def _measured(case: Path, name: str, most: int, times: int) -> dict[str, float]:
    form = format_named(name)
    with tempfile.TemporaryDirectory() as place, Casefile.open(case) as casefile, casefile.reading() as connection:
        kept = min(most, connection.scalar(select(func.count()).select_from(incidents)) or 0)
        number = kept * times
        watched = _Watched(number)
        began, worked = time.perf_counter(), time.process_time()
        found = _again(islice(records(connection, Selection(), rule=form.rule), kept), times)
        with exported(form, watched.through(found), Path(place)) as export:
            assert export.incidents == number
        took, processor = time.perf_counter() - began, time.process_time() - worked
    return {
        "incidents": number,
        "MB at a tenth": watched.tenth,
        "MB at most": watched.most,
        "MB mapped at most": watched.mapped,
        "seconds": round(took),
        "processor seconds": round(processor, 1),
        "incidents a processor second": round(number / processor),
        "processor minutes a million": round(MILLION / number * processor / 60, 1),
    }


def _again(found: Iterable[Record], times: int) -> Iterator[Record]:
    """Each record so often, under names of their own."""
    for record in found:
        for at in range(times):
            yield record if times == 1 else replace(record, incident=replace(record.incident, id=f"{record.incident.id}-{at}"))


class _Watched:
    """Records as they pass by, and the most memory until a tenth of them had, and until all had."""

    def __init__(self, number: int) -> None:
        self._number, self.tenth, self.most, self.mapped = number, 0, 0, 0

    def through(self, found: Iterable[Record]) -> Iterator[Record]:
        for at, record in enumerate(found, 1):
            yield record
            tenth = at == max(1, self._number // 10)
            if at % _LOOKED == 0 or tenth or at == self._number:
                self.most, self.mapped = max(self.most, _megabytes("RssAnon")), max(self.mapped, _megabytes("RssFile"))
            if tenth:
                self.tenth = self.most
            if at % (MILLION // 10) == 0:
                print(f"{at:,} incidents, {self.most} MB", file=sys.stderr, flush=True)


def _megabytes(kind: str) -> int:
    """How much memory of a kind the process has at this moment, as Linux tells it."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("utf-8").splitlines() if ":" in line)
    return int(lines[kind].split()[0]) // 1024


if __name__ == "__main__":
    main()
