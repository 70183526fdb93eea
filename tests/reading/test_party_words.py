"""The class of each word of a party's name."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.party_words import Word, listed, words_of


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The army moved.", "army", Word.FORCE),
        ("The rebels moved.", "rebels", Word.SIDE),
        ("JNIM moved.", "JNIM", Word.NAME),
        ("Boko Haram moved.", "Haram", Word.NAME),
        ("Al Qaeda moved.", "Qaeda", Word.NAME),
        ("Russian tanks moved.", "Russian", Word.DEMONYM),
        ("Russia moved.", "Russia", Word.POWER),
        ("Russias tanks moved.", "Russias", Word.POSSESSOR),
        ("Gunmen moved.", "Gunmen", Word.DOER),
        ("The jets moved.", "jets", Word.WEAPON),
        ("Unidentified men moved.", "Unidentified", Word.UNKNOWN),
    ],
)
def test_party_words_have_a_class(text: str, word: str, kind: Word) -> None:
    doc = parse(text)
    place = next(token.i for token in doc if token.text == word)
    assert words_of(doc)[place] is kind


@pytest.mark.parametrize("text", ["They told us.", "UNICEF spoke.", "An IED exploded.", "The BBC asked."])
def test_party_words_leave_out_pronouns_and_bystanders(text: str) -> None:
    assert all(kind not in (Word.NAME, Word.POWER, Word.DEMONYM) for kind in words_of(parse(text)))


def test_party_words_of_a_held_town_name_no_party() -> None:
    doc = parse("in the rebel-held town")
    assert words_of(doc)[2] is None


def test_party_words_of_a_coalition_include_the_tie() -> None:
    doc = parse("the Saudi-led coalition")
    assert [kind is not None for kind in words_of(doc)] == [False, True, True, True, True]


def test_party_words_are_found_once_a_report() -> None:
    doc = parse("The army moved.")
    assert words_of(doc) is words_of(doc)


def test_party_words_lists_are_in_lower_case() -> None:
    assert all(
        word == word.lower() for word in listed("names", "words") | listed("powers", "words") | listed("demonyms", "words")
    )
