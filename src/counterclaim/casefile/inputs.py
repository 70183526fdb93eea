"""What a user names to be added: files, folders, addresses, lists of addresses, standard input, as one stream of documents."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from counterclaim.errors import CounterclaimError
from counterclaim.ingest.document import Document, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source

if TYPE_CHECKING:
    from counterclaim.fetching.fetched import Fetched
    from counterclaim.fetching.fetcher import Fetcher
    from counterclaim.ingest.terms import Terms

STDIN = "-"
_HEAD = 65_536
_WEB = ("http", "https")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_USER = re.compile(r"(?<=://)[^/?#]*@")
_OTHER = "only addresses that begin with http:// or https:// are fetched: save it by hand and name the file by its path"
_UNASKED = "it is an address, and nothing is fetched unless it is asked for: add it again with --fetch"


class Inputs:
    """The inputs of one run. fetcher: what asks for addresses; without one each is refused, and no network is used."""

    def __init__(self, names: Iterable[str], terms: Terms, *, fetcher: Fetcher | None = None) -> None:
        self._names = tuple(names)
        self._terms = terms
        self._fetcher = fetcher

    def documents(self) -> Iterator[Document | Refused]:
        """Every document, in the order of the inputs; what gives none comes as a refusal in its place."""
        for name in self._names:
            if is_address(name):
                yield from self._fetched(name)
            elif name == STDIN:
                yield from self._of(Source.of_stream(sys.stdin.buffer, name="standard input"))
            elif (addresses := listed(Path(name))) is not None:
                for address in addresses:
                    yield from self._fetched(address)
            else:
                yield from self._of(Path(name))

    def _of(self, what: Path | Source) -> Iterator[Document | Refused]:
        terms = self._terms
        return documents(what, published=terms.published, publisher=terms.publisher, mapping=terms.mapping, limits=terms.limits)

    def _fetched(self, address: str) -> Iterator[Document | Refused]:
        # What is refused is listed and logged for good, which a password must not be.
        shown = _USER.sub("…@", address)
        if urlsplit(address).scheme.lower() not in _WEB:
            yield Refused(shown, shown, _OTHER)
            return
        if self._fetcher is None:
            yield Refused(shown, shown, _UNASKED)
            return
        try:
            found = self._fetcher.fetch(address)
        except CounterclaimError as exc:
            yield Refused(shown, shown, str(exc))
            return
        address, sent = found.final_address, found.media_type
        source = Source.of_bytes(found.body, name=address, url=address, media_type=sent, charset=_charset(found))
        yield from self._of(replace(source, captured=found.at))


def _charset(found: Fetched) -> str | None:
    """The encoding that the server says the page is in."""
    message = Message()
    message["content-type"] = found.header("content-type") or ""
    charset = message.get_param("charset")
    return charset if isinstance(charset, str) else None


def is_address(name: str) -> bool:
    """Whether a name is an address, on the web or elsewhere, rather than a path."""
    return _SCHEME.match(name) is not None


def listed(path: Path) -> list[str] | None:
    """The addresses that a file lists, one a line ("#" begins a remark), or None for any other file."""
    try:
        return addresses_in(Source.of_path(path)) if path.is_file() else None
    except OSError:
        return None


def addresses_in(source: Source) -> list[str] | None:
    """The addresses that an input lists; None where it holds anything else."""
    try:
        with source.open() as stream:
            head = stream.read(_HEAD)
            if not all(map(_is_address, _told(head)[:1])):
                return None
            lines = _told(head + stream.read())
    except ValueError:
        return None
    return [line.decode("ascii") for line in lines] if lines and all(map(_is_address, lines)) else None


def _told(data: bytes) -> list[bytes]:
    """The lines that say something."""
    lines = (line.strip() for line in data.splitlines())
    return [line for line in lines if line and not line.startswith(b"#")]


def _is_address(line: bytes) -> bool:
    return line.startswith((b"http://", b"https://")) and line.isascii() and b" " not in line
