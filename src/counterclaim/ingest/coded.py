"""One event as a data set has coded it → a report whose claims are its columns: every value points to its words, none is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.ingest.document import Document, Facts, document
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.model.account import Account
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span

_LABEL = "data set: "
_YEARS = " ("


@dataclass(frozen=True, slots=True)
class Coded:
    """What a data set says of one event, each value with the columns that say it.

    dataset, engine: its name, and that of what turns its columns into claims. id: the event's own. accused: the columns that name
    a party which the data set says did it. published: when the row was last made public, where the data set says so.
    """

    dataset: str
    engine: EngineName
    id: str | None
    event_type: str
    when: tuple[tuple[str, ...], DateRange | None, str | None] | None = None
    place: tuple[str, Place] | None = None
    victims: tuple[str, ...] = ()
    counts: tuple[tuple[tuple[str, ...], Count], ...] = ()
    accused: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    language: str | None = "en"
    notes: tuple[str, ...] = ()


class RowText:
    """The text of a row: the data set's name, then a line "column: value" for each column that holds something."""

    def __init__(self, dataset: str, row: Mapping[str, str]) -> None:
        lines, self._starts, start = [_LABEL + dataset], dict[str, tuple[int, int, int]](), len(_LABEL + dataset) + 1
        for column, value in row.items():
            value = " ".join(value.split())
            if value:
                line = f"{column}: {value}"
                self._starts[column] = (start, start + len(column) + 2, start + len(line))
                lines.append(line)
                start += len(line) + 1
        self.text = "\n".join(lines) + "\n"
        self.name = Span(len(_LABEL), len(_LABEL + dataset))

    def line(self, columns: Iterable[str]) -> Span:
        """The lines of some columns, from the first to the last of them."""
        spans = [Span(self._starts[column][0], self._starts[column][2]) for column in columns if column in self._starts]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def value(self, column: str) -> Span:
        """The value of a column."""
        return Span(*self._starts[column][1:])

    def values(self, columns: Iterable[str]) -> Span:
        """The values of some columns, from the first to the last of them, with what stands between."""
        spans = [self.value(column) for column in columns if column in self._starts]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def party(self, column: str) -> Span:
        """The name of the party in a column, without the years of its government: "Military Forces of Mali (2021-)"."""
        span = self.value(column)
        name = span.of(self.text).partition(_YEARS)[0]
        return Span(span.start, span.start + len(name)) if name else span


def coded_document(
    source: Source, row: Mapping[str, str], coded: Coded, original: bytes, media_type: str, terms: Terms
) -> Document:
    """The document of an event, with its ledger: one account in focus, its claims those of the data set."""
    words = RowText(coded.dataset, row)
    own = replace(source, name=coded.id or source.name)
    facts = Facts(
        title=f"{coded.dataset} {coded.id or source.name}",
        publisher=coded.dataset,
        published=coded.published,
        url=coded.url,
        language=coded.language,
    )
    found = document(own, words.text, original, media_type, terms, facts=facts, notes=coded.notes)
    return replace(found, ledger=ledger_of(coded, words, found.report))


def ledger_of(coded: Coded, words: RowText, report: Report) -> Ledger:
    """The ledger of an event; what follows from claims (ranges, statuses, actors) is left to be derived, as for any reading."""
    claimant = Claimant(ClaimantKind.ORGANISATION, words.name)
    account = Account(
        "a1",
        True,
        coded.event_type,
        _date(coded, words),
        PlaceMention(words.value(coded.place[0]), coded.place[1]) if coded.place else None,
        victims=tuple(words.party(column) for column in coded.victims),
    )
    claims = [
        Claim(f"c{number}", ClaimKind.COUNT, account.id, claimant, words.line(columns), count=count)
        for number, (columns, count) in enumerate(coded.counts, 1)
    ]
    claims += [
        Claim(
            f"c{number}",
            ClaimKind.ATTRIBUTION,
            account.id,
            claimant,
            words.line([column]),
            stance=Stance.ACCUSES,
            target=Target(words.party(column)),
        )
        for number, column in enumerate(coded.accused, len(claims) + 1)
    ]
    return Ledger(report, coded.engine, (account,), tuple(claims), notes=coded.notes)


def _date(coded: Coded, words: RowText) -> DateMention | None:
    if coded.when is None:
        return None
    columns, days, why = coded.when
    return DateMention(words.values(columns), days, why)
