"""What ingest gives: a report with the bytes that it was made from, or the reason why there is none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime

from counterclaim.ingest.head import with_head
from counterclaim.ingest.published import is_ahead
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.ingest.text import check_text
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """A numbered part of the original, from 1, and the stretch of the report's text that was on it."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was received.

    report: its text is what every span points into; its sha256 is always that of `original`, which is its identity.
    original: the bytes that the report was made from: the file, the response of the archive, or the row as canonical JSON.
    media_type: of the original. origin: the file or address that it came from, with its place in it ("dump.csv#12").
    parts: the pages of a PDF. author, captured (when an archive fetched it): where the format says so. ledger: the claims of a
    row of a data set, which are its columns and need no reading. notes: in plain words, what was assumed or left out.
    """

    report: Report
    original: bytes
    media_type: str
    origin: str
    parts: tuple[Page, ...] = ()
    author: str | None = None
    captured: datetime | None = None
    ledger: Ledger | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """What gave no report, and why. fault: false for what is left out on purpose (hidden files, pictures in an archive).

    id: that of the report it would have been, or of the whole input. origin: the file or address that it came from.
    """

    id: str
    origin: str
    reason: str
    fault: bool = True


Entry = Document | Refused
Found = Entry | Source
"""What a format finds in an input; a Source is looked into in its turn."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format says about a report beside its text; None where it does not say."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


def document(
    source: Source,
    text: str,
    original: bytes,
    media_type: str,
    terms: Terms,
    *,
    facts: Facts | None = None,
    parts: tuple[Page, ...] = (),
    notes: tuple[str, ...] = (),
) -> Document:
    """The document of some text. What the format says of it wins over what the user says of the whole input.

    One without a name is called by its hash. Raises UnreadableInput where the text can be no report.
    """
    check_text(text)
    facts, told = _not_ahead(facts or Facts(), terms)
    sha256 = hashlib.sha256(original).hexdigest()
    report = replace(
        Report.of(text, id=source.name or sha256[:16]),
        sha256=sha256,
        title=facts.title,
        publisher=facts.publisher or terms.publisher,
        published=facts.published or terms.published,
        published_from="document" if facts.published else "given" if terms.published else None,
        url=facts.url or source.url,
        language=facts.language,
    )
    kept = (*notes, *told)
    return Document(with_head(report), original, media_type, source.origin, parts, facts.author, source.captured, notes=kept)


def _not_ahead(facts: Facts, terms: Terms) -> tuple[Facts, tuple[str, ...]]:
    """The facts without a date of publication that lies in the future, and what to say of it."""
    if facts.published is None or not is_ahead(facts.published, today=terms.today):
        return facts, ()
    return replace(facts, published=None), (f"The date of publication was not taken: {facts.published} lies in the future.",)


def refusal(source: Source, reason: str, *, fault: bool = True) -> Refused:
    """The refusal of a whole source."""
    return Refused(source.name, source.origin, reason, fault)


def numbered(source: Source, number: int | str) -> Source:
    """The source of one row, entry or record of another: "dump.csv#12"."""
    return replace(source, name=f"{source.name}#{number}", origin=f"{source.origin}#{number}")
