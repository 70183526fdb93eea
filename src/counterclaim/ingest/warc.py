"""A web archive (WARC, packed or not): each answer in it that is a page or a PDF, with its address and the time of capture."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Found, numbered, refusal
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.ingest.warc_records import Broken, Record, records

NAME = "warc"

_MARK = b"WARC/"
_HOLDING = frozenset({"response", "resource"})
_READ = ("text/html", "application/xhtml+xml", "application/pdf")
_WITHIN = frozenset({"html", "pdf"})
_CHUNK = 1 << 20


def recognises(source: Source) -> bool:
    """Whether the first record begins with its mark, packed or not."""
    head = source.head(4_096)
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
        except zlib.error:
            return source.name.lower().endswith(".warc.gz")
    return head.startswith(_MARK)


def documents(source: Source, terms: Terms) -> Iterator[Found]:
    """A source for each page or PDF, as it goes by; what else the archive holds is counted, and said at the end."""
    passed: Counter[str] = Counter()
    with source.open() as stream:
        for record in records(stream):
            place = numbered(source, record.number)
            if record.number > terms.limits.records:
                yield refusal(place, f"the archive has more than {terms.limits.records:,} records: the rest is not read")
                break
            if isinstance(record, Broken):
                yield refusal(place, record.problem)
            elif (why := _passed(record)) is not None:
                passed[why] += 1
            else:
                yield _answer(place, record, terms)
    if passed:
        counts = ", ".join(f"{number:,} {what}" for what, number in passed.most_common())
        yield refusal(source, f"left out, as neither page nor PDF: {counts}", fault=False)


def _passed(record: Record) -> str | None:
    """What a record is instead of a page or a PDF that was found; None for one of these."""
    kind = record.header("WARC-Type") or "without a type"
    if kind not in _HOLDING:
        return kind
    status = record.http.get_statuscode() if record.http else "200"
    if not status.startswith("2"):
        return f"HTTP {status[:3]}"
    media_type, _ = _type(record)
    return None if media_type in _READ else media_type or "without a media type"


def _answer(place: Source, record: Record, terms: Terms) -> Found:
    """The source of what was answered; all of it is in memory, and bounded."""
    media_type, charset = _type(record)
    limits = terms.limits
    try:
        body = _body(record, limits.file_bytes if media_type == "application/pdf" else limits.page_bytes)
    except UnreadableInput as exc:
        return refusal(place, str(exc))
    return replace(
        place,
        open=lambda: io.BytesIO(body),
        url=record.header("WARC-Target-URI"),
        media_type=media_type,
        charset=charset,
        captured=_time(record.header("WARC-Date")),
        within=_WITHIN,
    )


def _body(record: Record, most: int) -> bytes:
    encoding = (record.http_header("Content-Encoding") or "").lower()
    if encoding not in ("", "identity", "gzip", "deflate", "br"):
        raise UnreadableInput(f"its answer is packed in a way that is not read ({encoding[:20]})")
    body = bytearray()
    while chunk := record.body.read(min(_CHUNK, most + 1 - len(body))):
        body += chunk
        if len(body) > most:
            raise UnreadableInput(f"its answer is larger than the {most:,} bytes that one document may have")
    if record.is_cut:
        raise UnreadableInput("the archive breaks off in the middle of its answer")
    return bytes(body)


def _type(record: Record) -> tuple[str, str | None]:
    """The media type and the charset that the server said, or the archive for what was not fetched by HTTP."""
    said = record.http_header("Content-Type") or (record.header("Content-Type") if not record.http else None) or ""
    media_type, _, rest = said.partition(";")
    charset = rest.lower().partition("charset=")[2].strip(" \"';") or None
    return media_type.strip().lower(), charset


def _time(stamp: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None
