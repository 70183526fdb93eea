"""JSON lines, one report a line → reports, as a stream that no bad line stops."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from typing import Any, BinaryIO, NoReturn

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest.encoding import UTF8_BOM
from counterclaim.ingest.published import parse_published
from counterclaim.ingest.text import MOST_KEPT, read_text
from counterclaim.model.report import Report

# In bytes, with some room for the other fields. JSON may write a character in six ("\u0645"): of a text as long as may be kept
# not every way of writing fits.
_LONGEST_LINE = MOST_KEPT + 100_000
# Of what is too long, so much at a time.
_PASSED_OVER = 100_000


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that holds no report: its number from 1, the id where it could be read, and what is wrong."""

    line: int
    id: str | None
    error: str


def read_lines(
    stream: BinaryIO, *, today: date | None = None, published: date | None = None, publisher: str | None = None
) -> Iterator[Report | BadLine]:
    """One report or one BadLine for each line that is not blank, in order; memory does not grow but for 8 bytes an id.

    published and publisher stand in where a line gives none. Keys that are not known are ignored; an id that was given before is
    a bad line, since every output names its report by it.
    """
    seen: set[bytes] = set()
    for number, line in numbered_lines(stream):
        fields: dict[str, Any] = {}
        try:
            fields = fields_of(line)
            report = report_of(fields, today=today)
            _check_new(report.id, seen)
        except CounterclaimError as exc:
            yield BadLine(number, _readable_id(fields), f"line {number}: {exc}")
        else:
            yield _completed(report, published=published, publisher=publisher)


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The numbered lines that are not blank; of one that is too long, just more than its limit."""
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        tail = line
        while not tail.endswith(b"\n") and (tail := stream.readline(_PASSED_OVER)):
            line = line[: _LONGEST_LINE + 1]
        if number == 1:
            line = line.removeprefix(UTF8_BOM)
        if line.strip():
            yield number, line


def fields_of(line: bytes) -> dict[str, Any]:
    """The object that a line is; UnreadableInput for anything else."""
    if len(line) > _LONGEST_LINE:
        raise UnreadableInput(f"it is longer than {_LONGEST_LINE:,} bytes: split it, or give its text as a file")
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as exc:
        raise UnreadableInput(f"it is not in UTF-8 (byte {exc.object[exc.start]:#04x} at position {exc.start:,})") from exc
    except json.JSONDecodeError as exc:
        raise UnreadableInput(f"it is not JSON: {exc.msg} at character {exc.pos + 1:,}") from exc
    except (ValueError, RecursionError) as exc:
        raise UnreadableInput(f"it is not JSON that can be read: {exc}") from exc
    if not isinstance(value, dict):
        raise UnreadableInput(f'it is {_kind(value)}, not an object such as {{"id": "r1", "text": "…"}}')
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def report_of(fields: dict[str, Any], *, today: date | None) -> Report:
    """The report that an object is; UnreadableInput or BadDate where it is none."""
    text = fields.get("text")
    if not isinstance(text, str):
        raise UnreadableInput('it has no "text"' if text is None else f'its "text" is {_kind(text)}, not a string')
    day = _string(fields, "published")
    report = read_text(
        text,
        id=_id(fields),
        published=parse_published(day, today=today) if day else None,
        publisher=_string(fields, "publisher"),
    )
    title = _string(fields, "title") or report.title
    return replace(report, title=title, url=_string(fields, "url"), language=_string(fields, "language"))


def _string(fields: dict[str, Any], key: str) -> str | None:
    """The string under a key, None for null, nothing and the empty string."""
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return _whole(value, key) or None
    raise UnreadableInput(f'its "{key}" is {_kind(value)}, not a string')


def _whole(value: str | None, key: str) -> str | None:
    if value and any("\ud800" <= c <= "\udfff" for c in value):
        raise UnreadableInput(f'its "{key}" holds half of a character (a lone surrogate)')
    return value


def _id(fields: dict[str, Any]) -> str | None:
    """The id as a string; numbers are what spreadsheets make of ids."""
    value = fields.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(fields, "id")


def _readable_id(fields: dict[str, Any]) -> str | None:
    try:
        return _id(fields)
    except UnreadableInput:
        return None


def _kind(value: object) -> str:
    kinds = {type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return kinds.get(type(value), "an object")


def _check_new(id: str, seen: set[bytes]) -> None:
    mark = blake2b(id.encode("utf-8"), digest_size=8).digest()
    if mark in seen:
        raise UnreadableInput(f"the id {id[:80]!r} was given to an earlier report: give each its own")
    seen.add(mark)


def _completed(report: Report, *, published: date | None, publisher: str | None) -> Report:
    if report.published is None and published is not None:
        report = replace(report, published=published, published_from="given")
    return replace(report, publisher=report.publisher or publisher)
