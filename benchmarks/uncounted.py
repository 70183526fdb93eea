"""Multiple systems estimation beside what was published on the same lists. Usage: python benchmarks/uncounted.py [--data DIR]

DIR (default ../shared/bench/mse) holds the lists as tables of patterns. Published: killings in Kosovo, March to June 1999, 10,356
(9,002 to 12,122), Ball and others 2002; victims of trafficking in the United Kingdom 2013, 10,000 to 13,000, Bales 2015.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from time import perf_counter

from counterclaim.analysis.uncounted.answer import uncounted
from counterclaim.analysis.uncounted.lists import parse_lists

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "mse"
PUBLISHED = {
    "kosovo_aggregate": "10,356 (9,002 to 12,122)",
    "UKdat": "10,000 to 13,000",
    "UKdat_5": "10,000 to 13,000",
    "Ned_5": "",
    "NewOrl_5": "",
    "Western": "",
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
            published = PUBLISHED[path.stem] and f"  published {PUBLISHED[path.stem]}"
            print(f"{path.stem:17} {answer.lists.observed:6,} on lists  {told}{published}  ({perf_counter() - begun:.0f} s)")
    print(json.dumps(figures) if args.json else f"{len(figures)} sets of lists")


if __name__ == "__main__":
    main()
