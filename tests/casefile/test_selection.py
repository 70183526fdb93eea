from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import raids
from counterclaim.casefile.folding import folded
from counterclaim.casefile.selection import Selection, selected
from counterclaim.casefile.store import Casefile
from counterclaim.model.incident import Incident


def found(casefile: Casefile, asked: Selection, *, most: int | None = None) -> list[Incident]:
    with casefile.reading() as connection:
        return list(selected(connection, asked, most=most))


def holds(asked: Selection, incident: Incident) -> bool:
    """What Selection promises, said over the incident itself."""
    killed = dict(incident.counts).get("killed")
    most = None if killed is None else killed.high if killed.high is not None else killed.low
    days, place = incident.date, incident.place
    standing = [one for one in incident.attribution if asked.party is None or folded(asked.party) in folded(one.party)]
    return all(
        (
            asked.country is None or (place is not None and place.country == asked.country.upper()),
            asked.since is None or (days is not None and days.end >= asked.since),
            asked.until is None or (days is not None and days.start <= asked.until),
            (asked.party is None and asked.status is None)
            or any(asked.status is None or one.status.value == asked.status for one in standing),
            asked.event_type is None or incident.event_type == asked.event_type,
            asked.killed is None or (most is not None and most >= asked.killed),
            asked.reports is None or len({key.report for key in incident.accounts}) >= asked.reports,
        )
    )


DAYS = st.dates(date(2024, 2, 25), date(2024, 3, 20)) | st.sampled_from([date.min, date.max])
ASKED = st.builds(
    Selection,
    country=st.none() | st.sampled_from(["XT", "xt", "ML", "%", ""]).filter(bool),
    since=st.none() | DAYS,
    until=st.none() | DAYS,
    party=st.none() | st.sampled_from(["army", "ARMY", "rebel", "réb", "%", "_", "'", '"; DROP TABLE incidents; --']),
    status=st.none() | st.sampled_from(["alleged", "supported", "contested", "admitted"]),
    event_type=st.none() | st.sampled_from(["attack", "airstrike"]),
    killed=st.none() | st.sampled_from([0, 3, 4, 15, 40, 41, 2**63, 10**40]),
    reports=st.none() | st.sampled_from([1, 2, 3, 4, 10**40]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=ASKED)
def test_selection_gives_those_incidents_of_which_it_holds(raided: Casefile, asked: Selection) -> None:
    everything = found(raided, Selection())
    assert found(raided, asked) == [one for one in everything if holds(asked, one)]


def test_selection_of_nothing_asked_gives_all_by_their_days(raided: Casefile) -> None:
    days = [one.date.start for one in found(raided, Selection()) if one.date]
    assert days == sorted(days)
    assert len(days) == 3
    assert list(Selection().conditions()) == []


@pytest.mark.parametrize("most", [0, 1, 2, 3, 99, 10**30])
def test_selection_gives_the_first_so_many(raided: Casefile, most: int) -> None:
    assert found(raided, Selection(), most=most) == found(raided, Selection())[:most]


@pytest.mark.parametrize("name", list(asdict(Selection())))
def test_selection_asks_one_thing_at_a_time(name: str) -> None:
    values: dict[str, Any] = {"since": raids.DAY, "until": raids.DAY, "killed": 0, "reports": 1}
    assert len(list(Selection(**{name: values.get(name, "words")}).conditions())) == 1


def test_selection_in_an_empty_casefile_finds_nothing(empty: Casefile) -> None:
    assert found(empty, Selection()) == []
