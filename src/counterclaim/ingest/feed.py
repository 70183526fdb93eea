"""A feed in a file (RSS, Atom): each entry one document, from its own text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Document, Entry, Facts, document, numbered, refusal
from counterclaim.ingest.html import headed
from counterclaim.ingest.html_language import language_said
from counterclaim.ingest.markup import check_entities, root_of
from counterclaim.ingest.rows import MEDIA_TYPE, canonical
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "feed"

_ROOTS = frozenset({"rss", "feed", "rdf"})


def recognises(source: Source) -> bool:
    """Whether the root element is that of RSS or Atom."""
    return root_of(source.head()) in _ROOTS


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry an item. Its original is what the feed says of it, as JSON; the page that it links to is another report."""
    data = source.read(terms.limits.page_bytes)
    check_entities(data)
    empty = True
    for number, item in enumerate(extracted(NAME, data, terms.limits), 1):
        empty = False
        place = numbered(source, number)
        try:
            yield _document(place, item, terms)
        except CounterclaimError as exc:
            yield refusal(place, str(exc))
    if empty:
        raise UnreadableInput("it is a feed without entries, or a broken one")


def _document(place: Source, item: dict[str, Any], terms: Terms) -> Document:
    own = replace(place, name=item["id"] or place.name)
    facts = Facts(
        title=item["title"],
        author=item["author"],
        publisher=item["publisher"],
        published=date.fromisoformat(item["published"]) if item["published"] else None,
        url=item["url"],
        language=language_said(item["language"], item["text"]),
    )
    notes = () if item["whole"] else ("The feed gives a summary of it only: the page that it links to may say more.",)
    return document(own, headed(item["title"], item["text"]), canonical(item), MEDIA_TYPE, terms, facts=facts, notes=notes)
