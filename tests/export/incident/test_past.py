from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import records
from counterclaim.export.incident.past import past
from counterclaim.model.decision import DecisionKind


def test_past_shows_the_links_that_hold_it_together() -> None:
    shown = past(records.record(), [])
    assert [link.weight for link in shown.links] == [9.4] and shown.weaker == 0


def test_past_keeps_what_was_taken_back_with_who_did_it() -> None:
    made = records.decision()
    undoing = replace(made, id="d2", kind=DecisionKind.UNDO, about=("d1",), by="B. Reviewer", at=made.at + timedelta(days=1))
    (row,) = past(records.record(), [made, undoing]).decisions
    assert not row.holds and row.undone_by == undoing
    (row,) = past(records.record(), [made]).decisions
    assert row.holds and row.undone_by is None
