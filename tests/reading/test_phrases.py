"""Where words and fixed wordings stand."""

from __future__ import annotations

from counterclaim.reading.parse import parse
from counterclaim.reading.phrases import phrases_in, tokens_among


def test_phrases_in_finds_whole_words_whatever_their_capitals() -> None:
    doc = parse("It was THE WORK OF the rebels, not the work offered.")
    assert [found.text for found in phrases_in(doc, ["the work of"])] == ["THE WORK OF"]


def test_phrases_in_finds_every_place() -> None:
    doc = parse("no part in it, no part in that")
    assert [found.start for found in phrases_in(doc, ["no part in"])] == [0, 5]


def test_tokens_among_finds_words_and_lemmas_in_order() -> None:
    doc = parse("He denied it and blames us.")
    assert [token.text for token in tokens_among(doc, frozenset({"blame"}), frozenset({"deny", "it"}))] == [
        "denied",
        "it",
        "blames",
    ]


def test_tokens_among_finds_what_a_title_hides_from_the_lemmatiser() -> None:
    doc = parse("RSF Kills 18 in El Fasher")
    assert [token.text for token in tokens_among(doc, frozenset({"kill"}))] == ["Kills"]
