"""Do claims come true as often as their confidence says? Usage: python benchmarks/confidence.py [--data DIR] [--half look|score]

DIR is a set of hand-coded reports in the layout of the claims benchmark, in English. A claim of an account in
focus is right when the set's scorer gives it to a row of the coders, claimant and all, each row to one claim. Prints how many
claims of each tenth of confidence are right, and the expected calibration error: how far confidence and the share of right claims
are apart, over the tenths, by their claims. The judges were taught with `look`. The last line is the figures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.claims import DATA, HALVES, reports_of, scorer_of
from benchmarks.measures.calibration import BINS, Judged, calibration_error, tenths
from benchmarks.measures.command import asked, in_turn, parser_of

from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.wire.ledger import ledger_wire

KINDS = ("counts", "attributions")


def main() -> None:
    parser = parser_of("Measure the calibration of confidence.", data=DATA, holds="reports.jsonl, gold/ and score.py")
    parser.add_argument("--scorer", type=Path, metavar="DIR", help="the folder of score.py, where DIR has none")
    parser.add_argument("--half", choices=HALVES, help="one half only")
    args = asked(parser)
    scorer = scorer_of(args.scorer or args.data)
    figures = {}
    for half in (args.half,) if args.half else HALVES:
        judged = _judged(args.data, scorer, half)
        everything = [each for kind in KINDS for each in judged[kind]]
        figures[half] = {
            name: {"error": round(calibration_error(rows), 3), "claims": len(rows)}
            for name, rows in (*judged.items(), ("all", everything))
        }
        if not args.json:
            _print(half, everything)
    print(json.dumps(figures))


def _judged(data: Path, scorer: ModuleType, half: str) -> dict[str, list[Judged]]:
    """The confidence of each claim of a half, and whether it is right."""
    gold: dict[str, Any] = {}
    for path in sorted((data / "gold").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        gold.setdefault(row["id"], row)
    reports = [report for report in reports_of(data) if isinstance(report, Report) and scorer.half_of(report.id) == half]
    judged: dict[str, list[Judged]] = {kind: [] for kind in KINDS}
    for report in in_turn(reports):
        ledger: Any = ledger_wire(read_report(report))
        for kind, match in zip(KINDS, (scorer.count_match, scorer.attribution_match), strict=True):
            rows = list(_rows(ledger, scorer, KINDS.index(kind)))
            judged[kind] += right(gold[report.id][kind], rows, match)
    return judged


def _rows(ledger: Any, scorer: ModuleType, kind: int) -> Iterator[tuple[dict[str, Any], float]]:
    """The claims of a kind that have a confidence, as the scorer sees them, with it."""
    for claim in ledger["claims"]:
        for row in scorer.rows_of({"accounts": ledger["accounts"], "claims": [claim]})[kind]:
            if "confidence" in claim:
                yield row, claim["confidence"]


def right(gold: list[dict[str, Any]], rows: list[tuple[dict[str, Any], float]], match: Any) -> list[Judged]:
    """Whether each claim is right: the most confident first choose among the rows of the coders."""
    free, judged = list(gold), []
    for row, confidence in sorted(rows, key=lambda pair: -pair[1]):
        found = max(free, key=lambda each: match(each, row, True), default=None)
        fits = found is not None and match(found, row, True) >= 0.5
        if fits:
            free = [each for each in free if each is not found]
        judged.append((confidence, fits))
    return judged


def _print(half: str, judged: list[Judged]) -> None:
    print(f"half {half}\n  confidence    claims  mean  right")
    for number, each in enumerate(tenths(judged)):
        if each:
            mean = sum(confidence for confidence, _ in each) / len(each)
            share = sum(fits for _, fits in each) / len(each)
            print(f"  {number / BINS:.1f} to {(number + 1) / BINS:.1f}  {len(each):8}  {mean:.2f}  {share:.2f}")


if __name__ == "__main__":
    main()
