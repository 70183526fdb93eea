"""What stands around a date: its sentence, the days told of before it, whether it is still to come, whether it is one at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache

from counterclaim.model.mention import DateMention
from counterclaim.resolving.date_days import MONTHS
from counterclaim.resolving.date_grammar import Match
from counterclaim.resolving.date_sense import Setting
from counterclaim.resolving.date_words import any_of
from counterclaim.vocabulary.loader import load_toml

# An end of a sentence: not the point of an initial or abbreviation ("U.S.", "Gen.", "Jan. 5"), unless a blank line follows.
_END = r"[\"”’»)]?\s+(?=[\"“«(]?[^\Wa-z\d_])"
_POINT = r"(?<=[.!?؟])(?<![A-Z]\.)"
_BEFORE = re.compile(r"(\w+)\W*$")
_AFTER = re.compile(r"\s*([\w-]+)")
# How many characters of the sentence after a date may still say that it is to come.
_REACH = 60
_REACH_BACK = 100


@dataclass(frozen=True, slots=True)
class _Cues:
    ends: re.Pattern[str]
    ahead: re.Pattern[str]
    done: re.Pattern[str]
    names_before: re.Pattern[str]
    sayings: re.Pattern[str]
    day_first: bool
    counted: frozenset[str]
    named: frozenset[str]
    wants_time: frozenset[str]
    habit: frozenset[str]
    not_this_week: frozenset[str]
    names_after: frozenset[str]


class Context:
    """A text while its dates are being read, in their order."""

    def __init__(self, text: str, published: date | None, language: str) -> None:
        self.text = text
        self.published = published
        self._cues = _cues(language)
        self._starts = [0, *(match.end() for match in self._cues.ends.finditer(text))]
        self._told: tuple[int, date, bool] | None = None

    def setting(self, start: int, end: int) -> Setting:
        """Where the teller stands at a place of the text."""
        sentence, before = self._sentence(start), self._sentence(start, back=1)
        ahead, day_first = self._ahead(sentence, start, end), self._cues.day_first
        if self._told is None or self._told[0] < before:
            return Setting(self.published, ahead=ahead, day_first=day_first)
        return Setting(self.published, self._told[1], self._told[2], ahead, day_first)

    def tell(self, mention: DateMention, *, exact: bool) -> None:
        """Takes in a date, so that "two days earlier" after it can count from it."""
        if mention.range is not None and mention.range.precision == 1 and not mention.dateline:
            self._told = (mention.span.start, mention.range.start, exact)

    def is_said(self, start: int, end: int) -> bool:
        """Whether one sentence goes on from the first place to the second and says there who says it ("…, police said on")."""
        return self._sentence(start) == self._sentence(end) and self._cues.sayings.search(self.text, start, end) is not None

    def is_time(self, match: Match) -> bool:
        """Whether words that may mean something else ("May", "2014 people") name a time here."""
        words = match.phrase.words
        start, end = words[0].start, words[-1].end
        if match.phrase.has(*MONTHS) and match.phrase.has("number", "ordinal") and self._is_name(start, end):
            return False
        if any(word.kind == "year" for word in words) and not match.phrase.has("month", "month_doubtful", "month_short"):
            return self._is_year(start, end, bare=len(words) == 1)
        if all(word.kind in ("month_doubtful", "the") for word in words):
            return self._word_before(start) in self._cues.wants_time
        if match.phrase.has("weekday_owning"):
            return self._word_before(start) not in self._cues.habit
        return words[0].kind != "weekday" or self._word_before(start) not in self._cues.not_this_week

    def _is_name(self, start: int, end: int) -> bool:
        """Whether the date is part of a name: "the March 23 Movement", "mouvement du 23 mars"."""
        after = _AFTER.match(self.text, end)
        if after is not None and after[1][0].isupper() and after[1].lower() in self._cues.names_after:
            return True
        return self._cues.names_before.search(self.text, max(0, start - 30), start) is not None

    def _is_year(self, start: int, end: int, *, bare: bool) -> bool:
        after = _AFTER.match(self.text, end)
        counted = after is not None and after[1].lower() in self._cues.counted
        return not counted and not (bare and self._word_before(start) in self._cues.named)

    def _word_before(self, start: int) -> str:
        before = _BEFORE.search(self.text, max(0, start - 30), start)
        return before[1].lower() if before else ""

    def _sentence(self, at: int, *, back: int = 0) -> int:
        number = bisect_right(self._starts, at) - 1 - back
        return self._starts[max(number, 0)]

    def _ahead(self, sentence: int, start: int, end: int) -> bool:
        """Whether "will" or the like stands before the date in its sentence or soon after it, and nothing done nearer."""
        near = max(sentence, start - _REACH_BACK)
        before = max((match.start() for match in self._cues.ahead.finditer(self.text, near, start)), default=-1)
        done = max((match.start() for match in self._cues.done.finditer(self.text, near, start)), default=-1)
        if before >= 0 or done >= 0:
            return before >= done
        after, *stops = (cue.search(self.text, end, end + _REACH) for cue in (self._cues.ahead, self._cues.done, self._cues.ends))
        return after is not None and all(stop is None or after.start() < stop.start() for stop in stops)


@cache
def _cues(language: str) -> _Cues:
    vocabulary = load_toml(f"{language}/dates.toml")
    context = vocabulary["context"]
    ahead = re.compile(rf"\b(?:{any_of(context['ahead'])})\b", re.IGNORECASE)
    done = re.compile(rf"\b(?:{any_of(context['done'])})\b|{context['done_ending'] or '(?!)'}\b", re.IGNORECASE)
    short = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in context["abbreviations"])
    ends = re.compile(rf"{_POINT}(?i:{short}){_END}|\n\s*\n")
    names_before = re.compile(rf"(?<!\w)(?:{any_of(context['names_before']) or '(?!)'})\s*$", re.IGNORECASE)
    sayings = re.compile(rf"(?<!\w)(?:{any_of(context['sayings'])})(?!\w)", re.IGNORECASE)
    lists = ("counted", "named", "wants_time", "habit", "not_this_week", "names_after")
    return _Cues(ends, ahead, done, names_before, sayings, vocabulary["day_first"], *(frozenset(context[name]) for name in lists))
