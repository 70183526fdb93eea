"""Events that a report tells aside from its own."""

from __future__ import annotations

import pytest

from counterclaim.reading.asides import had_happened, happened_days_before, is_elsewhere
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "word", "past"),
    [
        ("Rebels had attacked the town on Monday.", "attacked", True),
        ("Rebels had carried out an attack on Monday.", "attack", True),
        ("Rebels attacked the town on Monday.", "attacked", False),
        ("Rebels have attacked the town.", "attacked", False),
        ("An attack on the town.", "attack", False),
    ],
)
def test_asides_what_had_happened_before(text: str, word: str, past: bool) -> None:
    assert had_happened(next(token for token in parse(text) if token.text == word)) is past


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Elsewhere, six people were killed.", True),
        ("“In a separate attack six people were killed.", True),
        ("Six people were killed elsewhere.", False),
    ],
)
def test_asides_turn_elsewhere_at_the_start_of_a_sentence(text: str, elsewhere: bool) -> None:
    assert is_elsewhere(next(token for token in parse(text) if token.text == "killed")) is elsewhere


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Twelve were killed in Kauda, three days after a similar strike on Delma killed nine.", True),
        ("Twelve were killed in Kauda, hours after rebels had killed nine.", False),
        ("Twelve were killed in Kauda after a strike killed nine.", False),
    ],
)
def test_asides_know_what_happened_days_before(text: str, before: bool) -> None:
    last = [token for token in parse(text) if token.lower_ == "killed"][-1]
    assert happened_days_before(last) is before
