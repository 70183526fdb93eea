"""What a claimant is, by the words that name it."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.claim import ClaimantKind
from counterclaim.vocabulary.loader import load_toml


@cache
def _rules() -> tuple[tuple[ClaimantKind, re.Pattern[str], re.Pattern[str] | None], ...]:
    kinds = load_toml("en/claimants.toml")["kind"]
    return tuple(
        (ClaimantKind(kind["name"]), _any_of(kind["words"]), _any_of(kind["unless"]) if kind.get("unless") else None)
        for kind in kinds
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
    for kind, fits, unless in _rules():
        if fits.search(folded) and not (unless and unless.search(folded)):
            return kind
    return ClaimantKind.UNKNOWN
