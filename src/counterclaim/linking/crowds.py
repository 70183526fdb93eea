"""Crowded blocking keys, as new accounts make them: whom they now compare with whom, and whom no longer.

Beside candidates.py, which looks at all accounts at once, this looks at the keys that new accounts bring, and says what of the
rest must change so that the case is as it would be from the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain, product
from typing import TYPE_CHECKING

from counterclaim.linking.blocking import keys, telling, word_of
from counterclaim.linking.candidates import CROWD, is_day, limit, rank
from counterclaim.linking.card import Card
from counterclaim.linking.newly_common import NewlyCommon
from counterclaim.model.incident import AccountKey

if TYPE_CHECKING:
    from counterclaim.linking.change import Known


class Crowds:
    """The keys of some new accounts, with all accounts, old and new, that have them. words: those that they make common."""

    def __init__(self, fresh: Mapping[AccountKey, Card], known: Known, words: NewlyCommon) -> None:
        self._known = known
        self._words = words
        self._fresh = frozenset(fresh)
        self._members: dict[str, set[AccountKey]] = {}
        for card in fresh.values():
            for key in telling(keys(card), words.before | words.now):
                self._members.setdefault(key, set()).add(card.key)
        # What is common already compares nobody, and is held by thousands.
        for key in known.crowded(key for key in self._members if not is_day(key)):
            del self._members[key]
        for key, accounts in known.members(list(self._members)).items():
            self._members[key] |= accounts

    def pairs(self) -> frozenset[tuple[AccountKey, AccountKey]]:
        """The pairs of a new account with any other of another report, the smaller first.

        Those that candidates.py finds for all accounts at once; of a few, a database takes longer to be made than this.
        """
        found: set[tuple[AccountKey, AccountKey]] = set()
        for key, accounts in self._members.items():
            fresh = accounts & self._fresh
            if len(accounts) <= limit(key):
                found |= _beside(fresh, accounts)
            elif is_day(key):
                compared = pivots(accounts)
                found |= _beside(fresh, compared) | _beside(compared & fresh, accounts)
        return frozenset(found)

    @cached_property
    def _shifted_keys(self) -> dict[str, set[AccountKey]]:
        """The keys that have become crowded, or have new pivots, with their members."""
        crowded = {key: accounts for key, accounts in self._members.items() if len(accounts) > limit(key)}
        return {
            key: accounts
            for key, accounts in crowded.items()
            if len(accounts - self._fresh) <= limit(key) or (is_day(key) and self._fresh & pivots(accounts))
        }

    @cached_property
    def shifted(self) -> Mapping[AccountKey, frozenset[str]]:
        """Old accounts that are now compared with fewer or with others, each with the keys and words under which it is."""
        found: dict[AccountKey, set[str]] = {}
        for key, accounts in chain(self._words.members.items(), self._shifted_keys.items()):
            for account in accounts:
                found.setdefault(account, set()).add(key)
        return {account: frozenset(held) for account, held in found.items()}

    @property
    def unsettled(self) -> frozenset[AccountKey]:
        """Those of them of which it is no longer known that they differ from others.

        Under days alone: another key that has become common only loses its pairs.
        """
        return frozenset(chain.from_iterable(accounts for key, accounts in self._shifted_keys.items() if is_day(key)))

    def dropped(self) -> frozenset[tuple[AccountKey, AccountKey]]:
        """Stored pairs of old accounts that no key compares any more."""
        shifted, none = self.shifted, frozenset[str]()
        stored = self._known.pairs(shifted)
        pairs = [(one, other) for one, other in stored if shifted.get(one, none) & shifted.get(other, none)]
        held = {key: keys(card) for key, card in self._known.cards({key for pair in pairs for key in pair}).items()}
        shared = {pair: held[pair[0]] & held[pair[1]] for pair in pairs}
        crowded = self._crowded(set(chain.from_iterable(shared.values())))
        return frozenset(pair for pair, both in shared.items() if not any(_compares(key, pair, crowded) for key in both))

    def unseen(self, cards: Iterable[Card]) -> dict[AccountKey, frozenset[int]]:
        """For some accounts the crowded keys in which they are no pivots, as numbers."""
        held = {card.key: keys(card) for card in cards}
        crowded = self._crowded({key for both in held.values() for key in both if is_day(key)})
        number = {key: at for at, key in enumerate(sorted(crowded))}
        found = {
            account: frozenset(number[key] for key in both if key in crowded and account not in crowded[key])
            for account, both in held.items()
        }
        return {account: numbers for account, numbers in found.items() if numbers}

    def _crowded(self, wanted: set[str]) -> dict[str, frozenset[AccountKey]]:
        """Those of some keys that are crowded or say nothing, with the accounts that each is still compared with: pivots under
        a day, else none."""
        held = {key: frozenset(accounts) for key, accounts in self._members.items() if key in wanted}
        far = self._known.crowded(wanted - held.keys())
        days = self._known.members(filter(is_day, far))
        crowded = {**{key: accounts for key, accounts in held.items() if len(accounts) > limit(key)}, **days}
        compared = {key: pivots(accounts) for key, accounts in crowded.items() if is_day(key)}
        silent = wanted - telling(wanted, self._words.common(filter(None, map(word_of, wanted))))
        return dict.fromkeys(chain(crowded, far, silent), frozenset()) | compared


def _beside(some: Iterable[AccountKey], others: Iterable[AccountKey]) -> set[tuple[AccountKey, AccountKey]]:
    return {(min(one, other), max(one, other)) for one, other in product(some, others) if one.report != other.report}


def pivots(accounts: Iterable[AccountKey]) -> frozenset[AccountKey]:
    """The accounts of a crowded key with which all others are compared."""
    return frozenset(sorted(accounts, key=rank)[:CROWD])


def _compares(key: str, pair: tuple[AccountKey, AccountKey], crowded: Mapping[str, frozenset[AccountKey]]) -> bool:
    return key not in crowded or not crowded[key].isdisjoint(pair)
