"""The paragraphs of a Word document, those of its tables and text boxes too, as they read with all changes taken. Runs apart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from counterclaim.ingest.limits import Limits
from counterclaim.ingest.markup import check_entities

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRITTEN = {f"{_W}t": None, f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """One piece: title, author, the paragraphs, and those of footnotes and endnotes. data: a package that was checked."""
    from docx import Document
    from docx.oxml import parse_xml

    check_parts(data)
    word = Document(io.BytesIO(data))
    notes = [text for part in _note_parts(data) for text in _paragraphs(parse_xml(part))]
    said = word.core_properties
    body = _paragraphs(word.element.body)
    yield {"title": said.title or None, "author": said.author or None, "paragraphs": body, "notes": notes}


def _note_parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in _NOTES if name in package.namelist()]


def _paragraphs(element: Any) -> list[str]:
    """The words of each paragraph in an element, in order, each once."""
    return [_text(paragraph) for paragraph in element.iter(f"{_W}p") if not _is_copy(paragraph)]


def check_parts(data: bytes) -> None:
    """UnreadableInput where a part of the package declares XML entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.lower().endswith((".xml", ".rels")):
                check_entities(package.read(name))


def _text(paragraph: Any) -> str:
    """The words of a paragraph without those of a text box in it, which has paragraphs of its own."""
    own = (element for element in paragraph.iter(*_WRITTEN) if next(element.iterancestors(f"{_W}p")) is paragraph)
    return "".join(_WRITTEN[element.tag] or element.text or "" for element in own)


def _is_copy(paragraph: Any) -> bool:
    """Whether it is the second form of a text box, for programs that do not know the first."""
    return next(paragraph.iterancestors(_FALLBACK), None) is not None
