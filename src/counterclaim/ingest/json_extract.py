"""The objects of a JSON document. Runs in the process apart, since a list of nothing takes fifty times its bytes in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.encoding import UTF8_BOM
from counterclaim.ingest.json_lists import flat, objects_in
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.telegram import is_export, posts


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """One piece an object: its number from 1 (of a post its own), and its fields, a fault, or why it is left out."""
    whole = _parsed(data)
    if is_export(whole):
        yield from posts(whole)
        return
    found = objects_in(whole)
    if not found:
        raise UnreadableInput("it is an empty list: there is nothing to read")
    if len(found) > limits.rows:
        raise UnreadableInput(f"it holds more than {limits.rows:,} objects: split it")
    for number, one in enumerate(found, 1):
        yield {"number": number, "fields": flat(one)} if isinstance(one, dict) else {"number": number, "fault": "it is no object"}


def _parsed(data: bytes) -> object:
    try:
        return json.loads(data.removeprefix(UTF8_BOM).decode("utf-8"))
    except UnicodeDecodeError as exc:
        raise UnreadableInput(f"it is not in UTF-8 (byte {exc.object[exc.start]:#04x} at position {exc.start:,})") from exc
    except json.JSONDecodeError as exc:
        raise UnreadableInput(f"it is not JSON: {exc.msg} in line {exc.lineno:,} at character {exc.colno:,}") from exc
