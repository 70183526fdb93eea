"""Ledger → JSON: one object for reading, or one line of many for machines. The same ledger gives the same bytes."""

from __future__ import annotations

import json
import re

from counterclaim.model.ledger import Ledger
from counterclaim.wire.ledger import ledger_wire

# Legal in JSON as they stand, but terminals obey the first, programs that split lines break at the second, and UTF-8 has no
# bytes for the third (a file name may hold them).
_UNSAFE = re.compile("[\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]")


def ledger_object(ledger: Ledger) -> str:
    """The ledger as one indented JSON object."""
    return _dumped(ledger_wire(ledger), indent=2)


def ledger_line(ledger: Ledger) -> str:
    """The ledger as one line of JSON lines, without its line end."""
    return _dumped(ledger_wire(ledger))


def error_line(id: str | None, error: str) -> str:
    """What stands in the place of a report that could not be read: its id, where it has one, and what is wrong."""
    return _dumped({"report": {"id": id}, "error": error})


def _dumped(value: object, *, indent: int | None = None) -> str:
    """JSON in Unicode, with those few characters escaped that are not safe on a line, in a terminal or in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
