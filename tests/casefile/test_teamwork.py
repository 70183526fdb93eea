from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from counterclaim.casefile.handling import Ref, assign, finish, snooze
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.queue import Wanted, how_many
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import looks
from counterclaim.casefile.teamwork import Share, Team, team
from counterclaim.model.work import What

A, B = "A. Coder", "B. Reviewer"
TODAY = datetime.now(UTC).date()


def ref(casefile: Casefile, name: str) -> Ref:
    with casefile.reading() as connection:
        return Ref(What.INCIDENT, incident_named(connection, name))


def stands(casefile: Casefile, today: date = TODAY) -> Team:
    with casefile.reading() as connection:
        return team(connection, today)


def test_teamwork_begins_with_all_that_needs_a_look(mali: Casefile) -> None:
    now = stands(mali)
    with mali.reading() as connection:
        assert now.needs == how_many(connection, Wanted(TODAY)) == 3
    assert (now.held, now.resting, now.finished, now.shares) == (0, 0, 0, [])


def test_teamwork_counts_by_person_and_day(mali: Casefile) -> None:
    assign(mali, [ref(mali, "attack-1")], by=A, whom=B)
    finish(mali, [ref(mali, "ifb374eebe3d5")], by=A)
    now = stands(mali)
    assert (now.needs, now.held, now.finished) == (2, 1, 1)
    assert now.shares == [Share(A, 0, 1, 1), Share(B, 1, 0, 0)]
    assert now.days[-1] == (TODAY, 1) and len(now.days) == 28


def test_teamwork_what_rests_is_with_nobody_until_its_day(mali: Casefile) -> None:
    assign(mali, [ref(mali, "attack-1")], by=A, whom=A)
    snooze(mali, [ref(mali, "attack-1")], by=A, until=TODAY + timedelta(days=3))
    assert (stands(mali).needs, stands(mali).resting, stands(mali).held) == (2, 1, 0)
    later = stands(mali, TODAY + timedelta(days=3))
    assert (later.needs, later.resting, later.held) == (3, 0, 1)


def test_teamwork_of_long_ago_counts_in_all_and_on_no_day(mali: Casefile) -> None:
    finish(mali, [ref(mali, "attack-1")], by=A)
    with mali.writing() as connection:
        connection.execute(looks.update().values(finished_at=datetime(2020, 1, 1, tzinfo=UTC)))
    now = stands(mali)
    assert now.shares == [Share(A, 0, 1, 0)] and sum(number for _, number in now.days) == 0
