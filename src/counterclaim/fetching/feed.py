"""A feed (RSS, Atom, RDF) → the addresses of its entries."""

from __future__ import annotations

import io
from dataclasses import dataclass

from counterclaim.errors import FetchError, RefusedAddress
from counterclaim.fetching.address import parse


@dataclass(frozen=True, slots=True)
class Feed:
    """addresses: of its entries, each once, in the feed's order; refused: links of entries that are no web address."""

    addresses: tuple[str, ...]
    refused: tuple[str, ...] = ()


def read_feed(body: bytes, *, address: str) -> Feed:
    """What a feed lists. address: where it is from, for relative links and for what is said when it is no feed (FetchError)."""
    import feedparser  # type: ignore[import-untyped]

    parsed = feedparser.parse(io.BytesIO(body), response_headers={"content-location": address}, sanitize_html=False)
    if not parsed.get("version") and not parsed.entries:
        raise FetchError(address, "it is no feed that can be read: name the address of an RSS or Atom feed, not of a page")
    addresses, refused = dict[str, None](), dict[str, None]()
    for link in (str(entry.get("link") or "") for entry in parsed.entries):
        try:
            addresses[str(parse(link))] = None
        except RefusedAddress:
            refused[link] = None
    return Feed(tuple(addresses), tuple(refused))
