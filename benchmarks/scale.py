"""How many reports and incidents a second, stage by stage, on how many cores, and what a million reports cost. Usage:

    python benchmarks/scale.py [--reports N] [--on jobs=1,jobs=2,local[2]] [--aside SHARE] [--price P] [--parquet DIR]
        [--keep DIR] [--json]

Makes N invented reports (300), a SHARE of which (0) tells of no violence, and adds them to a new casefile once for each of --on:
in so many processes of this machine, or on the cluster of Apache Spark of that master. Each is a process of its own. Received:
taken in, judged by triage, kept and logged; read: by the engine, kept and logged; copies: compared with near-copies; linked:
brought together, weighed, listed. Of a cluster's reading, reading_s: seconds of its workers within the reader, all together. mb:
the memory of the process (of a cluster: of its driver's Python) after each tenth of the reports received, then after each stage.
The cost of a million is for these stages, each with the cores that it kept busy or waiting, at P (0.05) for a core and hour.
alike: whether all gave the same ledgers and incidents. --keep: what was added stays there, a casefile a place, for other
benchmarks. The last line is the figures.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.reports import reports
from sqlalchemy import func, select

from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.copying import find_copies
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.inputs import Inputs
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.machines import Machines
from counterclaim.casefile.readings import ledger_hash
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.spark.spark import Spark
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings
from counterclaim.casefile.tables import reports as reports_table
from counterclaim.ingest.terms import Terms
from counterclaim.wire.incident import incident_wire

STAGES = ("received", "read", "copies", "linked")
TENTHS = 10


def main() -> None:
    args = _arguments()
    if args.one:
        print(json.dumps(measured(args.one, args.reports, args.aside, args.parquet, args.keep)))
        return
    rows = []
    for place in re.split(r",(?![^\[]*\])", args.on):
        command = [sys.executable, __file__, "--one", place, "--reports", str(args.reports), "--aside", str(args.aside)]
        command += [*(["--parquet", args.parquet] if args.parquet else []), *(["--keep", args.keep] if args.keep else [])]
        row = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
        rows.append(row | {"cost_of_a_million": round(cost(row, args.price), 2)})
        if not args.json:
            print(rows[-1])
    figures = {"price": args.price, "alike": len({row["hash"] for row in rows}) == 1, "rows": rows}
    print(json.dumps(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=300, metavar="N")
    parser.add_argument("--on", default="jobs=1,jobs=2,local[2]")
    parser.add_argument("--aside", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--price", type=float, default=0.05, metavar="P")
    parser.add_argument("--parquet", metavar="DIR")
    parser.add_argument("--keep", metavar="DIR")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    return parser.parse_args()


def measured(place: str, number: int, aside: float, parquet: str | None, keep: str | None) -> dict[str, Any]:
    """The figures of one place: how long each stage took, and what came of it."""
    jobs = int(place.partition("=")[2] or 1) if place.startswith("jobs=") else 1
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if keep:
            folder = Path(keep) / re.sub(r"\W+", "-", place)
            folder.mkdir(parents=True)
        source = folder / "reports.jsonl"
        with source.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(report) + "\n" for report in reports(number, aside=aside))
        kept = parquet or str(folder / "parquet")
        machines = None if place.startswith("jobs=") else stack.enter_context(Spark(place, kept))
        casefile = stack.enter_context(Casefile.open(folder / "case.db", create=True))
        memory: list[int] = []
        seconds = _grown(casefile, source, number, jobs, machines, memory)
        figures = {"on": place, "cores": jobs if machines is None else cores(place, machines), "reports": number}
        rates = {f"{stage}_a_second": round(number / took, 2) for stage, took in seconds.items()}
        held = _held(casefile)
        together = held["incidents"] / (seconds["copies"] + seconds["linked"])
        spent = {f"{stage}_s": round(took, 1) for stage, took in seconds.items()}
        size = sum(path.stat().st_size for path in folder.glob("case.db*") if path.is_file())
        return {
            **figures,
            **held,
            **spent,
            **rates,
            "incidents_a_second": round(together, 2),
            **({"reading_s": _within(kept)} if machines is not None else {}),
            "kb_a_report": round(size / 1024 / number, 1),
            "mb": memory,
        }


def _grown(
    casefile: Casefile, source: Path, number: int, jobs: int, machines: Machines | None, memory: list[int]
) -> dict[str, float]:
    def received() -> None:
        for at, _ in enumerate(receive(casefile, Inputs([str(source)], Terms()).documents()), 1):
            if at % max(1, number // TENTHS) == 0:
                memory.append(resident())

    steps: dict[str, Callable[[], object]] = {
        "received": received,
        "read": lambda: _run_out(Backlog(casefile).read(jobs=jobs, machines=machines)),
        "copies": lambda: _run_out(find_copies(casefile)),
        "linked": lambda: _run_out(link_accounts(casefile, machines=machines)),
    }
    seconds = {}
    for stage, step in steps.items():
        began = time.perf_counter()
        step()
        seconds[stage] = time.perf_counter() - began
        memory.append(resident())
    return seconds


def _run_out(some: Iterable[object]) -> None:
    for _ in some:
        pass


def resident() -> int:
    """The memory of this process in MB, but for the pages of files: a casefile's own is mapped as far as it was read."""
    _, resident, shared, *_ = map(int, Path("/proc/self/statm").read_text().split())
    return (resident - shared) * os.sysconf("SC_PAGE_SIZE") >> 20


def cores(place: str, machines: Spark) -> int:
    """How many processes a cluster reads with."""
    told = re.fullmatch(r"local\[(\d+)\]", place)
    return int(told[1]) if told else machines.processes


def _within(kept: str) -> float:
    """Seconds that workers were within the reader, from what they wrote beside each ledger."""
    import pyarrow.dataset as ds

    seconds: list[float] = ds.dataset(kept, format="parquet", partitioning=None).to_table(["seconds"]).column(0).to_pylist()
    return round(sum(seconds), 1)


def _held(casefile: Casefile) -> dict[str, Any]:
    """What came of the reports, and its hash: of each ledger, and of each incident."""
    digest = hashlib.sha256()
    with casefile.reading() as connection:
        query = select(reports_table.c.name, readings.c.ledger).join(readings, readings.c.id == reports_table.c.reading)
        for row in connection.execute(query.order_by(reports_table.c.name)).yield_per(500):
            digest.update(f"{row.name} {ledger_hash(row.ledger)}\n".encode())
        number = 0
        for incident in list_incidents(connection, Selection()):
            number += 1
            digest.update(json.dumps(incident_wire(incident), sort_keys=True).encode())
        read = connection.scalar(select(func.count()).select_from(readings)) or 0
    return {"were_read": read, "incidents": number, "hash": digest.hexdigest()[:16]}


def cost(row: dict[str, Any], price: float) -> float:
    """What a million such reports cost: only reading is done by all cores, the rest by one while the others wait."""
    seconds = sum(row[f"{stage}_s"] for stage in STAGES)
    return float(seconds * row["cores"] / row["reports"] * 1e6 / 3600 * price)


if __name__ == "__main__":
    main()
