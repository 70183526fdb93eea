"""Words that name no day: without a date of publication, by a feast, by an event, or of another meaning."""

from __future__ import annotations

import pytest

from counterclaim.resolving.dates import find_dates
from dating import PUBLISHED, only, times


@pytest.mark.parametrize(
    "words", ["on Thursday", "yesterday", "on 2 January", "last week", "three months ago", "in December", "over the past week"]
)
def test_dates_without_publication_stay_unresolved(words: str) -> None:
    mention = only(f"The bridge was blown up {words}.", published=None)
    assert mention.range is None
    assert mention.anchored
    assert mention.why is not None
    assert "date of publication" in mention.why


@pytest.mark.parametrize("words", ["2 January 2025", "2025-01-02", "in 2021", "in May 2019", "in the 1980s"])
def test_dates_with_their_year_need_no_publication(words: str) -> None:
    mention = only(f"The bridge was blown up {words}.", published=None)
    assert mention.range is not None
    assert not mention.anchored


@pytest.mark.parametrize("words", ["during Ramadan", "on Eid al-Fitr", "at Christmas", "on Good Friday"])
def test_dates_feasts_are_not_guessed(words: str) -> None:
    mention = only(f"The convoy was attacked {words}.")
    assert mention.range is None
    assert mention.why is not None
    assert "not guessed" in mention.why


def test_dates_on_the_eve_of_an_event_is_not_guessed() -> None:
    assert times("He was seized on the eve of the vote.") == {"the eve of": None}


def test_dates_no_such_day() -> None:
    assert only("It happened on 31 February 2020.").why == "the calendar has no such day"


@pytest.mark.parametrize(
    "text",
    [
        "Protesters march on the palace.",
        "They may attack again.",
        "At least 2014 people were displaced.",
        "The council adopted resolution 2139.",
        "The road was cut every Friday.",
        "They pray together on Fridays in the square.",
        "Sun poured into the yard.",
        "He spoke of a second raid in the area.",
    ],
)
def test_dates_words_of_another_meaning(text: str) -> None:
    assert times(text) == {}


def test_dates_may_and_march_beside_a_preposition() -> None:
    assert list(times("It began in May and ended in March.")) == ["May", "March"]


def test_dates_vague_words_are_found_when_asked_for() -> None:
    text = "They are now safe, and recently went home."
    assert find_dates(text, published=PUBLISHED) == ()
    vague = find_dates(text, published=PUBLISHED, vague=True)
    assert [mention.span.of(text) for mention in vague] == ["now", "recently"]
    assert {mention.why for mention in vague} == {"names no day"}


def test_dates_of_an_empty_text() -> None:
    assert find_dates("", published=PUBLISHED) == ()
