from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.store import Casefile
from counterclaim.export.acled import _interaction, _shares
from counterclaim.ingest import acled as reader
from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from exporting import Made, example, made
from incident_records import NIONO, told
from sourcing import counts, says

# The order of ACLED's export, written down here a second time on purpose.
COLUMNS = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]


def rows(found: Made) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.text, newline=""), strict=True))


def test_acled_has_the_31_columns_in_their_order(tmp_path: Path) -> None:
    assert len(COLUMNS) == 31
    assert made("acled", [], tmp_path).text.rstrip("\r\n").split(",") == COLUMNS


def test_acled_is_what_its_reader_takes_for_acled(example_case: Casefile, tmp_path: Path) -> None:
    given_records = example(example_case, "acled")
    found = rows(made("acled", given_records, tmp_path))
    assert reader.recognises(frozenset(found[0]))
    for record, row in zip(given_records, found, strict=True):
        event = reader.coded(row)
        assert event.when is not None and event.when[1] == record.incident.date
        killed = [count.low for _, count in event.counts]
        assert killed == [dict(record.incident.counts)["killed"].best]


def test_acled_calls_a_doer_that_nobody_names_unidentified(tmp_path: Path) -> None:
    (row,) = rows(made("acled", [told([counts("un", 9, 9)])], tmp_path))
    assert (row["actor1"], row["inter1"]) == ("Unidentified Armed Group (Mali)", "3")
    assert (row["actor2"], row["inter2"], row["interaction"]) == ("Civilians (Mali)", "7", "37")
    assert row["civilian_targeting"] == "Civilian targeting"


def test_acled_calls_a_contested_doer_unidentified_and_says_who_is_accused(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military"), says("governor", Stance.DENIES, "ml-military")]
    (row,) = rows(made("acled", [told(claims)], tmp_path))
    assert row["actor1"] == "Unidentified Armed Group (Mali)"
    assert "ml-military: contested, accused by un, denied by governor." in row["notes"]


def test_acled_names_parties_and_their_classes_as_acled_does(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military"), says("un", Stance.ACCUSES, "wagner-group")]
    (row,) = rows(made("acled", [told(claims)], tmp_path))
    assert {row["actor1"], row["assoc_actor_1"]} == {"Military Forces of Mali (2021-)", "Wagner Group"}


def test_acled_counts_vague_words_by_its_own_numbers(tmp_path: Path) -> None:
    claims = [counts("un", 24, qualifier=Qualifier.VAGUE, quote="Dozens were killed")]
    (row,) = rows(made("acled", [told(claims)], tmp_path))
    assert row["fatalities"] == "12"


def test_acled_counts_nobody_where_nobody_is_said_to_be_killed(tmp_path: Path) -> None:
    found = made("acled", [told([counts("un", 9, 9, harm=Harm.INJURED)])], tmp_path)
    assert rows(found)[0]["fatalities"] == "0"
    assert "ACLED has no column for the injured." in found.more[0]["notes"]


@pytest.mark.parametrize(
    ("days", "day", "precision"),
    [
        (DateRange(date(2025, 1, 2), date(2025, 1, 2), 1), "2025-01-02", "1"),
        (DateRange(date(2025, 1, 6), date(2025, 1, 12), 3), "2025-01-09", "2"),
        (DateRange(date(2025, 1, 1), date(2025, 1, 31), 4), "2025-01-16", "3"),
    ],
)
def test_acled_codes_the_middle_of_a_week_or_month(days: DateRange, day: str, precision: str, tmp_path: Path) -> None:
    (row,) = rows(made("acled", [told([counts("un", 9, 9)], days=days)], tmp_path))
    assert (row["event_date"], row["time_precision"]) == (day, precision)


def test_acled_divides_what_lasted_several_days(tmp_path: Path) -> None:
    days = DateRange(date(2025, 1, 2), date(2025, 1, 4), 2)
    found = rows(made("acled", [told([counts("un", 14, 14)], days=days, duration=True)], tmp_path))
    assert [(row["event_date"], row["fatalities"]) for row in found] == [
        ("2025-01-02", "6"),
        ("2025-01-03", "4"),
        ("2025-01-04", "4"),
    ]
    assert "Day 1 of 3; the fatalities reported in total (14) are divided between the days." in found[0]["notes"]
    assert len({row["event_id_cnty"] for row in found}) == 3


@given(st.integers(0, 10_000), st.integers(1, 31))
def test_acled_loses_nobody_when_it_divides(deaths: int, days: int) -> None:
    shares = _shares(deaths, days)
    assert sum(shares) == deaths and len(shares) == days and shares[0] >= shares[-1] >= 0


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"days": DateRange(date(2025, 1, 1), date(2025, 12, 31), 5)}, "month"),
        ({"days": None}, "month"),
        ({"place": None}, "country alone"),
    ],
)
def test_acled_keeps_beside_it_what_is_too_vague(change: dict[str, None], why: str, tmp_path: Path) -> None:
    found = made("acled", [told([counts("un", 9, 9)], **change)], tmp_path)  # type: ignore[arg-type]
    assert rows(found) == []
    assert found.more[0]["written"] is False and why in str(found.more[0]["notes"])


def test_acled_knows_whom_a_strike_hit_by_who_is_counted(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9, group=Group.SOLDIERS), says("un", Stance.ACCUSES, "jnim")]
    (row,) = rows(made("acled", [told(claims, kind="explosion")], tmp_path))
    assert (row["actor2"], row["civilian_targeting"]) == ("Military Forces of Mali (2021-)", "")


@pytest.mark.parametrize(("one", "other", "code"), [(1, 7, "17"), (7, 2, "27"), (8, 0, "80"), (3, 3, "33")])
def test_acled_writes_interactions_the_smaller_class_first(one: int, other: int, code: str) -> None:
    assert _interaction(one, other) == code


def test_acled_gives_coordinates_four_decimals(tmp_path: Path) -> None:
    (row,) = rows(made("acled", [told([counts("un", 9, 9)])], tmp_path))
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("14.2505", "-5.9868", "1")
    assert (row["iso"], row["region"], row["country"]) == ("466", "Western Africa", "Mali")
    assert NIONO.precision == 1


def test_acled_names_the_second_order_unit_that_a_place_is(tmp_path: Path) -> None:
    unit = replace(NIONO, feature="ADM2", precision=3)
    found = [rows(made("acled", [told([counts("un", 9, 9)], place=place)], tmp_path))[0] for place in (unit, NIONO)]
    assert [(row["admin2"], row["geo_precision"]) for row in found] == [("Niono", "2"), ("", "1")]
