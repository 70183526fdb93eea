from __future__ import annotations

from dataclasses import replace

import pytest

import records
from counterclaim.casefile.record import Record
from counterclaim.export.incident_table import incident_table


@pytest.fixture(scope="module")
def record() -> Record:
    return records.record()


def shown(record: Record) -> str:
    return " ".join(incident_table(record, width=160).split())


def test_incident_table_heads_with_what_and_how_many(record: Record) -> None:
    page = incident_table(record)
    assert "ATTACK  killed 14–17" in page
    assert "2 March 2024 (to the day)" in page
    assert "2 reports, 1 line of reporting" in page


def test_incident_table_puts_every_number_beside_its_words(record: Record) -> None:
    page = shown(record)
    assert "market.txt/c1" in page
    assert "“At least 14 traders were killed”" in page
    assert "(rule ucdp/1)" in page


def test_incident_table_shows_denial_and_silence_as_such(record: Record) -> None:
    page = shown(record)
    assert "silent: " in page
    assert "denies" in page
    assert "contested" in page


def test_incident_table_tells_who_repeats_whom(record: Record) -> None:
    assert "copy.txt repeats market.txt" in shown(record)


def test_incident_table_never_shows_a_reading_as_checked(record: Record) -> None:
    assert "not checked by a person" in shown(record)
    assert "alleged until admitted" in shown(record)


def test_incident_table_says_that_people_decided() -> None:
    page = shown(records.record(decided=True))
    assert "1 decision of people applied" in page
    assert "reject: market.txt/c2" in page
    assert page.count("market.txt/c2") == 1


def test_incident_table_names_the_whole_that_holds_it(record: Record) -> None:
    part = replace(record, incident=replace(record.incident, part_of="i999999999999"))
    assert "i999999999999, whose figures already hold these" in shown(part)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_incident_table_wraps_and_cuts_nothing_off(record: Record, width: int) -> None:
    page = incident_table(record, width=width)
    assert max(map(len, page.splitlines())) <= width
    assert "…" not in page.replace("sha256", "").replace("…\n", "\n") or "sha256" in page
