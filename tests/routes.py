"""Every route of the workbench, found by asking the application itself, so that a new one is looked at without being named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Query
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount, Route

from counterclaim.casefile.store import Casefile
from counterclaim.web.access import Access
from counterclaim.web.app import workbench

_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, order=True)
class Way:
    """One method of one route. path: as the application has it, parameters in braces; queries: what may be asked behind it."""

    path: str
    method: str
    queries: tuple[str, ...] = ()

    @property
    def parameters(self) -> list[str]:
        """The names of what stands in the path."""
        return _PARAMETER.findall(self.path)

    @property
    def changes(self) -> bool:
        """Whether it may change something."""
        return self.method not in SAFE

    def filled(self, value: str = "1") -> str:
        """The path with a value in the place of each parameter."""
        return _PARAMETER.sub(lambda _: quote(value, safe="", errors="surrogatepass"), self.path)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@cache
def ways() -> tuple[Way, ...]:
    """All that can be asked, in order; what is mounted (our own files) is left out."""
    app = workbench(Casefile(None, Path("none.db"), None), Access())  # type: ignore[arg-type] # nothing is asked of it
    return tuple(sorted({way for path, route in _flat(app.routes) for way in _of(path, route)}))


def _flat(routes: Iterable[BaseRoute], prefix: str = "") -> Iterator[tuple[str, BaseRoute]]:
    """The routes with their whole paths; FastAPI keeps a router that was included as one of its own."""
    for route in routes:
        included = getattr(route, "include_context", None)
        if included is not None:
            yield from _flat(included.included_router.routes, prefix + included.prefix)
        else:
            yield prefix + getattr(route, "path", ""), route


def _of(path: str, route: BaseRoute) -> Iterator[Way]:
    if isinstance(route, Route | APIRoute):
        queries = _queries(route) if isinstance(route, APIRoute) else ()
        yield from (Way(path, method, queries) for method in route.methods or () if method not in ("HEAD", "OPTIONS"))
    elif not isinstance(route, Mount):
        raise TypeError(f"{route!r} is a kind of route that these tests do not know: teach them")


def _queries(route: APIRoute) -> tuple[str, ...]:
    """The names of what may stand in a query: of the endpoint, and of what it depends on."""
    return tuple(sorted({str(field.alias) for field in get_flat_params(route.dependant) if isinstance(field.field_info, Query)}))
