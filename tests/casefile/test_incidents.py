from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from counterclaim.casefile.incidents import find_incident, incident_named, list_incidents, members
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts
from counterclaim.errors import UnknownName, UnknownRule
from counterclaim.model.account import Status
from counterclaim.model.incident import Incident


def listed(
    casefile: Casefile, selection: Selection | None = None, *, rule: str | None = None, most: int | None = None
) -> list[Incident]:
    with casefile.reading() as connection:
        return list(list_incidents(connection, selection or Selection(), rule=rule, most=most))


def test_incidents_bring_four_reports_of_one_attack_together(mali: Casefile) -> None:
    attack, *others = listed(mali)
    assert [str(key) for key in attack.accounts] == ["attack-1/a1", "attack-2/a1", "attack-3/a1", "attack-4/a1"]
    assert [len(other.accounts) for other in others] == [1, 1, 1]


def test_incidents_weigh_what_is_claimed_of_the_attack(mali: Casefile) -> None:
    attack = listed(mali)[0]
    killed = dict(attack.counts)["killed"]
    assert (killed.low, killed.high, killed.rule) == (8, 9, "ucdp/1")
    assert attack.date is not None
    assert attack.date.start == attack.date.end == date(2025, 1, 2)
    assert attack.place is not None
    assert attack.place.country == "ML"
    assert attack.lines >= 2
    standing = {one.party: one.status for one in attack.attribution}
    assert standing["Malian Armed Forces"] is Status.CONTESTED
    assert standing["Wagner Group"] is Status.SUPPORTED
    assert dict(attack.grades)["airwars"] == "Contested"


def test_incidents_stand_in_the_order_of_their_days(mali: Casefile) -> None:
    days = [one.date.start for one in listed(mali) if one.date is not None]
    assert days == sorted(days)
    assert len(days) == 4


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (Selection(), 4),
        (Selection(country="ml"), 4),
        (Selection(country="SY"), 0),
        (Selection(since=date(2025, 1, 9)), 2),
        (Selection(until=date(2025, 1, 8)), 2),
        (Selection(party="wagner"), 1),
        (Selection(status="supported"), 1),
        (Selection(party="wagner", status="contested"), 0),
        (Selection(party="malian armed", status="contested"), 2),
        (Selection(event_type="drone_strike"), 1),
        (Selection(killed=9), 2),
        (Selection(reports=2), 1),
        (Selection(party="100%"), 0),
    ],
)
def test_incidents_are_chosen_by_what_is_asked(mali: Casefile, asked: Selection, number: int) -> None:
    assert len(listed(mali, asked)) == number


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull", "hull/1"])
def test_incidents_are_weighed_under_the_rule_that_is_asked_for(mali: Casefile, rule: str) -> None:
    estimates = [estimate for one in listed(mali, rule=rule) for _, estimate in one.counts]
    assert {estimate.rule.partition("/")[0] for estimate in estimates} <= {rule.partition("/")[0]}


def test_incidents_under_an_unknown_rule_are_refused_with_those_there_are(mali: Casefile) -> None:
    with pytest.raises(UnknownRule, match="ucdp/1"):
        listed(mali, rule="guess")


def test_incidents_limit_gives_the_first(mali: Casefile) -> None:
    assert listed(mali, most=2) == listed(mali)[:2]


def test_incidents_go_by_every_name_of_their_accounts(mali: Casefile) -> None:
    id = listed(mali)[0].id
    with mali.reading() as connection:
        owns = list(connection.scalars(select(accounts.c.own).where(accounts.c.incident == id)))
        names = [id, "attack-2/a1", "attack-3", *owns]
        assert {incident_named(connection, name) for name in names} == {id}
        assert str(members(connection, id)[0]) == "attack-1/a1"


@pytest.mark.parametrize("name", ["i000000000000", "nothing.txt", "attack-1/a9", "attack", "%", ""])
def test_incidents_of_an_unknown_name_say_where_to_look(mali: Casefile, name: str) -> None:
    with mali.reading() as connection, pytest.raises(UnknownName, match="counterclaim incidents"):
        find_incident(connection, name)


def test_incidents_come_with_all_that_they_are_made_of(mali: Casefile) -> None:
    with mali.reading() as connection:
        record = find_incident(connection, "attack-1")
    assert record.incident == listed(mali)[0]
    assert {claim.report for claim in record.claims} == {"attack-1", "attack-2", "attack-3", "attack-4"}
    assert [report.id for report in record.reports] == ["attack-1", "attack-2", "attack-3", "attack-4"]
    assert record.links[0].weight == max(link.weight for link in record.links) > 0
    assert record.repeats
    assert record.decisions == ()
