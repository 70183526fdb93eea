"""The languages of the pages: English in the templates, others from gettext catalogues beside them."""

from __future__ import annotations

from functools import partial

from starlette.requests import Request

from counterclaim.export import catalogue
from counterclaim.export.catalogue import LANGUAGES, SOURCE

__all__ = ["COOKIE", "LANGUAGES", "SOURCE", "language_of", "translations"]

COOKIE = "counterclaim_language"
translations = partial(catalogue.translations, "counterclaim.web")


def language_of(request: Request) -> str:
    """The language to answer in: what the person chose, else the first of the browser's that there is."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    wanted = (part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(","))
    return next((code for code in wanted if code in LANGUAGES), SOURCE)
