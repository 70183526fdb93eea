"""One side of a comparison: its incidents, and what linking sees of each account of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.linking.card import Card
from counterclaim.model.comparison import Entry
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.weighing.rules import DEFAULT, rule_named

_KILLED = "killed"


@dataclass(frozen=True, slots=True)
class Side:
    """name: what it is called. entries: by their names. cards: of the accounts of each entry. reports: the SHA-256 of what each
    account was read from, by the account. rule: the rule that its numbers are made for. fatal: whether it records only incidents
    in which somebody died. unread: what of it gave no incident, with the reason."""

    name: str
    entries: Mapping[str, Entry]
    cards: Mapping[str, tuple[Card, ...]]
    reports: Mapping[AccountKey, str] = field(default_factory=dict)
    rule: str = DEFAULT
    fatal: bool = False
    unread: Sequence[tuple[str, str]] = ()


def entry_of(incident: Incident, cards: Iterable[Card], *, name: str | None = None) -> Entry:
    """An incident as an entry, with the parties under which linking compares it."""
    parties = tuple(sorted({party for card in cards for party in card.parties}))
    return Entry(name or incident.id, incident, dict(incident.counts).get(_KILLED), parties)


def bounded(side: Side, names: Iterable[str]) -> Side:
    """The side with these entries alone."""
    kept = set(names)
    return replace(
        side,
        entries={name: entry for name, entry in side.entries.items() if name in kept},
        cards={name: cards for name, cards in side.cards.items() if name in kept},
    )


def full_rule(name: str) -> str:
    """The name of a rule with its version; UnknownRule where there is none."""
    return rule_named(name)[0]
