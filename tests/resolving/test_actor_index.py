"""The forms under which actors are written."""

from __future__ import annotations

import pytest

from actor_bases import DELTA, HILL, RIVER
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_index import Form, FormIndex, forms_of
from counterclaim.resolving.actor_words import telling, words_of

INDEX = FormIndex([HILL, RIVER, DELTA])


def found(words: str, start: int = 0) -> list[str]:
    """The actors of the longest form that begins at a word."""
    match = INDEX.at(telling(words_of(words)), start)
    return [form.actor for form in match.forms] if match else []


def test_index_forms_are_the_name_then_the_aliases() -> None:
    forms = list(forms_of(HILL))
    assert [form.words for form in forms] == ["Hill Liberation Front", "HLF", "Hillmen", "the hunters"]
    assert [form.proper for form in forms] == [True, False, False, False]
    assert [form.local for form in forms] == [False, False, False, True]
    assert [form.acronym for form in forms] == [False, True, False, False]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Hill Liberation Front", ["hill-front"]),
        ("Front for the Liberation of Hill", []),
        ("hillmen", ["hill-front"]),
        ("QPA", ["river-army", "delta-army"]),
        ("qpa", []),
        ("Q.P.A.", ["river-army", "delta-army"]),
        ("nobody", []),
    ],
)
def test_index_finds_forms_by_their_words(words: str, actors: list[str]) -> None:
    assert found(words) == actors


def test_index_takes_the_longest_form() -> None:
    longer = FormIndex([HILL, type(HILL)("hill", "Hill", "ngo")])
    match = longer.at(telling(words_of("Hill Liberation Front fighters")), 0)
    assert match is not None
    assert (match.start, match.end, match.forms[0].actor) == (0, 3, "hill-front")


def test_index_looks_at_the_given_word_only() -> None:
    assert found("fighters of HLF", 0) == []
    assert found("fighters of HLF", 1) == ["hill-front"]


def test_index_gives_every_form_with_its_key() -> None:
    keyed = list(INDEX.keyed())
    assert len(keyed) == len(list(INDEX.forms())) == 9
    assert (("hill", "liberation", "front"), "hill-front") in [(keys, form.actor) for keys, form in keyed]


def test_index_takes_a_form_of_one_actor_once() -> None:
    twice = FormIndex([HILL, HILL])
    assert len(list(twice.forms())) == len(list(forms_of(HILL)))


CASED = Entry("ridge", "Ridge Armed Movement", "rebel", ("TD",), aliases=("RAMO", "Ramo", "the RM", "Ridgers"), source="test")


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("RAMO", True),
        ("Ramo", True),
        ("ramo", False),
        ("RM", True),
        ("rm", False),
        ("ridgers", True),
        ("RIDGERS", True),
    ],
)
def test_index_short_acronyms_keep_their_capitals_or_those_of_french(words: str, known: bool) -> None:
    assert (FormIndex([CASED]).at(words_of(words), 0) is not None) is known


def test_index_form_in_any_capitals_covers_the_others() -> None:
    free, cased = Form("Ramo", "ridge", cased=False), Form("RAMO", "ridge", cased=True)
    assert free.covers(cased)
    assert not cased.covers(free)
    assert cased.covers(cased)


ALIASES = ("Hill rebels", "Clay militia", "Dune fighters", "@=pact")
PACT = FormIndex([Entry("pact", "Pact of Clay", "rebel", ("ML",), None, None, ALIASES, "test")])


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Hill rebels", True),
        ("Hill guerrillas", True),
        ("Hill fighters", True),
        ("Hill militia", False),
        ("Clay militiamen", True),
        ("Clay gunmen", True),
        ("Clay rebels", False),
        ("Dune militants", True),
        ("Dune rebels", False),
        ("rebels", False),
    ],
)
def test_index_outlets_change_the_noun_for_fighters(words: str, known: bool) -> None:
    assert (PACT.at(telling(words_of(words)), 0) is not None) is known


@pytest.mark.parametrize(
    ("words", "known"), [("the pact", True), ("pact aircraft", True), ("a pact spokesman", True), ("pact groups", False)]
)
def test_index_name_that_counts_alone_bears_only_arms_and_speakers(words: str, known: bool) -> None:
    match = PACT.at(telling(words_of(words)), 0)
    assert (match is not None) is known
    assert match is None or (match.forms[0].alone and match.forms[0].local)
