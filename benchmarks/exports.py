"""How fast incidents leave a casefile in each format, and in how much memory. Usage:

    python benchmarks/exports.py [--incidents N] [--format NAME]… [--json]

Fills a casefile with N incidents of a made-up war, and exports the first tenth of them and then all, each in a process of its
own; prints seconds and peak memory of both, and what a million would take at the same pace. Memory that does not grow from a
tenth to all does not grow after. The last line is the figures.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.export.exporting import exported
from counterclaim.export.formats import format_named

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.casefile import fill

FORMATS = ("csv", "parquet", "geojson", "ucdp-ged", "prov")
MILLION = 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description="Export many incidents, and measure time and memory.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N")
    parser.add_argument("--format", action="append", dest="names", metavar="NAME", help="instead of the usual five")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as place:
        filled(Path(place) / "case.db", args.incidents)
        for name in args.names or FORMATS:
            figures[name] = _of(Path(place), name, args.incidents)
            if not args.json:
                print(f"{name:12}" + "".join(f"  {what} {value:,}" for what, value in figures[name].items()), flush=True)
    print(json.dumps({"incidents": args.incidents, **figures}))


def filled(path: Path, number: int) -> None:
    """A casefile with so many incidents of the made-up war."""
    with Casefile.open(path, create=True) as casefile:
        for _ in fill(casefile, number):
            pass


def _of(place: Path, name: str, number: int) -> dict[str, float]:
    some, all = _apart(place, name, max(1, number // 10)), _apart(place, name, number)
    return {
        "MB of a tenth": some[1],
        "MB of all": all[1],
        "seconds": all[0],
        "incidents a second": round(number / all[0]),
        "hours a million": round(MILLION / number * all[0] / 3600, 1),
    }


def _apart(place: Path, name: str, number: int) -> tuple[float, int]:
    """Seconds, and the peak memory of a process that does nothing else."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (place, name, number))


def _measured(place: Path, name: str, number: int) -> tuple[float, int]:
    form = format_named(name)
    with Casefile.open(place / "case.db") as casefile, casefile.reading() as connection:
        began = time.perf_counter()
        found = islice(records(connection, Selection(), rule=form.rule), number)
        with exported(form, found, place) as export:
            assert export.incidents == number
        took = time.perf_counter() - began
    return round(took, 1), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
