"""The workbench as an ASGI application over one casefile."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from fastapi import APIRouter, Depends, FastAPI
from fastapi.security import HTTPBearer
from starlette.staticfiles import StaticFiles

from counterclaim import __version__
from counterclaim.casefile.store import Casefile
from counterclaim.fetching.provider import Provider
from counterclaim.web.access import Entrance
from counterclaim.web.areas import areas
from counterclaim.web.guard import Guard
from counterclaim.web.noting import Noting
from counterclaim.web.operations.meter import Watch, Watched
from counterclaim.web.rights import permitted
from counterclaim.web.tiles import Tiles
from counterclaim.web.trouble import TROUBLES, explain_trouble

API = "/api/v1"
# For the description alone: who asks is known by access.
_BEARER = HTTPBearer(auto_error=False, description="The id of a session: the value of the cookie that entering has set.")


def workbench(
    casefile: Casefile,
    access: Entrance,
    *,
    noting: Noting | None = None,
    hosts: Iterable[str] = ("127.0.0.1", "localhost"),
    tiles: Tiles | None = None,
    watched: Watched | None = None,
    provider: Provider | None = None,
) -> FastAPI:
    """The application. Who may enter is known to access; it answers to these hosts only.

    It asks nobody else for anything; tiles: but images of the map, of a server that a user has configured. watched: where
    requests are counted and written down, for whoever runs it. provider: who vouches for a team's people.
    """
    app = FastAPI(
        lifespan=_areas_router().lifespan_context,
        title="Counterclaim",
        version=__version__,
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        description="Everything that the pages of the workbench do. What a machine read is marked so; the accused are alleged.",
    )
    app.state.casefile, app.state.access, app.state.tiles, app.state.areas = casefile, access, tiles, areas()
    app.state.provider = provider
    app.router.routes.extend(_areas_router().routes)
    app.state.noting = noting or Noting(casefile)
    app.mount("/static", _Files(packages=[("counterclaim.web", "static")]), name="static")
    explain_trouble(app)
    app.add_middleware(Guard, hosts=hosts, images=() if tiles is None else (tiles.origin,))
    if watched is not None:
        app.add_middleware(Watch, watched=watched)
    return app


@cache
def _areas_router() -> APIRouter:
    """The routes of all areas, which hold nothing of a casefile: made once, since that takes longer than all else.

    Here, and nowhere else, it is seen to that whoever asks may (rights.py).
    """
    router = APIRouter()
    for area in areas():
        router.include_router(area.pages, include_in_schema=False, dependencies=[Depends(permitted)])
        if area.api is not None:
            router.include_router(area.api, prefix=API, dependencies=[Depends(permitted), Depends(_BEARER)], responses=TROUBLES)
    return router


class _Files(StaticFiles):
    """Our own files, which a browser may keep: their addresses change with their content."""

    def file_response(self, *args, **named):  # type: ignore[no-untyped-def]
        response = super().file_response(*args, **named)
        response.headers.setdefault("Cache-Control", "public, max-age=31536000, immutable")
        return response
