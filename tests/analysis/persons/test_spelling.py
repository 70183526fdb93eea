from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.persons.spelling import spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khadidja Douma", "Khadija Duma"),
        ("DOUMAZ Gharid", "Gharid Doumaz"),
        ("Chérif Ould Tanoum", "Sherif Tanum"),
        ("Zeinab el-Doumaz", "Zaynab Doumaz"),
    ],
)
def test_spelling_sounds_alike_however_it_is_written(one: str, other: str) -> None:
    assert spelling(one).sounded == spelling(other).sounded


@pytest.mark.parametrize(("latin", "arabic"), [("Gharid Doumaz", "غريد دوماز"), ("Khadim Tanour", "خديم تنور")])
def test_spelling_has_the_same_consonants_in_two_scripts(latin: str, arabic: str) -> None:
    assert spelling(latin).bare == spelling(arabic).bare


def test_spelling_keeps_other_names_apart() -> None:
    assert spelling("Gharid Doumaz").bare != spelling("Gharid Tanour").bare


def test_spelling_keeps_a_name_of_small_words_alone() -> None:
    assert spelling("Ag El").folded == "ag el"


@given(st.text(max_size=40))
def test_spelling_takes_any_text_and_does_not_mind_the_order(name: str) -> None:
    assert spelling(name).sounded == spelling(" ".join(reversed(name.split()))).sounded
