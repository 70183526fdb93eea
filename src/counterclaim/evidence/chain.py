"""Whether every entry of a log is as it was written and follows from the one before it, and which is the first that does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.errors import BadEntry
from counterclaim.evidence.finding import Fault, Finding
from counterclaim.evidence.log import BEFORE_THE_FIRST, Entry


def verify(entries: Iterable[Entry]) -> Finding | None:
    """The first entry that is altered, missing, out of order or put in; None, where all hold.

    One pass in the order given, in constant memory. Entries that were cut off at the end leave no trace in those before: a seal
    on the last does.
    """
    for checked in follow(entries):
        if isinstance(checked, Finding):
            return checked
    return None


def follow(entries: Iterable[Entry]) -> Iterator[Entry | Finding]:
    """The entries that hold, one by one, and, at the first that does not, the finding, with which it ends."""
    rest = iter(entries)
    last: Entry | None = None
    for entry in rest:
        finding = _finding(entry, last, rest)
        if finding is not None:
            yield finding
            return
        yield entry
        last = entry


def _finding(entry: Entry, last: Entry | None, rest: Iterator[Entry]) -> Finding | None:
    """What is wrong with an entry after `last`, up to which all hold; `rest`, what comes after it, is read only if it must be."""
    seq = last.seq + 1 if last else 1
    head = last.hash if last else BEFORE_THE_FIRST
    if (altered := _altered(entry)) is not None:
        return _found(entry.seq, Fault.ALTERED, altered)
    if entry.seq > seq:
        return _gap(entry, seq, head, rest)
    if entry.seq < seq:
        return _found(entry.seq, Fault.INSERTED, f"there are two with this number; the second stands after entry {seq - 1}")
    if entry.previous != head:
        return _broken_link(entry, last, head, rest)
    return None


def _altered(entry: Entry) -> str | None:
    """Why what an entry says is not what was hashed."""
    if type(entry.seq) is not int:  # a column of SQLite holds whatever is put into it
        return f"its number is {entry.seq!r}"
    try:
        computed = entry.computed()
    except BadEntry as exc:
        return str(exc)
    return None if computed == entry.hash else f"what it says hashes to {computed}, not to {entry.hash}"


def _gap(entry: Entry, seq: int, head: str, rest: Iterator[Entry]) -> Finding:
    """Entries are missing before this one: they may stand further on."""
    if any(later.seq == seq and later.previous == head and _altered(later) is None for later in rest):
        return _found(seq, Fault.REORDERED, f"entry {entry.seq} stands before it")
    missing = f"with those up to {entry.seq - 1} " if entry.seq - 1 > seq else ""
    return _found(seq, Fault.REMOVED, f"it is missing {missing}before entry {entry.seq}")


def _broken_link(entry: Entry, last: Entry | None, head: str, rest: Iterator[Entry]) -> Finding:
    """An entry with the right number that does not name the one before it. What follows tells which of the two is false.

    If the next entry names this one, this one is what it was, and the one before was written anew with a hash to match. If the
    next names the one before, or nothing, this one was put in.
    """
    following = next(rest, None)
    names = f"entry {entry.seq} names {entry.previous} before it, not {head}"
    if following is None:
        return _found(entry.seq, Fault.ALTERED, f"{names}, and is the last: it or the one before it was written anew")
    if following.previous == entry.hash and _altered(following) is None:
        return _found(last.seq if last else 1, Fault.ALTERED, f"it was written anew: {names}")
    return _found(entry.seq, Fault.INSERTED, "it does not follow from the entry before it, nor the next one from it")


def _found(seq: int, fault: Fault, why: str) -> Finding:
    return Finding(f"entry {seq} of the log", fault, why)
