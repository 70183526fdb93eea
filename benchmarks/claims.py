"""Who claims what, on hand-coded reports. Usage: python benchmarks/claims.py [--data DIR] [--half look|score] [--json] …

DIR holds reports.jsonl, gold/ and score.py, the set's own scorer. The project's own sets (corpora/claims-fr) bring none: that of
the default folder scores them, or the one that --scorer names. The set is in two halves: `look` may be read and tuned on, `score`
is only ever scored. Without --half both are scored, apart. Every ledger is also checked: each text must equal the slice of its
span. The last line is the figures.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.engines import ask_for_engine, engine_of

from counterclaim.errors import CounterclaimError
from counterclaim.ingest.jsonl import BadLine, read_lines
from counterclaim.model.report import Report
from counterclaim.progress import progress
from counterclaim.reader import read_report
from counterclaim.reading.engine import Engine
from counterclaim.wire.ledger_json import error_line, ledger_line

DATA = Path(__file__).parents[2] / "shared" / "bench" / "claims"
HALVES = ("look", "score")


def main() -> None:
    args = _arguments()
    scorer = scorer_of(args.scorer or args.data)
    halves = (args.half,) if args.half else HALVES
    reports = [report for report in reports_of(args.data) if isinstance(report, BadLine) or scorer.half_of(report.id) in halves]
    out = args.out or Path(tempfile.mkdtemp()) / "ledgers.jsonl"
    started = time.perf_counter()
    wrong = _read(reports, out, engine_of(args.engine))
    seconds = time.perf_counter() - started
    figures: dict[str, Any] = {half: scorer.score(args.data / "gold", _ledgers(out), half) for half in halves}
    figures |= {"reports": len(reports), "seconds": round(seconds, 1), "spans_wrong": wrong}
    if args.errors:
        _print_errors(scorer, args.data, _ledgers(out), args.errors)
    if not args.json:
        _print_table(figures, halves)
    print(json.dumps(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score readings against hand-coded claims.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="reports.jsonl, gold/ and score.py")
    parser.add_argument("--scorer", type=Path, metavar="DIR", help="the folder of score.py, where DIR has none")
    ask_for_engine(parser)
    parser.add_argument("--half", choices=HALVES, help="one half only")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    parser.add_argument("--out", type=Path, metavar="FILE", help="keep the ledgers, one a line")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="the N worst reports of the half `look`, by kind of error"
    )
    args = parser.parse_args()
    if args.errors and args.half != "look":
        parser.error("--errors goes with --half look: the other half is scored and never read")
    return args


def scorer_of(folder: Path) -> ModuleType:
    """The scorer of the folder, or that of the default one where the folder brings none."""
    path = next((at / "score.py" for at in (folder, DATA) if (at / "score.py").is_file()), None)
    if path is None:
        raise SystemExit(f"no score.py in {folder} or {DATA}: name its folder with --scorer")
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reports_of(data: Path) -> Iterator[Report | BadLine]:
    with (data / "reports.jsonl").open("rb") as stream:
        yield from read_lines(stream)


def _read(reports: list[Report | BadLine], out: Path, engine: Engine | None = None) -> int:
    """Write the ledgers of the reports; how many texts do not equal the slice of their span."""
    wrong = 0
    with out.open("w", encoding="utf-8") as lines, progress(len(reports)) as advance:
        for report in reports:
            line = _line(report, engine)
            if isinstance(report, Report):
                wrong += sum(text != report.text[start:end] for text, (start, end) in _texts(json.loads(line)))
            lines.write(line + "\n")
            advance()
    return wrong


def _line(report: Report | BadLine, engine: Engine | None) -> str:
    if isinstance(report, BadLine):
        return error_line(report.id, report.error)
    try:
        return ledger_line(read_report(report, engine=engine))
    except CounterclaimError as exc:
        return error_line(report.id, str(exc))


def _texts(value: object) -> Iterator[tuple[str, list[int]]]:
    """Every text of a ledger that has a span."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and value.get("span"):
            yield value["text"], value["span"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _ledgers(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["report"]["id"]: row for row in rows}


def _print_errors(scorer: ModuleType, data: Path, ledgers: dict[str, Any], most: int) -> None:
    """The reports with the most errors, as ids and classes of error alone; then each class over all of them."""
    total: Counter[str] = Counter()
    worst = []
    for path in sorted((data / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if scorer.half_of(gold["id"]) == "look":
            errors = _errors(scorer, gold, ledgers.get(gold["id"], {}))
            total += errors
            worst.append((errors.total(), gold["id"], errors))
    for _, id, errors in sorted(worst, key=lambda row: (-row[0], row[1]))[:most]:
        print(id, "  ".join(f"{name} {number}" for name, number in errors.most_common()))
    print("all", "  ".join(f"{name} {number}" for name, number in total.most_common()))


def _errors(scorer: ModuleType, gold: dict[str, Any], ledger: dict[str, Any]) -> Counter[str]:
    """Rows missed and rows too many; rows with another claimant; the incident's day and country."""
    errors: Counter[str] = Counter()
    counts, attributions = scorer.rows_of(ledger)
    for name, rows, found, match in (
        ("count", gold["counts"], counts, scorer.count_match),
        ("attribution", gold["attributions"], attributions, scorer.attribution_match),
    ):
        said = scorer.matched(rows, found, lambda g, p, match=match: match(g, p, False))
        credited = scorer.matched(rows, found, lambda g, p, match=match: match(g, p, True))
        errors[f"{name} missed"] = round(len(rows) - said)
        errors[f"{name} too many"] = round(len(found) - said)
        errors[f"{name} of another claimant"] = round(said - credited)
    errors += Counter(_misplaced(gold.get("focus") or {}, ledger))
    return +errors


def _misplaced(focus: dict[str, Any], ledger: dict[str, Any]) -> Iterator[str]:
    account: dict[str, Any] = next((account for account in ledger.get("accounts", []) if account["focus"]), {})
    day, found = focus.get("date") or {}, account.get("date") or {}
    if day.get("start") and (day["start"], day["end"]) != (found.get("start"), found.get("end")):
        yield "day"
    if focus.get("country") and focus["country"] != (account.get("place") or {}).get("country"):
        yield "country"


def _print_table(figures: dict[str, Any], halves: tuple[str, ...]) -> None:
    for half in halves:
        print(f"half {half}")
        for name, row in figures[half].items():
            print(f"  {name:28}", "  ".join(f"{key} {value}" for key, value in row.items()) if isinstance(row, dict) else row)
    print(
        f"{figures['reports']} reports in {figures['seconds']} s; texts that are not their span's slice: {figures['spans_wrong']}"
    )


if __name__ == "__main__":
    main()
