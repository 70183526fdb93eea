"""A dossier from a casefile: gathered from one view of it, masked, written, and logged before anybody has it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from counterclaim import __version__
from counterclaim.casefile.custody import sealed, verify
from counterclaim.casefile.decided import decided_about
from counterclaim.casefile.exports import log_export, pepper
from counterclaim.casefile.holdings import tallied
from counterclaim.casefile.incidents import find_incident, incident_named
from counterclaim.casefile.journal import entries_about, head, short
from counterclaim.casefile.record import Record
from counterclaim.casefile.store import Casefile
from counterclaim.evidence.log import Action, Entry
from counterclaim.export.dossier.chapter import chapter_of
from counterclaim.export.dossier.dossier import Custody, Dossier, Reference
from counterclaim.export.dossier.page import dossier_page
from counterclaim.export.dossier.volumes import volumes
from counterclaim.export.exporting import masked_file
from counterclaim.export.redaction import RULE, Masked, redacted
from counterclaim.model.decision import Decision
from counterclaim.weighing.rules import DEFAULT, rule_named

FORMAT = "dossier/1"
# Of an incident's log so many entries are printed, the newest; the head holds them all.
_MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dossier is asked for. names: of incidents. verified: check the whole casefile first, which reads every original."""

    names: Sequence[str]
    rule: str | None = None
    language: str = "en"
    unmask: bool = False
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A dossier that is written and that nobody has yet: its page, and the list of what was masked in it, as JSON.

    leave: what the log says of the leave to name private persons in it.
    """

    dossier: Dossier
    page: str
    masked: str
    asked: Asked
    leave: Mapping[str, object] = field(default_factory=dict)

    def with_leave(self, leave: Mapping[str, object]) -> Made:
        """The same, with another person's leave."""
        return replace(self, leave=leave)

    def volumes(self) -> Iterator[Dossier]:
        """What is to be printed, one after the other: the dossier, or its volumes where it is long."""
        return volumes(self.dossier)

    def log(self, casefile: Casefile, form: str, content: bytes, part: Dossier | None = None) -> None:
        """Log that it leaves the casefile in a form, "html" or "pdf"; to be done before anybody has it. part: a volume of it."""
        volume = part.volume if part is not None else None
        details = {
            "form": form,
            "incidents": len((part or self.dossier).chapters),
            **({"volume": volume.number, "of": volume.of} if volume is not None else {}),
            "sha256": hashlib.sha256(content).hexdigest(),
            "redaction": None if self.asked.unmask else RULE,
            "masked": self.dossier.masked or 0,
            "unmask_private_persons": self.asked.unmask,
            **self.leave,
        }
        log_export(casefile, FORMAT, details)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """An incident as the casefile has it, masked, with all that was ever decided about it."""

    record: Record
    decided: tuple[Decision, ...]
    masked: tuple[Masked, ...]


def made_dossier(
    casefile: Casefile, asked: Asked, *, made: datetime | None = None, step: Callable[[], None] = lambda: None
) -> Made:
    """The dossier of these incidents, in their order, each once. Raises UnknownName and UnknownRule.

    made: now, unless given. step: called after each incident.
    """
    rule, _ = rule_named(asked.rule or DEFAULT)
    check = verify(casefile) if asked.verified else None
    with casefile.reading() as connection:
        key = pepper(connection)
        ids = dict.fromkeys(incident_named(connection, name) for name in asked.names)
        found = [_gathered(connection, id, rule, asked.unmask, key) for id in ids]
        entries = {one.record.incident.id: _entries(connection, one) for one in found}
        references = tuple(_references(found, entries.values()))
        numbers = {one.report.id: one.number for one in references}
        newest = head(connection)
        seals = tuple((seal.kind.value, seal.seq, seal.authority) for seal in sealed(connection))
        custody = Custody(casefile.address.name, newest, check, seals, tallied(connection))
    chapters = []
    for number, one in enumerate(found, 1):
        own = entries[one.record.incident.id]
        kept = own[-_MOST_ENTRIES:]
        chapters.append(chapter_of(number, one.record, one.decided, numbers, entries=kept, more=len(own) - len(kept)))
        step()
    masked = [(each, one.record.incident.id) for one in found for each in one.masked]
    dossier = Dossier(
        made or datetime.now(UTC),
        __version__,
        asked.language,
        rule,
        tuple(chapters),
        references,
        custody,
        None if asked.unmask else len({each.name for each, _ in masked}),
        sum(each.times for each, _ in masked),
    )
    return Made(dossier, dossier_page(dossier), masked_file(masked, unmasked=asked.unmask), asked)


def _gathered(connection: Connection, id: str, rule: str, unmask: bool, pepper: str) -> _Gathered:
    record = find_incident(connection, id, rule=rule)
    held, decided = len(record.decisions), decided_about(connection, record.incident.accounts)
    if unmask:
        return _Gathered(record, tuple(decided), ())
    # Reasons of decisions that no longer hold may name somebody too.
    clean = redacted(replace(record, decisions=(*record.decisions, *decided)), pepper=pepper)
    masked = replace(clean.record, decisions=clean.record.decisions[:held])
    return _Gathered(masked, clean.record.decisions[held:], clean.masked)


def _entries(connection: Connection, one: _Gathered) -> list[Entry]:
    """The log of an incident: its reports' coming and reading, and what people decided."""
    subjects = [short(report.id) for report in one.record.reports] + [decision.id for decision in one.decided]
    return sorted(entries_about(connection, subjects), key=lambda entry: entry.seq)


def _references(found: Iterable[_Gathered], entries: Iterable[list[Entry]]) -> Iterator[Reference]:
    """The reports of all chapters, numbered as they come up, those of one chapter by their day."""
    received = {entry.subject: entry for own in entries for entry in own if entry.action == Action.RECEIVED}
    seen: dict[str, Reference] = {}
    for one in found:
        engines = dict(one.record.read_by)
        for report in sorted(one.record.reports, key=lambda each: (each.published is None, each.published, each.id)):
            if report.id not in seen:
                number = len(seen) + 1
                seen[report.id] = Reference(number, report, received.get(short(report.id)), engines.get(report.id))
    return iter(seen.values())
