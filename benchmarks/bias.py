"""Does the reader accuse and deny the same whoever is named? Usage: python benchmarks/bias.py [--flips] [--json]

Reports written for it (benchmarks/bias_reports/) are read twice: as written, and with the parties swapped (state and rebel, West
and East), or with a voice unnamed that had a name. A claim that one reading has and the other has not, parts compared instead of
names, has flipped. Printed by language and kind of swap: claims of both readings, and the share that flipped. --flips prints
each of them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.reader import read
from counterclaim.wire.ledger import ledger_wire

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sets.castings import Cast, Stage, played, stage

REPORTS = Path(__file__).parent / "bias_reports"
PUBLISHED = date(2024, 3, 5)
ALLOWED = 0.02

Seen = Counter[tuple[str, ...]]


def main() -> None:
    args = _arguments()
    tallies: dict[tuple[str, str], list[int]] = {}
    for path in sorted(REPORTS.glob("*.toml")):
        for kind, report, flips, claims in audited(stage(path)):
            tally = tallies.setdefault((path.stem, kind), [0, 0])
            tally[0] += flips.total()
            tally[1] += claims
            if args.flips and flips:
                print(f"{path.stem}, {kind}, report {report + 1}:")
                print(*("  " + " | ".join(claim) for claim in sorted(flips)), sep="\n")
    if not args.json:
        for (language, kind), (flipped, claims) in tallies.items():
            print(f"{language}  {kind:20} claims {claims:5}  flipped {flipped:4}  {flipped / max(claims, 1):.1%}")
    print(json.dumps(_figures(tallies)))


def audited(stage: Stage) -> Iterator[tuple[str, int, Seen, int]]:
    """For each swap and report: the kind, the report's place, the claims that flipped, and how many both readings hold."""
    for swap in stage.swaps:
        for number, report in enumerate(stage.reports):
            one, other = (seen(report, cast) for cast in swap.casts)
            yield swap.kind, number, (one - other) + (other - one), one.total() + other.total()


def seen(report: str, cast: Cast) -> Seen:
    """What is read of the report with this cast, with parts in place of names: counts and attributions alone."""
    ledger = ledger_wire(read(played(report, cast), published=PUBLISHED))
    return Counter(_played_claim(claim, cast) for claim in ledger["claims"] if claim["kind"] in ("count", "attribution"))


def _played_claim(claim: Any, cast: Cast) -> tuple[str, ...]:
    claimant = "report" if claim["claimant"]["kind"] == "report" else _part(claim["claimant"], cast)
    if claim["kind"] == "count":
        number = claim["count"]
        return (number["kind"], f"{number['low']}–{number['high']}", number["group"], claimant)
    return (claim["stance"], _part(claim["target"], cast), claimant)


def _part(said: Any, cast: Cast) -> str:
    words = (said or {}).get("text") or ""
    return "+".join(part for part, player in cast.items() if player.told_in(words)) or words.lower()


def _figures(tallies: dict[tuple[str, str], list[int]]) -> dict[str, float]:
    flipped, claims = (sum(column) for column in zip(*tallies.values(), strict=True))
    shares = {f"{language} {kind}": round(f / max(c, 1), 4) for (language, kind), (f, c) in tallies.items()}
    return {**shares, "claims": claims, "flipped": round(flipped / max(claims, 1), 4), "allowed": ALLOWED}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Whether who is named changes what is read.")
    parser.add_argument("--flips", action="store_true", help="print each claim that flipped, with parts in place of names")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
