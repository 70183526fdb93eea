from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.model.span import Span
from counterclaim.reading.parse import parse
from counterclaim.reading.saying_claims import find_sayings
from counterclaim.reading.sayings import LONGEST_QUOTE, SayingMention, quote_of, speaker_of, speaks_of_incident, without_repeats


def saying(start: int, end: int, trigger: int = 0) -> SayingMention:
    return SayingMention(ClaimKind.REACTION, None, Span(start, start + 1), Span(start, end), trigger)


def test_sayings_quote_the_words_without_marks_at_their_ends() -> None:
    text = '"The village burned," she said.'
    assert quote_of(parse(text), 0, 2, 5).of(text) == "The village burned"


def test_sayings_quote_no_more_words_than_a_quote_may_have() -> None:
    text = "word " * 60
    assert len(quote_of(parse(text), 0, 10, 55).of(text).split()) == LONGEST_QUOTE


def test_sayings_quote_keeps_the_cue_of_a_long_sentence() -> None:
    text = " ".join(f"w{number}" for number in range(60))
    assert quote_of(parse(text), 0, 20, 55).of(text).startswith("w20 ")


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [("The mayor spoke.", "spoke", "The mayor"), ("We demand it.", "demand", None), ("He spoke.", "spoke", "He")],
)
def test_sayings_speaker_is_the_subject(text: str, verb: str, source: str | None) -> None:
    somebody, span = speaker_of(next(token for token in parse(text) if token.text == verb))
    assert somebody
    assert (span.of(text) if span else None) == source


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The situation calls for help.", "calls"),
        ("The killings demand answers.", "demand"),
        ("The mayor was called to court.", "called"),
    ],
)
def test_sayings_have_no_speaker_where_nobody_speaks(text: str, verb: str) -> None:
    assert not speaker_of(next(token for token in parse(text) if token.text == verb))[0]


def test_sayings_take_up_an_incident_by_its_nouns() -> None:
    assert speaks_of_incident(parse("The families of the victims came."))
    assert not speaks_of_incident(parse("The harvest was good."))


def test_sayings_inside_others_are_left_out() -> None:
    assert without_repeats([saying(2, 5), saying(0, 9), saying(20, 30)]) == [saying(0, 9), saying(20, 30)]


def test_sayings_come_in_the_order_of_the_text() -> None:
    assert without_repeats([saying(20, 30), saying(0, 9)]) == [saying(0, 9), saying(20, 30)]


def test_sayings_quotes_hold_their_cues() -> None:
    text = (
        "The union condemned the killings and called for an inquiry. The group described the raid as a "
        "crime. All of the farmers were killed, a cousin said, and were buried in a mass grave."
    )
    found = find_sayings(parse(text))
    assert len(found) >= 5
    assert all(mention.quote.covers(mention.cue) for mention in found)
    assert all(len(mention.quote.of(text).split()) <= LONGEST_QUOTE for mention in found)


def test_sayings_quote_closes_a_quotation_that_it_opens() -> None:
    text = "He called it an “odious crime” on Friday."
    doc = parse(text)
    end = next(token.i for token in doc if token.text == "”")
    assert quote_of(doc, 0, 1, end).of(text) == "He called it an “odious crime”"
