"""The day of the report's own incident: of the first that its events have, a day before a stretch, a close one before a loose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.mention import DateMention
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.ties import Tie

if TYPE_CHECKING:
    from spacy.tokens import Token

# Of how many times that events have the report's own is chosen.
_LEAD = 5
# Up to this UCDP date precision a time is a day or a few.
_FEW_DAYS = 2
_WEEK = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """A time that the report gives to its news, and how closely."""

    mention: DateMention
    tie: Tie


def own_day(anchors: Anchors, events: list[Token]) -> DateMention | None:
    """The time of the incident that the report is about, None where it gives none; events: what tells of it, in order.

    History and what is to come do not count. Where no event has a time that can be resolved, anything that "took place" gives it;
    where none has a time at all, any time that is not of a saying.
    """
    published = anchors.mentions.published
    of_events = list(_told(anchors, events))
    told = [each for each in of_events if _is_news(each.mention, published)]
    if not any(each.mention.range for each in told):
        others = anchors.of_happenings() if of_events else anchors.dates()
        told += [_Told(each, Tie.NEAR) for each in others if _is_news(each, published)]
    first = list(_distinct(told))[:_LEAD]
    best = min(first, key=lambda each: (_vagueness(each.mention, published), each.tie is Tie.NEAR), default=None)
    return _narrowed(best.mention, told) if best else None


def _told(anchors: Anchors, events: list[Token]) -> Iterator[_Told]:
    indexes = frozenset(token.i for token in events)
    for token in events:
        mention = anchors.date_of(token)
        if mention is not None:
            yield _Told(mention, anchors.tie_of(token, mention, indexes))


def _is_news(mention: DateMention, published: date | None) -> bool:
    to_come = published is not None and mention.range is not None and mention.range.start > published
    return not mention.historic and not to_come


def _distinct(told: Iterable[_Told]) -> Iterator[_Told]:
    """Each time once, where it first stands, with its closest tie."""
    closest: dict[DateMention, _Told] = {}
    for each in told:
        known = closest.get(each.mention)
        if known is None or each.tie < known.tie:
            closest[each.mention] = each
    yield from closest.values()


def _vagueness(mention: DateMention, published: date | None) -> int:
    """0 for a day or two or a week of attacks, 1 for longer times, 2 for words that no day of publication would resolve."""
    if mention.range is None:
        return 0 if mention.anchored and published is None else 2
    return int(mention.range.precision > (_WEEK if mention.duration else _FEW_DAYS))


def _narrowed(best: DateMention, told: Iterable[_Told]) -> DateMention:
    """The one day inside the days of the best that events have, where there is one: "at the weekend … on Saturday"."""
    if best.range is None or best.duration or best.range.precision == 1:
        return best
    days = {each.mention.range: each.mention for each in told if each.tie is Tie.OWN and _is_day_of(each.mention, best)}
    return next(iter(days.values())) if len(days) == 1 else best


def _is_day_of(mention: DateMention, best: DateMention) -> bool:
    inside = mention.range is not None and best.range is not None and mention.range.overlaps(best.range)
    return inside and mention.range is not None and mention.range.precision == 1
