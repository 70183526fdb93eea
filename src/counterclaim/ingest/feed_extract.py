"""The entries of a feed. Runs in the process apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from counterclaim.ingest.html_language import language_code
from counterclaim.ingest.limits import Limits

_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr")


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """One piece an entry: id, url, title, author, publisher, published, language, text, whole (false for a summary)."""
    import feedparser  # type: ignore[import-untyped]

    parsed = feedparser.parse(data, resolve_relative_uris=False)
    for entry in parsed.entries:
        contents = [content.get("value", "") for content in entry.get("content", [])]
        yield {
            "id": entry.get("id") or None,
            "url": entry.get("link") or None,
            "title": _plain(entry.get("title", "")) or None,
            "author": entry.get("author") or None,
            "publisher": _plain(parsed.feed.get("title", "")) or None,
            "published": day_said(entry.get("published")),
            "language": language_code(parsed.feed.get("language")),
            "text": _plain(max(contents, key=len, default="") or entry.get("summary", "")),
            "whole": bool(contents),
        }


def day_said(stamp: str | None) -> str | None:
    """The day of a time stamp in its own time zone, as YYYY-MM-DD; None where it is none (RSS: RFC 822, Atom: RFC 3339)."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read((stamp or "").strip()).date().isoformat()
        except (ValueError, TypeError):
            continue
    return None


def _plain(markup: str) -> str:
    """The words of some HTML, a line for each block of it, without scripts."""
    from lxml import html  # type: ignore[import-untyped]

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    tree = html.fragment_fromstring(markup, create_parent=True)
    for element in tree.xpath("//script | //style | //comment()"):
        element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)
