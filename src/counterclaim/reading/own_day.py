"""The day of the report's own incident: of the first that its events have, a day before a stretch, a close one before a loose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.asides import had_happened, is_aside
from counterclaim.reading.ties import Tie

if TYPE_CHECKING:
    from spacy.tokens import Token

# Of how many times that events have the report's own is chosen.
_LEAD = 5
# How many sentences at the top tell of the own incident even where no word names the violence.
_LEAD_SENTENCES = 8
# Up to this UCDP date precision a time is a day or a few.
_FEW_DAYS = 2
_WEEK, _MONTH = 3, 4
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class _Told:
    """A time that the report gives to its news, how closely, and whether the lead gives it."""

    mention: DateMention
    tie: Tie
    lead: bool = False


def own_day(anchors: Anchors, events: list[Token], lead: int) -> DateMention | None:
    """The time of the incident that the report is about, None where it gives none; events: what tells of it, in order.

    lead: the token after the title and the first sentence, which tell of nothing else.

    History and what is to come do not count. Where no event has a time that can be resolved, anything that "took place" gives it;
    where none has a time at all, any time at the top of the report that is not of a saying.
    """
    published = anchors.mentions.published
    of_events = list(_told(anchors, events, lead))
    told = [each for each in of_events if _is_news(each.mention, published)]
    if of_events and _is_found_out(of_events[0], told):
        return of_events[0].mention
    if not any(each.mention.range for each in told):
        others = [*anchors.of_happenings(), *(() if of_events else anchors.dates(sentences=_LEAD_SENTENCES))]
        told += [_Told(each, Tie.NEAR) for each in others if _is_news(each, published)]
    if not told:
        told = [each for each in of_events if _is_long_ago(each)]
    total = next((each.mention for each in told if _is_total(each, told)), None)
    if total is not None:
        return total
    first = list(_distinct(told))[:_LEAD]
    best = min(first, key=lambda each: (_vagueness(each.mention, published), each.tie is Tie.NEAR), default=None)
    return _narrowed(best.mention, told) if best else None


def _told(anchors: Anchors, events: list[Token], lead: int) -> Iterator[_Told]:
    """The times of the events in their order; those told aside have none, except in the lead."""
    indexes = frozenset(token.i for token in events)
    for token in events:
        mention = anchors.date_of(token)
        if mention is not None and (token.i < lead or not _aside(anchors, token)):
            yield _Told(mention, anchors.tie_of(token, mention, indexes), token.i < lead)


def _aside(anchors: Anchors, token: Token) -> bool:
    return is_aside(token) or (had_happened(token) and not anchors.is_said(token))


def _is_news(mention: DateMention, published: date | None) -> bool:
    to_come = published is not None and mention.range is not None and mention.range.start > published
    return not mention.historic and not to_come


def _is_found_out(first: _Told, news: list[_Told]) -> bool:
    """Whether the lead gives its own event a month or a day long past and no other time: what rights groups found out later.

    What followed in another month ("in retaliation, on April 5 …") is not its day.
    """
    days = first.mention.range
    dated = first.lead and first.mention.historic and first.tie is Tie.OWN and not first.mention.duration
    return dated and days is not None and days.precision <= _MONTH and not any(each.lead for each in news)


def _is_long_ago(each: _Told) -> bool:
    """Whether the lead gives the event a day months before the report: rights groups publish what they found out long after."""
    days = each.mention.range
    return each.lead and each.mention.historic and each.tie is not Tie.NEAR and days is not None and days.precision <= _FEW_DAYS


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


def _is_total(each: _Told, told: list[_Told]) -> bool:
    """Whether the lead counts the dead of a month or longer, of which the report then tells several days."""
    days = each.mention.range
    if not each.lead or each.tie is not Tie.OWN or days is None or days.precision <= _WEEK:
        return False
    return len({other.mention.range for other in told if other.tie is Tie.OWN and _is_day_of(other.mention, each.mention)}) > 1


def _narrowed(best: DateMention, told: Iterable[_Told]) -> DateMention:
    """The one day inside the days of the best that events have, where there is one: "at the weekend … on Saturday".

    "Overnight" stays two days, whatever else is said of them.
    """
    if best.range is None or best.duration or best.range.precision == 1 or _is_night(best.range, best.spoken):
        return best
    days = {each.mention.range: each.mention for each in told if each.tie is Tie.OWN and _is_day_of(each.mention, best)}
    return next(iter(days.values())) if len(days) == 1 else best


def _is_night(days: DateRange, spoken: bool) -> bool:
    """Two days that are no weekend."""
    return (days.end - days.start).days == 1 and (spoken or days.start.weekday() != _SATURDAY)


def _is_day_of(mention: DateMention, best: DateMention) -> bool:
    inside = mention.range is not None and best.range is not None and mention.range.overlaps(best.range)
    return inside and mention.range is not None and mention.range.precision == 1
