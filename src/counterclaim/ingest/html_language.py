"""The language that a page or a feed says that it is in."""

from __future__ import annotations

import re


def language_code(declared: str | None) -> str | None:
    """Its ISO 639-1 code: "fr-FR" is "fr"; a template's placeholder is nothing."""
    code = (declared or "").replace("_", "-").partition("-")[0].strip().lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else None
