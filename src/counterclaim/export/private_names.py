"""Where a report names private persons: people who speak of what they saw or lost, and people who were harmed.

Capitals alone make no name: there must be a reason why somebody private is meant. Then every place where the report uses the
name, or its last word, is one. Officials, spokesmen, organisations and places keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.export.caseless_names import caseless_names, caseless_runs
from counterclaim.export.name_runs import Run, Token, runs, tokens_of
from counterclaim.export.name_words import LEAST, bare, bare_roles, either, given_names, listed
from counterclaim.model.span import Span

# How far around a name the words are looked at that say whose it is.
_REACH = 60


@dataclass(frozen=True, slots=True)
class PrivateName:
    """A name as the report has it, why it is somebody's who is private, and everywhere that it stands, in order."""

    name: str
    why: str
    spans: tuple[Span, ...]


def private_names(text: str, private: Iterable[tuple[Span, str]], public: Iterable[Span] = ()) -> list[PrivateName]:
    """The names of private persons in a report, in the order of the text; pure.

    private: spans that speak of private persons, each with what they are ("a resident", "a victim"). public: spans that name who
    stays named: their names are masked nowhere.
    """
    tokens = tokens_of(text)
    private, kept = list(private), list(public)
    capitals = list(runs(text, tokens, [*(span for span, _ in private), *kept]))
    public_runs = [run for run in capitals if any(span.overlaps(run.span) for span in kept)]
    public_runs += [run for span in kept for run in caseless_runs(text, tokens, span)]
    known = {word for run in public_runs for word in run.words}
    found: dict[tuple[str, ...], tuple[Run, str]] = {}
    for run, why in (*_in_spans(text, capitals, private), *_told(text, capitals), *caseless_names(text, tokens, private)):
        if not known.issuperset(run.words):
            found.setdefault(run.words, (run, why))
    names = (PrivateName(run.span.of(text), why, _places(text, tokens, run, public_runs)) for run, why in found.values())
    return sorted((name for name in names if name.spans), key=lambda name: name.spans)


def _in_spans(text: str, runs: Sequence[Run], private: Iterable[tuple[Span, str]]) -> Iterator[tuple[Run, str]]:
    """Names in the words for somebody private, but for the places that they are from."""
    for span, why in private:
        for run in runs:
            if span.covers(run.span) and not _is_place(text, run, span) and not _is_noun(run):
                yield run, why


def _is_place(text: str, run: Run, span: Span) -> bool:
    """Whether "in", "from" or "of" stands before it in the same words: "of Kidal" is a place, "the mother of Aminata" is not."""
    before = [token.folded for token in tokens_of(text[span.start : run.span.start])]
    if not before or before[-1] not in listed("places"):
        return False
    of_somebody = before[-1] in listed("of") and not (listed("kin") | listed("of_victims")).isdisjoint(before[-2:-1])
    return not of_somebody and run.words[0] not in given_names()


def _is_noun(run: Run) -> bool:
    """Whether it is only what people are called who begin a sentence: "Residents", "Villagers"."""
    return len(run.words) == 1 and run.words[0].removesuffix("s") in listed("roles") | listed("kin")


def _told(text: str, runs: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """Names that the words around them tell to be a private person's, unless an office stands before them."""
    for run in runs:
        before, after = text[max(0, run.span.start - _REACH) : run.span.start], text[run.span.end : run.span.end + _REACH]
        if _is_noun(run) or _ends(before, "public"):
            continue
        why = next((why for why, holds in _SIGNS if holds(run, before, after)), None)
        if why is not None:
            yield run, why


def _is_kin(run: Run, before: str, after: str) -> bool:
    """ "her brother Ibrahim", "the mother of Awa Diallo", "Awa Diallo, his wife"."""
    owned = run.is_full or _owner().search(before) is not None
    behind = len(run.words) > 1 and _begins(after, "kin")
    return behind or (owned and _ends(before, "kin")) or (run.is_full and _ends(before, "kin", of=True))


def _is_harmed(run: Run, before: str, after: str) -> bool:
    """ "the body of Oumar Cissé", "killed Oumar Cissé", "Oumar Cissé was killed"."""
    if run.is_full and _ends(before, "of_victims", of=True):
        return True
    return len(run.words) > 1 and (_ends(before, "harmed") or _passive().match(after) is not None)


def _does(run: Run, before: str, after: str) -> bool:
    """ "a farmer, Moussa Keita", "Moussa Keita, a farmer", "Moussa Keita, agriculteur"."""
    behind = _begins(after, "roles") or _bare_role().match(after) is not None
    return _ends(before, "roles") or (len(run.words) > 1 and behind)


def _is_aged(run: Run, before: str, after: str) -> bool:
    """ "Moussa Keita, 34", "Moussa Keita (34 ans)", "Awa Diallo, âgée de 34 ans"."""
    return run.is_full and _age().match(after) is not None


_Sign = Callable[[Run, str, str], bool]
_SIGNS: tuple[tuple[str, _Sign], ...] = (
    ("named with an age", _is_aged),
    ("named in words", lambda run, before, after: _ends(before, "naming")),
    ("named as kin", _is_kin),
    ("named by what they do", _does),
    ("named as harmed", _is_harmed),
    ("a given name", lambda run, before, after: len(run.words) > 1 and run.words[0] in given_names()),
)


def _ends(before: str, name: str, *, of: bool = False) -> bool:
    """Whether the words before end in one of a list, with no more than a comma and a form of address behind it; of: and "of"."""
    return _ending(name, of).search(before) is not None


def _begins(after: str, name: str) -> bool:
    """Whether the words behind say what somebody is: ", a farmer", ", the local teacher"."""
    return _beginning(name).match(after) is not None


# Each pattern holds a whole list of words: it is made once.
@cache
def _ending(name: str, of: bool) -> re.Pattern[str]:
    address = rf"(?:(?:{either('addresses')})\.?\s+)?"
    joined = rf"\s+(?:(?:{either('of')})\s+|d[’'])" if of else r"[,:]?\s+"
    return re.compile(rf"\b(?:{either(name)}){joined}{address}$", re.IGNORECASE)


@cache
def _beginning(name: str) -> re.Pattern[str]:
    some = rf"(?:(?:{either('articles')})\s+|l[’'])(?:[\w-]+\s+){{0,2}}?"
    return re.compile(rf",\s+{some}(?:{either(name)})\b", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"(?:\b|(?=[’']))(?:{either('owners')})\s+(?:[\w-]+\s+)?[\w-]+,?\s+$", re.IGNORECASE)


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:(?:{either('auxiliaries')})\s+){{0,4}}(?:{either('harmed')})\b", re.IGNORECASE)


@cache
def _bare_role() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{bare_roles()})\b", re.IGNORECASE)


@cache
def _age() -> re.Pattern[str]:
    years = rf",?\s*(?:{either('ages')})\s+\d{{1,3}}\b|,\s*\d{{1,3}}\b|\(\d{{1,3}}(?:\s+ans)?\)"
    return re.compile(rf"\s*(?:{years})", re.IGNORECASE)


def _places(text: str, tokens: Sequence[Token], run: Run, public: Sequence[Run]) -> tuple[Span, ...]:
    """Everywhere that the name or its last word stands, but in the name of somebody public; of two that overlap the longer."""
    last = run.words[-1]
    single = [token.span for token in tokens if token.folded == last and token.may_name and len(last) >= LEAST]
    spans: list[Span] = []
    for span in sorted((*_occurrences(tokens, run.words), *single), key=lambda span: (span.start, -span.end)):
        inside = any(other.span.covers(span) and other.span != span for other in public)
        if not inside and not (spans and spans[-1].overlaps(span)):
            spans.append(Span(span.start, span.start + len(bare(span.of(text)))))
    return tuple(spans)


def _occurrences(tokens: Sequence[Token], words: tuple[str, ...]) -> Iterator[Span]:
    for start in range(len(tokens) - len(words) + 1):
        row = tokens[start : start + len(words)]
        if row[0].folded == words[0] and row[0].may_name and tuple(token.folded for token in row) == words:
            yield Span(row[0].span.start, row[-1].span.end)
