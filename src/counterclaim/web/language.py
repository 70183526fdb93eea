"""The languages of the pages: English in the templates, others from gettext catalogues beside them."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from starlette.requests import Request

COOKIE = "counterclaim_language"
LANGUAGES = {"en": "English", "fr": "Français"}
# The language that the templates are written in.
SOURCE = "en"


def language_of(request: Request) -> str:
    """The language to answer in: what the person chose, else the first of the browser's that there is."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    wanted = (part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(","))
    return next((code for code in wanted if code in LANGUAGES), SOURCE)


@cache
def translations(language: str) -> NullTranslations:
    """The catalogue of a language, compiled when it is first asked for, so that an install needs no build step."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = files("counterclaim.web").joinpath("locale", f"{language}.po")
    if not source.is_file():
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
