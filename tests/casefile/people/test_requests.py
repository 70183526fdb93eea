"""Naming private persons outside a team's casefile takes two people: asked for, approved by another, used once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

import teams
from counterclaim.casefile.journal import entries
from counterclaim.casefile.people.groups import put_in, set_group
from counterclaim.casefile.people.members import disable, give_private, member_named
from counterclaim.casefile.people.requests import (
    Request,
    Stage,
    about_dossier,
    about_export,
    all_requests,
    answer,
    ask,
    leave_for,
    request_numbered,
    use,
)
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import requests
from counterclaim.errors import NotAllowed, PeopleError, UnknownName
from counterclaim.model.role import Role

ABOUT = about_export("csv", None, {"country": "ML", "party": None})
WHY = "the court has asked for the names"


@pytest.fixture
def manned(empty: Casefile) -> Casefile:
    """A team: Ada and Ren may approve, Rex may review and not see private fields, Cy sees them and may not export."""
    with empty.writing() as connection:
        teams.seat(connection, teams.ADA, Role.ADMINISTRATOR, private=True)
        teams.seat(connection, teams.REN, Role.REVIEWER, private=True)
        teams.seat(connection, "Rex Blind", Role.REVIEWER)
        teams.seat(connection, teams.CY, Role.CODER, private=True)
    return empty


def asked(casefile: Casefile, about: str = ABOUT, by: str = teams.REN) -> Request:
    with casefile.writing() as connection:
        return ask(connection, about, WHY, by=by)


def answered(casefile: Casefile, id: int, by: str = teams.ADA, *, approve: bool = True) -> Request:
    with casefile.writing() as connection:
        return answer(connection, id, approve=approve, by=by)


def used(casefile: Casefile, about: str = ABOUT, by: str = teams.REN) -> Request | None:
    with casefile.writing() as connection:
        return use(connection, about, by=by)


def test_requests_are_approved_by_another_and_used_once(manned: Casefile) -> None:
    request = asked(manned)
    assert request.stage is Stage.OPEN and not request.has_ended
    with pytest.raises(NotAllowed, match="only when two people say so"):
        used(manned)
    assert answered(manned, request.id).answered_by == teams.ADA
    with manned.reading() as connection:
        assert leave_for(connection, ABOUT, by="ren view") is not None
    found = used(manned, by="ren view")
    assert found is not None and (found.id, found.stage, found.has_ended) == (request.id, Stage.USED, True)
    with pytest.raises(NotAllowed, match="only when two people say so"):
        used(manned)


@pytest.mark.parametrize("by", [teams.REN, "ren view", "  REN  View"])
def test_requests_are_not_answered_by_who_asked(manned: Casefile, by: str) -> None:
    request = asked(manned)
    with pytest.raises(NotAllowed, match="own"):
        answered(manned, request.id, by)


@pytest.mark.parametrize("by", ["Rex Blind", teams.CY, "Nobody"])
def test_requests_are_answered_by_who_may_review_and_see(manned: Casefile, by: str) -> None:
    request = asked(manned)
    with pytest.raises(NotAllowed, match="'review' and 'see_private'"):
        answered(manned, request.id, by)


@pytest.mark.parametrize("by", ["Rex Blind", teams.CY, "Nobody"])
def test_requests_are_made_by_who_may_export_and_see(manned: Casefile, by: str) -> None:
    with pytest.raises(NotAllowed, match="'export' and 'see_private'"):
        asked(manned, by=by)


def test_requests_are_for_one_thing_and_one_person(manned: Casefile) -> None:
    answered(manned, asked(manned).id)
    for about in (about_export("csv", None, {}), about_export("acled", None, {"country": "ML"}), about_dossier(["i1"], None)):
        with pytest.raises(NotAllowed):
            used(manned, about)
    with pytest.raises(NotAllowed):
        used(manned, by=teams.ADA)


def test_requests_that_were_refused_are_worth_nothing(manned: Casefile) -> None:
    request = asked(manned)
    assert answered(manned, request.id, approve=False).has_ended
    with pytest.raises(NotAllowed):
        used(manned)
    with pytest.raises(PeopleError, match="can be answered no more"):
        answered(manned, request.id)


@pytest.mark.parametrize("approved", [False, True])
def test_requests_end_by_themselves(manned: Casefile, approved: bool) -> None:
    request = asked(manned)
    if approved:
        answered(manned, request.id)
    with manned.writing() as connection:
        connection.execute(requests.update().values(ends=datetime.now(UTC) - timedelta(seconds=1)))
    with pytest.raises(NotAllowed if approved else PeopleError):
        used(manned) if approved else answered(manned, request.id)


def test_requests_are_worth_nothing_when_who_approved_may_not_any_more(manned: Casefile) -> None:
    answered(manned, asked(manned, by=teams.ADA).id, by=teams.REN)
    with manned.writing() as connection:
        give_private(connection, member_named(connection, teams.REN), False, by=teams.BY)
    with pytest.raises(NotAllowed, match="Ren View may not"):
        used(manned, by=teams.ADA)


def test_requests_are_worth_nothing_when_who_asked_was_shut_out(manned: Casefile) -> None:
    answered(manned, asked(manned).id)
    with manned.writing() as connection:
        disable(connection, member_named(connection, teams.REN), by=teams.BY)
    with pytest.raises(NotAllowed):
        used(manned)


def test_requests_take_access_to_all_regions(manned: Casefile) -> None:
    with manned.writing() as connection:
        set_group(connection, "Sahel", ["ML"], by=teams.BY)
        put_in(connection, member_named(connection, teams.REN), "Sahel", by=teams.BY)
    with pytest.raises(NotAllowed, match="all regions"):
        asked(manned)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 2001])
def test_requests_say_why(manned: Casefile, reason: str) -> None:
    with manned.writing() as connection, pytest.raises(PeopleError, match="say why"):
        ask(connection, ABOUT, reason, by=teams.REN)


def test_requests_are_needed_by_nobody_who_works_alone(empty: Casefile) -> None:
    assert used(empty, by="A. Coder") is None


def test_requests_are_in_the_log_without_their_words(manned: Casefile) -> None:
    request = asked(manned)
    answered(manned, request.id)
    used(manned)
    with manned.reading() as connection:
        found = [entry for entry in entries(connection) if entry.action == "asked"]
        assert [one.id for one in all_requests(connection)] == [request.id]
    assert [entry.facts()["what"] for entry in found] == ["asked", "approved", "used"]
    assert [entry.facts()["by"] for entry in found] == [teams.REN, teams.ADA, teams.REN]
    assert not any(WHY in entry.details or "ML" in entry.details for entry in found)


def test_requests_there_is_none_of_another_number(manned: Casefile) -> None:
    with manned.reading() as connection, pytest.raises(UnknownName):
        request_numbered(connection, 7)


def test_requests_about_the_same_are_said_the_same() -> None:
    assert about_dossier(["b", "a", "b"], None) == about_dossier(["a", "b"], None) != about_dossier(["a"], None)
    assert about_export("csv", "acled", {"b": 1, "a": "x"}) == "export csv rule=acled a=x b=1"
