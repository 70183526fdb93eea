"""What is shown of a pair: both entries field by field, what they have in common, why they may be one person, what is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counterclaim.casefile.matched_pairs import MatchedPair
from counterclaim.export.cells import BETWEEN
from counterclaim.model.person import Verdict

# Where an entry stands, and what it says.
_WHERE, _SAYS = ("list", "row"), ("name", "date", "place", "age", "sex")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of both entries, empty where a list does not say. alike: both say the same."""

    name: str
    one: str
    other: str
    alike: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """What both entries agree or differ in, and what that is worth, in bits as the file has them."""

    words: str
    weight: str


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair as its page shows it. place: in its matching, from 1. reasons: why it may be one person.

    seen: to be sent with what is said next. by, at: who said it last, and when.
    """

    place: int
    fields: list[Field]
    probability: str
    reasons: list[Reason]
    verdict: Verdict | None
    by: str | None
    at: datetime | None
    seen: int | None


def pair_view(pair: MatchedPair) -> PairView:
    """The pair of a matching."""
    cells, said = pair.cells, pair.said
    sides = [(name, cells.get(f"one_{name}", ""), cells.get(f"other_{name}", "")) for name in (*_WHERE, *_SAYS)]
    fields = [Field(name, one, other, name in _SAYS and bool(one) and one == other) for name, one, other in sides]
    reasons = [_reason(words) for words in cells.get("reasons", "").split(BETWEEN) if words]
    told = (said.verdict, said.by, said.at, said.id) if said else (None, None, None, None)
    return PairView(pair.place, fields, cells.get("probability", ""), reasons, *told)


def _reason(words: str) -> Reason:
    """A reason as the file has it, "the same name (+9.0)"."""
    found, _, weight = words.rpartition(" (")
    return Reason(found, weight.removesuffix(")")) if found else Reason(words, "")
