"""How well lists of persons are matched, and what that does to the estimate. Usage: python benchmarks/lists.py [--lists poor]

Makes a people up, and lists of its dead as others would keep them: with slips, other hands, another script, empty cells, entries
twice. Who is who is known, and so is how many there are. Prints for each round the precision and recall of pairs (in lists and
across them), and the log-linear total with its interval: as matched by machine, after somebody has decided the pairs in doubt (as
the truth has them), and as if all entries were known for whose they are. The last line is the figures, with how many intervals
hold the truth.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.persons import Habits, listed, people

from counterclaim.analysis.persons.linkage import Grey, Key, Verdicts, key_of, key_of_pair, persons
from counterclaim.analysis.persons.matching import scored
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.analysis.uncounted.loglinear import loglinear
from counterclaim.model.person import Listing, Verdict

_CARE = {
    "careful": {
        "A": Habits(0.45, slip=0.01, hand=0.1, day_off=0.03, empty=0.02),
        "B": Habits(0.4, slip=0.02, hand=0.2, day_off=0.05, empty=0.05),
        "C": Habits(0.35, slip=0.02, script=0.3, day_off=0.05, empty=0.05),
        "D": Habits(0.3, slip=0.03, hand=0.2, day_off=0.1, empty=0.05),
    },
    "poor": {
        "A": Habits(0.45),
        "B": Habits(0.4, hand=0.4),
        "C": Habits(0.35, script=0.6, empty=0.2),
        "D": Habits(0.3, slip=0.12, day_off=0.25),
    },
}
_NAMES = tuple(_CARE["careful"])
_WAYS = ("few", "likely", "many", "reviewed", "known")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--lists", choices=tuple(_CARE), default="careful", help="how well they were kept")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    held: dict[str, int] = defaultdict(int)
    told: dict[str, list[float]] = defaultdict(list)
    for seed in range(args.rounds):
        begun = perf_counter()
        figures, totals = _round(random.Random(seed), args.people, _CARE[args.lists])
        for name, value in figures.items():
            told[name].append(value)
        for name, (_, low, high) in totals.items():
            held[name] += low <= args.people <= high
        words = "  ".join(f"{name} {point:,.0f} ({low:,.0f}–{high:,.0f})" for name, (point, low, high) in totals.items())
        print(f"{figures}  {words}  ({perf_counter() - begun:.0f} s)", flush=True)
    made: dict[str, float | str] = {name: round(sum(values) / len(values), 3) for name, values in told.items()}
    made |= {f"{name} holds the truth": f"{held[name]} of {args.rounds}" for name in _WAYS}
    print(json.dumps(made) if args.json else "  ".join(f"{name} {value}" for name, value in made.items()))


def _round(
    rng: random.Random, number: int, lists_kept: Mapping[str, Habits]
) -> tuple[dict[str, float], dict[str, tuple[float, float, float]]]:
    everybody = people(rng, number)
    entries = [entry for name, habits in lists_kept.items() for entry in listed(rng, everybody, name, habits)]
    listings = [one for _, one in entries]
    true = _pairs(_known(entries))
    found = scored(listings)
    said: Verdicts = {
        key_of_pair(pair): Verdict.SAME if key_of_pair(pair) in true else Verdict.DIFFERENT
        for pair in found.pairs
        if Grey().holds(pair)
    }
    groups = {name: persons(listings, found.pairs, {}, linkage=name) for name in _WAYS[:3]}
    groups |= {"reviewed": persons(listings, found.pairs, said), "known": _known(entries)}
    figures: dict[str, float] = {"entries": len(listings), "true pairs": len(true), "asked": len(said)}
    for name in ("likely", "reviewed"):
        made = _pairs(groups[name])
        figures[f"precision {name}"] = round(len(made & true) / len(made), 4)
        figures[f"recall {name}"] = round(len(made & true) / len(true), 4)
    estimates = {name: loglinear(_of(some)) for name, some in groups.items()}
    return figures, {name: (one.point, one.low, one.high) for name, one in estimates.items()}


def _known(entries: Sequence[tuple[int, Listing]]) -> list[tuple[Listing, ...]]:
    found: dict[int, list[Listing]] = defaultdict(list)
    for id, listing in entries:
        found[id].append(listing)
    return [tuple(some) for some in found.values()]


def _pairs(groups: Sequence[tuple[Listing, ...]]) -> set[tuple[Key, Key]]:
    return {(one, other) for group in groups for one, other in combinations(sorted(map(key_of, group)), 2)}


def _of(groups: Sequence[tuple[Listing, ...]]) -> Lists:
    counts: dict[tuple[int, ...], int] = defaultdict(int)
    for group in groups:
        on = {listing.list for listing in group}
        counts[tuple(int(name in on) for name in _NAMES)] += 1
    return Lists(_NAMES, dict(counts))


if __name__ == "__main__":
    main()
