"""Entries of two sides that may be one incident, weighed as linking weighs accounts: by the same cards, keys and weights.

Accounts of one side are never compared with each other. What an entry of several accounts weighs with another is the average over
all their pairs, as where accounts are brought together (linking/clusters.py); a pair that shares no key counts as its floor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from counterclaim.analysis.comparing.side import Side
from counterclaim.linking.blocking import keys
from counterclaim.linking.candidates import candidates
from counterclaim.linking.card import Card
from counterclaim.linking.clusters import FLOOR, MISREAD
from counterclaim.linking.common_words import rarely_worded
from counterclaim.linking.edge import Edge
from counterclaim.linking.explanation import Reason, bar, reasons
from counterclaim.linking.rivals import certain_rivals, placed_apart
from counterclaim.linking.scoring import score_numbered
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey

# Under these names as reports the accounts of a side are no pairs of each other's.
_OURS, _THEIRS = "ours", "theirs"
# The certain: nothing weighs as much.
_HELD = 99.0
_DESCRIBED = "described"


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry of each side, by its name. weight: in bits.

    barred: what keeps them apart whatever they weigh; "" where nothing does. same: why they share what they were read from; ""
    where they do not. strongest: the strongest pair of their accounts.
    """

    ours: str
    theirs: str
    weight: float
    barred: str = ""
    same: str = ""
    strongest: tuple[Edge, Card, Card] | None = field(default=None, repr=False, compare=False)

    @property
    def held(self) -> bool:
        """Whether they share what they were read from."""
        return bool(self.same)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, the weightiest first; put into words where they are asked for, since in a long war most pairs are never shown."""
        if self.strongest is None:
            return (self.same,) if self.same else ()
        return tuple(map(_told, reasons(*self.strongest)))


def pairs(ours: Side, theirs: Side, *, floor: float, weights: Weights | None = None) -> list[Pair]:
    """The pairs of entries that weigh more than floor, the likeliest first; the same for the same sides, in whatever order."""
    held = {(one, other): Pair(one, other, _HELD, same=why) for one, other, why in _held(ours, theirs)}
    homes, cards = _carded(ours, theirs)
    found = candidates([card.key for card in cards], ((at, keys(card)) for at, card in enumerate(cards)))
    edges: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in score_numbered(cards, found.pairs, floor=FLOOR, weights=weights) if found.pairs else ():
        edges[homes[edge.one], homes[edge.other]].append(edge)
    by_key = {card.key: card for card in cards}
    weighed = (_pair(names, some, ours, theirs, by_key, floor) for names, some in edges.items() if names not in held)
    every = [*held.values(), *(pair for pair in weighed if pair is not None)]
    return sorted(every, key=lambda pair: (-pair.weight, pair.ours, pair.theirs))


def _held(ours: Side, theirs: Side) -> Iterator[tuple[str, str, str]]:
    """Entries that rest on one and the same document."""
    home = {
        (ours.reports[card.key], card.key.account): name
        for name, own in ours.cards.items()
        for card in own
        if card.key in ours.reports
    }
    for name, own in theirs.cards.items():
        for card in own:
            found = home.get((theirs.reports.get(card.key, ""), card.key.account))
            if found is not None:
                yield found, name, f"both rest on the same document, '{card.key.report}'"


def _carded(ours: Side, theirs: Side) -> tuple[dict[AccountKey, str], list[Card]]:
    """All cards in the order of their new keys, ours first, and the entry that each belongs to."""
    homes: dict[AccountKey, str] = {}
    cards = []
    for label, side in ((_OURS, ours), (_THEIRS, theirs)):
        for name, own in side.cards.items():
            for number, card in enumerate(own):
                key = AccountKey(label, f"{name}/{number}")
                homes[key] = name
                cards.append(replace(card, key=key))
    return homes, rarely_worded(sorted(cards, key=lambda card: card.key))


def _pair(
    names: tuple[str, str], edges: list[Edge], ours: Side, theirs: Side, cards: dict[AccountKey, Card], floor: float
) -> Pair | None:
    one, other = ours.cards[names[0]], theirs.cards[names[1]]
    number = len(one) * len(other)
    weight = (sum(max(edge.weight, FLOOR) for edge in edges) + (number - len(edges)) * FLOOR) / number
    if weight <= floor:
        return None
    best = max(edges, key=lambda edge: (edge.weight, edge.one, edge.other))
    return Pair(*names, weight, _barred(one, other), strongest=(best, cards[best.one], cards[best.other]))


def _told(reason: Reason) -> str:
    """A reason without the words that describe victims: they may be somebody's name, and a comparison is handed on."""
    if reason.comparison != _DESCRIBED:
        return reason.sentence
    return f"{reason.finding.partition(':')[0]} ({reason.bits:+.1f})"


def _barred(ours: tuple[Card, ...], theirs: tuple[Card, ...]) -> str:
    """What linking would not bring together, as it is said there."""
    every = [(one, other) for one in ours for other in theirs]
    certain = next(((one, other) for one, other in every if certain_rivals(one, other)), None)
    if certain is not None:
        return bar(*certain)
    apart = [pair for pair in every if placed_apart(*pair)]
    return bar(*apart[0]) if len(apart) > MISREAD * len(every) else ""
