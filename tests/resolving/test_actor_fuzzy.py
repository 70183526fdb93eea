"""Names written nearly right."""

from __future__ import annotations

import pytest

from actor_bases import base
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_fuzzy import near_forms
from counterclaim.resolving.actor_words import words_of

BASE = base(Entry("stone-army", "Stone Liberation Army", "rebel", ("ML",), aliases=("@=companions",), source="test"))


def near(words: str, country: str | None) -> set[str]:
    """The actors with a name that is nearly these words."""
    return {candidate.actor_id for candidate in near_forms(words_of(words), BASE, country)}


@pytest.mark.parametrize(
    "words",
    ["Hill Liberattion Front", "Hil Liberation Front", "the Hill Liberation Frontt", "suspected Hill Liberaton Front fighters"],
)
def test_fuzzy_takes_a_misspelt_name_in_its_country(words: str) -> None:
    assert near(words, "ML") == {"hill-front"}


@pytest.mark.parametrize("country", ["CO", None, "XX"])
def test_fuzzy_takes_no_name_of_another_country(country: str | None) -> None:
    assert near("Hill Liberattion Front", country) == set()


@pytest.mark.parametrize(
    "words", ["Hill Liberation Army", "Mill Liberation Union", "Stone Liberation Front", "Hill Justice Front", "River Front"]
)
def test_fuzzy_rival_groups_with_like_names_stay_apart(words: str) -> None:
    assert near(words, "ML") == set()


@pytest.mark.parametrize("words", ["HLG", "HLF", "Hilmen", ""])
def test_fuzzy_takes_no_short_names_and_no_acronyms(words: str) -> None:
    assert near(words, "ML") == set()


def test_fuzzy_scores_stay_below_those_of_names() -> None:
    assert all(candidate.score <= 0.9 for candidate in near_forms(words_of("Hill Liberation Front"), BASE, "ML"))


def test_fuzzy_takes_no_common_noun_that_counts_alone() -> None:
    assert near("the companionss", "ML") == set()
