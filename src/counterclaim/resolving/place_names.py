"""The names in a report that some place bears: the longest runs of capitalised words that the gazetteer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_arabic import ArabicRun, arabic_runs, is_place
from counterclaim.resolving.place_countries import abbreviated, demonyms, small_demonyms
from counterclaim.resolving.place_folding import key_of, keys_for
from counterclaim.resolving.place_words import Word, listed, unjoined
from counterclaim.vocabulary.loader import load_table

_LONGEST = 5
_MOST_NAMES = 2000
_ACRONYM = 5
_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "at", "az", "ad", "an", "ed", "er", "es", "ez"})


@dataclass(frozen=True, slots=True)
class Name:
    """Words of the report that name a place, or might: which words, the places so called, and what speaks against it.

    first, last: the numbers of its words, last not included. kind: what a noun beside it says that it is ("first_order" …).
    within: the numbers (among the names) of those that are said to contain it. why: why it may be no place, or no site. trust:
    how much the name counts as evidence for the others, 0 to 1. doubtful: unknown, and a place only if it sounds like one.
    located: by a particle that is joined to it ("بنيونو").
    """

    span: Span
    first: int
    last: int
    entries: tuple[Entry, ...]
    kind: str | None = None
    within: tuple[int, ...] = ()
    why: str | None = None
    trust: float = 1.0
    dateline: bool = False
    doubtful: bool = False
    located: bool = False


@dataclass(slots=True)
class Found:
    """The names of a report in its order, and how often it speaks of the people of each country."""

    names: list[Name] = field(default_factory=list)
    peoples: list[tuple[Span, str]] = field(default_factory=list)


class _Run(NamedTuple):
    first: int
    last: int
    keys: tuple[str, ...]
    located: bool = False


def find_names(cased: str, words: Sequence[Word], gazetteer: Gazetteer) -> Found:
    """Every name of the text, the longest first where they overlap; one look-up in the gazetteer for all of them."""
    openers = (number for number, word in enumerate(words) if word.capital or word.arabic or word.lower in _ARTICLES)
    runs = [run for number in openers for run in _runs(cased, words, number)]
    hits = gazetteer.lookup(key for run in runs for key in run.keys)
    known: dict[int, _Run | ArabicRun] = {}
    for run in runs:
        if not hits.keys().isdisjoint(run.keys) and (isinstance(run, _Run) or is_place(words, run, _entries(run.keys, hits))):
            known[run.first] = run  # runs come shortest first: the longest stays
    return _collect(cased, words, known, hits, gazetteer)


def names_at(cased: str, words: Sequence[Word], spans: Sequence[Span], gazetteer: Gazetteer) -> list[Name]:
    """The names at spans that somebody else found (an annotator, another engine); a demonym stands for its country."""
    keys = [keys_for(span.of(cased).strip()) for span in spans]
    hits = gazetteer.lookup(key for some in keys for key in some)
    starts = [word.start for word in words]
    names = []
    for span, some in zip(spans, keys, strict=True):
        text = span.of(cased).strip()
        first = next((number for number, start in enumerate(starts) if start >= span.start), len(words))
        last = next((number for number in range(first, len(words)) if words[number].start >= span.end), len(words))
        short = _shorthand(cased, span, gazetteer) or demonyms().get(text.lower())
        names.append(Name(span, first, last, (short,) if short else _entries(some, hits)))
    return names


def _runs(cased: str, words: Sequence[Word], number: int) -> Sequence[_Run | ArabicRun]:
    """The word alone, and with those after it that may belong to its name."""
    word = words[number]
    if word.arabic:
        return list(arabic_runs(words, number))
    if not (word.capital or _is_article(words, number)):
        return []
    runs = []
    for last in range(number + 1, min(number + _LONGEST, len(words)) + 1):
        end = words[last - 1]
        if last > number + 1 and not end.joined:
            break
        if end.capital:
            runs.append(_Run(number, last, keys_for(cased[word.start : end.end])))
        elif end.lower not in listed("connectors"):
            break
    return runs


def _is_article(words: Sequence[Word], number: int) -> bool:
    """Whether an article written small begins a name ("al-Bab", "el Geneina")."""
    if words[number].lower not in _ARTICLES or number + 1 >= len(words):
        return False
    after = words[number + 1]
    return after.capital and after.joined and (after.gap != " " or words[number].lower in {"al", "el"})


def _collect(
    cased: str,
    words: Sequence[Word],
    known: dict[int, _Run | ArabicRun],
    hits: dict[str, tuple[Entry, ...]],
    gazetteer: Gazetteer,
) -> Found:
    found, peoples = Found(), small_demonyms()
    number = 0
    while number < len(words) and len(found.names) < _MOST_NAMES:
        run = known.get(number)
        word = words[number]
        if run is None and not (word.capital or word.arabic or word.lower in peoples):
            number += 1
            continue
        people = _nationality(words, number, run.last if run else number + 1)
        if people:
            found.peoples.append((Span(word.start, words[people[1] - 1].end), people[0].country))
            number = people[1]
        elif word.text in _abbreviations() and (short := _shorthand(cased, Span(word.start, word.end), gazetteer)):
            found.names.append(Name(_with_stop(cased, word), number, number + 1, (short,)))
            number += 1
        elif run and not _is_acronym(words, run):
            span = run.span if isinstance(run, ArabicRun) else Span(word.start, words[run.last - 1].end)
            found.names.append(Name(span, run.first, run.last, _entries(run.keys, hits), located=run.located))
            number = run.last
        else:
            number += 1
    return found


def _nationality(words: Sequence[Word], number: int, last: int) -> tuple[Entry, int] | None:
    """The country or region of a demonym that begins here, and the word after it; a longer name that begins here goes before."""
    for size in (2, 1) if words[number].lower in _openers_of_peoples() else (1,):
        some = words[number : number + size]
        fits = len(some) == size and number + size >= last and all(word.joined for word in some[1:])
        if fits and (entry := people_of(some)):
            return entry, number + size
    return None


@cache
def _openers_of_peoples() -> frozenset[str]:
    """The first words of demonyms of several words."""
    return frozenset(first for people in (*demonyms(), *small_demonyms()) for first, *rest in [people.split()] if rest)


def people_of(some: Sequence[Word]) -> Entry | None:
    """The country of a demonym; only French and Arabic write theirs without a capital."""
    if some[0].arabic:
        if len(some) > 1:
            return None
        return next((entry for bare in unjoined(key_of(some[0].text)) if (entry := small_demonyms().get(bare))), None)
    words = " ".join(word.lower for word in some)
    return demonyms().get(words) if some[0].capital else small_demonyms().get(words)


def _is_acronym(words: Sequence[Word], run: _Run | ArabicRun) -> bool:
    """Whether the name is an acronym, not a place in capitals; a dateline ("PARIS (AP)", "KANO, Nigeria") has places in
    capitals.
    """
    text = words[run.first].text
    if run.last - run.first > 1 or words[run.first].arabic or not text.isupper() or len(text) > _ACRONYM:
        return False
    return not (words[run.first].first and len(text) > 3)


@cache
def _units() -> dict[str, str]:
    return {row["short"]: row["code"] for row in load_table("places/abbreviations.tsv")}


@cache
def _postal() -> dict[str, str]:
    return {row["postal"]: row["code"] for row in load_table("places/abbreviations.tsv")}


@cache
def _abbreviations() -> frozenset[str]:
    """Every abbreviation of a country or unit, and those that end in a stop without it."""
    names = (*abbreviated(), *_units(), *_postal())
    return frozenset((*names, *(name.removesuffix(".") for name in names)))


def unit_code(cased: str, span: Span) -> str | None:
    """The code of the unit that an abbreviation stands for: "Ala.", or behind a comma "AL"."""
    text = span.of(cased)
    stopped = text if text.endswith(".") else f"{text}."
    if cased[span.start : span.start + len(stopped)] == stopped and (code := _units().get(stopped)):
        return code
    return _postal().get(text) if cased[max(0, span.start - 2) : span.start] == ", " else None


def _shorthand(cased: str, span: Span, gazetteer: Gazetteer) -> Entry | None:
    """The country or unit that an abbreviation stands for, capitals minded."""
    text = span.of(cased)
    country = abbreviated().get(text) or (abbreviated().get(f"{text}.") if cased[span.end : span.end + 1] == "." else None)
    if country:
        return country
    return gazetteer.unit(unit_code(cased, span))


def _with_stop(cased: str, word: Word) -> Span:
    stop = "." in word.text or (cased[word.end : word.end + 1] == "." and f"{word.text}." in _units())
    return Span(word.start, word.end + (1 if stop and cased[word.end : word.end + 1] == "." else 0))


def _entries(keys: Sequence[str], hits: dict[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    """The places under all keys; those found by a key that is not the words' own count as found without their article."""
    found: dict[tuple[str, int], Entry] = {}
    for number, key in enumerate(keys):
        if number and found and key == keys[0][:-1]:
            break  # "Paris" is no possessive of "Pari"
        for entry in hits.get(key, ()):
            loose = number and key != keys[0][:-1]
            found.setdefault((entry.source, entry.id), replace(entry, rank=2) if loose else entry)
    entries = tuple(found.values())
    if any(entry.feature == "PCLI" for entry in entries):
        # "Mexico" is the country, not Mexico City by another name.
        return tuple(entry for entry in entries if entry.rank == 0)
    return entries


def is_country(name: Name) -> bool:
    """Whether a country bears the name."""
    return any(entry.feature == "PCLI" for entry in name.entries)


def folded(name: Name, cased: str) -> str:
    """The key that tells two names of one report apart."""
    return key_of(name.span.of(cased))
