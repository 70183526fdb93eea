from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.copies import bands, copies, shared, signature, wording_of
from counterclaim.model.repetition import Copy
from wire_stories import ARABIC, ARABIC_SPELT_OTHERWISE, OWN, TAKEN_OVER, WIRE

TEXTS = st.lists(st.sampled_from("abcde"), max_size=80).map(" ".join)


def found(one: str, other: str) -> Copy:
    """What two texts share, where they do."""
    copy = copies(one, other)
    assert copy is not None
    return copy


def test_copies_find_a_short_story_in_a_long_article() -> None:
    copy = found(WIRE, TAKEN_OVER)
    assert copy.containment > 0.9
    assert copy.jaccard < 0.6
    assert len(copy.passages) == 2


def test_copies_of_one_story_share_all() -> None:
    copy = found(WIRE, WIRE.upper())
    assert (copy.jaccard, copy.containment) == (1.0, 1.0)


def test_copies_see_through_another_dateline() -> None:
    assert found(WIRE, "OUR CITY, March 5 – " + WIRE.partition("– ")[2]).jaccard == 1.0


def test_copies_see_through_arabic_spelling() -> None:
    assert found(ARABIC, ARABIC_SPELT_OTHERWISE).jaccard == 1.0


def test_copies_of_stories_of_their_own_are_none() -> None:
    assert copies(WIRE, OWN) is None


@pytest.mark.parametrize("other", ["", "…", "one two", "\x00", "汉字" * 100])
def test_copies_of_next_to_nothing_are_none(other: str) -> None:
    assert copies(WIRE, other) is None
    assert copies(other, WIRE) is None


def test_copies_are_the_same_from_either_side() -> None:
    assert found(TAKEN_OVER, WIRE) == found(WIRE, TAKEN_OVER).turned()


STATEMENT = "We were nowhere near the market that day and we grieve with the families of those who died there"


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ("«", "»"), ('"', '"'), ("« ", " »")])
def test_copies_tell_quotations_from_the_newsrooms_own_words(opens: str, closes: str) -> None:
    said = f"{opens}{STATEMENT}{closes}"
    copy = found(
        f"A spokesman denied it. {said}, he told reporters.", f"{said}: so the army answered to the charge of the council."
    )
    assert copy.words == 19
    assert copy.unquoted_words == 0


def test_copies_count_words_that_only_one_quotes() -> None:
    copy = found(f"The army said this: “{STATEMENT}”.", f"The army said that {STATEMENT}.")
    assert copy.unquoted_words == copy.words > 0


def test_copies_count_a_sentence_after_a_lost_quotation_mark() -> None:
    story = f'He said "no.\n\n{STATEMENT}.\n\nShe said "yes.'
    assert found(story, story).unquoted_words > 0


def test_copies_bring_the_signature_along() -> None:
    assert set(bands(signature(WIRE))) & set(bands(signature(TAKEN_OVER)))


@pytest.mark.slow
@given(TEXTS, TEXTS)
def test_copies_are_symmetric(one: str, other: str) -> None:
    forth, back = copies(one, other), copies(other, one)
    assert back == (forth.turned() if forth else None)


@given(TEXTS, TEXTS)
def test_copies_measure_shares(one: str, other: str) -> None:
    copy = copies(one, other)
    assert copy is None or 0 < copy.jaccard <= copy.containment <= 1


@given(TEXTS, TEXTS, st.floats(0, 1))
def test_copies_of_less_than_asked_for_are_none(one: str, other: str, least: float) -> None:
    copy = copies(one, other)
    asked = copy if copy is not None and copy.containment >= least else None
    assert shared(wording_of(one), wording_of(other), least=least) == asked


@pytest.mark.slow
@pytest.mark.parametrize("other", ["same", "repeating", "shuffled"])
def test_copies_of_a_megabyte_take_seconds(other: str) -> None:
    words = [f"w{number * 7919 % 9973}" for number in range(170_000)]
    one = " ".join(words)
    second = {"same": one, "repeating": "la " * 350_000, "shuffled": " ".join(sorted(words))}[other]
    started = time.perf_counter()
    copies(one, second)
    assert time.perf_counter() - started < 60
