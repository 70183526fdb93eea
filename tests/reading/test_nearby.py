"""The neighbours of a word."""

from __future__ import annotations

from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.parse import parse


def test_before_and_after_stay_in_the_sentence() -> None:
    doc = parse("He fell. The army denied it. She wept.")
    denied = next(token for token in doc if token.text == "denied")
    assert before(denied, 9).text == "The army"
    assert after(denied, 9).text == "it."
    assert after(denied, 1).text == "it"


def test_child_of_follows_the_relation() -> None:
    doc = parse("The army denied it.")
    child = child_of(doc[2], "dobj")
    assert child is not None
    assert child.text == "it"
    assert child_of(doc[2], "agent") is None
    assert child_of(None, "dobj") is None
