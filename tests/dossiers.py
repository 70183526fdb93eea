"""Dossiers for tests: made of records as a casefile gives them, at a fixed time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import records
from counterclaim.casefile.holdings import State
from counterclaim.casefile.record import Record
from counterclaim.evidence.log import Action, Entry
from counterclaim.export.dossier.chapter import Chapter, chapter_of
from counterclaim.export.dossier.dossier import Custody, Dossier, Reference
from counterclaim.export.dossier.page import dossier_page
from counterclaim.model.decision import Decision

MADE = datetime(2024, 5, 6, 12, 30, tzinfo=UTC)
HEAD = Entry.next(None, Action.RECEIVED, "market.txt", {"sha256": "ab" * 32}, at=MADE)


def chapter(record: Record | None = None, decided: Sequence[Decision] = (), *, number: int = 1) -> Chapter:
    """The chapter of a record; of the raid unless another is given."""
    given = record or records.record()
    numbers = {report.id: place for place, report in enumerate(given.reports, 1)}
    return chapter_of(number, given, decided, numbers, entries=[HEAD])


def dossier(*records_: Record, language: str = "en", masked: int | None = 0, decided: Sequence[Decision] = ()) -> Dossier:
    """A dossier of records with the same reports; of the raid unless others are given."""
    given = records_ or (records.record(),)
    chapters = tuple(chapter(record, decided, number=place) for place, record in enumerate(given, 1))
    references = tuple(Reference(place, report, HEAD, None) for place, report in enumerate(given[0].reports, 1))
    custody = Custody("case.db", HEAD, None, (("rfc3161", 1, "https://time.example"),), {State.READ: 2, State.UNREAD: 3})
    return Dossier(MADE, "0.1", language, "ucdp/1", chapters, references, custody, masked)


def page(*records_: Record, language: str = "en", masked: int | None = 0, decided: Sequence[Decision] = ()) -> str:
    """The page of such a dossier."""
    return dossier_page(dossier(*records_, language=language, masked=masked, decided=decided))
