"""Words that new accounts make common in a case: whose links must be weighed again.

Beside common_words.py, which looks at all accounts at once, this looks at the words that new accounts bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from counterclaim.linking.candidates import limit
from counterclaim.linking.card import Card
from counterclaim.linking.common_words import without, word_key, word_keys
from counterclaim.model.incident import AccountKey

if TYPE_CHECKING:
    from counterclaim.linking.change import Known


class NewlyCommon:
    """The words of some new accounts, and what the case knows of them. members: old accounts that hold a word which the new ones
    make common, by the word's name."""

    def __init__(self, fresh: Mapping[AccountKey, Card], known: Known) -> None:
        self._known = known
        members: dict[str, set[AccountKey]] = {}
        for card in fresh.values():
            for key in word_keys(card):
                members.setdefault(key, set()).add(card.key)
        # What common already was, of the words of the new accounts, and what they make so.
        self.before = known.crowded(members)
        old = known.members(members.keys() - self.before)
        self.members = {key: accounts for key, accounts in old.items() if len(accounts | members[key]) > limit(key)}
        self.now = frozenset(
            key for key, accounts in members.items() if key in self.members or (key not in old and len(accounts) > limit(key))
        )

    def without(self, cards: Iterable[Card]) -> dict[AccountKey, Card]:
        """Accounts without all words that are common now, whoever made them so."""
        told = list(cards)
        common = self.common({key for card in told for key in word_keys(card)})
        return {card.key: without(card, common) for card in told}

    def common(self, words: Iterable[str]) -> frozenset[str]:
        """All words that are common now, of some or by the new accounts."""
        return self.now | self._known.crowded(words)

    def pairs(self) -> frozenset[tuple[AccountKey, AccountKey]]:
        """Stored pairs of old accounts that share a word which is common now in the season of one of them."""
        holders = frozenset(chain.from_iterable(self.members.values()))
        stored = self._known.pairs(holders) if holders else frozenset()
        cards = self._known.cards({key for pair in stored for key in pair})
        return frozenset(pair for pair in stored if self._worn(cards[pair[0]], cards[pair[1]]))

    def _worn(self, one: Card, other: Card) -> bool:
        shared = set(one.sketch.rare) & set(other.sketch.rare)
        return any({word_key(one, word), word_key(other, word)} & self.now for word in shared)
