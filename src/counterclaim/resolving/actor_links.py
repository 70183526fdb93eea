"""Links the claimants and targets of one report to actors: to those of the knowledge base, or to groups that only this report
knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.actor import ActorCandidate, Unlinked
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actor_acronyms import acronyms_of
from counterclaim.resolving.actor_local import LocalGroups, is_crowd, is_pointer, points_at, without_article
from counterclaim.resolving.actor_phrase import bare_force, bare_owner, forces_named
from counterclaim.resolving.actor_resolution import Resolution
from counterclaim.resolving.actor_scoring import best_first
from counterclaim.resolving.actor_words import Word, words_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# What a demonym stands before: a noun written small, that is no speaker's verb.
_DEED = re.compile(r"\s+(?!(?:said|says|told|and|or|who|was|were|is|are|has|had)\b)[a-z]")
# … or a weapon by its make: "Russian Iskander missile", "Israeli F-16 jets".
_MAKE = re.compile(r"\s+[A-Z][\w-]*(?:\s+[A-Z][\w-]*)?\s+([a-z]+)")

_WORD_BEFORE = 30
_JOINED = ("ب", "ل", "ك", "و", "ف")
# "BEIRUT (Reuters) -", "NAIROBI, Jan 5 (AFP) –": the place where it was written is no party.
_AGENCY = re.compile(r"(?:,[^\n(–—]{0,40})?\s*\([^)\n]{2,40}\)")
_DASH = re.compile(r"(?:,[^\n(–—]{0,40})?\s*(?:--|[–—]|-\s)")
_HEAD = 1500


@dataclass(frozen=True, slots=True)
class Links:
    """Whom the phrases of one report name, and how each was resolved where actors were considered."""

    actors: dict[Span, str]
    considered: dict[Span, Resolution]

    def rivals(self, actor: str) -> tuple[ActorCandidate, ...]:
        """Whom the phrases that were linked to an actor might also mean, the best first."""
        phrases = (found for span, found in self.considered.items() if self.actors.get(span) == actor)
        return best_first(candidate for found in phrases for candidate in found.candidates if candidate.actor_id != actor)

    def unlinked(self, cased: str) -> tuple[Unlinked, ...]:
        """The phrases of homonyms and of several parties, in the order of the text; the same words once.

        A person who bears a word of an actor's name is none of these: that actor was considered, and does not fit.
        """
        found: dict[str, Unlinked] = {}
        for span, resolution in sorted(self.considered.items()):
            words = " ".join(span.of(cased).split())
            if resolution.undecided and span not in self.actors:
                earlier = found[words].mentions if words in found else ()
                found[words] = Unlinked((*earlier, span), resolution.why, resolution.candidates)
        return tuple(found.values())


def link_in(
    base: ActorBase, report: Report, cased: str, phrases: Iterable[Span], *, country: str | None, on: date | None
) -> Links:
    """The actor of each phrase that names one, and whom else each phrase might mean; phrases that name nobody are left out.

    Wordings of one party share its id. A group that is named but not known is "report:1", "report:2" … in the order of the text.
    """
    linker = _Linker(base, report.text, cased, country, on)
    spans = sorted(set(phrases))
    linked: dict[Span, str] = {}
    for span in spans:
        actor = linker.actor(span)
        if actor is None and is_pointer(span.of(cased)):
            actor = _before(base, span, linked, cased)
        if actor is not None:
            linked[span] = actor
    return Links(linked, linker.considered)


def _before(base: ActorBase, span: Span, linked: dict[Span, str], cased: str) -> str | None:
    """The actor named last before "the group" that is such a thing; "the rebels" are the only one named, or nobody."""
    words, fitting = span.of(cased), []
    for earlier in sorted((other for other in linked if other.end <= span.start), reverse=True):
        entry = base.get(linked[earlier])
        if points_at(words, entry.kind if entry is not None else None):
            fitting.append(linked[earlier])
    return None if not fitting or (is_crowd(words) and len(set(fitting)) > 1) else fitting[0]


class _Linker:
    """What one report tells of its actors: its acronyms, the states whose forces it names, its own groups."""

    def __init__(self, base: ActorBase, text: str, cased: str, country: str | None, on: date | None) -> None:
        self._base, self._text, self._cased, self._country, self._on = base, text, cased, country, on
        self._acronyms = acronyms_of(cased)
        self._owners: list[tuple[int, str, str]] | None = None
        self._local = LocalGroups(self._acronyms)
        self.considered: dict[Span, Resolution] = {}

    def actor(self, span: Span) -> str | None:
        words = " ".join(span.of(self._cased).split())
        if self._is_dateline(span, words):
            return None
        meant = self._acronyms.get(without_article(words).removesuffix("'s").removesuffix("’s"))
        for wording in filter(None, (meant, words)):
            if (force := bare_force(wording, self._base.states)) is not None:
                return self._bare(span, force)
            found = self._base.resolve(self._armed(span, wording), country=self._country, on=self._on)
            if found.candidates:
                self.considered.setdefault(span, found)
            if found.actor_id is not None:
                return found.actor_id
            if "several parties" in found.why:
                return None
            if meant is not None:
                break
        return self._local.actor(words, self._cased[: span.start])

    def _is_dateline(self, span: Span, words: str) -> bool:
        """Whether the phrase is the place that begins a line of the report's head, before an agency or, in capitals, a dash."""
        begins = not self._cased[self._cased.rfind("\n", 0, span.start) + 1 : span.start].strip()
        if span.start >= _HEAD or not begins or bare_owner(words, self._base.states) is None:
            return False
        shouted = span.of(self._text).isupper() and _DASH.match(self._cased, span.end) is not None
        return shouted or _AGENCY.match(self._cased, span.end) is not None

    def _armed(self, span: Span, words: str) -> str:
        """The words, those of a bare demonym beside a deed with the forces that are meant: "Russian" in "Russian air strikes".

        French and Arabic put the deed first: "frappes russes", "القصف الروسي".
        """
        owners = bare_owner(words, self._base.states)
        if owners is None or len(owners) > 1 or not owners[0].adjective:
            return words
        before = words_of(self._cased[max(0, span.start - _WORD_BEFORE) : span.start])[-1:]
        deed = self._deed(before[0]) if before and self._cased[: span.start].endswith(" ") else None
        if deed is not None:
            return f"{deed} {words}"
        return f"{words} military" if words[0].isupper() and self._stands_before_deed(span) else words

    def _deed(self, word: Word) -> str | None:
        """The word as one of a force, without the preposition that Arabic joins to it ("بقصف إسرائيلي")."""
        written = [word.text, word.text[1:]] if word.text[:1] in _JOINED else [word.text]
        return next((each for each in written if each and self._base.states.force_at(words_of(each), 0) is not None), None)

    def _stands_before_deed(self, span: Span) -> bool:
        make = _MAKE.match(self._cased, span.end)
        weapons = load_toml("en/parties.toml")["weapons"]["nouns"]
        return _DEED.match(self._cased, span.end) is not None or (make is not None and make[1] in weapons)

    def _bare(self, span: Span, force: str) -> str | None:
        """ "The army" is that of the report's country where it has one here, else of the only or the last country whose army is
        named.
        """
        if self._owners is None:
            self._owners = forces_named(words_of(self._cased), self._base.states)
        named = [(start, code) for start, code, other in self._owners if other == force]
        codes = {code for _, code in named}
        if not codes or self._country in codes:
            return self._base.resolve(f"the {span.of(self._cased)}", country=self._country, on=self._on).actor_id
        before = [code for start, code in named if start < span.start]
        code = codes.pop() if len(codes) == 1 else before[-1] if before else self._country
        return None if code is None else self._base.states.here(code, force)
