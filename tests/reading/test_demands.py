from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.demands import find_demands
from counterclaim.reading.parse import parse


def demands(text: str) -> list[tuple[str | None, str, str]]:
    """Source, cue and quote of every demand."""
    found = find_demands(parse(text))
    assert all(mention.kind is ClaimKind.DEMAND for mention in found)
    return [
        (mention.source.of(text) if mention.source else None, mention.cue.of(text), mention.quote.of(text)) for mention in found
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The bishop called for an independent inquiry.", "The bishop", "called for"),
        ("Lawyers for the families demanded justice.", "Lawyers for the families", "demanded"),
        ("The union demanded that the army release the miners.", "The union", "demanded"),
        ("The envoy urged both sides to stop the fighting.", "The envoy", "urged"),
        ("The council called on the government to investigate the killings.", "The council", "called"),
        ("The council renewed its call for a ceasefire.", "The council", "renewed its call for"),
        ("Relatives asked for the bodies to be returned.", "Relatives", "asked"),
        ("The agency appealed for safe access to the valley.", "The agency", "appealed for"),
    ],
)
def test_demands_are_found_with_their_source(text: str, source: str, cue: str) -> None:
    assert [(found[0], found[1]) for found in demands(text)] == [(source, cue)]


def test_demands_keep_the_words_for_a_pronoun() -> None:
    assert demands("He called for a full investigation.") == [("He", "called for", "He called for a full investigation")]


def test_demands_in_direct_speech_are_the_voices() -> None:
    assert [found[0] for found in demands('"We demand an inquiry," the mayor said.')] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Those responsible must be held accountable.",
        "The killers must be brought to justice.",
        "This violence should stop.",
        "The hostages must be released.",
    ],
)
def test_demands_may_be_what_must_happen(text: str) -> None:
    assert [found[0] for found in demands(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The bishop did not call for an inquiry.",
        "The situation calls for an investigation.",
        "The kidnappers called for a doctor.",
        "The neighbours called for their children.",
        "Two ambulances were called to the market to take the wounded.",
        "The spokesman insisted that it was an accident.",
        "The army pressed on with an offensive meant to end the siege.",
        "The officer should not be punished.",
        "The campaign calls for voters to register.",
    ],
)
def test_demands_are_not_read_where_nothing_is_demanded(text: str) -> None:
    assert demands(text) == []


def test_demands_quote_at_most_25_words() -> None:
    tail = " and of the fields beside it" * 8
    (found,) = demands(f"The council called for an investigation of the burning of the village{tail}.")
    assert len(found[2].split()) <= 25
    assert "called for an investigation" in found[2]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The authorities should investigate and prosecute those responsible, she said.",
            "The authorities should investigate and prosecute those responsible",
        ),
        (
            "The government should urgently open an independent investigation, he said.",
            "The government should urgently open an independent investigation",
        ),
    ],
)
def test_demands_say_all_that_must_be_done(text: str, quote: str) -> None:
    assert [found[2] for found in demands(text)] == [quote]


@pytest.mark.parametrize(
    "text", ["The group wrote to the minister, requesting a response.", "The government should open the road to the north."]
)
def test_demands_are_not_requests_for_comment_nor_any_duty(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    ("text", "source", "quote"),
    [
        (
            "The envoy condemned the attack and called for those responsible to be held to account.",
            "The envoy",
            "called for those responsible to be held to account",
        ),
        (
            "The minister called it a crime and demanded that the UN Security Council act.",
            "The minister",
            "demanded that the UN Security Council act",
        ),
    ],
)
def test_demands_that_something_be_done(text: str, source: str, quote: str) -> None:
    assert [(found[0], found[2]) for found in demands(text)] == [(source, quote)]
