from __future__ import annotations

import pytest

from counterclaim.reading.lexicon import Entry, Lexicon, folded
from counterclaim.reading.parse import parse


def found(text: str, *phrases: str, pos: str = "any") -> list[str]:
    doc = parse(text)
    lexicon = Lexicon(Entry(phrase, "list", pos) for phrase in phrases)
    return [doc[match.start : match.end].text for match in lexicon.matches(doc)]


def test_lexicon_finds_a_word_in_its_plural() -> None:
    assert found("The rockets fell at night.", "rocket") == ["rockets"]


def test_lexicon_prefers_the_longest_entry() -> None:
    assert found("A car bomb exploded.", "bomb", "car", "car bomb") == ["car bomb"]


@pytest.mark.parametrize("text", ["A car-bomb exploded.", "A car bomb exploded."])
def test_lexicon_takes_a_hyphen_for_a_space(text: str) -> None:
    assert len(found(text, "car-bomb")) == 1


def test_lexicon_tells_nouns_from_verbs() -> None:
    assert found("They mine the road.", "mine", pos="nouns") == []
    assert found("A mine lay on the road.", "mine", pos="nouns") == ["mine"]


def test_lexicon_matches_do_not_overlap() -> None:
    assert found("The gas gas attack stopped.", "gas", "gas attack") == ["gas", "gas attack"]


def test_lexicon_head_of_a_compound_is_its_last_word() -> None:
    doc = parse("A car bomb exploded.")
    match = next(Lexicon([Entry("car bomb", "list", "nouns")]).matches(doc))
    assert doc[match.head].text == "bomb"


def test_lexicon_head_of_a_verb_phrase_is_the_verb() -> None:
    doc = parse("They opened fire at noon.")
    match = next(Lexicon([Entry("open fire", "list", "verbs")]).matches(doc))
    assert doc[match.head].text == "opened"


def test_lexicon_folds_the_plural_of_a_word_in_title_capitals() -> None:
    doc = parse("Airstrikes Kill Nine")
    assert "airstrike" in folded(doc[0])
