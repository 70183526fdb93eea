"""MUC-4's templates of incidents, filled from what is read. Usage:

    python benchmarks/muc4.py [score] [--by ledger|judges] [--data DIR] [--set tst1|tst2|dev …] [--json]
    python benchmarks/muc4.py predict OUT.json [--by …] [--data DIR] [--set …]     the format of the neural papers (GTT)

DIR holds tst1/, tst2/ and dev/ with texts and keys. By the ledger: an account in focus is a template, its claims fill the rest,
and nothing is learnt of the set. By judges (benchmarks/templates): what the reader finds is judged by what was learnt of DEV, as
other systems learnt of it; DEV's own figures are then no measure. Printed for each slot: precision, recall and F1 over paired
templates; `six slots` is the micro F1 of the type and the five strings that the neural systems report. Last come the figures.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.export.phrasing import country_name
from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.wire.ledger import ledger_wire

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, asked, in_turn, parser_of, tell
from benchmarks.measures.templates import f1, f1_line, tallied
from benchmarks.sets.muc4 import STRINGS, Fill, Template, keys_of, near, reports_of, wording
from benchmarks.templates.filling import templates
from benchmarks.templates.incidents import kind_of
from benchmarks.templates.judges import judges
from benchmarks.templates.judging import judged
from benchmarks.templates.phrases import written
from benchmarks.templates.proposals import proposed

DATA = SETS / "muc4"
Row = dict[str, Any]

_COMPARED = dict.fromkeys(STRINGS, wording)
_EFFECTS = {"killed": "death", "injured": "injury", "abducted": "no injury or death"}


def main() -> None:
    args = _arguments()
    fill = _by_judges if args.by == "judges" else _by_ledger
    found = {name: {one.id: fill(one) for one in in_turn(list(reports_of(args.data / name)))} for name in args.sets}
    if args.command == "predict":
        lines = [json.dumps(_gtt(id, own)) for of in found.values() for id, own in of.items()]
        args.out.write_text("".join(line + "\n" for line in lines), "utf-8")
        print(json.dumps({"reports": len(lines)}))
        return
    keys = {name: keys_of(args.data / name) for name in args.sets}
    pairs = [(key, found[name].get(id, ())) for name, of in keys.items() for id, key in of.items()]
    tally = tally_of(pairs)
    tell(figures_of(pairs), (f1_line(f"{slot:14}", of, "fills") for slot, of in tally.items()), alone=args.json)


def tally_of(pairs: Sequence[tuple[Sequence[Template], Sequence[Template]]]) -> dict[str, Counter[str]]:
    """The tally of each slot over reports of key and found, and of the six slots together."""
    tally = tallied(pairs, same)
    tally["six slots"] = sum((tally[slot] for slot in ("incident_type", *STRINGS)), Counter[str]())
    return tally


def figures_of(pairs: Sequence[tuple[Sequence[Template], Sequence[Template]]]) -> dict[str, list[float]]:
    """Precision, recall and F1 of each slot over reports of key and found."""
    return {slot: [round(figure, 3) for figure in f1(of)] for slot, of in tally_of(pairs).items()}


def filled(ledger: Mapping[str, Any]) -> tuple[Template, ...]:
    """The templates of a ledger: one for each account that is the report's news."""
    return tuple(
        Template(_fills(account, [claim for claim in ledger["claims"] if claim["account"] == account["id"]]))
        for account in ledger["accounts"]
        if account["focus"]
    )


def _by_ledger(report: Report) -> tuple[Template, ...]:
    return filled(ledger_wire(read_report(report)))


def _by_judges(report: Report) -> tuple[Template, ...]:
    found = proposed(report)
    return templates(found, judged(found, judges()), judges().least)


def _fills(account: Row, claims: list[Row]) -> dict[str, tuple[Fill, ...]]:
    attributions = [claim for claim in claims if claim["kind"] == "attribution" and claim["target"]]
    counts = [claim["count"] for claim in claims if claim["kind"] == "count"]
    accused = [claim for claim in attributions if claim["stance"] in ("accuses", "suspects", "admits")]
    organisations = [claim for claim in accused if claim["target"]["actor"]]
    values: dict[str, list[str]] = {
        "incident_type": [kind_of(account["event_type"])],
        "PerpInd": [claim["target"]["text"] for claim in accused if not claim["target"]["actor"]],
        "PerpOrg": [claim["target"]["text"] for claim in organisations],
        "Target": [row["text"] for row in account["objects"]],
        "Victim": [row["text"] for row in account["victims"]],
        "Weapon": [row["text"] for row in account["weapons"]],
        "number": [written(count["low"], count["high"], count["qualifier"]) for count in counts],
        "effect": [_EFFECTS[count["kind"]] for count in counts if count["kind"] in _EFFECTS],
        "confidence": [_confidence(claim) for claim in organisations],
        "date": [account["date"]["start"]] if account["date"] and account["date"]["start"] else [],
    }
    fills = {
        slot: tuple(Fill(frozenset({said})) for said in dict.fromkeys(map(_COMPARED.get(slot, str), of)) if said)
        for slot, of in values.items()
    }
    return {**fills, "location": _where(account["place"])}


def _where(place: Row | None) -> tuple[Fill, ...]:
    """A place with all that it lies in: the key names the smallest that it is sure of."""
    if place is None:
        return ()
    levels = (place["name"], place["admin1"], country_name(place["country"]) if place["country"] else None)
    return (Fill(frozenset(wording(level) for level in levels if level)),)


def _confidence(claim: Row) -> str:
    if claim["stance"] == "admits":
        return "claimed or admitted"
    if claim["claimant"]["kind"] == "report" and claim["stance"] == "accuses":
        return "reported as fact"
    return "suspected or accused by authorities" if claim["claimant"]["kind"] == "official" else "suspected or accused"


def same(slot: str, key: Fill, found: Fill) -> bool:
    """Whether a fill counts: one of the key's wordings; of a day, one beside it too; of a place, any that holds what was read."""
    if slot == "date":
        return any(near(one, other) for one in key.wordings for other in found.wordings)
    return bool(key.wordings & found.wordings)


def _gtt(id: str, found: tuple[Template, ...]) -> Row:
    """A line of the neural papers' format: each fill is one entity with one mention."""
    strings = [
        {"incident_type": next(iter(template.of("incident_type")[0].wordings))}
        | {slot: [[said] for fill in template.of(slot) for said in fill.wordings] for slot in STRINGS}
        for template in found
    ]
    return {"docid": id, "templates": strings}


def _arguments() -> argparse.Namespace:
    parser = parser_of("Fill MUC-4's templates from what is read.", data=DATA, holds="tst1/, tst2/ and dev/ with texts and keys")
    parser.add_argument("command", nargs="?", choices=["score", "predict"], default="score")
    parser.add_argument("out", nargs="?", type=Path, metavar="OUT", help="of predict: the file to write")
    parser.add_argument(
        "--by", choices=["ledger", "judges"], default="judges", help="the ledger alone, or what was learnt of DEV"
    )
    parser.add_argument("--set", action="append", dest="sets", choices=["tst1", "tst2", "dev"], help="instead of tst1 and tst2")
    args = asked(parser)
    args.sets = args.sets or ["tst1", "tst2"]
    if (args.command == "predict") != (args.out is not None):
        parser.error("predict needs a file to write, and score none")
    return args


if __name__ == "__main__":
    main()
