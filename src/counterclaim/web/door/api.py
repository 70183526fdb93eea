"""The door for programs: who one is, by a session that a token opened."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from counterclaim.web.access import CurrentSession

api = APIRouter(tags=["session"])


@dataclass(frozen=True, slots=True)
class Me:
    """Who has entered. csrf: what requests that change something send back as X-CSRF-Token, unless they name their session."""

    name: str
    rights: list[str]
    csrf: str


@api.get("/me")
def me(session: CurrentSession) -> Me:
    """Who I am here, and what I may do."""
    return Me(session.person.name, sorted(session.person.rights), session.csrf)
