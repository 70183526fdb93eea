from __future__ import annotations

from pathlib import Path

import pytest

import cases
from counterclaim.casefile import records as module
from counterclaim.casefile.incidents import find_incident, list_incidents
from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownRule


@pytest.fixture(scope="module")
def mali(tmp_path_factory: pytest.TempPathFactory) -> Casefile:
    return cases.gathered(Casefile.open(Path(tmp_path_factory.mktemp("records")) / "case.db", create=True), cases.MALI)


@pytest.mark.parametrize("page", [1, 2, 100])
def test_records_are_those_of_the_list_in_its_order(mali: Casefile, page: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAGE", page)
    with mali.reading() as connection:
        found = [record.incident for record in records(connection, Selection())]
        assert found == list(list_incidents(connection, Selection()))


def test_records_hold_what_is_shown_of_one_incident_but_its_links(mali: Casefile) -> None:
    with mali.reading() as connection:
        for record in records(connection, Selection(), rule="hull"):
            one = find_incident(connection, record.incident.id, rule="hull")
            assert (record.incident, record.claims, record.reports) == (one.incident, one.claims, one.reports)
            assert record.links == ()
            assert dict(record.read_by).keys() == {report.id for report in record.reports}


def test_records_are_filtered(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert [one.incident.event_type for one in records(connection, Selection(event_type="explosion"))] == ["explosion"]


def test_records_refuse_a_rule_before_the_first(mali: Casefile) -> None:
    with mali.reading() as connection, pytest.raises(UnknownRule):
        records(connection, Selection(), rule="guess")
