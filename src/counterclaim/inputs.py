"""What the command line is given to read: files, JSON lines and standard input, as a stream of ledgers that no bad one stops."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest.document import Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.formats import format_of
from counterclaim.ingest.jsonl import BadLine, read_lines
from counterclaim.ingest.source import Source as Document
from counterclaim.ingest.text import read_file, read_stream
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report

STDIN = "-"
# What a file may be that holds one report in another form than plain text.
_DOCUMENTS = frozenset({"html", "mhtml", "pdf", "docx"})
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One input: the name of a file, or "-"; lines says that it holds one report a line, as JSON."""

    name: str
    lines: bool

    @property
    def title(self) -> str:
        """The name in words."""
        return "standard input" if self.name == STDIN else self.name

    def size(self) -> int | None:
        """About how many reports it holds, or None where that cannot be known before it is read."""
        if not self.lines:
            return 1
        path = Path(self.name)
        if self.name == STDIN or not path.is_file():
            return None
        with path.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read. whole: the input as such could not; otherwise one line of it."""

    id: str | None
    error: str
    whole: bool


def _read(report: Report) -> Ledger:
    # Imported here: the reader and its models take a second that `counterclaim --help` need not wait for.
    from counterclaim.reader import read_report

    return read_report(report)


def ledgers(
    source: Source,
    *,
    published: date | None = None,
    publisher: str | None = None,
    read: Callable[[Report], Ledger] = _read,
) -> Iterator[Ledger | Failure]:
    """One ledger or one failure for each report of an input, in its order, each made when it is asked for."""
    try:
        if source.lines:
            yield from _of_lines(source, read, published=published, publisher=publisher)
        else:
            yield read(_report(source, published=published, publisher=publisher))
    except CounterclaimError as exc:
        error = str(exc)
        yield Failure(_id(source), error if source.name in error else f"{source.title}: {error}", whole=True)


def _report(source: Source, *, published: date | None, publisher: str | None) -> Report:
    if source.name == STDIN:
        return read_stream(sys.stdin.buffer, published=published, publisher=publisher)
    path = Path(source.name)
    if path.is_file() and (form := format_of(Document.of_path(path))).NAME in _DOCUMENTS:
        return _document(path, form.NAME, published=published, publisher=publisher)
    return read_file(path, published=published, publisher=publisher)


def _document(path: Path, form: str, *, published: date | None, publisher: str | None) -> Report:
    """The report of a file that holds one in another form than plain text."""
    found = list(documents(path, published=published, publisher=publisher))
    if len(found) != 1:
        raise UnreadableInput(f"{path} is {form} with {len(found)} reports: gather them with 'counterclaim add'")
    if isinstance(found[0], Refused):
        raise UnreadableInput(f"{path}: {found[0].reason}")
    return found[0].report


def _id(source: Source) -> str | None:
    return None if source.name == STDIN else Path(source.name).name


def _of_lines(
    source: Source, read: Callable[[Report], Ledger], *, published: date | None, publisher: str | None
) -> Iterator[Ledger | Failure]:
    empty = True
    with _opened(source) as stream:
        for entry in read_lines(stream, published=published, publisher=publisher):
            empty = False
            yield Failure(entry.id, entry.error, whole=False) if isinstance(entry, BadLine) else _ledger(entry, read)
    if empty:
        raise UnreadableInput("it is empty: there is no line to read")


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    if source.name == STDIN:
        yield sys.stdin.buffer
        return
    path = Path(source.name)
    if path.is_dir():
        raise UnreadableInput(f"{path} is a folder; name the files in it, as in {path}/*.txt")
    try:
        stream = path.open("rb")
    except FileNotFoundError as exc:
        raise UnreadableInput(f"no such file: {path}") from exc
    except (OSError, ValueError) as exc:
        raise UnreadableInput(f"{path} cannot be opened: {exc}") from exc
    with stream:
        yield stream


def _ledger(report: Report, read: Callable[[Report], Ledger]) -> Ledger | Failure:
    """The ledger of one line. A fault of the reader costs that one report and says so, not the million after it."""
    try:
        return read(report)
    except CounterclaimError as exc:
        return Failure(report.id, str(exc), whole=False)
    except Exception as exc:
        error = f"counterclaim failed on it ({type(exc).__name__}: {exc}): please report this fault"
        return Failure(report.id, error, whole=False)
