"""Multiple systems estimation beside what was published on the same lists. Usage: python benchmarks/uncounted.py [--data DIR]

DIR (default ../shared/bench/mse) holds the lists as tables of patterns. Published: killings in Kosovo, March to June 1999, 10,356
(9,002 to 12,122), Ball and others 2002; victims of trafficking in the United Kingdom 2013, 10,000 to 13,000, Bales, Hesketh,
Silverman 2015; in the Netherlands, in New Orleans and in a site of the Western United States, as O. Binette and R. Steorts give
what was published ("On the reliability of multiple systems estimation for the quantification of modern slavery", 2022, and
its package MSETools). Said of each: which of ours overlap what was published. Then what other programs make of the same lists of
the United Kingdom (the R packages dga, LCMCR and SparseMSE, and lists taken to be independent; README of MSETools), beside ours;
and that lists are refused of which some share nobody with the others: the artificial ones of Chan, Silverman and Vincent 2021
(table 2), and New Orleans before its smallest lists were put together.
"""

from __future__ import annotations

import argparse
import json
import sys
from math import exp
from pathlib import Path
from time import process_time

from counterclaim.analysis.uncounted.answer import Answer, uncounted
from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.lists import Lists, parse_lists
from counterclaim.analysis.uncounted.loglinear import fit
from counterclaim.errors import RefusedEstimate

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "mse"
# Low, point where one was published, high.
PUBLISHED: dict[str, tuple[int, int | None, int]] = {
    "kosovo_aggregate": (9_002, 10_356, 12_122),
    "UKdat": (10_000, None, 13_000),
    "UKdat_5": (10_000, None, 13_000),
    "Ned": (42_000, None, 58_000),
    "Ned_5": (42_000, None, 58_000),
    "NewOrl_5": (650, None, 1_700),
    "Western": (1_600, None, 3_600),
}
REFUSED = ("Artificial_3", "NewOrl")
# Point, low and high of other programs for the lists of the United Kingdom, by our names of their methods.
SAME_LISTS, INDEPENDENT = "UKdat_5", "independent"
OTHERS: dict[str, tuple[int, int, int]] = {
    INDEPENDENT: (13_444, 12_004, 15_160),
    "loglinear/1": (11_313, 9_233, 15_043),
    "dga/1": (23_016, 10_408, 33_481),
    "lcmcr/2": (20_232, 10_935, 32_842),
}
_NORMAL_95 = 1.959964


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not args.data.is_dir():
        sys.exit(f"{args.data} holds no lists: name their folder with --data")
    figures: dict[str, object] = {}
    for path in sorted(args.data.glob("*.csv")):
        if path.stem in PUBLISHED:
            begun = process_time()
            answer = uncounted(parse_lists(path.read_text("utf-8")))
            figures[path.stem] = {one.method: [round(one.point), round(one.low), round(one.high)] for one in answer.estimates}
            told = "  ".join(_told(one) for one in answer.estimates)
            seconds = process_time() - begun
            persons = f"{answer.lists.observed:6,} on lists"
            print(f"{path.stem:17} {persons}  {told}  {_beside(path.stem, answer)}  ({seconds:.0f} s of the processor)")
            if path.stem == SAME_LISTS:
                print(*_beside_others(answer), sep="\n")
        elif path.stem in REFUSED:
            figures[path.stem] = _refused(parse_lists(path.read_text("utf-8")))
            print(f"{path.stem:17} {figures[path.stem]}")
    print(json.dumps(figures) if args.json else f"{len(figures)} sets of lists")


def _told(one: Estimate) -> str:
    agreed = f", {one.chains.steps:,} steps, R-hat {one.chains.rhat:.3f}, {one.chains.effective:.0f} draws" if one.chains else ""
    return f"{one.method} {one.point:,.0f} ({one.low:,.0f} to {one.high:,.0f}{agreed})"


def _beside(name: str, answer: Answer) -> str:
    """What was published, and which of ours overlap it."""
    low, point, high = PUBLISHED[name]
    words = f"published {f'{point:,} ({low:,} to {high:,})' if point else f'{low:,} to {high:,}'}"
    overlapping = [one.method for one in answer.estimates if one.low <= high and low <= one.high]
    off = f", {answer.estimates[0].method} {answer.estimates[0].point / point - 1:+.1%}" if point else ""
    return f"{words}: overlapped by {', '.join(overlapping) or 'none'}{off}"


def _beside_others(answer: Answer) -> list[str]:
    """What other programs make of the same lists, each beside ours."""
    alone = fit(answer.lists, ())
    spread = exp(_NORMAL_95 * alone.error)
    observed = answer.lists.observed
    ours = {one.method: (one.point, one.low, one.high) for one in answer.estimates}
    ours[INDEPENDENT] = (observed + alone.uncounted, observed + alone.uncounted / spread, observed + alone.uncounted * spread)
    return [
        f"  {method}: {point:,.0f} ({low:,.0f} to {high:,.0f}), others {theirs[0]:,} ({theirs[1]:,} to {theirs[2]:,}), "
        f"point {point / theirs[0] - 1:+.1%}"
        for method, theirs in OTHERS.items()
        for point, low, high in (ours[method],)
    ]


def _refused(lists: Lists) -> str:
    try:
        uncounted(lists)
    except RefusedEstimate as exc:
        return f"refused: {exc}"
    return "not refused, which is a fault"


if __name__ == "__main__":
    main()
