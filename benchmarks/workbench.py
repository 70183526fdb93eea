"""How fast the workbench answers. Usage:

    python benchmarks/workbench.py [--incidents N] [--case FILE] [--rounds N] [--only WORDS] [--json]

Makes a casefile of N incidents of a made-up war (100,000 unless told otherwise; FILE is kept, and taken as it is where it is
there), serves the workbench over it, and asks by HTTP for each page that is listed here, one after another, with other values
each time. Prints the time of the very first answer, the median and the 95th percentile of the others, in milliseconds to the
last byte, as a client on the same machine sees it, and the mean of the processor's time that the server takes, which other
programs on the machine lengthen less.
The last line is the figures. --only: the addresses that hold these words.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import httpx
from sqlalchemy import Connection, func, select

from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents, reports, standings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import parser_of_casefile
from benchmarks.synthetic.casefile import fill

# The most that a page may take at the 95th percentile.
WITHIN_MS = 300
Values = dict[str, list[str]]

# Every page with what it is asked for; {incident}, {report}, {party}, {account} stand for drawn ones, {bbox} for a part of the
# map with its zoom. A page that the workbench lacks is left out, and said so.
ADDRESSES = (
    "/queue",
    "/queue?status=contested",
    "/reports/{report}",
    "/incidents/{incident}",
    "/search?q={word}",
    "/contradictions",
    "/history",
    "/map",
    "/map?as=table&bbox={bbox}",
    "/map?party={party}",
    "/map?status=contested&since=2032-01-01&until=2032-12-31",
    "/api/v1/map",
    "/api/v1/map?bbox={bbox}",
    "/api/v1/map?bbox={bbox}&party={party}",
    "/api/v1/map?bbox={bbox}&status=contested&killed=5",
    "/api/v1/map?bbox={bbox}&since=2032-03-01&until=2032-05-31",
    "/api/v1/map/incidents?bbox={bbox}",
    "/timeline",
    "/timeline?by=event_type&unit=week",
    "/timeline?party={party}",
    "/api/v1/timeline",
    "/parties",
    "/parties?q=front",
    "/parties/{party}",
    "/api/v1/parties",
    "/api/v1/parties/{party}",
)


def main() -> None:
    parser = parser_of_casefile("Ask the workbench for its pages, and time it.")
    parser.add_argument("--rounds", type=int, default=40, metavar="N", help="how often each page is asked for")
    parser.add_argument("--only", default="", metavar="WORDS")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = made(args.case or Path(folder) / "case.db", args.incidents, quiet=args.json)
        figures = _measured(path, args.rounds, args.only, quiet=args.json)
    print(json.dumps(figures))


def made(path: Path, number: int, *, quiet: bool) -> Path:
    """The casefile at a path, made where it is not there."""
    if path.exists():
        return path
    done = 0
    with Casefile.open(path, create=True) as casefile:
        for some in fill(casefile, number):
            done += some
            if not quiet:
                print(f"made {done:,} incidents", file=sys.stderr)
    return path


def _measured(path: Path, rounds: int, only: str, *, quiet: bool) -> dict[str, object]:
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        values = values_of(connection)
        held = connection.scalar(select(func.count()).select_from(incidents))
    pages: dict[str, dict[str, float]] = {}
    lacking: list[str] = []
    with served(path) as (door, server), httpx.Client(base_url=door.partition("/enter")[0], timeout=120) as client:
        client.get(door)
        for address in (address for address in ADDRESSES if only in address):
            began = time.perf_counter()
            list(_asked(client, address, values, 0))  # what is loaded once is told by itself
            first = (time.perf_counter() - began) * 1000
            before = _worked(server)
            times = list(_asked(client, address, values, rounds))
            if not times:
                lacking.append(address)
                continue
            each = {
                "first": first,
                "p50": median(times),
                "p95": quantiles(times, n=20)[-1],
                "cpu": (_worked(server) - before) / (rounds + 1),
            }
            pages[address] = {name: round(value, 1) for name, value in each.items()}
            if not quiet:
                print(f"{address:64}" + "".join(f"{value:8.0f}" for value in each.values()), flush=True)
    slow = [address for address, each in pages.items() if each["p95"] > WITHIN_MS]
    return {"incidents": held, "rounds": rounds, "pages": pages, f"over {WITHIN_MS} ms": slow, "lacking": lacking}


def values_of(connection: Connection) -> Values:
    """Some of each kind of thing, drawn from the casefile; of parties those that are accused of most, which are the slowest."""
    often = select(standings.c.party).group_by(standings.c.party).order_by(func.count().desc()).limit(5)
    rng = random.Random(1)
    return {
        "incident": _drawn(connection, incidents.c.id, rng),
        "report": _drawn(connection, reports.c.name, rng),
        "account": _drawn(connection, accounts.c.key, rng),
        "party": list(connection.scalars(often)),
        "word": ["market", "denied", "accusing", "council", "witnesses"],
        "bbox": [_box(rng) for _ in range(50)],
    }


def _drawn(connection: Connection, column: object, rng: random.Random) -> list[str]:
    some = list(connection.scalars(select(column).limit(5_000)))  # type: ignore[call-overload]
    return rng.sample(some, min(50, len(some)))


def _box(rng: random.Random) -> str:
    """A part of the map as a window of 1,280 by 800 points shows it at some zoom, with that zoom."""
    zoom = rng.choice((2, 3, 4, 5, 6, 7, 8, 9, 10))
    wide, high = 1280 * 360 / (256 * 2**zoom), 800 * 300 / (256 * 2**zoom)
    west, south = rng.uniform(-10, 25) - wide / 2, rng.uniform(8, 24) - high / 2
    return f"{west:.4f},{max(-85, south):.4f},{west + wide:.4f},{min(85, south + high):.4f}&zoom={zoom}"


@contextmanager
def served(path: Path) -> Iterator[tuple[str, int]]:
    """The workbench in a process of its own, as a user has it: the address that lets one in, and the number of the process."""
    source = (
        "import sys; from pathlib import Path; from counterclaim.casefile.store import Casefile; "
        "from counterclaim.web.access import Person; from counterclaim.web.serving import serving; "
        "from counterclaim.web.warming import warm\n"
        "with Casefile.open(Path(sys.argv[1])) as casefile, serving(casefile, [Person('A. Coder')]) as made:\n"
        "    warm(after=0).join(); print(made.doors[0][1], flush=True); made.run()"
    )
    server = subprocess.Popen([sys.executable, "-c", source, str(path)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        door = server.stdout.readline().strip()
        _patiently(lambda: httpx.get(door.partition("/enter")[0], timeout=120))
        yield door, server.pid
    finally:
        server.terminate()
        server.wait()


def _patiently(ask: Callable[[], object]) -> None:
    for _ in range(200):
        try:
            ask()
            return
        except httpx.ConnectError:
            time.sleep(0.05)


def _worked(process: int) -> float:
    """The processor's time that a process has taken so far, in milliseconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _asked(client: httpx.Client, address: str, values: Values, rounds: int) -> Iterator[float]:
    """The times of an address in milliseconds, after one that is not counted; none for a page that there is not."""
    rng = random.Random(address)
    for at in range(rounds + 1):
        drawn = {name: rng.choice(some) for name, some in values.items() if some}
        began = time.perf_counter()
        answer = client.get(address.format_map(drawn))
        took = (time.perf_counter() - began) * 1000
        if answer.status_code == 404:
            return
        answer.raise_for_status()
        if at:
            yield took


if __name__ == "__main__":
    main()
