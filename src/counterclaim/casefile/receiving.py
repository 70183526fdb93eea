"""Documents → the casefile: the original kept, the report written and logged, before anybody is told that it is there."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import count

from sqlalchemy import Connection, func, select

from counterclaim.casefile.database.statements import inserted
from counterclaim.casefile.journal import Journal, short
from counterclaim.casefile.reading import reading_of, resolved
from counterclaim.casefile.readings import keep_reading
from counterclaim.casefile.search import index_report
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import refusals, reports, tombstones
from counterclaim.evidence.log import Action
from counterclaim.ingest.document import Document, Refused
from counterclaim.ingest.triage import Triage, triage

# Reports kept in one transaction: whoever decides meanwhile waits for these.
_MOST_IN_ONE = 25
_LONGEST_SECONDS = 1.0
# Of two such names, with what is said of their accounts, an index of PostgreSQL holds the pair.
_LONGEST_NAME = 1_200


class Fate(StrEnum):
    """What became of one input."""

    ADDED = "added"
    SET_ASIDE = "set_aside"
    KNOWN = "known"
    REFUSED = "refused"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Received:
    """One input with its fate, told only when it is on the disk. name: that of the report in the casefile."""

    name: str
    fate: Fate
    reason: str = ""


def receive(casefile: Casefile, entries: Iterable[Document | Refused], *, everything: bool = False) -> Iterator[Received]:
    """Take everything in, a batch to a transaction, in the order given; what is told has been committed.

    The same bytes twice are one report. A name that another report has gets a number ("report.txt~2"). What seems to tell of no
    violence against people is kept and set aside, unless everything is wanted; rows of data sets are never judged.
    """
    batch: list[Document | Refused] = []
    began = time.monotonic()
    for entry in entries:
        batch.append(entry)
        if len(batch) >= _MOST_IN_ONE or time.monotonic() - began > _LONGEST_SECONDS:
            yield from _received(casefile, batch, everything)
            batch, began = [], time.monotonic()
    yield from _received(casefile, batch, everything)


def _received(casefile: Casefile, batch: list[Document | Refused], everything: bool) -> list[Received]:
    if not batch:
        return []
    gone = _expunged(casefile, [entry for entry in batch if isinstance(entry, Document)])
    batch = [_refused(entry) if isinstance(entry, Document) and entry.report.sha256 in gone else entry for entry in batch]
    casefile.originals.put_all(entry.original for entry in batch if isinstance(entry, Document))
    casefile.give_way()
    with casefile.writing() as connection:
        desk = _Desk(connection, everything=everything)
        return [desk.refuse(entry) if isinstance(entry, Refused) else desk.take(entry) for entry in batch]


def _expunged(casefile: Casefile, batch: list[Document]) -> set[str]:
    """Which of the originals were expunged before: these do not come back."""
    hashes = [document.report.sha256 for document in batch]
    with casefile.reading() as connection:
        return set(connection.scalars(select(tombstones.c.sha256).where(tombstones.c.sha256.in_(hashes))))


def _refused(document: Document) -> Refused:
    return Refused(document.report.id, document.origin, "it was expunged from this casefile, and is not taken in again")


class _Desk:
    """Writes the rows of one batch."""

    def __init__(self, connection: Connection, *, everything: bool) -> None:
        self._connection = connection
        self._journal = Journal(connection)
        self._everything = everything

    def refuse(self, entry: Refused) -> Received:
        """Keep the reason, once; what is left out on purpose is told and not kept."""
        if not entry.fault:
            return Received(entry.id, Fate.LEFT_OUT, entry.reason)
        row = {"origin": entry.origin, "name": entry.id, "reason": entry.reason, "at": datetime.now(UTC)}
        if inserted(self._connection, refusals, row):
            reason = hashlib.sha256(entry.reason.encode()).hexdigest()
            self._journal.add(Action.REFUSED, short(entry.id), {"reason_sha256": reason})
        return Received(entry.id, Fate.REFUSED, entry.reason)

    def take(self, document: Document) -> Received:
        """Write the report and that it was received, and for a row of a data set its claims."""
        known = self._connection.scalar(select(reports.c.name).where(reports.c.sha256 == document.report.sha256))
        if known is not None:
            return Received(known, Fate.KNOWN)
        name = self._free_name(held(document.report.id))
        relevance = triage(document.report.text, document.report.title) if document.ledger is None else None
        aside = relevance is not None and not relevance.relevant and not self._everything
        id = self._write(document, name, relevance, state="set_aside" if aside else "received")
        self._journal.add(Action.RECEIVED, short(name), _facts(document))
        if aside and relevance is not None:
            self._journal.add(Action.SET_ASIDE, short(name), {"score": f"{relevance.score:.3f}", "rule": relevance.rule})
        if document.ledger is not None:
            keep_reading(self._connection, self._journal, id, name, reading_of(resolved(document.ledger), name))
        return Received(name, Fate.SET_ASIDE if aside else Fate.ADDED)

    def _free_name(self, wanted: str) -> str:
        """The name itself, or with a number: the next but for gaps; to try them all is slow where thousands share a name."""
        if self._is_free(wanted):
            return wanted
        numbered = select(func.count()).where(reports.c.name > f"{wanted}~", reports.c.name < f"{wanted}~:")
        first = 2 + (self._connection.scalar(numbered) or 0)
        return next(filter(self._is_free, (f"{wanted}~{number}" for number in count(first))))

    def _is_free(self, name: str) -> bool:
        return self._connection.scalar(select(reports.c.id).where(reports.c.name == name)) is None

    def _write(self, document: Document, name: str, relevance: Triage | None, *, state: str) -> int:
        report = document.report
        row = {
            "name": name,
            "sha256": report.sha256,
            "state": state,
            "origin": document.origin,
            "media_type": document.media_type,
            "text": report.text,
            "title": report.title,
            "publisher": report.publisher,
            "author": document.author,
            "published": report.published,
            "published_from": report.published_from,
            "agency": report.agency,
            "url": report.url,
            "language": report.language,
            "captured": document.captured,
            "parts": [(page.number, page.span.start, page.span.end) for page in document.parts] or None,
            "notes": list(document.notes) or None,
            "relevance": relevance.score if relevance else None,
            "relevance_words": ", ".join(relevance.words) if relevance else None,
            "received": datetime.now(UTC),
        }
        key = self._connection.execute(reports.insert().values(row)).inserted_primary_key
        id = int(key[0]) if key else 0
        index_report(self._connection, id, title=report.title, words=report.text)
        return id


def held(name: str) -> str:
    """A name as it can be a key: without what no server holds, and one of more bytes than that by its beginning and its hash."""
    name = name.replace("\x00", "\u2400")
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    return f"{name.encode()[: _LONGEST_NAME - 100].decode(errors='ignore')}…{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def _facts(document: Document) -> dict[str, object]:
    """What was received: the original by its hash, which says nothing of its words, and the text that was made of it."""
    return {
        "sha256": document.report.sha256,
        "text_sha256": hashlib.sha256(document.report.text.encode()).hexdigest(),
        "media_type": document.media_type,
        "bytes": len(document.original),
    }
