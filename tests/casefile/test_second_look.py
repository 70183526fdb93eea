"""The second look: by another person, at all that there is, and never at one's own work; whatever way it is asked for."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

import raids
import teams
from counterclaim.casefile.custody import verify
from counterclaim.casefile.glimpse import glimpse
from counterclaim.casefile.handling import Ref, check, finish, give_back, redo_work, reopen, take_back_work, undo_work
from counterclaim.casefile.history import Of, history
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.queue import Item, Show, Wanted, counts, item_of, queue_page
from counterclaim.casefile.rulings import judge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import log
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, NotAllowed, Overtaken
from counterclaim.model.role import Role
from counterclaim.model.work import What
from raids import Raid

A, B, C = "A. Coder", "B. Reviewer", "C. Third"


def ref(casefile: Casefile, name: str = "c1") -> Ref:
    """The incident of a report, as work refers to it."""
    with casefile.reading() as connection:
        return Ref(What.INCIDENT, incident_named(connection, name))


def item(casefile: Casefile, name: str = "c1") -> Item:
    with casefile.reading() as connection:
        found = item_of(connection, What.INCIDENT, incident_named(connection, name))
    assert found is not None
    return found


def decided(casefile: Casefile, by: str, claim: str = "c1/c1", verdict: str = "accept") -> str:
    made = judge(casefile, verdict, [claim], by=by)
    bring_up_to_date(casefile)
    return made.id


def shown(casefile: Casefile, show: Show, *, team: bool = True) -> list[str]:
    with casefile.reading() as connection:
        return [one.name for one in queue_page(connection, Wanted(date.today(), show=show, team=team))]


def test_second_look_of_another_person_finishes_it(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    assert item(raided).waits
    check(raided, [ref(raided)], by=B)
    now = item(raided)
    assert (now.finished, now.waits, now.finished_by, now.checked_by) == (True, False, A, B) and now.checked_at is not None


@pytest.mark.parametrize("by", [A, "a. coder", "  A.  CODER "])
def test_second_look_is_never_at_ones_own_work(raided: Casefile, by: str) -> None:
    finish(raided, [ref(raided)], by=A)
    with pytest.raises(NotAllowed, match="nobody approves of their own work"):
        check(raided, [ref(raided)], by=by)
    assert item(raided).waits


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_second_look_is_not_for_who_decided_anything_of_it(raided: Casefile, verdict: str) -> None:
    decided(raided, B, verdict=verdict)
    finish(raided, [ref(raided)], by=A)
    with pytest.raises(NotAllowed, match="has decided about"):
        check(raided, [ref(raided)], by=B)
    check(raided, [ref(raided)], by=C)
    assert item(raided).checked_by == C


def test_second_look_is_for_who_took_back_all_that_they_decided(raided: Casefile) -> None:
    made = decided(raided, B)
    take_back(raided, made, by=B)
    bring_up_to_date(raided)
    finish(raided, [ref(raided)], by=A)
    check(raided, [ref(raided)], by=B)
    assert not item(raided).waits


def test_second_look_is_not_for_who_took_back_what_another_decided(raided: Casefile) -> None:
    made = decided(raided, A)
    take_back(raided, made, by=B)
    bring_up_to_date(raided)
    finish(raided, [ref(raided)], by=A)
    with pytest.raises(NotAllowed, match="has taken back a decision"):
        check(raided, [ref(raided)], by=B)


def test_second_look_comes_after_the_first(raided: Casefile) -> None:
    with pytest.raises(CasefileError, match="is not finished as it is now"):
        check(raided, [ref(raided)], by=B)
    with pytest.raises(CasefileError, match="is not finished as it is now"):
        give_back(raided, [ref(raided)], by=B, reason="look at the toll")


def test_second_look_ends_with_what_is_decided_later_and_comes_back_with_its_undoing(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    check(raided, [ref(raided)], by=B)
    made = decided(raided, B)
    assert item(raided).waits
    take_back(raided, made, by=B)
    bring_up_to_date(raided)
    assert item(raided).checked_by == B


def test_second_look_ends_when_a_report_joins(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    check(raided, [ref(raided)], by=B)
    raids.received(raided, Raid("c3", town="Kassum", day=9, killed=41))
    list(link_accounts(raided))
    now = item(raided)
    assert (now.finished, now.checked_by) == (False, None)
    with pytest.raises(CasefileError, match="is not finished as it is now"):
        check(raided, [ref(raided)], by=B)


def test_second_look_at_what_was_changed_meanwhile_is_none(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    with raided.reading() as connection:
        seen = glimpse(connection, ref(raided).name)
    decided(raided, A)
    with pytest.raises(Overtaken):
        check(raided, [ref(raided)], by=B, seen=[seen])


def test_second_look_given_back_goes_to_who_finished_it_with_the_reason(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    with pytest.raises(CasefileError, match="say what is to be done"):
        give_back(raided, [ref(raided)], by=B, reason=" ")
    give_back(raided, [ref(raided)], by=B, reason="the toll is of two days")
    now = item(raided)
    assert (now.has, now.finished, now.waits) == (A, False, False)
    with raided.reading() as connection:
        events, _ = history(connection, Of.INCIDENT, ref(raided).name)
    assert [(one.kind, one.by, one.reason) for one in events if one.kind in ("return", "finish")] == [
        ("return", B, "the toll is of two days"),
        ("finish", A, ""),
    ]
    assert verify(raided).whole


def test_second_look_is_in_the_log_and_its_alteration_found(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    step = check(raided, [ref(raided)], by=B, reason="seen")[0]
    with raided.reading() as connection:
        entry = connection.execute(select(log).order_by(log.c.seq.desc())).first()
    assert entry is not None and (entry.action, entry.subject) == ("worked", step.gesture) and '"check"' in entry.details
    with raided.writing() as connection:
        connection.exec_driver_sql("UPDATE work SET reason = 'other words'")
    assert "what the log says was done" in verify(raided).summary


def test_second_look_is_at_incidents_and_reports(mali: Casefile) -> None:
    with mali.reading() as connection:
        name = incident_named(connection, "ifb374eebe3d5")
    finish(mali, [Ref(What.CONTRADICTIONS, name)], by=A)
    with pytest.raises(CasefileError, match="is at incidents and reports"):
        check(mali, [Ref(What.CONTRADICTIONS, name)], by=B)


# Undoing.


def test_second_look_withdrawn_is_put_back_by_nobody_else(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    check(raided, [ref(raided)], by=B)
    undone = undo_work(raided, B)
    assert undone[0].by == B and item(raided).waits
    with raided.reading() as connection:
        undoing = connection.exec_driver_sql("SELECT gesture FROM work ORDER BY seq DESC").scalar()
    with pytest.raises(NotAllowed, match=r"was B\. Reviewer's"):
        take_back_work(raided, str(undoing), by=A)
    redo_work(raided, B)
    assert item(raided).checked_by == B


def test_second_look_is_no_more_when_the_first_was_taken_back(raided: Casefile) -> None:
    """B finished it too, before A did: without A's, it would be B who looks at B's."""
    finish(raided, [ref(raided)], by=B)
    first = finish(raided, [ref(raided)], by=A)[0].gesture
    check(raided, [ref(raided)], by=B)
    assert item(raided).checked_by == B
    take_back_work(raided, first, by=B)
    now = item(raided)
    assert (now.finished_by, now.checked_by, now.waits) == (B, None, True)


def test_second_look_ends_when_it_is_finished_or_opened_again(raided: Casefile) -> None:
    for again in (finish, reopen):
        finish(raided, [ref(raided)], by=A)
        check(raided, [ref(raided)], by=B)
        again(raided, [ref(raided)], by=B)
        assert item(raided).checked_by is None


# The queue.


def test_second_look_has_its_part_of_the_queue(raided: Casefile) -> None:
    finish(raided, [ref(raided)], by=A)
    id = ref(raided).name
    assert shown(raided, Show.SECOND) == [id] and shown(raided, Show.FINISHED) == []
    assert shown(raided, Show.FINISHED, team=False) == [id]
    check(raided, [ref(raided)], by=B)
    assert shown(raided, Show.SECOND) == [] and shown(raided, Show.FINISHED) == [id]
    with raided.reading() as connection:
        counted = counts(connection, Wanted(date.today(), team=True)).shows
    assert (counted[Show.SECOND], counted[Show.FINISHED]) == (0, 1)


def test_second_look_of_a_report_is_as_of_an_incident(raided: Casefile) -> None:
    raids.received(raided, Raid("quiet"))
    with raided.writing() as connection:
        connection.exec_driver_sql("UPDATE reports SET state = 'unread', reading = NULL WHERE name = 'quiet'")
    report = Ref(What.REPORT, "quiet")
    finish(raided, [report], by=A)
    with pytest.raises(NotAllowed):
        check(raided, [report], by=A)
    check(raided, [report], by=B)
    with raided.reading() as connection:
        found = item_of(connection, What.REPORT, "quiet")
    assert found is not None and found.checked_by == B


# In a team.


@pytest.fixture
def manned(raided: Casefile) -> Casefile:
    """A casefile of a team."""
    with raided.writing() as connection:
        for name, role in ((teams.ADA, Role.ADMINISTRATOR), (teams.REN, Role.REVIEWER), (teams.CY, Role.CODER)):
            teams.seat(connection, name, role)
    return raided


def test_second_look_in_a_team_is_for_who_may_review(manned: Casefile) -> None:
    finish(manned, [ref(manned)], by=teams.REN)
    for by in (teams.CY, "Somebody Else"):
        with pytest.raises(NotAllowed, match="'review'"):
            check(manned, [ref(manned)], by=by)
        with pytest.raises(NotAllowed, match="'review'"):
            give_back(manned, [ref(manned)], by=by, reason="no")
    check(manned, [ref(manned)], by="ada lee")
    assert item(manned).checked_by == teams.ADA


def test_second_look_in_a_team_nobody_from_outside_finishes_anything(manned: Casefile) -> None:
    with pytest.raises(NotAllowed, match="'decide'"):
        finish(manned, [ref(manned)], by="Somebody Else")


def test_second_look_an_administrator_does_not_approve_of_their_own_work_either(manned: Casefile) -> None:
    finish(manned, [ref(manned)], by=teams.ADA)
    with pytest.raises(NotAllowed, match="nobody approves"):
        check(manned, [ref(manned)], by=teams.ADA)
