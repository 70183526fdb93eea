"""Which reports speak of violence against people."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import triage_sentences as sentences
from counterclaim.ingest.triage import features, passages, triage
from made_files import MORE, STORY

VIOLENT = sentences.FRENCH_VIOLENT + sentences.ARABIC_VIOLENT + sentences.ENGLISH_VIOLENT + sentences.POSTS_VIOLENT
PEACEFUL = sentences.FRENCH_PEACEFUL + sentences.ARABIC_PEACEFUL + sentences.ENGLISH_PEACEFUL + sentences.POSTS_PEACEFUL


@pytest.mark.parametrize("sentence", VIOLENT)
def test_triage_lets_through_what_speaks_of_violence(sentence: str) -> None:
    assert triage(sentence).relevant


@pytest.mark.parametrize("sentence", PEACEFUL)
def test_triage_leaves_aside_what_does_not(sentence: str) -> None:
    assert not triage(sentence).relevant


def test_triage_is_tried_on_thirty_sentences_each_way() -> None:
    for some in (sentences.FRENCH_VIOLENT, sentences.FRENCH_PEACEFUL, sentences.ARABIC_VIOLENT, sentences.ARABIC_PEACEFUL):
        assert len(set(some)) == 30


def test_triage_wants_less_of_a_short_text_than_of_a_long_one() -> None:
    flash, rest = "Two people were wounded in Mopti on Tuesday, a local official said.", "The council met in the afternoon. " * 12
    assert triage(flash).relevant and not triage(f"{flash} {rest}").relevant
    assert triage(flash).score == triage(f"{flash} {rest}").score


def test_triage_names_the_words_that_decided() -> None:
    found = triage("Nine farmers were killed when armed men attacked the market.")
    assert set(found.words) >= {"killed", "armed", "attacked"}
    assert found.rule == "triage/2"


def test_triage_finds_one_paragraph_in_a_long_report() -> None:
    dull = "The council discussed the price of bread and the state of the roads. " * 300
    assert not triage(dull).relevant
    assert triage(f"{dull}\n\n{STORY} {MORE}\n\n{dull}").relevant


def test_triage_reads_the_title_too() -> None:
    assert triage("More follows.", "Nine killed in attack on bus").relevant
    assert not triage("More follows.").relevant


def test_triage_lets_through_what_is_in_a_language_that_it_does_not_know() -> None:
    spanish = "El consejo del distrito ha dicho que los trabajos de la carretera han sido pospuestos por la lluvia en el norte."
    german = "Der Rat des Kreises sagte, dass die Arbeiten an der Straße wegen des Regens im Norden verschoben worden sind."
    for text in (spanish, german, "Совет района сообщил, что дорожные работы отложены из-за дождя.", "ምክር ቤቱ መንገዱ ይዘገያል ብሏል።"):
        assert triage(text).relevant
    assert not triage("The council said that the works on the road had been put off by the rain in the north.").relevant


@pytest.mark.parametrize("text", ["", "   ", "12345 !!!", "\x00"])
def test_triage_of_no_words_leaves_aside(text: str) -> None:
    found = triage(text)
    assert not found.relevant
    assert found.words == ()


@given(st.sampled_from(VIOLENT + PEACEFUL))
def test_triage_does_not_mind_capitals(sentence: str) -> None:
    assert triage(sentence.upper()).relevant is triage(sentence).relevant


@given(st.text())
def test_triage_gives_a_probability_and_the_same_each_time(text: str) -> None:
    found = triage(text)
    assert 0 <= found.score <= 1
    assert triage(text) == found


@given(st.lists(st.sampled_from(["bomb", "killed", "bread"]), min_size=1, max_size=400), st.integers(2, 50))
def test_triage_passages_hold_every_word_that_weighs(words: list[str], window: int) -> None:
    found = list(passages(" ".join(words), window))
    assert bool(found) is any(word != "bread" for word in words)
    assert max((sum(map(len, passage.values())) for passage in found), default=0) <= window


def test_triage_counts_a_word_by_the_logarithm() -> None:
    (one,) = passages("bomb", 120)
    (ten,) = passages("bomb " * 10, 120)
    assert 0 < features(one)["attack"] < features(ten)["attack"] < 10 * features(one)["attack"]


@pytest.mark.slow
def test_triage_of_a_million_words_ends_soon() -> None:
    started = time.process_time()
    triage("killed bread roads " * 300_000)
    triage("A" * 1_000_000)
    triage(" ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}x" for n in range(300_000)))
    assert time.process_time() - started < 10


@pytest.mark.slow
def test_triage_takes_two_thousand_reports_a_second() -> None:
    report = f"{STORY} {MORE} The council discussed the price of bread and the state of the roads in the district. " * 8
    assert len(report) > 2_400
    triage(report)
    started = time.process_time()
    for _ in range(2_000):
        triage(report)
    assert time.process_time() - started < 1
