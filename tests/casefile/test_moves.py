from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

import raids
from counterclaim.casefile.history import Event, Of, history
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.rulings import merge, split_off, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import moves
from counterclaim.casefile.upkeep import bring_up_to_date
from raids import Raid

A = "A. Reviewer"


def linked(casefile: Casefile, of: Of | None = None, name: str = "") -> list[Event]:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return [one for one in history(connection, of, name)[0] if one.kind == "linked"]


def named(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return incident_named(connection, name)


def test_moves_of_linking_are_told_by_the_machine(mali: Casefile) -> None:
    first, *others = linked(mali, Of.INCIDENT, "attack-1")
    assert first.by is None and not others
    assert {one.after for one in first.changes} == {named(mali, "attack-1")}
    assert len(first.about) == 3


def test_moves_leave_out_what_stands_alone_and_what_was_there(mali: Casefile) -> None:
    assert linked(mali, Of.INCIDENT, "other-1") == []
    with mali.reading() as connection:
        before = connection.execute(select(moves)).all()
    bring_up_to_date(mali)
    with mali.reading() as connection:
        assert connection.execute(select(moves)).all() == before


def test_moves_by_a_person_name_the_decision_in_both_incidents(mali: Casefile) -> None:
    linked(mali)
    old = named(mali, "attack-1")
    decision = split_off(mali, ["attack-4/a1"], by=A)
    for of, name in ((Of.INCIDENT, old), (Of.INCIDENT, "attack-4"), (Of.DECISION, decision.id), (Of.PERSON, A), (None, "")):
        event = linked(mali, of, name)[0]
        assert (event.by, event.name, event.about) == (A, decision.id, ("attack-4/a1",))
        assert [(one.before, one.after) for one in event.changes] == [(old, named(mali, "attack-4"))]


def test_moves_back_by_an_undoing_are_that_undoing(mali: Casefile) -> None:
    linked(mali)
    apart = split_off(mali, ["attack-4/a1"], by=A)
    linked(mali)
    undoing = take_back(mali, apart.id, by="B")
    assert (linked(mali, Of.INCIDENT, "attack-4")[0].name, linked(mali, Of.INCIDENT, "attack-4")[0].by) == (undoing.id, "B")


def test_moves_of_a_merge_go_to_the_larger(mali: Casefile) -> None:
    linked(mali)
    merge(mali, ["attack-1", "other-1"], by=A)
    assert linked(mali, Of.INCIDENT, "other-1")[0].about == ("other-1/a1",)


@pytest.mark.slow
def test_moves_do_not_tell_that_an_incident_is_called_otherwise(tmp_path: Path) -> None:
    """A report whose account is the least gives its name to the incident that it joins; the others stay where they are."""
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        raids.received(casefile, Raid("m"), Raid("n", killed=15))
        linked(casefile)
        raids.received(casefile, Raid("b"))
        newest = linked(casefile)[0]
        assert newest.about == ("b/a1",)
