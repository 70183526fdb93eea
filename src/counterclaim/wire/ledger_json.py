"""Ledger → JSON: one object for reading, or one line of many for machines. The same ledger gives the same bytes."""

from __future__ import annotations

from counterclaim.model.ledger import Ledger
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.unicode_json import dumped


def ledger_object(ledger: Ledger) -> str:
    """The ledger as one indented JSON object."""
    return dumped(ledger_wire(ledger), indent=2)


def ledger_line(ledger: Ledger) -> str:
    """The ledger as one line of JSON lines, without its line end."""
    return dumped(ledger_wire(ledger))


def error_line(id: str | None, error: str) -> str:
    """What stands in the place of a report that could not be read: its id, where it has one, and what is wrong."""
    return dumped({"report": {"id": id}, "error": error})
