"""Undo and redo for programs."""

from __future__ import annotations

from fastapi import APIRouter

from counterclaim.model.decision import Decision
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, deciding
from counterclaim.web.undo.steps import redo_last, undo_last

api = APIRouter(tags=["decisions"], dependencies=[needs(Right.DECIDE)])


@api.post("/undo")
def undo(casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Take back the last of my decisions that holds; 404 where none does."""
    with deciding(casefile) as within:
        return undo_last(within, person.name)


@api.post("/redo")
def redo(casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Take back my last undoing; 404 where a decision has come since, or there is none."""
    with deciding(casefile) as within:
        return redo_last(within, person.name)
