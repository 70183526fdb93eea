from __future__ import annotations

import pytest

from counterclaim.resolving.date_loose import direction, event_stretches, vague_times


@pytest.mark.parametrize(
    "words", ["since the war began", "since clashes broke out", "since the army seized power", "since the coup"]
)
def test_date_loose_event_stretch(words: str) -> None:
    text = f"Hundreds have fled {words} in the north."
    (mention,) = event_stretches(text, "en")
    assert mention.span.of(text) == words
    assert mention.duration
    assert mention.historic


@pytest.mark.parametrize(
    "text", ["He has since started a school.", "Since Monday the war has spread to a second and a third region."]
)
def test_date_loose_no_event_stretch(text: str) -> None:
    assert [mention.span.of(text) for mention in event_stretches(text, "en")] in ([], ["Since Monday the war"])


def test_date_loose_vague_times() -> None:
    text = "Until now, the snow melted; soon they left."
    assert [mention.span.of(text) for mention in vague_times(text, "en")] == ["now", "soon"]


@pytest.mark.parametrize(
    ("words", "expected"), [("Now", "present"), ("recently", "past"), ("the  future", "future"), ("Monday", None)]
)
def test_date_loose_direction(words: str, expected: str | None) -> None:
    assert direction(words, "en") == expected
