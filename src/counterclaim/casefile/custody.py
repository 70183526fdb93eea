"""The custody of a casefile: whether all of it is still what was received, read and decided, and its head sealed by others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection, select

from counterclaim.casefile.codings import coding_hash
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.heads import findings, note_head
from counterclaim.casefile.holdings import EXPUNGED
from counterclaim.casefile.journal import Journal, entries, head
from counterclaim.casefile.readings import ledger_hash
from counterclaim.casefile.recorded import decision_hash, recorded
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import codings, log, readings, reports, seals
from counterclaim.casefile.work import all_steps, gesture_hash
from counterclaim.errors import CasefileError
from counterclaim.evidence.bundle import Contents, bundle, bundled_entries, bundled_originals, bundled_seals
from counterclaim.evidence.finding import Fault, Finding
from counterclaim.evidence.log import Action
from counterclaim.evidence.seal import Seal, SealKind
from counterclaim.evidence.verification import Custody, Trust, verify_custody


@dataclass(frozen=True, slots=True)
class Check:
    """What was found: by the evidence itself (originals, log, seals), and in the tables beside what the log says of them."""

    custody: Custody
    tables: tuple[Finding, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is broken."""
        return self.custody.whole and not self.tables

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is broken, the first hundred."""
        return (*self.custody.findings, *self.tables)

    @property
    def summary(self) -> str:
        """One line: whole, or what is broken first."""
        if self.custody.whole and self.tables:
            return f"broken, first {self.tables[0]}; {len(self.tables):,} in all"
        return str(self.custody)


def verify_bundle(folder: Path, *, trust: Trust | None = None) -> Check:
    """Check the originals, the log and the seals of a bundle."""
    found = verify_custody(bundled_originals(folder), entries=bundled_entries(folder), seals=bundled_seals(folder), trust=trust)
    return Check(found, ())


def verify(casefile: Casefile, *, trust: Trust | None = None, heads: Iterable[str] = ()) -> Check:
    """Check every original, link of the log and seal; and every text, ledger, decision and step of work beside the log.

    And that the log holds the newest entry that was seen of it here, and those of which somebody noted the hash (heads).
    """
    with casefile.reading() as connection:
        expected = connection.scalars(select(reports.c.sha256).where(reports.c.state != EXPUNGED))
        custody = verify_custody(
            casefile.originals, entries=entries(connection), seals=sealed(connection), expected=expected, trust=trust
        )
        known = (*findings(connection, casefile.address), *absent(connection, heads), *_still_kept(casefile, connection))
        found = Check(custody, (*known, *_tables(connection)))
        if found.whole:
            note_head(connection, casefile.address)
        return found


def absent(connection: Connection, heads: Iterable[str]) -> Iterator[Finding]:
    """Of hashes that somebody noted of entries of the log, those that are not in it."""
    for hash in heads:
        if connection.scalar(select(log.c.seq).where(log.c.hash == hash)) is None:
            yield Finding(
                f"the entry {hash} of the log", Fault.REMOVED, "you noted it, and it is not there: this is another copy"
            )


def _tables(connection: Connection) -> Iterator[Finding]:
    """What the tables hold that the log did not say, or said otherwise."""
    said: dict[str, set[str]] = {}
    expunged: set[str] = set()
    for entry in entries(connection):
        if entry.action == Action.EXPUNGED:
            expunged.add(str(entry.facts().get("sha256")))
        for name in ("text_sha256", "ledger_sha256", "decision_sha256", "work_sha256", "coding_sha256"):
            if isinstance(value := entry.facts().get(name), str):
                said.setdefault(name, set()).add(value)
    received = select(reports.c.name, reports.c.text, reports.c.state, reports.c.sha256).order_by(reports.c.id)
    for report in connection.execute(received):
        if report.state == EXPUNGED and report.sha256 in expunged and not report.text:
            continue
        if hashlib.sha256(report.text.encode()).hexdigest() not in said.get("text_sha256", ()):
            yield Finding(f"the text of report {report.name}", Fault.ALTERED, "it is not the text that the log says was received")
    query = select(reports.c.name, readings.c.ledger).join(readings, readings.c.report == reports.c.id).order_by(readings.c.id)
    for row in connection.execute(query):
        if ledger_hash(row.ledger) not in said.get("ledger_sha256", ()):
            yield Finding(f"a ledger of report {row.name}", Fault.ALTERED, "it is not what the log says was read")
    for decision in recorded(connection):
        if decision_hash(decision) not in said.get("decision_sha256", ()):
            yield Finding(f"the decision {decision.id}", Fault.ALTERED, "it is not what the log says was decided")
    for gesture, steps in groupby(reversed(all_steps(connection)), lambda step: step.gesture):
        if gesture_hash(list(steps)) not in said.get("work_sha256", ()):
            yield Finding(f"the work {gesture}", Fault.ALTERED, "it is not what the log says was done")
    finished = select(codings, reports.c.name).join(reports, reports.c.id == codings.c.report).where(codings.c.finished)
    for row in connection.execute(finished.order_by(codings.c.id)):
        if coding_hash(row.coding) not in said.get("coding_sha256", ()):
            what = f"the coding of report {row.name} by {row.coder or row.by} in round {row.round}"
            yield Finding(what, Fault.ALTERED, "it is not what the log says was coded")


def _still_kept(casefile: Casefile, connection: Connection) -> Iterator[Finding]:
    """Originals that were expunged and are there all the same, as when that was stopped on its way, or a copy was put back."""
    for row in connection.execute(select(reports.c.name, reports.c.sha256).where(reports.c.state == EXPUNGED)):
        if row.sha256 in casefile.originals:
            why = f"report {row.name} was expunged, and its bytes are here: expunge it again"
            yield Finding(f"the original {row.sha256}", Fault.INSERTED, why)


def sealed(connection: Connection) -> list[Seal]:
    """The seals, the oldest first."""
    rows = connection.execute(select(seals).order_by(seals.c.id))
    return [Seal(SealKind(row.kind), row.seq, row.head, row.authority, row.token) for row in rows]


def stamp(casefile: Casefile, authority: str, kind: SealKind) -> Seal:
    """Have the head of the log sealed by an authority (its address), which learns one hash and nothing else."""
    with casefile.reading() as connection:
        newest = head(connection)
    if newest is None:
        raise CasefileError("the log is empty: there is nothing to seal yet")
    if kind is SealKind.RFC3161:
        from counterclaim.evidence import seal_rfc3161

        seal = seal_rfc3161.stamp(newest, authority)
    else:
        from counterclaim.evidence import seal_opentimestamps

        seal = seal_opentimestamps.stamp(newest, authority)
    with casefile.writing() as connection:
        row = {"seq": seal.seq, "head": seal.head, "kind": seal.kind.value, "authority": seal.authority, "token": seal.token}
        connection.execute(seals.insert().values(**row, at=datetime.now(UTC)))
        Journal(connection).add(Action.SEALED, seal.head, {"kind": seal.kind.value, "seq": seal.seq})
        note_head(connection, casefile.address)
    return seal


def upgrade(casefile: Casefile) -> int:
    """Ask the calendars of pending OpenTimestamps seals whether they are signed by now; how many have become more."""
    from counterclaim.evidence import seal_opentimestamps

    with casefile.reading() as connection:
        rows = connection.execute(select(seals).where(seals.c.kind == SealKind.OPENTIMESTAMPS.value)).all()
    changed = 0
    for row in rows:
        seal = Seal(SealKind(row.kind), row.seq, row.head, row.authority, row.token)
        signed = seal_opentimestamps.upgrade(seal, [row.authority])
        if signed.token != seal.token:
            with casefile.writing() as connection:
                connection.execute(seals.update().where(seals.c.id == row.id).values(token=signed.token))
            changed += 1
    return changed


def bundled(casefile: Casefile, target: Path) -> str:
    """Write the whole casefile as a bag to a new folder, and log it; gives the SHA-256 of the bag's manifest."""
    with casefile.reading() as connection:
        contents = Contents(
            casefile.originals,
            list(connection.scalars(select(reports.c.sha256).where(reports.c.state != EXPUNGED).order_by(reports.c.sha256))),
            _reports(connection),
            _ledgers(connection),
            (json.dumps(asdict(decision), ensure_ascii=False, default=str) for decision in recorded(connection)),
            entries(connection),
            sealed(connection),
        )
        manifest = bundle(target, contents)
    with casefile.writing() as connection:
        Journal(connection).add(Action.BUNDLED, manifest)
    return manifest


def _reports(connection: Connection) -> Iterator[str]:
    for row in streamed(connection, select(reports).order_by(reports.c.id), at_once=200):
        yield json.dumps(dict(row._mapping), ensure_ascii=False, default=str)


def _ledgers(connection: Connection) -> Iterator[str]:
    query = select(readings.c.ledger, readings.c.at).order_by(readings.c.id)
    for row in streamed(connection, query, at_once=200):
        yield json.dumps({**row.ledger, "read_at": str(row.at)}, ensure_ascii=False)
