"""The log of everything that happened to a casefile: only ever added to, each entry bound to the one before it by its hash.

Whoever changes an entry changes its hash, and with it every hash after it; `chain.py` finds where. Only somebody who writes the
whole log anew from some entry on leaves no trace in the log itself: the seals on its head (`seal.py`) are against that.

The hash of an entry is the SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of one JSON object, written as RFC 8785 writes
it, with these keys and no others, in this order:

    {"action":"received","at":"2026-03-01T08:30:00.000000Z","details":{"bytes":4096},"log":"counterclaim/log/1",
     "previous":"0000…0000","seq":1,"subject":"report-1"}

(one line, no spaces but those inside strings). `seq` counts from 1, `previous` is the hash of the entry before, for the first 64
zeros, `at` is UTC with six decimals, and never before that of the entry before. `Entry.line` is this object with `"hash"` added
in its place: take it out, write the rest as above, hash it.

What may stand in an entry: ids, hashes, counts, names and versions of engines, rules and formats, and who decided. Never the
words of a report or a claim, a reason in free words, or the name of a private person: an entry cannot be taken back, so what
must not be known for ever does not belong in it. Put the hash of such words there instead. Strings are held short to this end.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from counterclaim.errors import BadEntry
from counterclaim.evidence.canonical import canonical

SCHEMA = "counterclaim/log/1"
BEFORE_THE_FIRST = "0" * 64
LONGEST_STRING = 300
_TYPES = {"action": str, "at": str, "details": dict, "hash": str, "log": str, "previous": str, "seq": int, "subject": str}


class Action(StrEnum):
    """What happened. The subject is a report's id, unless said otherwise."""

    RECEIVED = "received"  # details name the original by its hash, "sha256"
    READ = "read"  # details name the engine, its version, and the hash of the ledger
    REFUSED = "refused"  # could not be read: details say why, in a word or two
    SET_ASIDE = "set_aside"  # speaks of no violence against people: details give the score
    LINKED = "linked"  # accounts were brought together anew: subject is the rule
    DECIDED = "decided"  # by a person: subject is the decision's id
    WORKED = "worked"  # by a person, who has it, let it rest or finished it: subject is the gesture
    CODED = "coded"  # a report, by hand, finished or settled: details name the round, the coder, and the hash of the coding
    MATCHED = "matched"  # pairs of entries of lists: brought, one person or two, taken away; subject is the matching's number
    SEALED = "sealed"  # subject is the hash that the seal is on
    EXPORTED = "exported"  # subject is the format
    BUNDLED = "bundled"  # subject is the hash of the bag's manifest
    PEOPLE = "people"  # a team changed, or somebody of it entered: subject is who, details say what and by whom
    SEEN = "seen"  # private fields were shown to a person: subject is what of, details say to whom
    ASKED = "asked"  # a person asked another's leave, or got it: subject is the request's number
    EXPUNGED = "expunged"  # an original, "sha256", or a name was removed for good, by whom and on what ground
    RESTORED = "restored"  # from a backup: subject is the hash of its head, details say which later head was known, if any


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `next` makes them; the fields as they are stored rebuild one that `chain` then proves.

    at: UTC, as in the example above; details: an object in canonical JSON, as text; previous, hash: lower-case hexadecimal.
    """

    seq: int
    at: str
    action: str
    subject: str
    details: str
    previous: str
    hash: str

    @classmethod
    def next(
        cls,
        previous: Entry | None,
        action: Action,
        subject: str,
        details: Mapping[str, object] | None = None,
        *,
        at: datetime | None = None,
    ) -> Entry:
        """The entry that follows another, or the first; at: now, unless given. BadEntry, where something may not stand in it.

        A clock that stands before the entry before was set back: the entry is as late as that one, and says so ("clock").
        """
        now = _utc(at or datetime.now(UTC))
        if at is None and previous is not None and now < previous.at:
            now, details = previous.at, {**(details or {}), "clock": now}
        _check_length(subject)
        _check_length(dict(details or {}))
        seq = previous.seq + 1 if previous else 1
        before = previous.hash if previous else BEFORE_THE_FIRST
        unhashed = cls(seq, now, action.value, subject, canonical(details or {}), before, "")
        return cls(seq, unhashed.at, unhashed.action, subject, unhashed.details, before, unhashed.computed())

    @classmethod
    def of_line(cls, line: str) -> Entry:
        """The entry that a line of a bundle's log holds, written as `line` writes it: BadEntry otherwise. No hash is proved."""
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as exc:
            raise BadEntry(f"a line of the log is not JSON: {exc}") from exc
        types = {name: type(value) for name, value in fields.items()} if isinstance(fields, dict) else {}
        if types != _TYPES or fields.pop("log") != SCHEMA:
            raise BadEntry(f"a line of the log is no entry of {SCHEMA}: it has other keys or values than it")
        entry = cls(**{**fields, "details": canonical(fields["details"])})
        if entry.line() != line:  # a key given twice, say, of which one program reads the first and another the last
            raise BadEntry(f"a line of the log is not written in the one way that it has: entry {entry.seq}")
        return entry

    def line(self) -> str:
        """The entry as one line of JSON, without its line end."""
        return canonical({**self._hashed(), "hash": self.hash})

    def written(self) -> bytes:
        """The bytes that are hashed."""
        return canonical(self._hashed()).encode("utf-8")

    def computed(self) -> str:
        """The hash that belongs to what the entry says. BadEntry, where its details are not an object in canonical JSON."""
        return hashlib.sha256(self.written()).hexdigest()

    def facts(self) -> dict[str, Any]:
        """The details as an object."""
        try:
            facts = json.loads(self.details)
        except (ValueError, RecursionError) as exc:
            raise BadEntry(f"the details of entry {self.seq} are not JSON: {exc}") from exc
        if not isinstance(facts, dict) or canonical(facts) != self.details:
            raise BadEntry(f"the details of entry {self.seq} are not an object in canonical JSON")
        return facts

    def _hashed(self) -> dict[str, object]:
        return {
            "action": self.action,
            "at": self.at,
            "details": self.facts(),
            "log": SCHEMA,
            "previous": self.previous,
            "seq": self.seq,
            "subject": self.subject,
        }


def _utc(at: datetime) -> str:
    if at.tzinfo is None:
        raise BadEntry(f"the time {at.isoformat()} has no time zone: give it in UTC")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _check_length(value: object) -> None:
    if isinstance(value, str) and len(value) > LONGEST_STRING:
        raise BadEntry(f"{len(value):,} characters are too many for the log: words do not belong in it, put their hash there")
    if isinstance(value, dict):
        for item in value.values():
            _check_length(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_length(item)
