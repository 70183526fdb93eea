"""Words of a report that name a time, a place or an actor, with what they resolve to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counterclaim.model.daterange import DateRange
from counterclaim.model.place import Place
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that say when: resolved, or not and why.

    anchored: the words depend on the date of publication ("Thursday", "yesterday"); false for "5 January 2025".
    historic: the words point away from the news ("in 2021", "last year", "since the war began", "three months ago").
    duration: a stretch rather than a moment ("since Monday", "over the past week").
    dateline: the words stand in the report's dateline or header, and date the report, not an event.
    spoken: the words count from the moment in which they are said ("today", "the past 24 hours"): inside a quotation that is
    the speaker's day, which may lie before the report's.
    """

    span: Span
    range: DateRange | None
    why: str | None = None
    anchored: bool = False
    historic: bool = False
    duration: bool = False
    dateline: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that say where, with the best place (or none, and why) and the candidates that lost, each with its score.

    relative: words that give a place by others ("between A and B", "20 km south of X"): the span covers all of them.
    """

    span: Span
    place: Place | None
    why: str | None = None
    candidates: tuple[Place, ...] = field(default=())
    relative: bool = False
    dateline: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the resolvers found in one report, in the order of the text: evidence that every engine is given.

    country: ISO 3166-1 alpha-2 of the country that the report is about, by all its places and demonyms together.
    published: the day that relative dates were counted from, where it is known.
    """

    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    country: str | None = None
    published: date | None = None
