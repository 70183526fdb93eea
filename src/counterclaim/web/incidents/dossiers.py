"""An incident as a dossier to hand over: a page or a PDF, made when it is asked for, and logged."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from counterclaim.casefile.holdings import tallied
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.store import Casefile
from counterclaim.export.dossier.making import Asked, made_dossier
from counterclaim.export.dossier.pdf import pdf_of
from counterclaim.web.access import CurrentPerson, Person, Right, needs
from counterclaim.web.casefiles import CurrentCasefile
from counterclaim.web.incidents.leave import check_leave, use_leave
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
    person: CurrentPerson,
    form: Annotated[Kept, Form()] = Kept.HTML,
    rule: Annotated[str, Form()] = "",
    named: Annotated[bool, Form()] = False,
) -> Response:
    """The dossier in the language of the page, to be kept; private persons are masked in it, unless another has given leave."""
    return _answer(casefile, id, form, Language(language_of(request)), rule, person if named else None)


@dossiers_api.post(
    "/{name:path}/dossier",
    response_class=Response,
    responses={200: {"content": {"text/html": {}, "application/pdf": {}}, "description": "The dossier."}},
)
def make_dossier(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    name: str,
    form: Kept = Kept.HTML,
    language: Language = Language.ENGLISH,
    rule: str | None = None,
    named: bool = False,
) -> Response:
    """Make a dossier of one incident, by any name that it ever had, which is logged. Private persons are masked in it.

    named: name them, once, by a request that another has approved.
    """
    return _answer(casefile, name, form, language, rule, person if named else None)


def _answer(
    casefile: Casefile, name: str, form: Kept, language: Language, rule: str | None, named_for: Person | None
) -> Response:
    """named_for: who wants private persons named in it; None masks them."""
    with casefile.reading() as connection:
        few, id = sum(tallied(connection).values()) <= _MOST_VERIFIED, incident_named(connection, name)
    if named_for is not None:
        check_leave(casefile, id, rule or None, named_for)
    asked = Asked([id], rule=rule or None, language=language.value, unmask=named_for is not None, verified=few)
    made = made_dossier(casefile, asked)
    content = made.page.encode("utf-8") if form is Kept.HTML else pdf_of(made.page)
    if named_for is not None:
        made = made.with_leave(use_leave(casefile, id, rule or None, named_for))
    made.log(casefile, form.value, content)
    kept = f'attachment; filename="dossier-{made.dossier.chapters[0].incident.id}.{form.value}"'
    return Response(content, media_type=_TYPES[form], headers={"Content-Disposition": kept})
