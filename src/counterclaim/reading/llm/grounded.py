"""Rows of an answer → claims with spans. What the report has no words for is dropped, and said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count
from counterclaim.model.span import Span
from counterclaim.reading.llm.answer import Answer, ClaimRow, IncidentRow
from counterclaim.reading.llm.counting import count_of
from counterclaim.reading.llm.grounding import Ground

_SHOWN = 80  # characters of words that were not found
# A cue stands by what it makes a claim.
_NEAR = 400


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim whose words all stand in the report. incident: the key that its answer gives it."""

    kind: ClaimKind
    incident: int | None
    claimant: Claimant
    quote: Span
    cue: Span | None = None
    via: tuple[Claimant, ...] = ()
    count: Count | None = None
    stance: Stance | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class FoundIncident:
    """An incident with those of its words that stand in the report."""

    key: int
    event: str
    news: bool
    when: Span | None
    where: Span | None
    victims: tuple[Span, ...]
    weapons: tuple[Span, ...]
    objects: tuple[Span, ...]


class _NotThere(Exception):
    """What a claim cannot be without has no words in the report."""

    def __init__(self, name: str, words: str | None) -> None:
        self.name = name
        self.given = f"“{_short(words)}”" if words else "none"


@dataclass(slots=True)
class Grounding:
    """Looks for the words of one answer in its stretch of the report; `ungrounded` says what was dropped, in plain words."""

    ground: Ground
    offset: int  # where the stretch begins in the report
    language: str
    ungrounded: list[str] = field(default_factory=list)

    def incidents(self, answer: Answer) -> list[FoundIncident]:
        """Every incident of the answer; one without any words of its own is still told apart by its claims."""
        return [self._incident(row) for row in answer.incidents]

    def claims(self, answer: Answer) -> list[FoundClaim]:
        """The claims whose quotation, claimant, number and target stand in the report."""
        found = []
        for row in answer.claims:
            try:
                found.append(self._claim(row))
            except _NotThere as exc:
                self.ungrounded.append(f"{exc.name} of a claim ({row.kind}): {exc.given}")
        return found

    def _incident(self, row: IncidentRow) -> FoundIncident:
        return FoundIncident(
            row.key,
            row.event,
            row.news,
            self._optional("the day", row.when, 0),
            self._optional("the place", row.where, 0),
            self._each("victims", row.victims),
            self._each("weapons", row.weapons),
            self._each("objects", row.objects),
        )

    def _claim(self, row: ClaimRow) -> FoundClaim:
        quote = self._needed("the quotation", row.quote, 0)
        near = quote.start - self.offset
        claimant = self._claimant(row, near)
        number = self._needed("the number", row.number, near) if row.kind is ClaimKind.COUNT else None
        via = self._optional("the one who passed it on", row.via, near)
        return FoundClaim(
            row.kind,
            row.incident,
            claimant,
            _with(quote, number),
            self._cue(row, near),
            (Claimant(ClaimantKind.JOURNALIST_MEDIA, via),) if via else (),
            self._count(row, number) if number else None,
            row.stance if row.kind is ClaimKind.ATTRIBUTION else None,
            self._target(row, near) if row.kind is ClaimKind.ATTRIBUTION else None,
        )

    def _claimant(self, row: ClaimRow, near: int) -> Claimant:
        """The report itself, only where the row names nobody."""
        if row.claimant is None:
            return Claimant.report()
        kind = ClaimantKind.UNKNOWN if row.claimant_kind is ClaimantKind.REPORT else row.claimant_kind
        return Claimant(kind, self._needed("the claimant", row.claimant, near))

    def _count(self, row: ClaimRow, number: Span) -> Count:
        count = count_of(row, self._text(number), self.language)
        if count is None:
            raise _NotThere("the number", row.number)
        return count

    def _target(self, row: ClaimRow, near: int) -> Target | None:
        """The party; none for a dispute that names none."""
        if row.target is None and row.stance is Stance.DISPUTES:
            return None
        return Target(self._needed("the party", row.target, near))

    def _needed(self, name: str, words: str | None, near: int) -> Span:
        span = self._words(words, near)
        if span is None:
            raise _NotThere(name, words)
        return span

    def _cue(self, row: ClaimRow, near: int) -> Span | None:
        cue = self._optional("the cue", row.cue, near)
        return cue if cue is not None and abs(cue.start - self.offset - near) <= _NEAR else None

    def _each(self, name: str, words: Iterable[str]) -> tuple[Span, ...]:
        found = (self._optional(name, each, 0) for each in words)
        return tuple(sorted({span for span in found if span is not None}))

    def _optional(self, name: str, words: str | None, near: int) -> Span | None:
        span = self._words(words, near)
        if words is not None and span is None:
            self.ungrounded.append(f"{name}: “{_short(words)}”")
        return span

    def _words(self, words: str | None, near: int) -> Span | None:
        found = self.ground.find(words, near=near) if words else None
        return Span(found.start + self.offset, found.end + self.offset) if found else None

    def _text(self, span: Span) -> str:
        return self.ground.text[span.start - self.offset : span.end - self.offset]


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"


def _with(quote: Span, number: Span | None) -> Span:
    """The quotation with its number in it; the number alone, where the model quotes another place of the report."""
    if number is None or quote.covers(number):
        return quote
    return quote.to(number) if abs(quote.start - number.start) <= _NEAR else number
