"""Where a casefile is: in a file of its own, or in a database of a PostgreSQL server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class Server:
    """A database that a casefile is in, by its URL as libpq reads it. It is shown without its password."""

    url: str

    @property
    def name(self) -> str:
        """The name of the database."""
        return unquote(self._parts.path.strip("/")) or "postgresql"

    def __str__(self) -> str:
        parts = self._parts
        host = parts.netloc.rpartition("@")[2]
        user = f"{parts.username}@" if parts.username else ""
        return f"postgresql://{user}{host}{parts.path}"

    @property
    def _parts(self) -> SplitResult:
        try:
            return urlsplit(self.url)
        except ValueError:  # opening it says what is wrong
            return urlsplit("postgresql://")


Address = Path | Server


def address_of(text: str) -> Address:
    """The address that a user wrote: a URL of a server, and else a path."""
    scheme, colon, _ = text.partition("://")
    return Server(text) if colon and scheme.lower() in _SCHEMES else Path(text)
