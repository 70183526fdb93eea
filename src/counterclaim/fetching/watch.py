"""What is new in a feed since it was last looked at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import FetchError
from counterclaim.fetching.feed import read_feed
from counterclaim.fetching.fetched import Fetched
from counterclaim.fetching.fetcher import Fetcher

FEEDS = frozenset({
    "application/atom+xml",
    "application/rdf+xml",
    "application/rss+xml",
    "application/xml",
    "text/html",  # what careless servers call everything
    "text/plain",
    "text/xml",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask it by, next time, whether anything has changed (RFC 9110, section 8.8). Kept by the caller."""

    etag: str | None = None
    last_modified: str | None = None

    @classmethod
    def of(cls, fetched: Fetched) -> Validators:
        return cls(fetched.header("etag"), fetched.header("last-modified"))

    def headers(self) -> dict[str, str]:
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


@dataclass(frozen=True, slots=True)
class Watched:
    """new: addresses that were not seen before, in the feed's order; refused: entries that name no web address."""

    new: tuple[str, ...]
    validators: Validators
    refused: tuple[str, ...] = ()


def watch(
    source: str, *, seen: Collection[str] = (), validators: Validators | None = None, fetcher: Fetcher | None = None
) -> Watched:
    """Look at a feed once: an address, or a file on this machine. Nothing that it lists is fetched.

    seen: addresses from earlier looks, kept by the caller, as are the validators; a feed that has not changed is not sent again.
    """
    validators = validators or Validators()
    fetcher = fetcher or Fetcher()
    if not source.lower().startswith(("http://", "https://")):
        return _new(_file(Path(source), fetcher.limits.size), source, seen, validators)
    fetched = fetcher.fetch(source, accept=FEEDS, headers=validators.headers())
    if fetched.status == 304:
        return Watched((), validators)
    return _new(fetched.body, fetched.final_address, seen, Validators.of(fetched))


def _new(body: bytes, address: str, seen: Collection[str], validators: Validators) -> Watched:
    feed = read_feed(body, address=address)
    return Watched(tuple(entry for entry in feed.addresses if entry not in seen), validators, feed.refused)


def _file(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(size + 1)
    except (OSError, ValueError) as exc:
        raise FetchError(str(path), f"the feed cannot be read: {getattr(exc, 'strerror', None) or exc}") from exc
    if len(body) > size:
        raise FetchError(str(path), f"it is larger than {size:,} bytes: that is no feed, or its limit must be raised")
    return body
