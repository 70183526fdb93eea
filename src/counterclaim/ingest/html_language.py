"""The language that a page or a feed says that it is in."""

from __future__ import annotations

import re

from counterclaim.ingest.language import UNDETERMINED, language_of


def language_code(declared: str | None) -> str | None:
    """Its ISO 639-1 code: "fr-FR" is "fr"; a template's placeholder is nothing."""
    code = (declared or "").replace("_", "-").partition("-")[0].strip().lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else None


def language_said(declared: str | None, text: str) -> str | None:
    """The language declared, where the text does not read as another: templates are translated less often than their contents.

    None leaves it to be told from the text.
    """
    code = language_code(declared)
    return code if code is not None and language_of(text) in (code, UNDETERMINED) else None
