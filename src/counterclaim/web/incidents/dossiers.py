"""An incident as a dossier to hand over: a page or a PDF, made when it is asked for, and logged."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from counterclaim.casefile.holdings import tallied
from counterclaim.casefile.store import Casefile
from counterclaim.export.dossier.making import Asked, made_dossier
from counterclaim.export.dossier.pdf import pdf_of
from counterclaim.web.access import Right, needs
from counterclaim.web.casefiles import CurrentCasefile
from counterclaim.web.language import language_of

# A check of the whole casefile reads every original: beyond so many reports a page does not wait for it, and the dossier says so.
_MOST_VERIFIED = 1000


class Kept(StrEnum):
    """What a dossier is written as."""

    HTML = "html"
    PDF = "pdf"


class Language(StrEnum):
    """What it is written in."""

    ENGLISH = "en"
    FRENCH = "fr"


_TYPES = {Kept.HTML: "text/html; charset=utf-8", Kept.PDF: "application/pdf"}

_MAY = [needs(Right.EXPORT)]
dossiers, dossiers_api = APIRouter(dependencies=_MAY), APIRouter(dependencies=_MAY)


@dossiers.post("/{id}/dossier")
def dossier_file(
    request: Request,
    casefile: CurrentCasefile,
    id: str,
    form: Annotated[Kept, Form()] = Kept.HTML,
    rule: Annotated[str, Form()] = "",
) -> Response:
    """The dossier in the language of the page, to be kept; private persons are masked in it."""
    return _answer(casefile, id, form, Language(language_of(request)), rule)


@dossiers_api.post(
    "/{name:path}/dossier",
    response_class=Response,
    responses={200: {"content": {"text/html": {}, "application/pdf": {}}, "description": "The dossier."}},
)
def make_dossier(
    casefile: CurrentCasefile, name: str, form: Kept = Kept.HTML, language: Language = Language.ENGLISH, rule: str | None = None
) -> Response:
    """Make a dossier of one incident, by any name that it ever had. Private persons are masked in it, and it is logged."""
    return _answer(casefile, name, form, language, rule)


def _answer(casefile: Casefile, name: str, form: Kept, language: Language, rule: str | None) -> Response:
    with casefile.reading() as connection:
        few = sum(tallied(connection).values()) <= _MOST_VERIFIED
    made = made_dossier(casefile, Asked([name], rule=rule or None, language=language.value, verified=few))
    content = made.page.encode("utf-8") if form is Kept.HTML else pdf_of(made.page)
    made.log(casefile, form.value, content)
    kept = f'attachment; filename="dossier-{made.dossier.chapters[0].incident.id}.{form.value}"'
    return Response(content, media_type=_TYPES[form], headers={"Content-Disposition": kept})
