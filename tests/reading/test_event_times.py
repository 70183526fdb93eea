"""Which times of a report may be an event's."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.mention import DateMention, Mentions
from counterclaim.reading.event_times import event_times
from counterclaim.reading.parse import parse
from counterclaim.reading.voices import Voices
from counterclaim.resolving.dates import find_dates

# A Sunday.
PUBLISHED = date(2025, 1, 5)


def _times(text: str) -> dict[str, DateMention]:
    doc = parse(text)
    mentions = Mentions(find_dates(text, published=PUBLISHED), published=PUBLISHED)
    return {mention.span.of(text): mention for _, mention in event_times(doc, mentions, Voices(doc).frames)}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed, the mayor said on Thursday.",
        "The mayor on Thursday said that nine people were killed.",
        "Nine people were killed, according to the police on Thursday.",
        "In a statement released on Thursday the group denied the attack.",
        "In a statement dated 2 January the group denied the attack.",
        "On Thursday, police said gunmen had killed nine people.",
        "“We buried nine people on Thursday,” the mayor said.",
        "The ministry raised the death toll to nine on Thursday.",
        "The army on Thursday denied the attack.",
        "In this photo taken on Thursday medics carry a wounded man.",
        "Medics carry a wounded man in the town on 2 January 2025. (AFP Photo) Nine people were killed.",
    ],
)
def test_event_times_leave_out_the_days_of_sayings_and_pictures(text: str) -> None:
    assert _times(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed on Thursday, the mayor said.",
        "The mayor said that nine people were killed on Thursday.",
        "Gunmen stormed the village on Thursday.",
        "We strongly condemn the killing of three colleagues in Lamo on Thursday.",
        "The monitor said Thursday's strike killed nine people.",
        "Gunmen killed nine people in Lamo on Thursday evening, officials said on Saturday.",
        "A bomb killed six civilians in Lamo, Maruna, on Thursday, police said on Saturday.",
        "Witnesses of the attack in Lamo on Thursday saw soldiers firing, the Lamo Collective said on Saturday.",
    ],
)
def test_event_times_keep_the_days_of_deeds(text: str) -> None:
    assert [words.removesuffix("'s").removesuffix(" evening") for words in _times(text)] == ["Thursday"]


@pytest.mark.parametrize(
    "text",
    [
        "The mission on Friday condemned the killing of nine people in Lamo on Thursday.",
        "The mission condemned on Friday the killing of nine people in Lamo on Thursday.",
        "The mission voiced concern on Friday over the killing of nine people in Lamo on Thursday.",
        "Experts today expressed alarm at the killing of nine farmers in Lamo on Thursday.",
    ],
)
def test_event_times_tell_the_day_of_a_reaction_from_that_of_the_deed(text: str) -> None:
    assert list(_times(text)) == ["Thursday"]


def test_event_times_leave_out_the_dateline() -> None:
    assert _times("BAMAKO, Mali, Jan 4 (Agency) - Nine people were killed.") == {}


def test_event_times_the_past_hours_count_from_the_day_of_the_saying() -> None:
    times = _times("The ministry said on Friday that nine people were killed in the past 24 hours.")
    days = times["the past 24 hours"].range
    assert days is not None
    assert (days.start, days.end) == (date(2025, 1, 2), date(2025, 1, 3))


@pytest.mark.parametrize(
    ("words", "start"), [("in the past 24 hours", date(2025, 1, 4)), ("in the past two weeks", date(2024, 12, 22))]
)
def test_event_times_count_from_publication_where_no_other_day_is_given(words: str, start: date) -> None:
    (mention,) = _times(f"The ministry said that nine people were killed {words}.").values()
    assert mention.range is not None
    assert (mention.range.start, mention.range.end) == (start, PUBLISHED)


def test_event_times_of_a_vague_one_beside_a_day_the_day() -> None:
    assert list(_times("Last night, hours before the vote, a bomb damaged the town hall.")) == ["Last night"]


def test_event_times_what_has_gone_on_since_hangs_on_nothing() -> None:
    text = "Nine people were killed since the truce collapsed Monday evening."
    doc = parse(text)
    mentions = Mentions(find_dates(text, published=PUBLISHED), published=PUBLISHED)
    stands = {mention.span.of(text): stand for stand, mention in event_times(doc, mentions, Voices(doc).frames)}
    assert stands["Monday evening"].governor is None


def test_event_times_today_in_a_quotation_hangs_on_nothing() -> None:
    text = 'A resident said: "Today they came back and they killed nine of us in the market." The army left.'
    doc = parse(text)
    mentions = Mentions(find_dates(text, published=PUBLISHED), published=PUBLISHED)
    ((stand, mention),) = event_times(doc, mentions, Voices(doc).frames)
    assert mention.spoken
    assert stand.governor is None
