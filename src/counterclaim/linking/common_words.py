"""Words that a case is full of for a season: every report of a front repeats them, so that two that share one share nothing.

How rare a word is in general is known beforehand (sketch.py); that a war made it common, only the case shows. A word is common
or it is not, by how many accounts of three months hold it, whichever came first: small cases have no common words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from counterclaim.linking.card import Card

# One incident is seldom told by more reports than this in three months.
MOST = 60
_SEASON = 91
_PREFIX = "q"


def word_key(card: Card, word: int) -> str:
    """The name under which a word is counted: the season of the account and the word."""
    return f"{_season(card)}{word}"


def word_keys(card: Card) -> frozenset[str]:
    """The names of all telling words of an account."""
    season = _season(card)
    return frozenset(f"{season}{word}" for word in card.sketch.rare)


def _season(card: Card) -> str:
    """What the names of all words of an account begin with."""
    when = card.date.start if card.date is not None else card.published
    return f"{_PREFIX}{when.toordinal() // _SEASON if when is not None else ''}w"


def is_word(key: str) -> bool:
    """Whether a name is that of a word rather than a blocking key (blocking.py)."""
    return key.startswith(_PREFIX)


def common_words(cards: Iterable[Card]) -> frozenset[str]:
    """The names of the words that are common among all accounts of a case."""
    counted = Counter(key for card in cards for key in word_keys(card))
    return frozenset(key for key, accounts in counted.items() if accounts > MOST)


def without(card: Card, common: Set[str]) -> Card:
    """The account without its common words: what linking is given."""
    season = _season(card)
    rare = tuple(word for word in card.sketch.rare if f"{season}{word}" not in common)
    return card if rare == card.sketch.rare else replace(card, sketch=replace(card.sketch, rare=rare))


def rarely_worded(cards: Sequence[Card]) -> list[Card]:
    """All accounts of a case without the words that are common in it, in the same order."""
    common = common_words(cards)
    return [without(card, common) for card in cards]
