"""Multiple systems estimation beside what was published on the same lists. Usage: python benchmarks/uncounted.py [--data DIR]

DIR (default ../shared/bench/mse) holds the lists as tables of patterns. Published: killings in Kosovo, March to June 1999, 10,356
(9,002 to 12,122), Ball and others 2002; victims of trafficking in the United Kingdom 2013, 10,000 to 13,000, Bales, Hesketh,
Silverman 2015; in the Netherlands, in New Orleans and in a site of the Western United States, as O. Binette and R. Steorts give
what was published ("On the reliability of multiple systems estimation for the quantification of modern slavery", 2022, and
its package MSETools). Said of each: which of ours overlap what was published.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from time import perf_counter

from counterclaim.analysis.uncounted.answer import Answer, uncounted
from counterclaim.analysis.uncounted.lists import parse_lists

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "mse"
# Low, point where one was published, high.
PUBLISHED: dict[str, tuple[int, int | None, int]] = {
    "kosovo_aggregate": (9_002, 10_356, 12_122),
    "UKdat": (10_000, None, 13_000),
    "UKdat_5": (10_000, None, 13_000),
    "Ned_5": (42_000, None, 58_000),
    "NewOrl_5": (650, None, 1_700),
    "Western": (1_600, None, 3_600),
}


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
            begun = perf_counter()
            answer = uncounted(parse_lists(path.read_text("utf-8")))
            figures[path.stem] = {one.method: [round(one.point), round(one.low), round(one.high)] for one in answer.estimates}
            told = "  ".join(f"{one.method} {one.point:,.0f} ({one.low:,.0f} to {one.high:,.0f})" for one in answer.estimates)
            seconds = perf_counter() - begun
            print(f"{path.stem:17} {answer.lists.observed:6,} on lists  {told}  {_beside(path.stem, answer)}  ({seconds:.0f} s)")
    print(json.dumps(figures) if args.json else f"{len(figures)} sets of lists")


def _beside(name: str, answer: Answer) -> str:
    """What was published, and which of ours overlap it."""
    low, point, high = PUBLISHED[name]
    words = f"published {f'{point:,} ({low:,} to {high:,})' if point else f'{low:,} to {high:,}'}"
    overlapping = [one.method for one in answer.estimates if one.low <= high and low <= one.high]
    off = f", {answer.estimates[0].method} {answer.estimates[0].point / point - 1:+.1%}" if point else ""
    return f"{words}: overlapped by {', '.join(overlapping) or 'none'}{off}"


if __name__ == "__main__":
    main()
