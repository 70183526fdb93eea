"""Learn the judges of MUC-4's templates. Usage: python training/templates.py [--data DIR] [--folds N] [--out FILE]

Reads MUC-4's development part (DEV) and learns, by boosted trees over signs, which incidents are templates, which phrases fill
them, and which numbers, effects, confidences and places they have; words speak for each by log odds and by their weights. What is
learnt later is taught with the answers of what is learnt before, as they are on reports that it was not taught with: phrases by
themselves, wordings among their rivals, then all else. From which chance on something is given is chosen by the same
cross-validation. Seeds are fixed: the same reports give the same file. Prints the figures on DEV by cross-validation. Needs the
extra [train]; takes some twenty minutes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, in_turn
from benchmarks.sets.muc4 import keys_of, reports_of
from benchmarks.templates.judged import Judged
from benchmarks.templates.judges import FILE, Judges
from benchmarks.templates.judging import with_options, with_phrases, with_rivals
from benchmarks.templates.proposals import Proposed, proposed
from training.template_judges import SEED, Kept, of_incidents_again, of_incidents_and_phrases, of_options, of_rivals
from training.template_least import chosen, figures_at
from training.template_rows import Case, pairs_of

Found = list[list[Judged]]
# What has learnt of cases, and what such judges say of one case.
Learn = Callable[[Sequence[Case], Found], Kept]
Ask = Callable[[Proposed, list[Judged], Judges], list[Judged]]


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the judges of MUC-4's templates.")
    parser.add_argument("--data", type=Path, default=SETS / "muc4" / "dev", metavar="DIR", help="the development part")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    keys = keys_of(args.data)
    read = (proposed(report) for report in in_turn(list(reports_of(args.data))))
    kept = learnt([Case(report, keys[report.report.id], pairs_of(report, keys[report.report.id])) for report in read], args.folds)
    told = json.dumps(kept, separators=(",", ":"), sort_keys=True)
    args.out.write_bytes(gzip.compress(told.encode(), mtime=0))


def learnt(cases: Sequence[Case], folds: int) -> Kept:
    """Judges of all cases; prints what such judges come to on cases that they were not taught with."""
    parts = [int(part) for part in np.random.RandomState(SEED).permutation(len(cases)) % folds]
    whole: Kept = {"trees": {}, "odds": {}}
    found: Found = [[] for _ in cases]
    for learn, ask in STAGES:
        apart = _asked_apart(cases, found, parts, learn, ask)
        whole = _merged(whole, learn(cases, found))
        found = apart
    least = chosen(cases, found)
    print(json.dumps(figures_at(cases, found, least)))
    return {**whole, "least": least}


def _asked_apart(cases: Sequence[Case], found: Found, parts: Sequence[int], learn: Learn, ask: Ask) -> Found:
    """What is said of each case by judges who learnt of the cases of the other parts."""
    apart: Found = [[] for _ in cases]
    for part in sorted(set(parts)):
        taught = [number for number, own in enumerate(parts) if own != part]
        kept = learn([cases[number] for number in taught], [found[number] for number in taught])
        judges = Judges.of({"bags": {}, "least": {}, **kept})
        for number in (number for number, own in enumerate(parts) if own == part):
            apart[number] = ask(cases[number].report, found[number], judges)
    return apart


def _of_all_else(cases: Sequence[Case], found: Found) -> Kept:
    return _merged(of_options(cases, found), of_incidents_again(cases, found))


def _merged(first: Kept, second: Kept) -> Kept:
    both = {name: {**first.get(name, {}), **second.get(name, {})} for name in ("trees", "odds", "bags", "lines")}
    return {**first, **second, **both}


STAGES: tuple[tuple[Learn, Ask], ...] = (
    (lambda cases, _: of_incidents_and_phrases(cases), lambda report, _, judges: with_phrases(report, judges)),
    (of_rivals, with_rivals),
    (_of_all_else, with_options),
)


if __name__ == "__main__":
    main()
