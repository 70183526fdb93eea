"""Whether a machine alone read a claim or a fact, or a person has looked at it."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.casefile.record import Record
from counterclaim.model.decision import DecisionKind, is_account, is_added
from counterclaim.model.incident import SourcedClaim

MACHINE = "machine"
# What a person did with a claim, in the words of the columns; the last of it counts.
_WORDS = {
    DecisionKind.ACCEPT: "accepted",
    DecisionKind.CORRECT: "corrected",
    DecisionKind.MOVE: "moved",
    DecisionKind.ADD: "added",
}
_FACTS = ("event_type", "date", "place")


def checked_claims(record: Record) -> dict[str, str]:
    """By the key of each claim that a person has looked at: accepted, corrected, moved or added."""
    return {key: _WORDS[one.kind] for one in record.decisions if one.kind in _WORDS for key in one.about if not is_account(key)}


def checked_facts(record: Record) -> tuple[str, ...]:
    """Which facts of an incident are as a person stated them: "event_type", "date", "place"."""
    return tuple(fact for fact in _FACTS if any(fact in each.settled for each in record.accounts))


def checked(record: Record, keys: Iterable[str] | None = None) -> str:
    """Of these claims: "machine" where no person has looked at any, "all", or "some". Of all claims with the facts beside them
    where none are named: who stated a fact has looked at some of it."""
    looked = checked_claims(record)
    wanted = list(keys) if keys is not None else [claim.key for claim in record.claims]
    number = sum(key in looked for key in wanted)
    if not number:
        return "some" if keys is None and checked_facts(record) else MACHINE
    return "all" if number == len(wanted) else "some"


def looked_at(record: Record) -> str:
    """How many people have looked at all of an incident as it is: nobody, one person, two persons. Who they are stays here."""
    if record.looked is None:
        return "nobody"
    return "one person" if record.looked.checked_by is None else "two persons"


def read_by(record: Record, claim: SourcedClaim) -> str:
    """The engine that read a claim, with its version; empty for one that a person added."""
    engine = None if is_added(claim.key) else dict(record.read_by).get(claim.report)
    return f"{engine.name}/{engine.version}" if engine is not None else ""
