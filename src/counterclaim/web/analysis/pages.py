"""The pages of analyses, their pictures and their tables as files."""

from __future__ import annotations

import io

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.analysis.pictures.picture import FORMS, can_draw
from counterclaim.analysis.shown.sheet import Sheet
from counterclaim.analysis.shown.shown import shown
from counterclaim.analysis.split import Split
from counterclaim.casefile.periods import Unit
from counterclaim.casefile.populations import kept_populations
from counterclaim.errors import NotReady, UnknownName
from counterclaim.export.cells import Sheet as Written
from counterclaim.model.count import Harm
from counterclaim.web.access import CurrentSession, sees_private
from counterclaim.web.analysis.populations import populations
from counterclaim.web.analysis.preparing import CurrentAnalyses, analysing
from counterclaim.web.analysis.request import CurrentAnalyser
from counterclaim.web.analysis.view import analyser
from counterclaim.web.analysis.wish import CurrentWish, Name, Place, Rule, Wish
from counterclaim.web.asked import CurrentAsked
from counterclaim.web.casefiles import CurrentCasefile
from counterclaim.web.choices import choices
from counterclaim.web.language import language_of
from counterclaim.web.pages import page

pages = APIRouter(prefix="/analysis", lifespan=analysing)
pages.include_router(populations)

_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
# A page shows so many rows of a table; the file has them all.
_MOST_ROWS = 150
_CHOICES = {
    Name.SERIES: (("unit", Unit), ("split", Split), ("rule", Rule), ("harm", Harm)),
    Name.RULES: (("harm", Harm),),
    Name.ACCUSATIONS: (("of", ("claimant", "kind")),),
    Name.REVISIONS: (("harm", Harm),),
    Name.COVERAGE: (("unit", Unit), ("place", Place)),
    Name.DISAGREEMENT: (("harm", Harm),),
    Name.RATES: (("place", Place), ("rule", Rule), ("harm", Harm)),
}


@pages.get("")
def show_first(request: Request) -> Response:
    """Analysis begins with the series."""
    return RedirectResponse(f"/analysis/series{'?' if request.url.query else ''}{request.url.query}", 303)


@pages.get("/{name}")
def show_analysis(
    request: Request,
    session: CurrentSession,
    casefile: CurrentCasefile,
    analyses: CurrentAnalyses,
    asked: CurrentAsked,
    wish: CurrentWish,
    name: Name,
) -> Response:
    """An analysis with its picture, its tables, and what is missing from it; while it is prepared, how much is left."""
    try:
        with analyser(casefile, analyses, asked, wish, private=sees_private(session.person)) as made:
            found = made.result(name)
            people = kept_populations(made.connection)
            offered = choices(made.connection, language_of(request))
    except NotReady as exc:
        waiting = page(request, "analysis/preparing.html", session, left=exc.left)
        waiting.headers["Refresh"] = "3"
        return waiting
    return page(
        request,
        "analysis/analysis.html",
        session,
        name=name,
        names=tuple(Name),
        asked=asked,
        wish=wish,
        kept=_kept(wish, name),
        ways=[(field, tuple(map(str, values))) for field, values in _CHOICES[name]],
        found=found,
        sheets=shown(found).sheets,
        most=_MOST_ROWS,
        choices=offered,
        drawable=can_draw(),
        people=people,
    )


@pages.get("/{name}/picture.{form}")
def show_picture(request: Request, name: Name, form: str, made: CurrentAnalyser, save: bool = False) -> Response:
    """The picture of an analysis in the language of the page, to be looked at or saved."""
    if form not in FORMS:
        raise UnknownName("picture", f"picture.{form}", "there are picture.svg and picture.png")
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'} if save else {}
    return Response(made.picture(name, form, language_of(request)), media_type=_TYPES[form], headers=headers)


@pages.get("/{name}/{table}.csv")
def show_table(name: Name, table: str, made: CurrentAnalyser) -> Response:
    """One of its tables, whole."""
    sheets = {sheet.name: sheet for sheet in shown(made.result(name)).sheets}
    if table not in sheets:
        raise UnknownName("table", table, f"there are {', '.join(sheets)}")
    headers = {"Content-Disposition": f'attachment; filename="{name}-{table}.csv"'}
    return Response(_csv(sheets[table]), media_type="text/csv; charset=utf-8", headers=headers)


def _csv(sheet: Sheet) -> bytes:
    stream = io.StringIO(newline="")
    written = Written(stream, sheet.columns)
    for row in sheet.rows:
        written.row(row)
    return stream.getvalue().encode("utf-8")


def _kept(wish: Wish, name: Name) -> dict[str, str]:
    """What an analysis was asked for beside its incidents, where that is not the usual."""
    usual = Wish()
    pairs = ((field, getattr(wish, field)) for field, _ in _CHOICES[name])
    return {field: str(value) for field, value in pairs if value != getattr(usual, field)}
