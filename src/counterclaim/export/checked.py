"""Whether a machine alone read a claim, or a person has looked at it."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.casefile.record import Record
from counterclaim.model.decision import DecisionKind
from counterclaim.model.incident import SourcedClaim

MACHINE = "machine"
# What a person did with a claim, in the words of the columns; the last of it counts.
_WORDS = {DecisionKind.ACCEPT: "accepted", DecisionKind.CORRECT: "corrected", DecisionKind.MOVE: "moved"}


def checked_claims(record: Record) -> dict[str, str]:
    """By the key of each claim that a person has looked at: accepted, corrected or moved."""
    return {key: _WORDS[one.kind] for one in record.decisions if one.kind in _WORDS for key in one.about}


def checked(record: Record, keys: Iterable[str] | None = None) -> str:
    """Of these claims, or all: "machine" where no person has looked at any, "all", or "some"."""
    looked = checked_claims(record)
    wanted = list(keys) if keys is not None else [claim.key for claim in record.claims]
    number = sum(key in looked for key in wanted)
    if not number:
        return MACHINE
    return "all" if number == len(wanted) else "some"


def read_by(record: Record, claim: SourcedClaim) -> str:
    """The engine that read a claim, with its version."""
    engine = dict(record.read_by).get(claim.report)
    return f"{engine.name}/{engine.version}" if engine is not None else ""
