from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import records
from counterclaim.export.incident_list import FOOT, NOTHING, incident_list, killed
from counterclaim.model.account import Status
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Incident


@pytest.fixture(scope="module")
def incident() -> Incident:
    return records.incident()


def test_incident_list_of_none_says_so() -> None:
    assert incident_list([]) == NOTHING


def test_incident_list_tells_what_when_where_and_who(incident: Incident) -> None:
    page = incident_list([incident], width=140)
    assert incident.id in page
    assert "2024-03-02" in page
    assert "attack, Oro Benna" in page
    assert "Army of Teral: contested" in page
    assert "1 incident\n" in page


def test_incident_list_never_shows_what_is_derived_as_checked(incident: Incident) -> None:
    assert " ".join(incident_list([incident], width=80).split()).endswith(FOOT)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_incident_list_cuts_nothing_off(incident: Incident, width: int) -> None:
    page = incident_list([incident, incident], width=width)
    assert max(map(len, page.splitlines())) <= width
    assert page.count(incident.id) == 2
    assert "…" not in page


def test_incident_list_shows_days_and_ranges_unbroken(incident: Incident) -> None:
    days = DateRange.spanning(date(2024, 3, 2), date(2024, 3, 4))
    rows = [line.split() for line in incident_list([replace(incident, date=days)], width=60).splitlines()]
    assert rows[0][1:4] == ["2024-03-02", "14–17", "killed"]
    assert rows[1][0] == "–2024-03-04"


def test_incident_list_says_what_is_unknown(incident: Incident) -> None:
    page = " ".join(incident_list([replace(incident, date=None, place=None, attribution=(), counts=())], width=140).split())
    assert "day unknown" in page
    assert "place unknown" in page
    assert "nobody is accused" in page


def test_incident_list_accuses_nobody_who_was_only_asked(incident: Incident) -> None:
    asked = replace(incident.attribution[0], party="the governor", status=Status.UNATTRIBUTED)
    assert "governor" not in incident_list([replace(incident, attribution=(*incident.attribution, asked))])
    assert "nobody is accused" in incident_list([replace(incident, attribution=(asked,))])


def test_incident_list_obeys_no_control_characters(incident: Incident) -> None:
    hostile = replace(incident, attribution=(replace(incident.attribution[0], party="\x1b[31mred\u202e"),))
    assert "\x1b" not in incident_list([hostile])
    assert "\u202e" not in incident_list([hostile])


def test_incident_list_gives_the_range_of_those_killed(incident: Incident) -> None:
    assert killed(incident) == "14–17"
    assert killed(replace(incident, counts=())) == "–"
