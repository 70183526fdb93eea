"""The fields of FA-KES, read: day, governorate, actor, cause and dead of reports on the war in Syria.

    python benchmarks/fakes.py [--data DIR] [--json]

DIR holds reports.csv, whose labels were made by the crowd: a report has one label a field, though it may tell of several attacks
and accuse several. A field is right where an account that is the report's news has it (fakes_classes.tsv). The day is mostly that
of the dateline, and 0 dead may mean "not given": dead are compared where the label gives a number. Printed for each field: the
share that is right of those labelled. The last line is the figures.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.reader import read_report
from counterclaim.wire.ledger import ledger_wire

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, asked, in_turn, parser_of, tell
from benchmarks.sets.fakes import fakes

HERE = Path(__file__).parent
DATA = SETS / "fakes"
UNKNOWN = "unknown"
# Labels of civilians dead; children and women are counted among them or beside them, as the crowd saw it.
DEAD = "nb_civilians"
Row = Mapping[str, Any]


def main() -> None:
    args = asked(parser_of("Read the fields of FA-KES.", data=DATA, holds="reports.csv"))
    labels = labels_of(args.data / "reports.csv")
    reports = list(fakes(args.data))
    right, labelled = Counter[str](), Counter[str]()
    for report in in_turn(reports):
        for field, is_right in judged(ledger_wire(read_report(report)), labels[report.id]):
            labelled[field] += 1
            right[field] += is_right
    shares = {field: round(right[field] / labelled[field], 3) for field in labelled}
    lines = (f"{field:10} {share:.3f} of {labelled[field]}" for field, share in shares.items())
    tell(shares | {"reports": len(reports)}, lines, alone=args.json)


def labels_of(path: Path) -> dict[str, dict[str, str]]:
    """The labels of each report, the first where it stands twice."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["unit_id"]: row for row in reversed(list(csv.DictReader(file)))}


def judged(ledger: Row, label: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """The fields that a report has a label of, and whether the ledger has the same."""
    news = [account for account in ledger["accounts"] if account["focus"]]
    ids = {account["id"] for account in news}
    claims = [claim for claim in ledger["claims"] if claim["account"] in ids]
    yield "day", any(_is_on(account["date"], _day(label["date"])) for account in news)
    yield "place", _is_of("place", label["location"], {account["place"]["admin1"] for account in news if account["place"]})
    yield "cause", _is_of("cause", label["cause_of_death"], {account["event_type"] for account in news})
    yield "actor", _is_of("actor", label["actor"], set(_blamed(claims)))
    if int(label[DEAD] or 0):
        yield "dead", int(label[DEAD]) in set(_dead(claims))


def _is_of(field: str, label: str, found: set[str | None]) -> bool:
    known = _classes()[field]
    if label == UNKNOWN:
        return not any(one in of for one in found for of in known.values())
    return any(one in known.get(label, ()) for one in found)


def _is_on(day: Row | None, labelled: date) -> bool:
    return bool(day and day["start"] and date.fromisoformat(day["start"]) <= labelled <= date.fromisoformat(day["end"]))


def _blamed(claims: list[Row]) -> Iterator[str | None]:
    for claim in claims:
        if claim["kind"] == "attribution" and claim["target"] and claim["stance"] in ("accuses", "suspects", "admits"):
            yield claim["target"]["actor"]


def _dead(claims: list[Row]) -> Iterator[int]:
    for claim in claims:
        if claim["kind"] == "count" and claim["count"]["kind"] == "killed":
            yield from (bound for bound in (claim["count"]["low"], claim["count"]["high"]) if bound is not None)


def _day(written: str) -> date:
    return datetime.strptime(written, "%m/%d/%y").date()


@cache
def _classes() -> dict[str, dict[str, set[str]]]:
    classes: dict[str, dict[str, set[str]]] = {}
    with (HERE / "fakes_classes.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            classes.setdefault(row["field"], {})[row["label"]] = set(row["ours"].split("|"))
    return classes


if __name__ == "__main__":
    main()
