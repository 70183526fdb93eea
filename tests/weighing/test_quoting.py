from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Claim, Claimant, ClaimKind
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span
from counterclaim.weighing.quoting import blanked

WORDS = "Nine died, Teral Moss said"


def claim(start: int = 10, words: str = WORDS) -> SourcedClaim:
    made = Claim("c1", ClaimKind.CIRCUMSTANCE, "a1", Claimant.report(), Span(start, start + len(words)))
    return SourcedClaim("r/c1", made, "r", None, None, "wire", words, "x", "x")


def at(words: str, start: int = 10) -> Span:
    return Span(start + WORDS.index(words), start + WORDS.index(words) + len(words))


def test_blanked_puts_other_words_in_place_of_a_span() -> None:
    assert blanked(claim(), [at("Teral Moss")], "[a resident]") == "Nine died, [a resident] said"


def test_blanked_blanks_several() -> None:
    assert blanked(claim(), [at("said"), at("Nine")], "_") == "_ died, Teral Moss _"


def test_blanked_blanks_words_shared_by_two_spans_once() -> None:
    assert blanked(claim(), [at("Teral Moss"), at("Moss said"), at("Moss")], "_") == "Nine died, _"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 5), WORDS),
        (Span(5, 14), "_ died, Teral Moss said"),
        (Span(31, 60), "Nine died, Teral Moss_"),
        (Span(50, 60), WORDS),
        (Span(0, 90), "_"),
    ],
)
def test_blanked_blanks_no_more_than_the_quote(span: Span, words: str) -> None:
    assert blanked(claim(), [span], "_") == words


def test_blanked_of_no_span_is_the_quote() -> None:
    assert blanked(claim(), []) == WORDS


spans = st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12)), max_size=5)


@given(spans)
def test_blanked_keeps_every_word_outside_the_spans(given_spans: list[Span]) -> None:
    hidden = {place for span in given_spans for place in range(span.start, span.end)}
    left = "".join(letter for place, letter in enumerate(WORDS, 10) if place not in hidden)
    assert blanked(claim(), given_spans, "") == left
