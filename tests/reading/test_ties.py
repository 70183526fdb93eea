"""What the words of a time hang on, and how closely it is tied to an event."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.parse import parse
from counterclaim.reading.ties import Tie, standing, tie


def _tied(text: str, event: str, time: str, *, events: tuple[str, ...] = (), cues: tuple[str, ...] = ()) -> Tie:
    doc = parse(text)
    start = text.index(time)
    stand = standing(doc, Span(start, start + len(time)))
    token = next(token for token in doc if token.text == event)
    indexes = {word: {token.i for token in doc if token.text == word} for word in (*events, *cues)}
    return tie(
        token, stand.governor, set().union(*(indexes[word] for word in events)), set().union(*(indexes[word] for word in cues))
    )


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Nine people were killed on Thursday.", "killed"),
        ("The attack on Thursday was condemned.", "attack"),
        ("Two teachers were murdered when they were walking home on Thursday.", "murdered"),
    ],
)
def test_ties_a_time_on_the_events_own_words(text: str, event: str) -> None:
    assert _tied(text, event, "Thursday") is Tie.OWN


@pytest.mark.parametrize(
    "text",
    [
        "The attack took place on Thursday.",
        "The army carried out the attack on Thursday.",
        "The army repelled the attack on Thursday.",
        "The toll rose on Thursday with another attack.",
    ],
)
def test_ties_a_verb_that_says_that_it_took_place(text: str) -> None:
    assert _tied(text, "attack", "Thursday") <= Tie.CLAUSE


@pytest.mark.parametrize(
    "text",
    [
        "The attack prompted an emergency meeting on Thursday.",
        "The bishop protested on Thursday against the attack.",
        "The government promised on Thursday to investigate the attack.",
    ],
)
def test_ties_the_time_of_another_deed_only_stands_near(text: str) -> None:
    assert _tied(text, "attack", "Thursday") is Tie.NEAR


def test_ties_what_lies_above_a_saying_is_not_told_by_it() -> None:
    text = "The minister visited the town on Thursday saying that nine people were killed."
    assert _tied(text, "killed", "Thursday", cues=("saying",)) is Tie.NEAR


def test_ties_the_time_of_another_event_of_the_sentence_is_close() -> None:
    text = "Nine people were killed when gunmen stormed the village on Thursday."
    assert _tied(text, "killed", "Thursday", events=("stormed",)) is Tie.OWN


def test_ties_words_that_are_no_tokens_hang_on_nothing() -> None:
    doc = parse("Nine people were killed.")
    assert standing(doc, Span(500, 510)).governor is None
    assert tie(doc[3], None, frozenset(), frozenset()) is Tie.NEAR
