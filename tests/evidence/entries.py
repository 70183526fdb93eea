"""Builders of one line for logs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counterclaim.evidence.log import Action, Entry

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


def log(length: int) -> list[Entry]:
    """A log in which that many reports were received, a minute apart."""
    entries: list[Entry] = []
    last: Entry | None = None
    for number in range(1, length + 1):
        details = {"sha256": f"{number:064x}"}
        last = Entry.next(last, Action.RECEIVED, f"report-{number}", details, at=AT + timedelta(minutes=number))
        entries.append(last)
    return entries


def rehashed(entry: Entry, **changes: object) -> Entry:
    """An entry that was changed by somebody who knows how its hash is made."""
    changed = replace(entry, **changes)  # type: ignore[arg-type]
    return replace(changed, hash=changed.computed())
