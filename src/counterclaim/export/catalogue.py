"""Catalogues of translations beside the templates that they are for: English stands in the templates, others in LANGUAGE.po."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from counterclaim.errors import ExportError

LANGUAGES = {"en": "English", "fr": "Français"}
# The language that the templates are written in.
SOURCE = "en"


@cache
def translations(package: str, language: str) -> NullTranslations:
    """The catalogue of a package in a language, compiled when it is first asked for, so that an install needs no build step."""
    source = files(package).joinpath("locale", f"{language}.po")
    if not source.is_file():
        return NullTranslations()
    try:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po
    except ImportError as exc:
        raise ExportError(f"the language '{language}' needs Babel: pip install babel, or write in English") from exc
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
