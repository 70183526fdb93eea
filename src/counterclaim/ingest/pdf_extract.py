"""The text layer of a PDF, page by page. Runs in the process apart."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.limits import Limits

# Ligatures and the shaped letters that Arabic is often stored in: no word is found in them.
_SHAPED = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """A piece with title and author, then one a page with its text."""
    reader = _reader(data)
    pages = len(reader.pages)
    if pages > limits.pages:
        raise UnreadableInput(f"it has {pages:,} pages, and {limits.pages:,} are the most that one report may have: split it")
    yield {"title": _said(reader.metadata, "title"), "author": _said(reader.metadata, "author")}
    for page in reader.pages:
        yield {"text": unshaped(_text(page))}


def _text(page: Any) -> str:
    from pypdf.errors import LimitReachedError

    try:
        return str(page.extract_text())
    except LimitReachedError as exc:
        raise UnreadableInput("a page of it unpacks to more than pages hold: it looks like a PDF bomb") from exc


def unshaped(text: str) -> str:
    """The text in plain letters."""
    return _SHAPED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)


def _reader(data: bytes) -> Any:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PdfReadError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("it is protected by a password: save it without one")
    except (DependencyError, NotImplementedError) as exc:
        raise UnreadableInput(f"it is encrypted in a way that is not read ({exc}): save it without a password") from exc
    except PdfReadError as exc:
        raise UnreadableInput(f"it is a broken PDF ({exc}): get a new copy of it") from exc
    return reader


def _said(metadata: Any, key: str) -> str | None:
    value = getattr(metadata, key, None)
    return str(value).strip() or None if value else None
