"""Which words together make a date, and what reads them: one line a pattern, the same for every language.

A pattern is written in the kinds of words (see date_words); the first that fits at a place is taken, so longer ones stand first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from counterclaim.resolving import date_days, date_numeric, date_periods, date_stretches
from counterclaim.resolving.date_sense import Phrase, Sense, Setting
from counterclaim.resolving.date_words import JOINING, Word

Reading = Callable[[Phrase, Setting], Sense]

# Names for what patterns share.
_SHARED = {
    "MONTH": "(?:(?:month|month_doubtful|month_short)(?:slash month)?)",
    "SURE_MONTH": "(?:month(?:slash month)?|month_doubtful)",
    "WEEKDAY": "(?:(?:day_word|day_unit)? weekday|weekday_short)",
    "DAY": "(?:number|ordinal)",
    "YEAR": "(?:comma? (?:of|in)? unit? (?:year|short_year))",
    "SHORT": "(?:number(?=stop|dash|open|comma))",
    "PHASE": "(?:phase|earlier|later)",
    "TO": "(?:and|until|dash|slash)",
    "THROUGH": "(?:until|dash)",
    "TURN": "(?:last|past|next|this|prior|following)",
    "ABOUT": "(?:about|during)",
    "NUMBER": "(?:number|spelt)",
    "COUNT": "(?:number|spelt|one|few)",
    "LENGTH": "(?:COUNT UNIT|units|dual)",
    "ONE": "(?:unit|day_unit|month_unit|quarter|century)",
    "UNIT": "(?:unit|units|day_unit|month_unit|quarter|century)",
    "EARLY": "(?:the? PHASE (?:in|on|of)?)? the?",
    "ON": "(?:on? the?|at|of the?|in)",
    "STAND": "(?:the? PHASE)? CLOCK? (?:PHASE on?)?",
    "CLOCK": "(?:(?:clock|part|dash? overnight) (?:on|of|comma)? (?:the|day_word)? )",
    "TIME": "(?: own? (?:comma? at? clock|(?:in|on|at|during)? the? part))",
}

_GRAMMAR: tuple[tuple[str, Reading], ...] = (
    # days
    ("CLOCK? (?:WEEKDAY comma?)? numeric TIME?", date_numeric.numeric_day),
    ("the? UNIT of MONTH DAY YEAR?", date_periods.week_of),
    ("the? UNIT of DAY of? MONTH YEAR?", date_periods.week_of),
    ("the? (?:ordinal|last|past) (?:unit|day_unit|units) of? (?:MONTH YEAR?|year)", date_periods.unit_within),
    ("between the? WEEKDAY? DAY of? MONTH YEAR? and the? WEEKDAY? DAY of? MONTH YEAR?", date_days.day_range),
    ("(?:CLOCK|from)? WEEKDAY? DAY of? MONTH YEAR? THROUGH the? WEEKDAY? DAY of? MONTH YEAR?", date_days.day_range),
    ("(?:CLOCK|between|from)? the? WEEKDAY? DAY TO the? WEEKDAY? DAY of? MONTH (?:YEAR|short_year|SHORT)?", date_days.day_range),
    ("between MONTH DAY YEAR? and MONTH DAY YEAR?|(?:CLOCK|from)? MONTH DAY YEAR? THROUGH MONTH DAY YEAR?", date_days.day_range),
    ("(?:CLOCK|between|from)? MONTH DAY TO DAY(?! of? MONTH| UNIT) YEAR?", date_days.day_range),
    ("STAND the? (?:WEEKDAY comma? on? the?)? DAY of? MONTH (?:YEAR|SHORT) TIME?", date_days.named_day),
    ("STAND the? (?:WEEKDAY comma? on? the?)? DAY of? MONTH (?:TURN|TIME)?", date_days.named_day),
    (
        "STAND the? (?:WEEKDAY comma? on? the?)? DAY (?:of|from)? (?:TURN month_unit|the? month_unit TURN|instant)",
        date_days.day_of_the_month,
    ),
    ("STAND the? (?:WEEKDAY comma? on?)? TURN? MONTH the? DAY YEAR TIME?", date_days.named_day),
    ("STAND the? (?:WEEKDAY comma? on?)? TURN? MONTH the? DAY(?! UNIT) TIME?", date_days.named_day),
    ("(?:the? part|overnight) (?:of|between|from|since|in)? (?:the? part of)? WEEKDAY TO? WEEKDAY", date_days.night_between),
    ("WEEKDAY dash WEEKDAY overnight", date_days.night_between),
    ("(?<!from) WEEKDAY part? THROUGH the? (?:part of? the?)? WEEKDAY part?", date_days.night_between),
    ("WEEKDAY and (?:overnight|(?:during|in|until) the? part)", date_days.day_and_night),
    ("overnight (?:on|in|of|into)? WEEKDAY", date_days.overnight),
    ("WEEKDAY overnight", date_days.overnight),
    ("day overnight|overnight day", date_days.overnight),
    ("overnight", date_days.overnight),
    ("the? WEEKDAY of? the? feast feast_tail? year?", date_periods.feast),
    ("STAND the? TURN? WEEKDAY (?:of? TURN UNIT|of? the? UNIT TURN) TIME?", date_days.weekday),
    ("the? TURN UNIT (?:on|comma) the? WEEKDAY TIME?", date_days.weekday),
    ("STAND the? (?:TURN|same)? (?:day_word|day_unit)? weekday (?:own? TURN)? TIME?", date_days.weekday),
    ("PHASE? CLOCK? PHASE? day (?:comma? at? clock|own? part|comma? in? the? part)?", date_days.counted_day),
    ("PHASE? this part|since the? part(?! of| WEEKDAY| day| told_day| DAY)", date_days.part_of_today),
    ("the? part last", date_days.part_of_today),
    ("PHASE? the? part (?:prior|following|next)", date_days.told_day),
    ("PHASE? the? (?:prior|following|next) part", date_days.told_day),
    ("told_day|told_day_closing (?=stop|comma|and|own)", date_days.told_day),
    ("told_day_closing (?=the? gap)", date_stretches.eve),
    ("weekday_owning (?=gap)", date_days.weekday),
    # counted from where the teller stands
    ("(?:ago|after) ABOUT? LENGTH of|ABOUT? LENGTH from_event", date_stretches.eve),
    ("ABOUT? LENGTH (?:earlier_closing|later_closing)(?!stop|comma|and)", date_stretches.eve),
    ("ABOUT? LENGTH earlier_closing", date_stretches.earlier),
    ("ABOUT? LENGTH later_closing", date_stretches.later),
    ("ago ABOUT? COUNT (?:of the?)? UNIT|ago dual|ago (?:units|ONE)(?! TURN| weekday)", date_stretches.ago),
    ("earlier ABOUT? LENGTH|earlier ONE", date_stretches.earlier),
    ("(?:later|after) ABOUT? LENGTH|after ONE(?! TURN| weekday)", date_stretches.later),
    (
        "since ABOUT? COUNT UNIT(?! ago)|since dual|since (?:units|ONE)(?! TURN| year| weekday| dash| one| number)",
        date_stretches.past_stretch,
    ),
    ("ABOUT? (?:COUNT UNIT|units) ago|ABOUT? dual ago", date_stretches.ago),
    ("ABOUT? (?:COUNT UNIT|units) earlier|dual earlier", date_stretches.earlier),
    ("ABOUT? (?:COUNT UNIT|units) later|dual later", date_stretches.later),
    # months and longer
    ("(?:from|between)? year (?:dash|slash) number(?! UNIT)|(?<!from) year THROUGH the? year", date_periods.year_range),
    ("(?<!from) SURE_MONTH until the? SURE_MONTH YEAR?", date_periods.month_range),
    ("EARLY SURE_MONTH of? (?:TURN UNIT|the? UNIT TURN)", date_periods.month),
    ("EARLY (?:month_unit of?)? MONTH own? YEAR", date_periods.month),
    ("EARLY TURN MONTH|EARLY month TURN", date_periods.month),
    ("EARLY (?:month_unit of)? SURE_MONTH", date_periods.month),
    ("EARLY TURN? ordinal dash? quarter (?:of? the? (?:year|TURN UNIT))?", date_periods.quarter),
    ("the? year_back ordinal? dash? quarter|the? year ordinal dash? quarter", date_periods.quarter),
    ("the? TURN UNIT own ordinal dash? quarter", date_periods.quarter),
    ("EARLY (?:TURN season(?: of? year)?|season TURN)", date_periods.season),
    ("EARLY season (?:of|in|comma)? (?:year|short_year|TURN UNIT)", date_periods.season),
    ("EARLY ordinal century", date_periods.century),
    ("EARLY decade (?:of? the? century TURN)?", date_periods.decade),
    # stretches
    ("the? this? (?:last|past) (?:NUMBER|few) UNIT|the? this? (?:last|past) units", date_stretches.past_stretch),
    ("the? this? (?:NUMBER|few) (?:last|past) UNIT|the? this? (?:NUMBER|few) UNIT (?:last|past)", date_stretches.past_stretch),
    ("the? this? units (?:NUMBER|few)? (?:last|past) number?|dual past|dual last", date_stretches.past_stretch),
    ("(?:during|in) the? this? (?:past|last) ONE(?! own)|the? this? past ONE|the? ONE past", date_stretches.past_stretch),
    ("the? (?:next|following) (?:NUMBER|few) UNIT|the? next units", date_stretches.coming_stretch),
    # calendar units by turns
    ("EARLY (?:TURN|same) weekend|EARLY weekend TURN|EARLY weekend(?<=the weekend)|(?:during|in) weekend", date_periods.weekend),
    ("EARLY (?:TURN|same) day_unit|the? day_unit (?:TURN|same)", date_days.told_day),
    ("EARLY (?:TURN|same) ONE|EARLY ONE TURN|the? phase the? (?:unit|month_unit)(?! year)", date_periods.calendar_unit),
    ("year_back", date_periods.year_back),
    ("EARLY unit? year", date_periods.year),
    # never guessed
    ("TURN? feast feast_tail? year?", date_periods.feast),
    ("eve", date_stretches.eve),
)

# Units that have patterns of their own.
_OWN_PATTERNS: dict[int | str, str] = {
    "day": "day_unit",
    "month": "month_unit",
    "weekend": "weekend",
    "quarter": "quarter",
    "century": "century",
}
# What reads words that count from the moment in which they are said.
_SPOKEN: tuple[Reading, ...] = (date_days.counted_day, date_days.part_of_today, date_days.overnight, date_stretches.past_stretch)
_COUNTED_BACK: tuple[Reading, ...] = (date_days.told_day, date_stretches.earlier)
_KIND = re.compile(r"[a-z_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Words that fit a pattern: from the one index to before the other, and what reads them."""

    first: int
    last: int
    phrase: Phrase
    reading: Reading

    @property
    def spoken(self) -> bool:
        """Whether the words count from the moment in which they are said ("today", "the past 24 hours")."""
        return self.reading in _SPOKEN

    @property
    def counted_back(self) -> bool:
        """Whether the words count back from a day that is told of ("the day before", "two days earlier")."""
        return self.reading in _COUNTED_BACK


def matches(words: list[Word]) -> Iterator[Match]:
    """The dates in the words of a text, in order and apart."""
    codes, runs, telling, _ = _compiled()
    line = "".join(codes.get(_finer(word), codes["gap"]) for word in words)
    for run in runs.finditer(line):
        start, end = run.span()
        if telling.search(line, start, end) is None:
            continue
        # one further, since a pattern may ask what follows
        for first, last, reading in _fitting(line[start : end + 1]):
            phrase = Phrase(tuple(words[start + first : start + last]))
            yield Match(start + first, start + last, phrase, reading)


@lru_cache(maxsize=20_000)
def _fitting(run: str) -> tuple[tuple[int, int, Reading], ...]:
    """The patterns that fit in a run of words in a row and the one after it; reports say when in much the same words."""
    pattern = _compiled()[3]
    return tuple((*match.span(), _GRAMMAR[int(str(match.lastgroup)[1:])][1]) for match in pattern.finditer(run))


def _finer(word: Word) -> str:
    """The kind of a word, with those units told apart that have patterns of their own."""
    return _OWN_PATTERNS.get(word.value, word.kind) if word.kind == "unit" else word.kind


@cache
def _compiled() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A letter for each kind; runs of words; what a run must hold beside what joins dates; all patterns as one."""
    patterns = [_spelt_out(pattern) for pattern, _ in _GRAMMAR]
    kinds = sorted({kind for pattern in patterns for kind in _KIND.findall(pattern)} | {"gap", "stop"})
    codes = {kind: chr(0x4E00 + number) for number, kind in enumerate(kinds)}
    coded = [_KIND.sub(lambda match: codes[match[0]], pattern).replace(" ", "") for pattern in patterns]
    outside = codes["gap"] + codes["stop"]
    joining = "".join(codes[kind] for kind in sorted(JOINING) if kind in codes)
    # apart, since one pattern for both would go back over a long run of figures again and again
    runs, telling = re.compile(f"[^{outside}]+"), re.compile(f"[^{outside}{joining}]")
    return codes, runs, telling, re.compile("|".join(f"(?P<p{number}>{pattern})" for number, pattern in enumerate(coded)))


def _spelt_out(pattern: str) -> str:
    """A pattern with the names of what is shared written out; one may stand inside another."""
    while re.search(r"[A-Z]", pattern):
        pattern = re.sub(r"[A-Z_]{2,}", lambda match: _SHARED[match[0]], pattern)
    return pattern
