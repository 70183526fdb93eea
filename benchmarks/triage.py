"""How well and how fast the triage tells reports of violence. Usage: python benchmarks/triage.py [--data DIR] [--json]

On the half of the texts that no weight was fitted on (sets/violence.py): recall over the texts that speak of violence against
people; precision, counting every text of the peaceful sets as wrong when it passes, though local news holds murders and politics
war; what share of each set passes; and reports a second, on one core. The last line is the figures.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, asked, parser_of, tell
from benchmarks.sets.violence import Judged, texts

from counterclaim.ingest.triage import triage

ROUNDS = 3
# Judged by another question: "irrelevant" in MUC-4 is what tells of no terrorism, and half of it tells of war.
DOUBTFUL = "muc4"


def main() -> None:
    args = asked(parser_of("Measure the triage.", data=SETS, holds="the folder of the benchmarks"))
    held_out = [one for one in texts(args.data) if one.is_held_out]
    passed = [triage(one.text).relevant for one in held_out]
    figures: dict[str, object] = {
        "texts": len(held_out),
        **quality(held_out, passed),
        "passed": shares(held_out, passed),
        "reports_a_second": speed(held_out),
    }
    tell(figures, (f"{name:34}{value}" for name, value in figures.items()), alone=args.json)


def quality(held_out: list[Judged], passed: list[bool]) -> dict[str, float]:
    """Recall, and precision with and without the doubtful set of peaceful texts."""
    both = list(zip(held_out, passed, strict=True))
    right = sum(one.violent and is_in for one, is_in in both)
    wrong = sum(not one.violent and is_in for one, is_in in both)
    doubtful = sum(not one.violent and is_in for one, is_in in both if one.source == DOUBTFUL)
    return {
        "recall": round(right / sum(one.violent for one in held_out), 4),
        "precision": round(right / (right + wrong), 4),
        "precision_without_muc4_irrelevant": round(right / (right + wrong - doubtful), 4),
    }


def shares(held_out: list[Judged], passed: list[bool]) -> dict[str, float]:
    """What part of each set passes."""
    of: dict[str, list[bool]] = defaultdict(list)
    for one, is_in in zip(held_out, passed, strict=True):
        of[f"{one.source} {'violent' if one.violent else 'other'}"].append(is_in)
    return {name: round(sum(each) / len(each), 3) for name, each in of.items()}


def speed(held_out: list[Judged]) -> int:
    """Reports a second of one core's own time, the best of some rounds, the tables loaded."""
    seconds: list[float] = []
    for _ in range(ROUNDS):
        started = time.process_time()
        for one in held_out:
            triage(one.text)
        seconds.append(time.process_time() - started)
    return round(len(held_out) / min(seconds))


if __name__ == "__main__":
    main()
