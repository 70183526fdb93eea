from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from counterclaim.errors import BadDecision
from counterclaim.weighing.chosen_words import MOST_CHOSEN, check_chosen, span_in

LEDGER = factory.market()


@given(st.integers(0, len(factory.TEXT)), st.integers(0, len(factory.TEXT)))
def test_chosen_words_spans_are_those_of_the_text(start: int, end: int) -> None:
    if start < end:
        found = span_in(f"{start}-{end}", LEDGER.report)
        assert found is not None and found.of(factory.TEXT) == factory.TEXT[start:end]


@pytest.mark.parametrize("written", ["5", "9-5", "0-99999", "a-b", "1-" + "9" * 60, "-3-5"])
def test_chosen_words_are_refused_where_there_are_none(written: str) -> None:
    with pytest.raises(BadDecision, match="no words"):
        span_in(written, LEDGER.report)


def test_chosen_words_may_be_none() -> None:
    assert span_in("", LEDGER.report) is None


def test_chosen_words_are_no_whole_book() -> None:
    check_chosen([("quote.span", f"5-{5 + MOST_CHOSEN}"), ("reason", f"0-{9 * MOST_CHOSEN}"), ("cue.span", "")])
    with pytest.raises(BadDecision, match="more than one claim"):
        check_chosen([("quote.span", f"5-{6 + MOST_CHOSEN}")])
