"""Plain text in UTF-8 → Report."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.encoding import UTF8_BOM, guess_encoding
from counterclaim.ingest.head import with_head
from counterclaim.model.report import Report

# About a long book. What is longer is a collection, and one claim of it would be read against another one's incident: it is kept
# and not read. What is longer than all that a shelf holds is no report.
MOST_READ, MOST_KEPT = 1_000_000, 16_000_000
_MOST_BYTES, _MOST_BYTES_READ = 4 * MOST_KEPT, 4 * MOST_READ

# How formats that are often taken for text begin.
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive, Word document or e-book"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


def read_file(path: Path, *, published: date | None = None, publisher: str | None = None) -> Report:
    """The report that a file holds, named after the file; UnreadableInput if it is none, with what to do about it."""
    try:
        with path.open("rb") as stream:
            return read_stream(stream, id=path.name, published=published, publisher=publisher)
    except FileNotFoundError as exc:
        raise UnreadableInput(f"no such file: {path}") from exc
    except IsADirectoryError as exc:
        raise UnreadableInput(f"{path} is a folder; name the files in it, as in {path}/*.txt") from exc
    except OSError as exc:
        raise UnreadableInput(f"{path} cannot be opened: {exc.strerror or exc}") from exc
    except ValueError as exc:
        raise UnreadableInput(f"{str(path)!r} cannot be opened: {exc}") from exc
    except UnreadableInput as exc:
        raise UnreadableInput(f"{path}: {exc}") from exc


def read_stream(
    stream: BinaryIO, *, id: str | None = None, published: date | None = None, publisher: str | None = None
) -> Report:
    """The report that a stream holds; never takes more of it than a report that is read may have."""
    data = stream.read(_MOST_BYTES_READ + 1)
    if len(data) > _MOST_BYTES_READ:
        raise UnreadableInput(f"it is longer than the {MOST_READ:,} characters that a report that is read may have: split it")
    return read_bytes(data, id=id, published=published, publisher=publisher)


def read_bytes(data: bytes, *, id: str | None = None, published: date | None = None, publisher: str | None = None) -> Report:
    """The report in some bytes: UTF-8, its line ends kept as they are.

    Spans index the text after a byte order mark, which is no part of it; the hash is that of the bytes, mark and all.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    report = read_text(decoded(data), id=id or sha256[:16], published=published, publisher=publisher)
    return replace(report, sha256=sha256)


def read_text(text: str, *, id: str | None = None, published: date | None = None, publisher: str | None = None) -> Report:
    """The report that some text is, with the title and the agency that its head names; UnreadableInput if it is none."""
    check_text(text)
    return with_head(replace(Report.of(text, id=id, published=published), publisher=publisher))


def decoded(data: bytes) -> str:
    """The text of bytes in UTF-8; UnreadableInput offers the likeliest other encoding, but does not take it."""
    if len(data) > _MOST_BYTES:
        raise UnreadableInput(f"it is longer than the {MOST_KEPT:,} characters that one report may have: split it")
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise UnreadableInput(f"it is {name}, not plain text: save it as text in UTF-8 first")
    try:
        return data.removeprefix(UTF8_BOM).decode("utf-8")
    except UnicodeDecodeError as exc:
        raise UnreadableInput(_not_utf8(data, exc.start)) from exc


def _not_utf8(data: bytes, position: int) -> str:
    problem = f"it is not in UTF-8 (byte {data[position]:#04x} at position {position:,})"
    guess = guess_encoding(data)
    if guess is None:
        return f"{problem} and looks like no text: save it as plain text in UTF-8 first"
    return f"{problem}; it may be {guess}: if so, convert it with 'iconv -f {guess.upper()} -t UTF-8' and read the result"


def check_text(text: str) -> None:
    """UnreadableInput unless the text can be a report: some words, no NUL, no half of a character, not endless."""
    if not text.strip():
        raise UnreadableInput("it is empty: there is nothing to read" if not text else "it holds nothing but white space")
    if "\x00" in text:
        raise UnreadableInput("it holds NUL characters: it is binary or UTF-16; save it as plain text in UTF-8 first")
    if len(text) > MOST_KEPT:
        raise UnreadableInput(f"it has {len(text):,} characters, and one report may have {MOST_KEPT:,}: split it")
    if not text.isascii():
        _check_whole(text)


def _check_whole(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as exc:
        raise UnreadableInput(f"it holds half of a character (a lone surrogate) at position {exc.start:,}") from exc
