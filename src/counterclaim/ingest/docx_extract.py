"""The paragraphs of a Word document, those of its tables and text boxes too, as they read with all changes taken. Runs apart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from counterclaim.ingest.limits import Limits
from counterclaim.ingest.markup import check_entities

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRITTEN = {f"{_W}t": None, f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """One piece: title, author and the paragraphs. data: a package that was checked."""
    from docx import Document

    check_parts(data)
    word = Document(io.BytesIO(data))
    paragraphs = [_text(paragraph) for paragraph in word.element.body.iter(f"{_W}p") if not _is_copy(paragraph)]
    properties = word.core_properties
    yield {"title": properties.title or None, "author": properties.author or None, "paragraphs": paragraphs}


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
