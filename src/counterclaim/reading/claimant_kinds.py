"""What a claimant is, by the words that name it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from counterclaim.model.claim import ClaimantKind
from counterclaim.vocabulary.loader import load_toml


class _Rule(NamedTuple):
    """A kind, the words that tell it, those beside which they do not, and acronyms that are a common word in small letters."""

    kind: ClaimantKind
    fits: re.Pattern[str]
    unless: re.Pattern[str] | None
    capitals: re.Pattern[str] | None


@cache
def _rules() -> tuple[_Rule, ...]:
    kinds = load_toml("en/claimants.toml")["kind"]
    patterns = (tuple(_any_of(kind[name]) if kind.get(name) else None for name in ("unless", "capitals")) for kind in kinds)
    return tuple(
        _Rule(ClaimantKind(kind["name"]), _any_of(kind["words"]), *more) for kind, more in zip(kinds, patterns, strict=True)
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


@cache
def _people_of_places() -> re.Pattern[str]:
    people = "|".join(load_toml("en/claimants.toml")["of_places"]["people"])
    return re.compile(rf"((?:[a-z-]+ )?(?:{people})) (?:in|from|of|at|near|around) ")


@cache
def tells_kind(words: str) -> bool:
    """Whether the words tell a kind by more than "group" or "spokesman", which any party may be called or have."""
    weak = _any_of(load_toml("en/claimants.toml")["weak"]["words"])
    return kind_of_words(weak.sub(" ", words.lower())) is not ClaimantKind.UNKNOWN


@cache
def kind_of_words(words: str) -> ClaimantKind:
    """The kind that the words themselves tell, under the first rule that fits; UNKNOWN where they tell none."""
    folded = " ".join(words.lower().split())
    people = _people_of_places().match(folded)
    if people is not None:
        folded = people[1]  # "activists in the district of Rutshuru" are no district
    for kind, fits, unless, capitals in _rules():
        told = fits.search(folded) or (capitals and capitals.search(words))
        if told and not (unless and unless.search(folded)):
            return kind
    return ClaimantKind.UNKNOWN
