"""What kind of event a snippet of news tells of, by the types of CASE 2021.

    python benchmarks/case2021.py [--data DIR] [--json]

DIR holds dev.tsv: 510 snippets and their type, one of 30 after ACLED's sub-events. The reader's kind of incident of the account
that is the news is turned into a type (case2021.tsv). Printed for each type, and weighted by how often it is right: F1 over the
types that are read (violence against people) and over all 30, where protests, agreements, disasters and the like are missed.
The last line is the figures.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.reader import read
from counterclaim.wire.ledger import ledger_wire

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, asked, in_turn, parser_of, tell
from benchmarks.measures.templates import f1, f1_line

HERE = Path(__file__).parent
DATA = SETS / "case2021"
# What a snippet is taken for that tells of no incident.
NONE = ""


def main() -> None:
    args = asked(parser_of("Tell the types of events of CASE 2021.", data=DATA, holds="dev.tsv with snippets and their types"))
    rows = snippets(args.data / "dev.tsv")
    tally = tallied([(type, told_type(text)) for text, type in in_turn(rows)])
    figures = {"read": weighted(tally, read_types()), "all": weighted(tally, tally), "snippets": len(rows)}
    tell(figures, (f1_line(f"{type:30}", of, "snippets") for type, of in sorted(tally.items())), alone=args.json)


def snippets(path: Path) -> list[tuple[str, str]]:
    """Texts and their types."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["EventSnippet"], row["SubType"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def told_type(text: str) -> str:
    """The type of a snippet as it is read."""
    ledger = ledger_wire(read(text))
    account = next((one for one in ledger["accounts"] if one["focus"]), None)
    return NONE if account is None else type_of(account)


def type_of(account: Mapping[str, Any]) -> str:
    """The type that an account's kind and weapons come to."""
    first, *further = _types().get(account["event_type"], [(NONE, "")])
    words = " ".join(weapon["text"].lower() for weapon in account["weapons"])
    return next((type for type, weapon in further if weapon in words), first[0])


def read_types() -> set[str]:
    """The types that some kind of ours is taken for."""
    return {type for of in _types().values() for type, _ in of}


def tallied(told: list[tuple[str, str]]) -> dict[str, Counter[str]]:
    """For each type how many snippets are right ("both"), taken for it ("found") and of it ("key")."""
    tally = {type: Counter[str]() for type, _ in told}
    for key, found in told:
        tally[key]["key"] += 1
        if found in tally:
            tally[found] += Counter({"found": 1, "both": int(found == key)})
    return tally


def weighted(tally: Mapping[str, Mapping[str, int]], types: object) -> float:
    """The F1 of some types, each weighing as many snippets as it has."""
    of = {type: counts for type, counts in tally.items() if type in types}  # type: ignore[operator]
    return round(sum(f1(counts)[2] * counts["key"] for counts in of.values()) / sum(counts["key"] for counts in of.values()), 3)


@cache
def _types() -> dict[str, list[tuple[str, str]]]:
    with (HERE / "case2021.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["kind"]: [_type(one) for one in row["types"].split()] for row in rows}


def _type(written: str) -> tuple[str, str]:
    type, _, weapon = written.partition(":")
    return type, weapon


if __name__ == "__main__":
    main()
