"""The incident that a report is filed under: that of its news, or, where its news is what followed, the one that it goes back
to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import TypeVar

from counterclaim.linking.card import Card
from counterclaim.model.incident import AccountKey
from counterclaim.vocabulary.loader import load_toml

Name = TypeVar("Name")

_HARM = ("killed", "injured", "abducted")
# What happened longer before a report came out is no more its news than what it tells as background.
_NEWS = timedelta(days=7)


def filed_under(
    told: Sequence[Card], background: Sequence[Card], incidents: Mapping[AccountKey, Name], back: Mapping[AccountKey, Name]
) -> Name | None:
    """The incident of a report, given its accounts in focus, the first first, and those that are not.

    incidents: of the accounts in focus. back: of those background accounts that go back to one (retelling.py); of several the
    newest counts.
    """
    first = incidents.get(told[0].key) if told else None
    if told and own_news(told[0]):
        return first
    gone = sorted((one for one in background if one.key in back and one.date is not None), key=_newest)
    return back[gone[-1].key] if gone else first


def own_news(card: Card) -> bool:
    """Whether an account tells of violence that is new: not of an arrest, a protest or a meeting in which nobody was hurt, nor of
    what happened weeks before."""
    if card.date is not None and card.published is not None and card.published - card.date.end > _NEWS:
        return False
    return card.event_type not in _following() or any(card.toll(kind) is not None for kind in _HARM)


def _newest(card: Card) -> tuple[str, AccountKey]:
    return (card.date.start.isoformat() if card.date else "", card.key)


@cache
def _following() -> frozenset[str | None]:
    """The kinds as which reports of what followed are read; None where no incident was read at all."""
    return frozenset({None, *load_toml("linking/event_kinds.toml")["following"]})
