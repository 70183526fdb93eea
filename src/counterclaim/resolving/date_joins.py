"""Dates that a word joins into one: "since Monday", "between Monday and Wednesday", "from May to July"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.resolving.date_grammar import Match
from counterclaim.resolving.date_sense import Sense, Setting
from counterclaim.resolving.date_stretches import since, spanning
from counterclaim.resolving.date_words import Word

# What leads up to a date or trails it without being part of what names it.
_OUTSIDE = ("in", "on", "of", "during", "at", "from", "comma", "and", "own", "until")
# What says more of a weekday than its name.
_TELLING = ("number", "ordinal", "last", "past", "next", "prior", "following", "unit")
_LINKS = ("and", "until", "dash")


@dataclass(frozen=True, slots=True)
class Joined:
    """One date, or two with what joins them: "since", "between" or "from"."""

    parts: tuple[Match, ...]
    opening: Word | None = None

    @property
    def start(self) -> int:
        """Where the words that name the time begin; a preposition before them is left out, unless it changes what they mean."""
        inside = [word for word in self.parts[0].phrase.words if word.kind not in _OUTSIDE]
        return self.opening.start if self.opening is not None else inside[0].start

    @property
    def end(self) -> int:
        """Where they end."""
        return [word for word in self.parts[-1].phrase.words if word.kind not in _OUTSIDE][-1].end

    @property
    def spoken(self) -> bool:
        """Whether the words count from the moment in which they are said."""
        return len(self.parts) == 1 and self.opening is None and self.parts[0].spoken

    @property
    def counted_back(self) -> bool:
        """Whether the words count back from a day that is told of."""
        return len(self.parts) == 1 and self.opening is None and self.parts[0].counted_back

    def sense(self, setting: Setting) -> Sense:
        """What the date means, or both as one."""
        senses = [part.reading(part.phrase, setting) for part in self.parts]
        if len(senses) == 1:
            return senses[0] if self.opening is None else since(senses[0], setting)
        return spanning(senses[0], senses[-1], lasting=self.opening is not None and self.opening.kind == "from")


def joined(words: list[Word], found: list[Match]) -> Iterator[Joined]:
    """The dates in their order, those joined that a word joins."""
    number = 0
    while number < len(found):
        match = found[number]
        other = found[number + 1] if number + 1 < len(found) else None
        opening = _opening(match, _word_before(words, match.first))
        if other is not None and _join(words, match, other, opening):
            yield Joined((match, other), opening)
            number += 2
            continue
        if opening is not None and opening.kind != "since":
            opening = None
        yield Joined((match,), opening)
        number += 1


def _word_before(words: list[Word], first: int) -> Word | None:
    """The last word before a place that is no article."""
    while first > 0 and words[first - 1].kind == "the":
        first -= 1
    return words[first - 1] if first > 0 else None


def _opening(match: Match, before: Word | None) -> Word | None:
    first = match.phrase.words[0]
    return next((word for word in (first, before) if word is not None and word.kind in ("since", "between", "from")), None)


def _join(words: list[Word], match: Match, other: Match, opening: Word | None) -> bool:
    if opening is None:
        return _linked(words, match, other) and _follow(match, other)
    return opening.kind != "since" and _linked(words, match, other)


def _follow(match: Match, other: Match) -> bool:
    """Whether two weekdays are a day and the next: "on Saturday and Sunday" is one stretch of two days."""
    first, last = match.phrase.number("weekday"), other.phrase.number("weekday")
    if first is None or last is None or any(phrase.has(*_TELLING) for phrase in (match.phrase, other.phrase)):
        return False
    return (last - first) % 7 == 1


def _linked(words: list[Word], match: Match, other: Match) -> bool:
    kinds = {word.kind for word in words[match.last : other.first]}
    return not kinds.isdisjoint(_LINKS) and kinds <= {*_LINKS, "the", "on"}
