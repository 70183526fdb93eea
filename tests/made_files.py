"""Builders of the files that ingest takes: pages, PDFs, Word documents, workbooks, feeds, archives. All texts are invented."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

STORY = "At least nine farmers were killed when armed men attacked the market of Oro Benna on Monday, the district council said."
MORE = "The council accused the army of the raid. A spokesman for the army denied that soldiers had been in the area that day."


def page(
    *paragraphs: str, title: str = "Nine killed at market", published: str | None = "2024-03-05", head: str = "", lang: str = "en"
) -> str:
    """A news page with a menu, a script and a footer around its text."""
    date = f'<meta property="article:published_time" content="{published}T09:30:00Z">' if published else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (STORY, MORE))
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} - The Courier</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Courier">'
        f'<meta name="author" content="Desk Teral">{date}{head}<script>var stolen = "script words";</script></head>'
        f'<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>{title}</h1>{body}</article>'
        '<script>document.write("more script words")</script><footer>Copyright 2019 The Courier</footer></body></html>'
    )


def pdf(*pages: str, info: str = "") -> bytes:
    """A PDF with a text layer, a page for each text; an empty text is a page that shows nothing."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(pdf_stream(_shown(text)))
    return pdf_of(objects, info)


def _shown(text: str) -> bytes:
    lines = "".join(f"({line}) Tj T* " for line in text.splitlines())
    return f"BT /F1 11 Tf 14 TL 40 750 Td {lines}ET".encode() if text else b""


def pdf_stream(data: bytes) -> bytes:
    """A packed stream as an object of a PDF."""
    packed = zlib.compress(data, 9)
    return f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream"


def pdf_of(objects: list[bytes], info: str = "") -> bytes:
    """A PDF of these objects, the first its catalogue."""
    if info:
        objects = [*objects, f"<< {info} >>".encode()]
    file, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    file += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R" + (f" /Info {len(objects)} 0 R" if info else "")
    return bytes(file + f"trailer << {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())


def docx(*paragraphs: str, table: Iterable[Iterable[str]] = (), title: str = "", author: str = "") -> bytes:
    """A Word document."""
    from docx import Document

    word = Document()
    for paragraph in paragraphs:
        word.add_paragraph(paragraph)
    rows = [list(row) for row in table]
    if rows:
        made = word.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                made.cell(number, column).text = value
    word.core_properties.title, word.core_properties.author = title, author
    return saved(word)


def xlsx(sheets: Mapping[str, Iterable[Iterable[object]]], *, hidden: Iterable[str] = ()) -> bytes:
    """A workbook."""
    from openpyxl import Workbook  # type: ignore[import-untyped]

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if name in hidden:
            sheet.sheet_state = "hidden"
    return saved(book)


def saved(made: Any) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def rss(*items: str, language: str = "en-gb") -> str:
    """A feed of these items."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>The Courier</title><language>{language}</language>{''.join(items)}</channel></rss>"
    )


def item(title: str, text: str, *, guid: str = "", published: str = "Tue, 05 Mar 2024 23:30:00 -0500", whole: bool = True) -> str:
    """An entry of a feed, with its whole text or a summary."""
    body = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if whole else f"<description><![CDATA[{text}]]></description>"
    date = f"<pubDate>{published}</pubDate>" if published else ""
    name = f"<guid>{guid}</guid>" if guid else ""
    return f"<item><title>{title}</title><link>https://courier.example/{len(title)}</link>{name}{date}{body}</item>"


Answer = tuple[str, str, bytes]
"""Address, media type, body."""


def warc(*answers: Answer, packed: bool = True, status: str = "200 OK", headers: Iterable[tuple[str, str]] = ()) -> bytes:
    """A web archive with a request and a response for each answer."""
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for url, media_type, body in answers:
        http = StatusAndHeaders(status, [("Content-Type", media_type), *headers], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": "2024-03-06T10:00:00Z"},
        )
        writer.write_record(record)
    return stream.getvalue()


def zipped(members: Mapping[str, bytes], *, packed: bool = True) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return stream.getvalue()


def wacz(archives: Mapping[str, bytes], **others: bytes) -> bytes:
    """A packed web archive."""
    members = {"datapackage.json": b'{"profile": "data-package", "wacz_version": "1.1.1"}', **others}
    return zipped({**members, **{f"archive/{name}": data for name, data in archives.items()}}, packed=False)
