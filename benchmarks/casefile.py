"""How fast a casefile grows, and how large. Usage: python benchmarks/casefile.py [--reports N] [--jobs N] [--json]

Makes N reports of invented attacks, adds them to a new casefile as `counterclaim add` does, and prints reports a second by step,
the peak memory, the size on disk, how long the incidents take to list and one takes to be added. The last line is the figures.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.custody import verify
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.inputs import Inputs
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.ingest.terms import Terms

TOWNS = ("Gao", "Kidal", "Mopti", "Niono", "Timbuktu", "Menaka", "Djenne", "Sikasso", "Kayes", "Bandiagara")
PARTIES = ("the army", "JNIM fighters", "the Wagner group", "Dozo hunters", "Islamic State fighters")
TARGETS = ("a market", "a bus", "a village", "a clinic", "a school", "a well")


def main() -> None:
    parser = argparse.ArgumentParser(description="Grow a casefile and time it.")
    parser.add_argument("--reports", type=int, default=1000, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = _grown(Path(folder), args.reports, args.jobs)
    if not args.json:
        for name, value in figures.items():
            print(f"{name:32} {value}")
    print(json.dumps(figures))


def _grown(folder: Path, number: int, jobs: int) -> dict[str, float]:
    source = folder / "reports.jsonl"
    source.write_text("".join(json.dumps(report) + "\n" for report in reports(number)), "utf-8")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        times = {
            "received a second": number / _seconds(lambda: _receive(casefile, source)),
            "read a second": number / _seconds(lambda: list(Backlog(casefile).read(jobs=jobs))),
            "brought together a second": number / _seconds(lambda: bring_up_to_date(casefile)),
            "seconds to list": _seconds(lambda: _listed(casefile)),
            "seconds to verify": _seconds(lambda: verify(casefile)),
        }
        source.write_text(json.dumps(next(reports(1, seed=2))) + "\n", "utf-8")
        times["seconds to add one more"] = _seconds(lambda: _add(casefile, source))
        incidents = _listed(casefile)
    size = sum(path.stat().st_size for path in folder.glob("case.db*") if path.is_file())
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    return {
        "reports": number,
        "incidents": incidents,
        **{name: round(value, 2) for name, value in times.items()},
        "kB of casefile a report": round(size / 1024 / number, 1),
        "peak MB of one process": round(memory),
    }


def _seconds(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began


def _receive(casefile: Casefile, source: Path) -> None:
    for _ in receive(casefile, Inputs([str(source)], Terms()).documents()):
        pass


def _add(casefile: Casefile, source: Path) -> None:
    _receive(casefile, source)
    list(Backlog(casefile).read())
    bring_up_to_date(casefile)


def _listed(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return sum(1 for _ in list_incidents(connection, Selection()))


def reports(number: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """Invented reports, about three of each attack, with other tolls and words."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        town, target, party = chance.choice(TOWNS), chance.choice(TARGETS), chance.choice(PARTIES)
        day, toll = date(2023, 1, 1) + timedelta(days=chance.randrange(700)), chance.randrange(3, 40)
        for _ in range(min(chance.randrange(1, 6), number - made)):
            made += 1
            said = day + timedelta(days=chance.randrange(1, 3))
            text = (
                f"At least {toll + chance.randrange(3)} people were killed when gunmen attacked {target} near {town} in Mali on "
                f"{day:%A}, officials said.\n\nResidents accused {party} of the attack. A doctor at the hospital counted "
                f"{chance.randrange(2, 60)} wounded. The government has not commented. It was attack number {made} of the year."
            )
            outlet = f"Outlet {chance.randrange(9)}"
            yield {"id": f"r{seed}-{made}", "text": text, "published": said.isoformat(), "publisher": outlet}


if __name__ == "__main__":
    main()
