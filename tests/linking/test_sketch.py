from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.sketch import DIMENSIONS, NOTHING, RARE, TELLING, bits, sketch_of
from linked import BRIDGE, MARKET

ALSO_MARKET = (
    "Traders were killed and stalls burnt when men on motorbikes fired into the cattle market of Oro Benna, a nurse told us."
)


def test_sketch_of_one_text_is_like_itself() -> None:
    assert sketch_of(MARKET).alike(sketch_of(MARKET)) == pytest.approx(1.0, abs=1e-6)


def test_sketch_alike_puts_two_reports_of_one_event_nearer_than_those_of_two() -> None:
    one, same, other = map(sketch_of, (MARKET, ALSO_MARKET, BRIDGE))
    near, far = one.alike(same), one.alike(other)
    assert near is not None and far is not None
    assert near > 0.4 > 0.25 > far


def test_sketch_of_a_short_text_has_nothing_to_compare() -> None:
    assert sketch_of("Two dead.").vector == b""
    assert sketch_of("Two dead.").alike(sketch_of(MARKET)) is None
    assert sketch_of("") == NOTHING


@given(st.text(max_size=2000))
@settings(deadline=None)
def test_sketch_of_any_text_is_bounded_and_always_the_same(text: str) -> None:
    sketch = sketch_of(text)
    assert sketch == sketch_of(text)
    assert len(sketch.vector) in (0, DIMENSIONS)
    assert len(sketch.words) <= TELLING and len(sketch.rare) <= RARE


@given(st.sampled_from([MARKET, ALSO_MARKET, BRIDGE]), st.sampled_from([MARKET, ALSO_MARKET, BRIDGE]))
@settings(deadline=None)
def test_sketch_alike_is_symmetric(one: str, other: str) -> None:
    assert sketch_of(one).alike(sketch_of(other)) == pytest.approx(sketch_of(other).alike(sketch_of(one)))


def test_sketch_bits_of_common_words_and_countries_are_few() -> None:
    assert bits("the") < 1
    assert bits("sudan") <= 3
    assert bits("zzyzxia") == 8


def test_sketch_rare_words_are_those_that_nothing_else_is_compared_by() -> None:
    whole, told = sketch_of(MARKET), sketch_of(MARKET, compared=frozenset({"benna"}))
    assert set(told.rare) < set(whole.rare) <= set(whole.words)
    assert told.words == whole.words and told.vector == whole.vector


def test_sketch_of_one_house_shares_no_rare_word() -> None:
    assert sketch_of(MARKET).of_one_house(sketch_of(BRIDGE))
    assert not sketch_of(MARKET).of_one_house(sketch_of(ALSO_MARKET))


def test_sketch_takes_of_words_as_rare_as_each_other_those_that_stand_first() -> None:
    names = [f"zz{letter}qx" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert sketch_of(" ".join(names)).rare == sketch_of(" ".join(names[:RARE])).rare
    assert sketch_of(" ".join(names[::-1])).rare != sketch_of(" ".join(names)).rare


def test_sketch_words_hold_no_text() -> None:
    assert all(isinstance(word, int) for word in sketch_of(MARKET).words)
