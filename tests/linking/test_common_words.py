from __future__ import annotations

from datetime import timedelta

import pytest

from counterclaim.linking import common_words as module
from counterclaim.linking.common_words import common_words, is_word, rarely_worded, without, word_keys
from linked import BRIDGE, DAY, bridge, card


@pytest.fixture
def three_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)


def test_common_words_are_counted_by_season() -> None:
    assert word_keys(card("r1")) == word_keys(card("r2", day=DAY + timedelta(days=1)))
    assert word_keys(card("r1")).isdisjoint(word_keys(card("r2", day=DAY + timedelta(days=200))))
    assert all(map(is_word, word_keys(card("r1"))))


def test_common_words_of_an_account_without_a_day_are_of_its_publication() -> None:
    assert word_keys(card("r1", day=None, published=DAY)) == word_keys(card("r2"))
    assert word_keys(card("r1", day=None, published=None)).isdisjoint(word_keys(card("r2")))


def test_common_words_of_a_small_case_are_none() -> None:
    assert common_words(card(f"r{at}") for at in range(20)) == frozenset()


@pytest.mark.usefixtures("three_at_most")
def test_common_words_are_those_of_many_accounts() -> None:
    cards = [*(card(f"r{at}") for at in range(4)), bridge("r9")]
    assert common_words(cards) == word_keys(cards[0]) - word_keys(cards[-1])
    assert common_words(cards[1:]) == frozenset()


@pytest.mark.usefixtures("three_at_most")
def test_common_words_are_taken_from_every_account_in_their_order() -> None:
    cards = [*(card(f"r{at}") for at in range(4)), card("r9", text=BRIDGE)]
    left = rarely_worded(cards)
    assert [one.key for one in left] == [one.key for one in cards]
    assert left[0].sketch.rare == () and left[0].sketch.words == cards[0].sketch.words
    assert left[-1] == cards[-1]


def test_common_words_without_any_leave_the_account_itself() -> None:
    one = card("r1")
    assert without(one, frozenset()) is one
