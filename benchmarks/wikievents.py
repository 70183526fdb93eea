"""Who did what to whom in reports of bombings: the arguments of WikiEvents' attacks, deaths and injuries, filled from ledgers.

    python benchmarks/wikievents.py [--data DIR] [--json]

DIR holds dev.jsonl. Taken are events of attack, dying and injury; roles that say the same of an attack and of the deaths in it
are one (ROLES). An argument counts as found where its role and its head word are a ledger's, once a report: ledgers tell
incidents and not each event, so that events without a harm that is read are missed. Printed for each role: precision, recall and
F1. The last line is the figures.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from counterclaim.reader import read
from counterclaim.wire.ledger import ledger_wire

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import SETS, asked, in_turn, parser_of, tell
from benchmarks.measures.templates import f1, f1_line

DATA = SETS / "wikievents"
EVENTS = ("Conflict.Attack.", "Life.Die.", "Life.Injure.")
ROLES = {
    "Attacker": "perpetrator",
    "Killer": "perpetrator",
    "Injurer": "perpetrator",
    "Victim": "victim",
    "Target": "target",
    "Place": "place",
    "ExplosiveDevice": "weapon",
    "Instrument": "weapon",
}
# Where the words of a phrase that stand behind its head begin.
_BEHIND = re.compile(r"\s(?:of|in|from|at|near|on|with|for|by|who|that|which)\s|[,(]")
_WORD = re.compile(r"\w[\w'’-]*")
# What a name of a place is of, which one of two names for it has and the other has not.
_OF_PLACES = frozenset({"province", "city", "town", "village", "district", "region", "state"})
Argument = tuple[str, str]


def main() -> None:
    args = asked(parser_of("Fill WikiEvents' arguments from ledgers.", data=DATA, holds="dev.jsonl"))
    documents = [json.loads(line) for line in (args.data / "dev.jsonl").read_text("utf-8").splitlines()]
    tally = {role: Counter[str]() for role in dict.fromkeys(ROLES.values())}
    for document in in_turn(documents):
        key, found = set(key_of(document)), set(found_in(ledger_wire(read(document["text"]))))
        for role, of in tally.items():
            of += counted({one for one in key if one[0] == role}, {one for one in found if one[0] == role})
    tally["all"] = sum(tally.values(), Counter[str]())
    figures = {role: [round(figure, 3) for figure in f1(of)] for role, of in tally.items()}
    tell(figures, (f1_line(f"{role:12}", of, "arguments") for role, of in tally.items()), alone=args.json)


def key_of(document: Mapping[str, Any]) -> Iterator[Argument]:
    """What the set says of a report: roles and head words."""
    for event in document["event_mentions"]:
        if event["event_type"].startswith(EVENTS):
            for argument in event["arguments"]:
                if argument["role"] in ROLES:
                    yield ROLES[argument["role"]], head(argument["text"])


def found_in(ledger: Mapping[str, Any]) -> Iterator[Argument]:
    """What a ledger says: those accused, whom it befell, what was hit, where, by what."""
    for account in ledger["accounts"]:
        for role, spans in (("victim", "victims"), ("target", "objects"), ("weapon", "weapons")):
            yield from ((role, head(span["text"])) for span in account[spans])
        if account["place"]:
            yield "place", head(account["place"]["text"])
    for claim in ledger["claims"]:
        if claim["kind"] == "attribution" and claim["target"] and claim["stance"] in ("accuses", "suspects", "admits"):
            yield "perpetrator", head(claim["target"]["text"])


def counted(key: set[Argument], found: set[Argument]) -> Counter[str]:
    """How many arguments are right ("both"), given ("found") and in the key ("key")."""
    return Counter({"both": len(key & found), "found": len(found), "key": len(key)})


def head(phrase: str) -> str:
    """The head word of a phrase: the last one before what follows it."""
    words: list[str] = [word.lower() for word in _WORD.findall(_BEHIND.split(phrase)[0])] or [phrase.lower()]
    return words[-2] if words[-1] in _OF_PLACES and len(words) > 1 else words[-1]


if __name__ == "__main__":
    main()
