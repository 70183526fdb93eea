"""The workbench as the browser of a request reaches it."""

from __future__ import annotations

from fastapi import Request

from counterclaim.casefile.people.keys import Site


def site_of(request: Request) -> Site:
    """The name and origin of a request; the name is one of ours, or the guard would have refused it (guard.py)."""
    host = request.headers.get("host", "")
    name = host if host.endswith("]") else host.rsplit(":", 1)[0]
    return Site(name, f"{request.url.scheme}://{host}")
