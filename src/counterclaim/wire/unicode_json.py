"""JSON in Unicode that is safe to print: the same value always gives the same text."""

from __future__ import annotations

import json
import re
from datetime import date

# Legal in JSON as they stand, but terminals obey the first, programs that split lines break at the second, and UTF-8 has no
# bytes for the third (a file name may hold them).
_UNSAFE = re.compile("[\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]")


def dumped(value: object, *, indent: int | None = None) -> str:
    """The value as JSON, with those few characters escaped that are not safe on a line, in a terminal or in UTF-8.

    Days and times are written as Python writes them (2025-01-02, 2025-01-02 09:30:00+00:00).
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=_written)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _written(value: object) -> str:
    if isinstance(value, date):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
