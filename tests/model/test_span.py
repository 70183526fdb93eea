"""Where words stand in a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


def test_span_of_is_the_slice() -> None:
    assert Span(4, 8).of("the army denied it") == "army"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_span_refuses_what_is_no_stretch(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans, spans)
def test_span_to_covers_both(a: Span, b: Span) -> None:
    assert a.to(b).covers(a) and a.to(b).covers(b) and a.to(b) == b.to(a)


@given(spans, spans)
def test_span_overlap_is_shared_characters(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(set(range(a.start, a.end)) & set(range(b.start, b.end)))
