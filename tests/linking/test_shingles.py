from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.shingles import RUN, shingles, words_of
from wire_stories import ARABIC, ARABIC_SPELT_OTHERWISE, WIRE


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Army's raid", ("the", "armys", "raid")),
        ("The army’s raid", ("the", "armys", "raid")),
        ("rebel-held TOWN!", ("rebel", "held", "town")),
        ("été à Ségou", ("ete", "a", "segou")),
        ("e\u0301te\u0301", ("ete",)),
        ("14,000 people", ("14", "000", "people")),
        ("الأكشاك", ("الاكشاك",)),
        ("قُتِلَ", ("قتل",)),
        ("مدرســة", ("مدرسه",)),
        ("", ()),
        ("… – !", ()),
    ],
)
def test_shingles_fold_case_accents_apostrophes_and_arabic_spelling(text: str, folded: tuple[str, ...]) -> None:
    assert words_of(text).folded == folded


@pytest.mark.parametrize(
    "dateline",
    ["KASSUM – ", "KASSUM, March 4 (KPN) -- ", "KASSUM, North Teral, March 4 (KPN) — ", "كاسوم (رويترز) – ", "\n  KASSUM - "],
)
def test_shingles_leave_the_dateline_out(dateline: str) -> None:
    assert words_of(f"{dateline}Fourteen traders were killed").folded == ("fourteen", "traders", "were", "killed")


@pytest.mark.parametrize(
    "text",
    ["The well-known market burnt", "Many people of the small hill town of Oro Benna – all of them traders – were killed"],
)
def test_shingles_keep_a_sentence_that_has_a_dash(text: str) -> None:
    assert len(words_of(text)) == len(text.replace("–", " ").replace("-", " ").split())


def test_shingles_know_where_words_stand() -> None:
    words = words_of("Gunmen, on Saturday, attacked")
    assert words.span(1, 2).of("Gunmen, on Saturday, attacked") == "on Saturday"


def test_shingles_are_runs_of_words_in_their_order() -> None:
    runs = shingles(words_of("one two three four five six"))
    assert runs == [("one", "two", "three", "four"), ("two", "three", "four", "five"), ("three", "four", "five", "six")]


def test_shingles_of_a_short_text_are_one_run() -> None:
    assert shingles(words_of("two words")) == [("two", "words")]
    assert shingles(words_of("")) == []


def test_shingles_of_arabic_do_not_depend_on_vowel_marks() -> None:
    assert words_of(ARABIC).folded == words_of(ARABIC_SPELT_OTHERWISE).folded


def test_shingles_of_a_story_are_many() -> None:
    assert len(shingles(words_of(WIRE))) == len(words_of(WIRE)) - RUN + 1


@given(st.text())
def test_shingles_spans_lie_in_the_text_and_in_order(text: str) -> None:
    words = words_of(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(words.starts)
    assert all(words.folded)


@given(st.text(alphabet="ab é'’-–()1 \n"))
def test_shingles_take_time_that_grows_with_the_text_alone(text: str) -> None:
    words_of(text * 50)
