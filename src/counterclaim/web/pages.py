"""Templates to pages: everything is escaped; a page knows who looks at it, in which language, and what it may send back."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse

from counterclaim.web.access import Session
from counterclaim.web.help.topics import help_address
from counterclaim.web.language import LANGUAGES, language_of, translations
from counterclaim.web.rights import may_open

if TYPE_CHECKING:
    from jinja2 import Environment

    from counterclaim.web.area import Area


def page(request: Request, template: str, session: Session | None = None, *, status: int = 200, **shown: object) -> HTMLResponse:
    """The page, or the part of one that htmx asked for, that a template makes of what is shown.

    A template has besides: session (None before somebody has entered), language, areas, and the path that was asked for.
    """
    language = language_of(request)
    words = (
        environment(language)
        .get_template(template)
        .render(
            {
                "request": request,
                "session": session,
                "language": language,
                "languages": LANGUAGES,
                "areas": _areas(request, session),
                "team": request.app.state.access.is_team,
                "case": request.app.state.casefile.address.name,
                **shown,
            }
        )
    )
    return HTMLResponse(words, status)


def _areas(request: Request, session: Session | None) -> list[Area]:
    """The areas that whoever looks may open; all to who has not entered, unless a team's people must."""
    areas: tuple[Area, ...] = request.app.state.areas
    if session is None:
        return [] if request.app.state.access.is_team else list(areas)
    return [area for area in areas if may_open(session.person, area.path)]


@cache
def environment(language: str) -> Environment:
    """The templates in one language."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined

    from counterclaim.web import filters
    from counterclaim.web.wording import wording

    # Dossiers write numbers, days and places as the pages do.
    shared = PackageLoader("counterclaim.export", "templates/shared")
    made = Environment(
        loader=ChoiceLoader([PackageLoader("counterclaim.web"), PrefixLoader({"shared": shared})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they come with the package, and a page is made of up to twenty
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    catalogue = translations(language)
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {"static": static, "help_address": help_address}
    made.filters |= filters.of(language) | {"said": wording(language)}
    return made


@cache
def static(name: str) -> str:
    """The address of one of our files, which changes with its content, so that a browser may keep it for good."""
    content = files("counterclaim.web").joinpath("static", *name.split("/")).read_bytes()
    return f"/static/{name}?v={sha256(content).hexdigest()[:12]}"
