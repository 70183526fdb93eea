from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.shingles import words_of
from counterclaim.linking.wording import wording_of
from counterclaim.model.span import Span

TEXTS = st.lists(st.sampled_from(("a", "b", "c", '"', "“", "”")), max_size=40).map(" ".join)


@given(TEXTS)
def test_wording_holds_the_words_and_each_run_of_them(text: str) -> None:
    wording = wording_of(text)
    assert wording.words == words_of(text)
    assert wording.distinct == set(wording.runs)
    assert all(run == wording.words.folded[at : at + len(run)] for at, run in enumerate(wording.runs))


@given(TEXTS, TEXTS)
def test_wording_has_one_order_whoever_is_asked(one: str, other: str) -> None:
    first, second = wording_of(one), wording_of(other)
    assert (first.order <= second.order) or (second.order <= first.order)
    assert (first.order == second.order) == (first.words.folded == second.words.folded)


def test_wording_tells_what_is_quoted() -> None:
    wording = wording_of("He said “we left” and “we were not there at all”.")
    assert wording.quotes(Span(9, 16))
    assert not wording.quotes(Span(0, 7))
    assert not wording.quotes(Span(9, 30))
