"""JSON in Unicode that is safe to print: the same value always gives the same text."""

from __future__ import annotations

import json
import re

# Legal in JSON as they stand, but terminals obey the first, programs that split lines break at the second, and UTF-8 has no
# bytes for the third (a file name may hold them).
_UNSAFE = re.compile("[\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]")


def dumped(value: object, *, indent: int | None = None) -> str:
    """The value as JSON, with those few characters escaped that are not safe on a line, in a terminal or in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
