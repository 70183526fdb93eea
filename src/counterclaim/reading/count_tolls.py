"""Tolls: "the death toll rose to 85 from 70", "put the number of dead at 12", "a toll of 47"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.model.count import Harm
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_phrases import CountPhrase
from counterclaim.reading.harms import context
from counterclaim.vocabulary.loader import load_toml

_REACH = 24  # tokens after a toll in which its number stands
_BESIDE = 4  # tokens around the noun in which the kind of harm stands
_PLACE = 4  # tokens of a place behind those harmed
_REACH_JOINED = 8  # tokens from a second figure back to its "put"


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure of a toll. trigger: the token of the toll. older: what the toll was before."""

    phrase: CountPhrase
    trigger: int
    harm: Harm
    older: bool


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_toml("en/harms.toml")["tolls"][name])


def find_tolls(passage: Passage) -> Iterator[Toll]:
    """The figures of every toll of a report, the older ones of a revision among them."""
    last: Harm | None = None
    bounding = {i for phrase in passage.phrases for i in range(phrase.start, phrase.number.end)}
    for i, word in enumerate(passage.words):
        if i in bounding:
            continue  # "a total of nine dead and 37 wounded"
        # "This was later updated to 82" goes on from the toll before it.
        harm = last if word in _words("updated") else _harm_at(passage, i)
        if harm is not None:
            yield from _figures(passage, i, harm)
            last = harm
        elif (said := _said_alone(passage, i)) is not None:
            yield said


def _said_alone(passage: Passage, i: int) -> Toll | None:
    """ "The army says nine died; police say 17": a bare figure that somebody sets beside the one before it."""
    phrase = passage.starting.get(i + 1)
    if passage.words[i] not in _words("saying") or phrase is None or phrase.head is not None:
        return None
    end = passage.words[phrase.end] if phrase.end < len(passage.words) else "."
    told = [cue for start, cue in passage.cues.items() if passage.bounds[i][0] <= start < i and cue.real and not cue.joint]
    return Toll(phrase, phrase.start, told[-1].harm, False) if told and end in (".", ";", ",", "and", "while", "but") else None


def _harm_at(passage: Passage, i: int) -> Harm | None:
    """What the noun at token i is the toll of; None where it is no toll."""
    toll = passage.words[i] in _words("nouns")
    if passage.before(i) == "the" and (_is_put(passage, i) or _numbers(passage, i)):  # "put the dead there at over 100"
        told = next((harm for harm in Harm if passage.words[i] in _words(harm.value)), None)
        if told is not None:
            return told
    if not toll and passage.words[i] not in _words("counts"):
        return None
    before, after = passage.words[max(0, i - 2) : i], passage.words[i + 1 : i + 1 + _BESIDE]
    near = {*before, *after} if toll or "of" in after else set(before)
    kind = next((harm for harm in Harm if near & _words(harm.value)), None)
    return kind or (Harm.KILLED if toll or _is_put(passage, i) else None)


def _numbers(passage: Passage, i: int) -> bool:
    """ "The dead numbered 45", "the victims in Merou numbered nine"."""
    behind = passage.words[i + 1 : i + 2 + _PLACE]
    placed = bool(behind) and behind[0] in context("places")
    return not _words("numbering").isdisjoint(behind if placed else behind[:1])


def _is_put(passage: Passage, i: int) -> bool:
    """ "put the number at 60", "put the figure as high as 120": a figure without a kind, in a report of deaths."""
    behind = set(passage.words[i + 1 : i + 3])
    joined = passage.words[max(0, i - 2) : i] == ["and", "the"]  # "put the dead at 70 and the wounded at 47"
    first = max(passage.bounds[i][0], i - (_REACH_JOINED if joined else 3))
    return not behind.isdisjoint(("at", "as")) and any(token.lemma_ == "put" for token in passage.doc[first:i])


def _figures(passage: Passage, i: int, harm: Harm) -> Iterator[Toll]:
    """The numbers that a toll rises to, stands at or comes from: one current, and older ones."""
    current = False
    for phrase in _clause_phrases(passage, i):
        older = _is_older(passage, i, phrase)
        if _is_figure(passage, phrase, i) and not (current and passage.before(phrase.start) != "from"):
            yield Toll(phrase, i, harm, older)
            current = current or not older


def _clause_phrases(passage: Passage, i: int) -> Iterator[CountPhrase]:
    for j in range(i + 1, min(i + _REACH, passage.bounds[i][1])):
        if passage.words[j] in _words("ends"):
            return
        if j in passage.starting:
            yield passage.starting[j]


def _is_figure(passage: Passage, phrase: CountPhrase, i: int) -> bool:
    """Whether a number is a toll's, and not that of people met on the way ("the toll, with 12 injured")."""
    before = passage.before(phrase.start)
    return before == "from" or before in _words("links") or before in _words("older") or phrase.start == i + 1


def _is_older(passage: Passage, i: int, phrase: CountPhrase) -> bool:
    """ "from 50", "earlier put at 8", "an initial toll of 47"."""
    near = [*passage.words[max(0, i - _BESIDE) : i], *passage.words[max(i, phrase.start - _BESIDE) : phrase.start]]
    return passage.before(phrase.start) == "from" or not _words("older").isdisjoint(near)
