"""A page saved by a browser into one file (MHTML, RFC 2557): the page itself, without its pictures and styles."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "mhtml"

_HEADER = re.compile(rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_WITHIN = frozenset({"html"})


def recognises(source: Source) -> bool:
    """Whether it begins with the headers of a message made of parts that belong together."""
    header = _HEADER.match(source.head())
    return header is not None and _RELATED.search(header.group()) is not None


def documents(source: Source, terms: Terms) -> Iterator[Source]:
    """A source for the page, which is the first part in HTML; its original is that part."""
    message = message_from_bytes(source.read(terms.limits.file_bytes))
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    body = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(body, bytes):
        raise UnreadableInput("it holds no page, only other files")
    yield replace(
        source,
        open=lambda: io.BytesIO(body),
        url=_said(message, "Snapshot-Content-Location") or _said(page, "Content-Location") or source.url,
        charset=page.get_content_charset(),
        captured=_time(_said(message, "Date")) or source.captured,
        within=_WITHIN,
    )


def _said(part: Message, header: str) -> str | None:
    return str(part.get(header, "")).strip() or None


def _time(stamp: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(stamp) if stamp else None
    except ValueError:
        return None
