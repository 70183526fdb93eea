"""One step back, and one step forth again, along what one person decided. Every step is itself a decision on record."""

from __future__ import annotations

from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.rulings import take_back
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownName
from counterclaim.model.decision import Decision, DecisionKind, standing


def undo_last(casefile: Casefile, by: str) -> Decision:
    """Take back the newest decision of a person that holds; UnknownName where none does."""
    with casefile.reading() as connection:
        held = [one for one in standing(recorded(connection)) if one.by == by]
    if not held:
        raise UnknownName("decision to undo", by, "nothing that you decided holds any more")
    return take_back(casefile, held[-1].id, by=by)


def redo_last(casefile: Casefile, by: str) -> Decision:
    """Decide again what was undone last, unless the person has decided something since; UnknownName where there is nothing."""
    with casefile.reading() as connection:
        own = [one for one in recorded(connection) if one.by == by]
    for undoing in _undoings(own):
        return take_back(casefile, undoing.id, by=by)
    raise UnknownName("undoing", by, "nothing was taken back since you last decided")


def _undoings(own: list[Decision]) -> list[Decision]:
    """The undoings that hold and that no other decision followed, the newest first."""
    decided = {one.id: one for one in own}
    open_: list[Decision] = []
    for one in own:
        if one.kind is not DecisionKind.UNDO:
            open_.clear()
        elif decided.get(one.about[0]) in open_:
            open_.remove(decided[one.about[0]])
        else:
            open_.append(one)
    return open_[::-1]
