"""What the word lists say of a word by itself."""

from __future__ import annotations

import pytest

from counterclaim.ingest.casing_lists import acronyms_explained, case_by_itself, fixed_names, words_of
from counterclaim.ingest.casing_words import Case, Word
from counterclaim.vocabulary.loader import load_lines


def case_of(fold: str, gap: str = " ", **forms: str) -> Case:
    return case_by_itself(Word(0, fold, gap), forms, frozenset({"jnox"}))


@pytest.mark.parametrize(
    ("fold", "case"),
    [
        ("people", Case.SMALL),
        ("guerrillas", Case.SMALL),
        ("antipersonnel", Case.SMALL),
        ("lawlessness", Case.SMALL),
        ("colonel", Case.SMALL),
        ("7th", Case.SMALL),
        ("a", Case.SMALL),
        ("i", Case.UPPER),
        ("j", Case.UPPER),
        ("m16", Case.UPPER),
        ("u.s.", Case.UPPER),
        ("nato", Case.UPPER),
        ("un", Case.UPPER),
        ("fpmr", Case.UPPER),
        ("jnox", Case.UPPER),
        ("syria", Case.CAPITAL),
        ("salvadoran", Case.CAPITAL),
        ("quillabamba", Case.CAPITAL),
        ("col", Case.CAPITAL),
        ("sept", Case.CAPITAL),
        ("angel", Case.EITHER),
        ("москва", Case.CAPITAL),
    ],
)
def test_lists_know_the_usual_case(fold: str, case: Case) -> None:
    assert case_of(fold) is case


def test_lists_take_the_end_of_a_genitive_for_small() -> None:
    assert case_of("s", "'") is Case.SMALL


def test_lists_yield_to_how_the_report_itself_writes_a_word() -> None:
    assert case_of("people", people="People") is Case.CAPITAL
    assert case_of("daesh", daesh="DAESH") is Case.UPPER
    assert case_of("syria", syria="syria") is Case.SMALL


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("THE CIVIC FRONT (CFX) LEFT", {"cfx"}),
        ('THE "SECRET ARMY" (SRX) LEFT', {"srx"}),
        ("THE PXRT [TENTH REVOLUTIONARY MOVEMENT] LEFT", {"pxrt"}),
        ("THE PRESS OFFICE [COPRAX] LEFT", {"coprax"}),
        ("HE [QUIROGA] LEFT", set()),
        ("QUIROGA [PARTY SPOKESMAN] LEFT", set()),
        ("THE CRIME (MURDER) WAS CLEAR", set()),
        ("CUZCO (PERU), 4 FEB -- THE ARMY LEFT", set()),
        ("IT WAS THE ISLAMIC STATE (IS)", set()),
    ],
)
def test_acronyms_are_learned_from_the_report(text: str, acronyms: set[str]) -> None:
    assert acronyms_explained(text) == acronyms


def test_acronyms_of_an_unclosed_bracket_are_found_in_reasonable_time() -> None:
    assert acronyms_explained("FRONT [" + "A B C " * 100_000) == frozenset()


def test_word_lists_are_folded_and_hold_no_surprise() -> None:
    for name in ("lowercase.txt", "twofold.txt"):
        assert all(word == word.lower() for word in load_lines(f"en/{name}"))
    assert load_lines("en/twofold.txt") <= load_lines("en/lowercase.txt")
    assert all(word == word.upper() for word in load_lines("en/acronyms.txt"))


def test_strong_heads_are_heads() -> None:
    assert words_of("strong_heads") <= words_of("heads")


def test_fixed_names_are_found_by_their_first_word_the_longest_first() -> None:
    lengths = [len(name) for name in fixed_names()["united"]]
    assert lengths == sorted(lengths, reverse=True)
