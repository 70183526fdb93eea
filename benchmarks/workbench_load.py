"""Whether the workbench stands many people at once, and loses nothing. Usage:

    python benchmarks/workbench_load.py [--people N] [--minutes M] [--case FILE] [--incidents N] [--server URL] [--adding N]
        [--think SECONDS] [--json]

Serves a copy of FILE (unless told otherwise, of a casefile made of the example reports; with --incidents, one of a made-up war,
as of benchmarks/workbench.py) to N people (20), on this machine alone, for M minutes (5). URL is an empty database of a
PostgreSQL server: the copy is moved there, and served from there. With --adding, 'counterclaim add' takes N invented reports in
meanwhile (benchmarks/synthetic/reports.py). Each person reads pages, searches, decides about claims through the API with what
they have seen, and takes back what they decided, with a pause of SECONDS (10) on average between two things. Wrong is every
answer but 200, and 409 where somebody else came first, and 404 where there is nothing to take back. At the end the server is
stopped, and it is checked that every decision that was answered for stands in the table and in the log, and that the casefile
verifies. Prints each kind's median and 95th percentile in milliseconds, as a client on the same machine sees it; the last line is
the figures. Exit status 1 where something was wrong or lost.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import httpx
from benchmarks.synthetic.logged import made_up
from benchmarks.synthetic.reports import reports as invented
from sqlalchemy import func, select

from counterclaim.casefile.address import Address, Server, address_of
from counterclaim.casefile.custody import verify
from counterclaim.casefile.journal import entries
from counterclaim.casefile.recorded import decision_hash, recorded
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "mali" / "reports.jsonl"
COMMAND = [sys.executable, "-m", "counterclaim"]
PAGES = ("/queue", "/incidents", "/map", "/timeline", "/parties", "/contradictions", "/history", "/reports", "/help", "/add")
WORDS = ("market", "army", "Niono", "nine killed", "denied", "governor")


@dataclass(slots=True)
class Seen:
    """What all people have met together."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Somebody:
    """One person at work in a session of their own."""

    def __init__(self, door: str, seen: Seen, *, chance: random.Random, think: float) -> None:
        base = door.partition("/enter")[0]
        self._client = httpx.Client(base_url=base, follow_redirects=True, timeout=120)
        self._client.get(door).raise_for_status()
        self._client.headers["X-CSRF-Token"] = self._client.get("/api/v1/me").json()["csrf"]
        self._seen, self._chance, self._think = seen, chance, think
        self._reports = [
            one["name"] for one in self._client.get("/api/v1/reports", params={"most": 200, "state": "read"}).json()["reports"]
        ]
        self._incidents = [one["id"] for one in self._client.get("/api/v1/incidents").json()["incidents"]]

    def work(self, until: float) -> None:
        """Do one thing after another, from a moment of one's own on: nobody's fifty people begin at once."""
        time.sleep(self._chance.uniform(0, self._think))
        things: tuple[Callable[[], None], ...] = (self._look, self._read, self._weigh, self._search, self._decide, self._undo)
        while time.monotonic() < until:
            try:
                self._chance.choices(things, weights=(4, 3, 3, 2, 5, 2))[0]()
            except Exception as exc:
                with self._seen.lock:
                    self._seen.wrong.append(f"{type(exc).__name__}: {exc}")
            time.sleep(self._chance.expovariate(1 / self._think) if self._think else 0)
        self._client.close()

    def _look(self) -> None:
        self._ask("page", "GET", self._chance.choice(PAGES))

    def _read(self) -> None:
        self._ask("report", "GET", f"/reports/{self._chance.choice(self._reports)}")

    def _weigh(self) -> None:
        # Where people decide, an incident may be gone by now: its page leads to what has become of it.
        self._ask("incident", "GET", f"/incidents/{self._chance.choice(self._incidents)}", may=(200, 404, 409))

    def _search(self) -> None:
        self._ask("search", "GET", "/search", params={"q": self._chance.choice(WORDS)})

    def _decide(self) -> None:
        name = self._chance.choice(self._reports)
        known = self._ask("report as JSON", "GET", f"/api/v1/reports/{name}").json()
        claims = [claim["id"] for claim in (known["ledger"] or {"claims": []})["claims"]] + known["rejected"]
        if not claims:
            return
        claim = self._chance.choice(claims)
        verdict = self._chance.choices(("accept", "reject"), weights=(4, 1))[0]
        body = {"claim": f"{name}/{claim}", "reason": "load", "seen": known["seen"].get(claim, "")}
        time.sleep(self._think / 4)
        answer = self._ask("decide", "POST", f"/api/v1/claims/{verdict}", json=body, may=(200, 409))
        self._keep(answer)

    def _undo(self) -> None:
        self._keep(self._ask("undo", "POST", "/api/v1/undo", may=(200, 404, 409)))

    def _keep(self, answer: httpx.Response) -> None:
        if answer.status_code == 200:
            with self._seen.lock:
                self._seen.decided.append(answer.json()["id"])

    def _ask(self, kind: str, method: str, path: str, *, may: tuple[int, ...] = (200,), **sent: Any) -> httpx.Response:
        began = time.perf_counter()
        answer = self._client.request(method, path, **sent)
        took = 1000 * (time.perf_counter() - began)
        with self._seen.lock:
            self._seen.times[kind].append(took)
            self._seen.statuses[f"{kind} {answer.status_code}"] += 1
            if answer.status_code not in may:
                self._seen.wrong.append(f"{method} {path}: {answer.status_code} {answer.text[:200]}")
        return answer


def copied(case: Path | None, folder: Path) -> Path:
    """A copy to work on: of the casefile with its originals, or of the example reports."""
    copy = folder / "load.db"
    if case is None:
        subprocess.run([*COMMAND, "add", str(EXAMPLE), "--case", str(copy)], check=True, stdout=subprocess.DEVNULL)
        return copy
    import sqlite3

    with sqlite3.connect(case) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    shutil.copytree(f"{case}.originals", f"{copy}.originals")
    return copy


def moved(case: Path, server: str | None) -> Address:
    """Where the copy is served from: its file, or a server that it was moved to."""
    if server is None:
        return case
    subprocess.run([*COMMAND, "migrate", "--from", str(case), "--to", server], check=True, stdout=subprocess.DEVNULL)
    return address_of(server)


@contextmanager
def adding(case: Address, number: int, folder: Path) -> Iterator[Callable[[], int]]:
    """So many made-up reports are added meanwhile; gives how to ask how many are there by now."""
    if not number:
        yield lambda: 0
        return
    source = folder / "added.jsonl"
    with source.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({**one, "id": f"added-{one['id']}"}) + "\n" for one in invented(number))
    command = [*COMMAND, "add", str(source), "--case", url_of(case)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield lambda: added(case)
        finally:
            process.terminate()  # a job in the background ignores an interrupt
            process.wait(300)


def added(case: Address) -> int:
    """How many of the reports that are added meanwhile have been read."""
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        query = select(func.count()).where(reports.c.name.startswith("added-"), reports.c.state == "read")
        return connection.scalar(query) or 0


def url_of(case: Address) -> str:
    """The address as the command takes it, with its password."""
    return case.url if isinstance(case, Server) else str(case)


@contextmanager
def reviewed(case: Address, people: int) -> Iterator[list[str]]:
    """The addresses that let people in, while the command serves the casefile."""
    names = [f"Person {number}" for number in range(people)]
    options = ["--by", names[0], *(part for name in names[1:] for part in ("--also", name))]
    command = [*COMMAND, "review", "--no-open", "--case", url_of(case), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stdout is not None
        try:
            yield [process.stdout.readline().partition(": ")[2].strip() for _ in names]
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(120)


def lost(case: Address, decided: list[str]) -> list[str]:
    """What was answered for and is not there, and whatever else is not whole."""
    with Casefile.open(case) as casefile:
        with casefile.reading() as connection:
            kept = {one.id: decision_hash(one) for one in recorded(connection)}
            logged = {entry.facts().get("decision_sha256") for entry in entries(connection)}
        found = [f"decision {id} is not kept" for id in decided if id not in kept]
        found += [f"decision {id} is not in the log" for id in decided if kept.get(id) not in logged]
        check = verify(casefile)
        return found if check.whole else [*found, check.summary]


def run(
    case: Path | None, server: str | None, *, people: int, minutes: float, think: float, more: int, incidents: int
) -> dict[str, Any]:
    """The whole run, as figures. more: how many reports are added meanwhile. incidents: of a made-up war."""
    seen = Seen()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COUNTERCLAIM_STATE"] = folder  # a copy of an earlier run went on further, and this one is no older copy of it
        copy = moved(made_up(incidents, Path(folder)) if incidents else copied(case, Path(folder)), server)
        with reviewed(copy, people) as doors, adding(copy, more, Path(folder)) as come:
            crowd = [Somebody(door, seen, chance=random.Random(number), think=think) for number, door in enumerate(doors)]
            until = time.monotonic() + 60 * minutes
            threads = [threading.Thread(target=one.work, args=(until,)) for one in crowd]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            came = come()
        missing = lost(copy, seen.decided)
    return {
        "people": people,
        "minutes": minutes,
        "requests": sum(seen.statuses.values()),
        "decisions": len(seen.decided),
        "added": came,
        "overtaken": sum(number for name, number in seen.statuses.items() if name.endswith(" 409")),
        "wrong": seen.wrong[:20],
        "wrong_number": len(seen.wrong),
        "lost": missing[:20],
        "ms": {
            kind: [round(median(all_)), round(quantiles(all_, n=20)[18])] for kind, all_ in seen.times.items() if len(all_) > 1
        },
    }


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--incidents", type=int, default=0)
    parser.add_argument("--server")
    parser.add_argument("--adding", type=int, default=0)
    parser.add_argument("--think", type=float, default=10.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    figures = run(
        args.case,
        args.server,
        people=args.people,
        minutes=args.minutes,
        think=args.think,
        more=args.adding,
        incidents=args.incidents,
    )
    if not args.json:
        for kind, (middle, high) in sorted(figures["ms"].items()):
            print(f"{kind:15} p50 {middle:>6} ms   p95 {high:>6} ms")
        for words in (*figures["wrong"], *figures["lost"]):
            print(words)
    print(json.dumps(figures))
    return 1 if figures["wrong_number"] or figures["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
