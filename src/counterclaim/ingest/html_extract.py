"""What a saved page says: its main text without menus, scripts and comments, and what it says of itself. Runs apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.limits import Limits

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_ITS_OWN = "//title | //h1 | //img | //figure | //aside | //nav | //footer | //comment()"
_BESIDE = re.compile(r"related|sidebar|recommend|comment|recent|popular|most-?read|teaser|promo|newsletter", re.IGNORECASE)
# What an element that holds a date of publication is called, by its tag or by any of its attributes.
_DATES = re.compile(r"^time\b|date|publi|posted|time-?stamp|abbr", re.IGNORECASE)


def extract(data: bytes, limits: Limits, *, url: str | None = None) -> Iterator[dict[str, Any]]:
    """One piece: text, title, author, publisher, published, url, language; None where the page does not say. data: UTF-8."""
    from trafilatura import bare_extraction, extract_metadata
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    tree = load_html(data.decode("utf-8"))
    if tree is None:
        raise UnreadableInput("it holds no page that can be read")
    said = extract_metadata(tree, url, {"extensive_search": False, "original_date": True})
    published, language = published_on(tree, url), tree.get("lang") or tree.get(_XML_LANG)
    page = bare_extraction(tree, url=url, include_comments=False)
    text = _paragraphs(page.text or "") if isinstance(page, Document) else ""
    if not text:
        raise UnreadableInput("the page has no main text: it is a frame, an index, or made by scripts when it is shown")
    yield {
        "text": text,
        "title": said.title,
        "author": said.author,
        "publisher": said.sitename or said.hostname,
        "published": published,
        "url": said.url,
        "language": language,
    }


def _paragraphs(text: str) -> str:
    """The text with a blank line between its paragraphs, where trafilatura has a line end."""
    return "\n\n".join(line for line in map(str.strip, text.splitlines()) if line)


def published_on(tree: Any, url: str | None) -> str | None:
    """The day of first publication that the page's address, its metadata or an element made to hold it gives, as YYYY-MM-DD.

    htmldate also takes a date from headlines, the names of pictures and running text, where it is as often the day of an event,
    and from what stands beside the article, where it is another's: these are kept from it.
    """
    from htmldate import find_date

    dated = deepcopy(tree)
    for element in [*dated.xpath(_NOT_ITS_OWN), *filter(_is_beside, dated.xpath("//body//*[@class or @id]"))]:
        if element.getparent() is not None:
            element.getparent().remove(element)
    for element in dated.xpath("//body//*"):
        if not _DATES.search(f"{element.tag} {' '.join(map(str, element.attrib.values()))}") and not _is_metadata(element):
            element.text = element.tail = None
        elif element.tail:
            element.tail = None
    return find_date(dated, extensive_search=False, original_date=True, url=url, max_date=date.today().isoformat())


def _is_beside(element: Any) -> bool:
    """Whether an element is called as lists of other articles and comments are."""
    return bool(_BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _is_metadata(element: Any) -> bool:
    return bool(element.tag == "script" and element.get("type") == "application/ld+json")
