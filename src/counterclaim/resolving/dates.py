"""When a report says that things happened: the words that name a time, and the days that they mean."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.resolving.date_context import Context
from counterclaim.resolving.date_days import MONTHS
from counterclaim.resolving.date_grammar import matches
from counterclaim.resolving.date_head import in_head
from counterclaim.resolving.date_joins import Joined, joined
from counterclaim.resolving.date_loose import event_stretches, vague_stretches, vague_times
from counterclaim.resolving.date_sense import TOO_FAR, Sense, Setting
from counterclaim.resolving.date_words import date_words

# What began longer ago than this is not the news that the report brings.
_NEWS = timedelta(days=62)
_LONG = 5
_HEAD = 1000
# Until then a report is printed again as it was written, under the head of its first day.
_REPRINTED = timedelta(days=45)
# Without a day of publication no day can be told but one that these words give, or that counts from such a one.
_FULL = frozenset({*MONTHS, "numeric"})


def find_dates(cased: str, *, published: date | None, language: str = "en", vague: bool = False) -> tuple[DateMention, ...]:
    """Every time that the text names, in its order, with the days it means (coding guide; precision as in UCDP GED).

    Relative words count from the day of publication; without it they stay unresolved and say why. Times of day and time zones are
    dropped. vague: also words that name no day at all ("now", "recently").
    """
    mentions = list(_resolved(cased, published, language))
    loose = [
        *event_stretches(cased, language),
        *vague_stretches(cased, language),
        *(vague_times(cased, language) if vague else ()),
    ]
    return tuple(sorted([*mentions, *_free(loose, mentions)], key=lambda mention: mention.span))


def _free(loose: Iterable[DateMention], mentions: list[DateMention]) -> Iterator[DateMention]:
    """The loose mentions that overlap none of the others, which stand in order and apart."""
    ends = [mention.span.end for mention in mentions]
    for mention in loose:
        after = bisect_right(ends, mention.span.start)
        if after == len(mentions) or not mention.span.overlaps(mentions[after].span):
            yield mention


def dateline_date(cased: str, *, published: date | None = None, language: str = "en") -> DateMention | None:
    """The day that the report's head gives to the report itself: else None.

    A head without a year ("BAMAKO, Jan 5 (Reuters) –") gives a day where one of publication is known: the last such day before
    it, as far back as reports are reprinted.
    """
    heads = (mention for mention in _resolved(cased[:_HEAD], published, language, of=_FULL) if mention.dateline)
    return next((mention for mention in heads if _is_head_day(mention, published)), None)


def _is_head_day(mention: DateMention, published: date | None) -> bool:
    if mention.range is None or mention.range.precision > 1:
        return False
    return not mention.anchored or published is not None and timedelta() <= published - mention.range.start <= _REPRINTED


def _resolved(text: str, published: date | None, language: str, *, of: Set[str] | None = None) -> Iterator[DateMention]:
    """The times of a text in its order; none, where no word is of one of those kinds."""
    words = date_words(text, language)
    if of is not None and of.isdisjoint(word.kind for word in words):
        return
    context = Context(text, published, language)
    items = list(joined(words, [match for match in matches(words) if context.is_time(match)]))
    for item, after in zip_longest(items, items[1:]):
        sense = _sense(item, _setting(context, item, after))
        dateline = in_head(context.text, item.start, item.end, with_year=sense.exact, language=language)
        mention = _mention(sense, Span(item.start, item.end), context.published, dateline=dateline, spoken=item.spoken)
        context.tell(mention, exact=sense.exact)
        yield mention


def _setting(context: Context, item: Joined, after: Joined | None) -> Setting:
    """Where the teller stands; "a bomb killed six the day before, police said on Thursday" is told on that Thursday."""
    setting = context.setting(item.start, item.end)
    if after is None or setting.told is not None or not item.counted_back or not context.is_said(item.end, after.start):
        return setting
    day = _sense(after, context.setting(after.start, after.end))
    if day.range is None or day.range.precision > 1:
        return setting
    return replace(setting, told=day.range.start, told_exact=day.exact)


def _sense(item: Joined, setting: Setting) -> Sense:
    try:
        return item.sense(setting)
    except (OverflowError, ValueError):
        # "last Thursday" in the first week of the year 1
        return Sense.unknown(TOO_FAR, anchored=True)


def _mention(sense: Sense, span: Span, published: date | None, *, dateline: bool, spoken: bool) -> DateMention:
    historic = sense.historic or (not dateline and _is_history(sense.range, published))
    return DateMention(span, sense.range, sense.why, sense.anchored, historic, sense.duration, dateline, spoken)


def _is_history(days: DateRange | None, published: date | None) -> bool:
    """Whether the days point away from the news: long over, begun long ago, or a stretch of months that is not still to come."""
    if days is None or (published is not None and days.start > published):
        return False
    return days.precision == _LONG or (published is not None and published - days.start > _NEWS)
