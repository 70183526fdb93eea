"""How long it takes, and how much memory, to bring many accounts together, and how right the incidents are.

    python benchmarks/linking_scale.py [--sizes 1000,10000,100000] [--more 100] [--seed 1] [--json]

The ledgers are made (benchmarks/synthetic/): a war of six invented countries that a dozen outlets report with delays, other
spellings, neighbouring towns, the region alone, early and late tolls, missing days and numbers, copies, roundups and sums of
weeks, and with near misses: the same town the next day, the same day in another town. Each size runs in a process of its own.
seconds: from ledgers to incidents; more: seconds for that many further reports; cpu, more_cpu: the same in processor time of all
threads, which other programs lengthen less; peak: of the whole process, the ledgers' making left out of the time alone. The last
line is the figures.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.bcubed import b_cubed
from benchmarks.synthetic.ledgers import ledgers

from counterclaim.linking.card import Card
from counterclaim.linking.card_making import cards_of
from counterclaim.linking.identity import incident_id
from counterclaim.linking.link import link
from counterclaim.linking.memory import Memory
from counterclaim.model.incident import AccountKey

SIZES = "1000,10000,100000"


def main() -> None:
    args = _arguments()
    if args.one:
        print(json.dumps(measure(args.one, args.more, args.seed)))
        return
    rows = []
    for size in args.sizes.split(","):
        command = [sys.executable, __file__, "--one", size, "--more", str(args.more), "--seed", str(args.seed)]
        rows.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]))
        if not args.json:
            print(rows[-1])
    print(json.dumps(rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure linking at scale.")
    parser.add_argument("--sizes", default=SIZES, help="numbers of reports, with commas")
    parser.add_argument("--more", type=int, default=100, help="reports that are added to each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def measure(size: int, more: int, seed: int) -> dict[str, float]:
    """The figures of one size; the last reports made are those that are added."""
    cards: list[Card] = []
    further: list[Card] = []
    truth: dict[str, str] = {}
    clock, adding = Clock(), Clock()
    for at, made in enumerate(islice(ledgers(size + more, seed=seed), size + more)):
        truth.update({str(key): incident for key, incident in made.incidents.items()})
        with clock if at < size else Clock():
            (cards if at < size else further).extend(cards_of(made.ledger))
    with clock:
        links = link(cards)
    memory = Memory(cards, links.edges, links.incidents)
    with adding:
        memory.add(further)
    figures = b_cubed({str(card.key): truth[str(card.key)] for card in cards}, _put(links.incidents))
    return {
        "reports": size,
        "seconds": round(clock.seconds, 1),
        "cpu": round(clock.cpu, 1),
        "more": round(adding.seconds, 1),
        "more_cpu": round(adding.cpu, 1),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2),
        "edges": len(links.edges),
        "precision": round(figures.precision, 3),
        "recall": round(figures.recall, 3),
        "b3": round(figures.f1, 3),
    }


class Clock:
    """Seconds within its blocks, all together: by the clock, and of the processor."""

    def __init__(self) -> None:
        self.seconds = self.cpu = 0.0
        self._started = (0.0, 0.0)

    def __enter__(self) -> None:
        self._started = time.perf_counter(), time.process_time()

    def __exit__(self, *error: object) -> None:
        self.seconds += time.perf_counter() - self._started[0]
        self.cpu += time.process_time() - self._started[1]


def _put(incidents: tuple[frozenset[AccountKey], ...]) -> dict[str, str]:
    return {str(key): incident_id(members) for members in incidents for key in members}


if __name__ == "__main__":
    main()
