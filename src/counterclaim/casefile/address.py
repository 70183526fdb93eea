"""Where a casefile is: in a file of its own, or in a database of a PostgreSQL server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class Server:
    """A database that a casefile is in, by its URL as libpq reads it. It is shown without its password."""

    url: str

    @property
    def name(self) -> str:
        """The name of the database."""
        return unquote(urlsplit(self.url).path.strip("/")) or "postgresql"

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        host = parts.netloc.rpartition("@")[2]
        user = f"{parts.username}@" if parts.username else ""
        return f"postgresql://{user}{host}{parts.path}"


Address = Path | Server


def address_of(text: str) -> Address:
    """The address that a user wrote: a URL of a server, and else a path."""
    scheme, colon, _ = text.partition("://")
    return Server(text) if colon and scheme.lower() in _SCHEMES else Path(text)
