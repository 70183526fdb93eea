"""How fast many incidents are analysed. Usage: python benchmarks/analysis.py [--incidents N] [--case FILE] [--json]

Makes a casefile of N incidents of a made-up war (100,000 unless told otherwise; FILE is kept, and taken as it is where it is
there), weighs some of them under every rule as the first analysis does, and gives the others the gists of these with days, places
and names of their own. Then it prints of each analysis the seconds of the processor from the store to the result, and of its
picture; and the peak of the memory. The last line is the figures.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from counterclaim.analysis.accusations import accusations
from counterclaim.analysis.coverage import coverage
from counterclaim.analysis.disagreement import disagreement
from counterclaim.analysis.pictures.picture import can_draw, drawn
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.rules import rules
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.shown import Result
from counterclaim.analysis.split import Split
from counterclaim.casefile.gists import make_gists, stored_gists
from counterclaim.casefile.intake import Intake, intake
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import gists, incidents
from counterclaim.export.redaction import masked
from counterclaim.model.gist import Gist
from counterclaim.wire.gist import FORM
from counterclaim.wire.unicode_json import dumped

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import parser_of_casefile
from benchmarks.synthetic.casefile import fill

# So many are weighed as they are at a user's.
_WEIGHED = 1_000
_AT_ONCE = 5_000
ANALYSES: dict[str, Callable[[Iterator[Gist], Intake], Result]] = {
    "series": series,
    "series by party": lambda found, came: series(found, came, split=Split.PARTY),
    "rules": rules,
    "accusations": accusations,
    "revisions": revisions,
    "coverage": coverage,
    "disagreement": disagreement,
}


def main() -> None:
    parser = parser_of_casefile("Analyse a large casefile, and time it.")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.case or Path(folder) / "case.db"
        made = not path.exists()
        with Casefile.open(path, create=True) as casefile:
            if made:
                sum(fill(casefile, args.incidents))
            figures = {"weighed a second": _weighed(casefile)} | _spread(casefile) | _measured(casefile, quiet=args.json)
    print(json.dumps(figures))


def _weighed(casefile: Casefile) -> float:
    """How many incidents a second are weighed under every rule."""
    with casefile.writing() as connection:
        connection.execute(gists.delete())
    began, done = time.process_time(), 0
    for some in make_gists(casefile, masked):
        done += some
        if done >= _WEIGHED:
            break
    return round(done / (time.process_time() - began), 1)


def _spread(casefile: Casefile) -> dict[str, int]:
    """Give each incident a gist: that of one that was weighed, with its own name, kind, day and country."""
    with casefile.reading() as connection:
        known = [json.loads(text) for text in connection.scalars(select(gists.c.gist))]
        columns = (incidents.c.id, incidents.c.event_type, incidents.c.start, incidents.c.end, incidents.c.country)
        without = select(*columns).outerjoin(gists, gists.c.incident == incidents.c.id).where(gists.c.incident.is_(None))
        rows = connection.execute(without).all()
    for first in range(0, len(rows), _AT_ONCE):
        some = zip(rows[first : first + _AT_ONCE], cycle(known), strict=False)
        with casefile.writing() as connection:
            connection.execute(gists.insert(), [_gist(row, wire) for row, wire in some])
    with casefile.reading() as connection:
        return {"incidents": connection.scalar(select(func.count()).select_from(gists)) or 0}


def _gist(row: Any, wire: list[Any]) -> dict[str, object]:
    head = [row.id, row.event_type, str(row.start) if row.start else None, str(row.end) if row.end else None, row.country]
    return {"incident": row.id, "form": FORM, "gist": dumped([[*head, wire[0][5]], *wire[1:]])}


def _measured(casefile: Casefile, *, quiet: bool) -> dict[str, object]:
    seconds: dict[str, dict[str, float]] = {}
    with casefile.reading() as connection:
        began = time.process_time()
        came = intake(connection)
        intook = round(time.process_time() - began, 2)
        for name, analysis in ANALYSES.items():
            began = time.process_time()
            found = analysis(stored_gists(connection, Selection(), masked), came)
            seconds[name] = {"analysis": round(time.process_time() - began, 1)}
            if can_draw():
                began = time.process_time()
                drawn(found)
                seconds[name]["picture"] = round(time.process_time() - began, 1)
            if not quiet:
                print(f"{name:20}" + "".join(f"{value:8.1f}" for value in seconds[name].values()), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"intake": intook, "seconds": seconds, "peak MB": peak}


if __name__ == "__main__":
    main()
