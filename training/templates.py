"""Learn the judges of MUC-4's templates. Usage: python training/templates.py [--data DIR] [--folds N] [--out FILE]

Reads MUC-4's development part (DEV) and learns, by boosted trees over signs, which incidents are templates, which phrases fill
them, and which numbers, effects, confidences and places they have; words speak for each by log odds. What is learnt later is
taught with the answers of what is learnt before, as they are on reports that it was not taught with. Seeds are fixed: the same
reports give the same file. Prints the figures on DEV by cross-validation. Needs the extra [train]; takes some ten minutes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, in_turn
from benchmarks.muc4 import figures_of
from benchmarks.sets.muc4 import keys_of, reports_of
from benchmarks.templates.filling import templates
from benchmarks.templates.judges import FILE, Judges
from benchmarks.templates.judging import Judged, with_options, with_phrases
from benchmarks.templates.proposals import proposed
from training.template_judges import SEED, Case, Kept, of_incidents_and_phrases, of_options
from training.template_rows import pairs_of

# From which chance on something is given; by cross-validation on DEV.
LEAST = {
    "incident": 0.4, "Victim": 0.4, "Target": 0.4, "PerpInd": 0.4, "PerpOrg": 0.45, "Weapon": 0.5,
    "number": 0.3, "effect": 0.35, "blamed": 0.2, "confidence": 0.3,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the judges of MUC-4's templates.")
    parser.add_argument("--data", type=Path, default=SETS / "muc4" / "dev", metavar="DIR", help="the development part")
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    keys = keys_of(args.data)
    read = (proposed(report) for report in in_turn(list(reports_of(args.data))))
    kept = learnt([Case(report, keys[report.report.id], pairs_of(report, keys[report.report.id])) for report in read], args.folds)
    told = json.dumps({**kept, "least": LEAST}, separators=(",", ":"), sort_keys=True)
    args.out.write_bytes(gzip.compress(told.encode(), mtime=0))


def learnt(cases: Sequence[Case], folds: int) -> Kept:
    """Judges of all cases; prints what such judges come to on cases that they were not taught with."""
    parts = [int(part) for part in np.random.RandomState(SEED).permutation(len(cases)) % folds]
    apart: dict[int, list[Judged]] = {}
    firsts = []
    for part in range(folds):
        firsts.append(of_incidents_and_phrases([case for case, own in zip(cases, parts, strict=True) if own != part]))
        judges = _judges(firsts[-1])
        apart |= {number: with_phrases(case.report, judges) for number, case in enumerate(cases) if parts[number] == part}
    found = []
    for part in range(folds):
        taught = [number for number in range(len(cases)) if parts[number] != part]
        judges = _judges(firsts[part], of_options([cases[each] for each in taught], [apart[each] for each in taught]))
        for number in (number for number in range(len(cases)) if parts[number] == part):
            report = cases[number].report
            whole = [with_options(report, each, judges) for each in apart[number]]
            found.append((cases[number].key, templates(report, whole, LEAST)))
    print(json.dumps(figures_of(found)))
    return _merged(of_incidents_and_phrases(cases), of_options(cases, [apart[number] for number in range(len(cases))]))


def _judges(first: Kept, second: Kept | None = None) -> Judges:
    return Judges.of({**_merged(first, second or {"trees": {}, "odds": {}}), "least": LEAST})


def _merged(first: Kept, second: Kept) -> Kept:
    return {**first, "trees": first["trees"] | second["trees"], "odds": first["odds"] | second["odds"]}


if __name__ == "__main__":
    main()
