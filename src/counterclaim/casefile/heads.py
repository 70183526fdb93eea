"""Heads of logs that this machine has seen: a casefile that ends before one of them is an older copy of itself.

Nothing inside a casefile shows that it was put back to an earlier state: its log ends early, and is whole. So the newest head is
noted outside of it, whenever it was sealed, verified, backed up, moved or restored: in a small file under COUNTERCLAIM_STATE
(else XDG_STATE_HOME or ~/.local/state), which holds hashes and times, and no word of a report.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from counterclaim.casefile.address import Address
from counterclaim.casefile.journal import head
from counterclaim.casefile.tables import log
from counterclaim.evidence.finding import Fault, Finding

_VARIABLE = "COUNTERCLAIM_STATE"


@dataclass(frozen=True, slots=True)
class Head:
    """An entry that was the newest of a log. at: when it was written; case: the place of the casefile, by its hash."""

    seq: int
    hash: str
    at: str
    case: str


def note_head(connection: Connection, address: Address) -> None:
    """Note the newest entry of the log in the place of what was noted before; where nothing can be noted, nothing is."""
    newest, first = head(connection), _first(connection)
    if newest is None or first is None:
        return
    place = _folder(first) / f"{_key(address)}.json"
    with suppress(OSError):  # a help, and no part of the casefile: a home that cannot be written stops nobody's work
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = place.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(asdict(Head(newest.seq, newest.hash, newest.at, _key(address)))), "utf-8")
        draft.replace(place)


def later_heads(connection: Connection, address: Address | None = None) -> Iterator[tuple[Head, str | None]]:
    """The heads noted of this casefile that are not in its log, the newest first, each with what stands in its place, if any.

    address: only those noted where the casefile is; else those of every copy of it that this machine has seen.
    """
    first = _first(connection)
    noted = sorted(_noted(first), key=lambda one: -one.seq) if first is not None else []
    for one in noted:
        if address is None or one.case == _key(address):
            there = connection.scalar(select(log.c.hash).where(log.c.seq == one.seq))
            if there != one.hash:
                yield one, there


def findings(connection: Connection, address: Address) -> Iterator[Finding]:
    """What is wrong with the log by what was noted of it where the casefile is."""
    for one, there in later_heads(connection, address):
        yield Finding(f"entry {one.seq} of the log", *_told(connection, one, there))


def explained(connection: Connection, one: Head, there: str | None) -> str:
    """In a sentence, what it means that a head is not in the log."""
    return _told(connection, one, there)[1]


def _told(connection: Connection, one: Head, there: str | None) -> tuple[Fault, str]:
    newest = head(connection)
    ends = newest.seq if newest else 0
    if there is None:
        missing = "the entry since" if one.seq - ends == 1 else f"the {one.seq - ends:,} entries since"
        why = (
            f"this is an older copy: the log ends at entry {ends}, and entry {one.seq} of {one.at} was seen here; {missing}, and "
            "what they tell of, are not in it: look for a newer copy"
        )
        return Fault.REMOVED, why
    return Fault.ALTERED, f"the log went on from an older copy: another entry of this number was seen here, of {one.at}"


def _first(connection: Connection) -> str | None:
    """The hash of the first entry, by which a casefile is known wherever it is and however long it grows."""
    return connection.scalar(select(log.c.hash).order_by(log.c.seq).limit(1))


def _noted(first: str) -> Iterator[Head]:
    for path in _folder(first).glob("*.json"):
        with suppress(OSError, ValueError, TypeError):  # half a file, or somebody else's: as if it were not there
            yield Head(**json.loads(path.read_text("utf-8")))


def _folder(first: str) -> Path:
    state = os.environ.get(_VARIABLE) or Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser() / "counterclaim"
    return Path(state) / "heads" / first[:32]


def _key(address: Address) -> str:
    """The place by its hash: a path may name a person."""
    place = str(address.absolute()) if isinstance(address, Path) else str(address)
    return hashlib.sha256(place.encode(errors="surrogatepass")).hexdigest()[:32]
