from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

import raids
from counterclaim.casefile.custody import verify
from counterclaim.casefile.handling import Ref, assign, finish, redo_work, reopen, snooze, take_back_work, undo_work
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.queue import Item, item_of
from counterclaim.casefile.rulings import merge, split_off
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import log
from counterclaim.errors import CasefileError, Overtaken, UnknownName
from counterclaim.model.work import What
from counterclaim.weighing.queue import Reason
from raids import Raid

A, B = "A. Coder", "B. Reviewer"
SOON = date.today() + timedelta(days=7)


def ref(casefile: Casefile, name: str) -> Ref:
    """The incident of a report, as work refers to it."""
    with casefile.reading() as connection:
        return Ref(What.INCIDENT, incident_named(connection, name))


def item(casefile: Casefile, name: str) -> Item:
    """The incident of a report, as the queue has it."""
    with casefile.reading() as connection:
        found = item_of(connection, What.INCIDENT, incident_named(connection, name))
    assert found is not None
    return found


def test_handling_somebody_has_what_was_given_to_them(raided: Casefile) -> None:
    assign(raided, [ref(raided, "a1")], by=A, whom=B)
    assert item(raided, "a1").has == B
    assign(raided, [ref(raided, "a1")], by=B, whom=None)
    assert item(raided, "a1").has is None


def test_handling_many_at_once_is_one_gesture(raided: Casefile) -> None:
    steps = assign(raided, [ref(raided, "a1"), ref(raided, "b1")], by=A, whom=A)
    assert len({step.gesture for step in steps}) == 1
    take_back_work(raided, steps[0].gesture, by=A)
    assert item(raided, "a1").has is None and item(raided, "b1").has is None


def test_handling_what_rests_comes_back_on_a_day(raided: Casefile) -> None:
    snooze(raided, [ref(raided, "a1")], by=A, until=SOON)
    assert item(raided, "a1").until == SOON
    snooze(raided, [ref(raided, "a1")], by=A, until=None)
    assert item(raided, "a1").until is None


def test_handling_what_is_finished_says_who_has_checked_it(raided: Casefile) -> None:
    finish(raided, [ref(raided, "c1")], by=A)
    assert (item(raided, "c1").finished, item(raided, "c1").finished_by) == (True, A)
    reopen(raided, [ref(raided, "c1")], by=B)
    assert not item(raided, "c1").finished


@pytest.mark.slow
def test_handling_a_report_that_joins_later_brings_it_back(raided: Casefile) -> None:
    finish(raided, [ref(raided, "c1")], by=A)
    raids.received(raided, Raid("c3", town="Kassum", day=9, killed=41))
    list(link_accounts(raided))
    now = item(raided, "c3")
    assert item(raided, "c1").name == now.name
    assert (now.finished, now.finished_by, now.reasons[0]) == (False, A, Reason.CHANGED)


def test_handling_work_stays_with_both_halves_of_a_split(raided: Casefile) -> None:
    assign(raided, [ref(raided, "a1")], by=A, whom=A)
    finish(raided, [ref(raided, "a1")], by=A)
    split_off(raided, ["a3/a1"], by=B)
    list(link_accounts(raided))
    for name in ("a1", "a3"):
        assert (item(raided, name).has, item(raided, name).reasons[0]) == (A, Reason.CHANGED)


def test_handling_of_what_is_merged_the_latest_step_counts(raided: Casefile) -> None:
    assign(raided, [ref(raided, "a1")], by=A, whom=A)
    assign(raided, [ref(raided, "b1")], by=B, whom=B)
    merge(raided, ["a1", "b1"], by=A)
    list(link_accounts(raided))
    assert item(raided, "a1").name == item(raided, "b1").name
    assert item(raided, "a1").has == B


def test_handling_goes_back_and_forth_step_by_step(raided: Casefile) -> None:
    assign(raided, [ref(raided, "c1")], by=A, whom=A)
    finish(raided, [ref(raided, "c1")], by=A)
    undo_work(raided, A)
    assert (item(raided, "c1").has, item(raided, "c1").finished) == (A, False)
    undo_work(raided, A)
    assert item(raided, "c1").has is None
    redo_work(raided, A)
    redo_work(raided, A)
    assert (item(raided, "c1").has, item(raided, "c1").finished) == (A, True)
    with pytest.raises(UnknownName, match="nothing was taken back"):
        redo_work(raided, A)


def test_handling_nobody_takes_back_what_others_did_by_the_key(raided: Casefile) -> None:
    assign(raided, [ref(raided, "c1")], by=B, whom=B)
    with pytest.raises(UnknownName, match="nothing that you did"):
        undo_work(raided, A)
    assert item(raided, "c1").has == B


def test_handling_the_second_of_two_is_told_of_the_first(raided: Casefile) -> None:
    shown = assign(raided, [ref(raided, "a1")], by=A, whom=A)[0].seq
    assign(raided, [ref(raided, "a1")], by=A, whom=A)
    with pytest.raises(Overtaken, match=r"A\. Coder has changed this meanwhile \(gave it to A\. Coder\)"):
        finish(raided, [ref(raided, "a1")], by=B, shown=shown)
    finish(raided, [ref(raided, "a1")], by=A, shown=shown)
    finish(raided, [ref(raided, "b1")], by=B, shown=shown)


def test_handling_contradictions_looked_at_are_a_reason_no_more(mali: Casefile) -> None:
    with mali.reading() as connection:
        id = incident_named(connection, "ifb374eebe3d5")
    assert Reason.CONTRADICTIONS in item(mali, "ifb374eebe3d5").reasons
    finish(mali, [Ref(What.CONTRADICTIONS, id)], by=A)
    assert Reason.CONTRADICTIONS not in item(mali, "ifb374eebe3d5").reasons
    undo_work(mali, A)
    assert Reason.CONTRADICTIONS in item(mali, "ifb374eebe3d5").reasons


def test_handling_is_logged_and_the_custody_stays_whole(raided: Casefile) -> None:
    gesture = finish(raided, [ref(raided, "a1")], by=A)[0].gesture
    with raided.reading() as connection:
        entry = connection.execute(select(log).order_by(log.c.seq.desc())).first()
    assert entry is not None and (entry.action, entry.subject) == ("worked", gesture)
    assert verify(raided).whole


def test_handling_a_step_that_was_altered_is_found(raided: Casefile) -> None:
    finish(raided, [ref(raided, "a1")], by=A)
    with raided.writing() as connection:
        connection.exec_driver_sql("UPDATE work SET by = 'Somebody else'")
    assert "what the log says was done" in verify(raided).summary


@pytest.mark.parametrize("text", ["", "incident", "incident/", "gesture/g1", "nothing/x", "/etc/passwd"])
def test_handling_takes_no_other_references(text: str) -> None:
    with pytest.raises(UnknownName):
        Ref.parse(text)


@pytest.mark.parametrize("text", ["incident/i000000000000", "report/none", "copy/1:2", "copy/x:y", "contradictions/nobody"])
def test_handling_says_what_there_is_not(raided: Casefile, text: str) -> None:
    with pytest.raises(UnknownName):
        finish(raided, [Ref.parse(text)], by=A)


def test_handling_needs_a_name_and_something_to_do_it_with(raided: Casefile) -> None:
    with pytest.raises(CasefileError, match="needs the name"):
        finish(raided, [ref(raided, "a1")], by=" ")
    with pytest.raises(CasefileError, match="nothing to do this with"):
        finish(raided, [], by=A)
