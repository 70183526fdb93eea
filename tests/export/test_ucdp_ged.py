from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import records
from counterclaim.casefile.record import Record
from counterclaim.casefile.store import Casefile
from counterclaim.export.ucdp_ged import priogrid
from counterclaim.ingest import ucdp_ged as reader
from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.count import Group
from counterclaim.model.daterange import DateRange
from counterclaim.model.decision import DecisionKind
from counterclaim.model.incident import Estimate
from exporting import Made, example, made
from incident_records import NIONO, told
from sourcing import counts, says

# The order of the CSV as UCDP publishes it (GED API 23.1), written down here a second time on purpose.
COLUMNS = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]


def rows(found: Made) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.text, newline=""), strict=True))


@pytest.fixture
def row(tmp_path: Path) -> Callable[[Record], dict[str, str]]:
    def of(record: Record) -> dict[str, str]:
        (only,) = rows(made("ucdp-ged", [record], tmp_path))
        return only

    return of


def test_ucdp_ged_has_the_49_columns_in_their_order(tmp_path: Path) -> None:
    header = made("ucdp-ged", [], tmp_path).text.rstrip("\r\n").split(",")
    assert len(COLUMNS) == 49
    assert header == COLUMNS


def test_ucdp_ged_is_what_its_reader_takes_for_ucdp(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "ucdp-ged")
    found = rows(made("ucdp-ged", given, tmp_path))
    assert reader.recognises(frozenset(found[0]))
    for record, row in zip(given, found, strict=True):
        event = reader.coded(row)
        assert event.when is not None and event.when[1] == record.incident.date
        assert event.place is not None and record.incident.place is not None
        place, own = event.place[1], record.incident.place
        assert (place.country, place.precision, place.latitude) == (own.country, own.precision, own.latitude)


def test_ucdp_ged_has_the_best_estimate_as_the_sum_of_its_four_parts(row: Callable[[Record], dict[str, str]]) -> None:
    claims = [counts("un", 12, 12), counts("un", 4, 4, group=Group.CIVILIANS), says("un", Stance.ACCUSES, "ml-military")]
    found = row(told(claims))
    parts = [int(found[name]) for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
    assert parts == [0, 0, 4, 8]
    assert (found["low"], found["best"], found["high"]) == ("12", "12", "12")


def test_ucdp_ged_does_not_take_people_for_civilians(row: Callable[[Record], dict[str, str]]) -> None:
    found = row(told([counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military")]))
    assert (found["deaths_civilians"], found["deaths_unknown"]) == ("0", "9")


@pytest.mark.parametrize(
    "claims",
    [
        [counts("un", 9, 9)],
        [counts("un", 9, 9), says("un", Stance.SUSPECTS, "ml-military")],
        [counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military"), says("governor", Stance.DENIES, "ml-military")],
    ],
    ids=["nobody named", "suspected", "contested"],
)
def test_ucdp_ged_counts_deaths_by_an_uncertain_party_in_high_alone(claims: list[object], tmp_path: Path) -> None:
    found = made("ucdp-ged", [told(claims)], tmp_path)  # type: ignore[arg-type]
    (row,) = rows(found)
    assert (row["low"], row["best"], row["high"]) == ("0", "0", "9")
    assert {row[name] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")} == {"0"}
    assert "in high alone" in str(found.more[0]["notes"])


def test_ucdp_ged_names_parties_as_ucdp_does(row: Callable[[Record], dict[str, str]]) -> None:
    found = row(told([counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military")]))
    assert (found["side_a"], found["side_b"], found["side_b_new_id"]) == ("Government of Mali", "Civilians", "9999")
    assert (found["gwnoa"], found["gwnob"], found["type_of_violence"]) == ("432", "", "3")
    assert found["dyad_name"] == "Government of Mali - Civilians"


def test_ucdp_ged_knows_a_fight_of_a_state_from_one_of_none(row: Callable[[Record], dict[str, str]]) -> None:
    dead = [counts("un", 9, 9, group=Group.SOLDIERS), counts("un", 3, 3, group=Group.MILITANTS)]
    state = [says("un", Stance.ACCUSES, "jnim"), says("un", Stance.ACCUSES, "ml-military")]
    found = row(told([*dead, *state], kind="clash"))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == ("1", "Government of Mali", "JNIM")
    assert (found["deaths_a"], found["deaths_b"]) == ("9", "3")
    none = [says("un", Stance.ACCUSES, "jnim"), says("un", Stance.ACCUSES, "is-sahel")]
    assert row(told([*dead, *none], kind="clash"))["type_of_violence"] == "2"


def test_ucdp_ged_lowers_clarity_for_what_sums_up_several(row: Callable[[Record], dict[str, str]]) -> None:
    assert row(told([counts("un", 9, 9)]))["event_clarity"] == "1"
    assert row(replace(told([counts("un", 9, 9)]), whole=True))["event_clarity"] == "2"


@pytest.mark.parametrize("change", ["nobody", "no day", "no place"])
def test_ucdp_ged_keeps_beside_it_what_is_no_event_of_ucdp(change: str, tmp_path: Path) -> None:
    record = told([counts("un", 9, 9)])
    gone = {"nobody": {"counts": ()}, "no day": {"date": None}, "no place": {"place": None}}[change]
    found = made("ucdp-ged", [replace(record, incident=replace(record.incident, **gone))], tmp_path)  # type: ignore[arg-type]
    assert rows(found) == []
    assert found.more[0]["written"] is False
    assert found.export.left_out == 1


def test_ucdp_ged_writes_the_days_and_their_precision(row: Callable[[Record], dict[str, str]]) -> None:
    record = told([counts("un", 9, 9)])
    days = DateRange(date(2025, 1, 1), date(2025, 1, 31), 4)
    found = row(replace(record, incident=replace(record.incident, date=days)))
    assert (found["date_start"], found["date_end"], found["date_prec"], found["year"]) == (
        "2025-01-01",
        "2025-01-31",
        "4",
        "2025",
    )


def test_ucdp_ged_is_clear_only_where_people_looked_at_every_claim(row: Callable[[Record], dict[str, str]]) -> None:
    record = told([counts("un", 9, 9)])
    assert row(record)["code_status"] == ""
    accepted = replace(records.decision(), kind=DecisionKind.ACCEPT, about=(record.claims[0].key,))
    assert row(replace(record, decisions=(accepted,)))["code_status"] == "Clear"


def test_ucdp_ged_never_has_a_low_above_a_best(row: Callable[[Record], dict[str, str]]) -> None:
    record = told([counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military")])
    odd = Estimate(5, None, None, "ucdp/1", record.incident.counts[0][1].claims)
    found = row(replace(record, incident=replace(record.incident, counts=(("killed", odd),))))
    assert (found["low"], found["best"], found["high"]) == ("5", "5", "5")
    assert record.incident.attribution[0].status is Status.ALLEGED


@pytest.mark.parametrize(("latitude", "longitude", "cell"), [(34.531094, 69.162796, 179779), (-90, -180, 1), (90, 180, 259200)])
def test_ucdp_ged_counts_cells_as_priogrid_does(latitude: float, longitude: float, cell: int) -> None:
    assert priogrid(latitude, longitude) == cell


def test_ucdp_ged_leaves_no_comma_for_a_publisher_that_is_not_known(row: Callable[[Record], dict[str, str]]) -> None:
    record = told([counts("un", 9, 9, on=3)])
    report = replace(record.reports[0], publisher=None, title='Nine dead; "all of them"')
    found = row(replace(record, reports=(report,)))
    assert found["source_article"] == "\"2025-01-03,Nine dead, 'all of them'\""
    assert (found["source_office"], found["source_date"]) == ("", "2025-01-03")


def test_ucdp_ged_keeps_a_place_for_each_source_in_every_column_of_sources(row: Callable[[Record], dict[str, str]]) -> None:
    record = told([counts("un", 9, 9, line="a"), counts("ngo", 9, 9, line="b"), counts("un", 9, 9, line="c")])
    given = [("Daily; Weekly", "One"), (None, None), ("Post", "Two; three")]
    reports = tuple(replace(one, publisher=by, title=of) for one, (by, of) in zip(record.reports, given, strict=True))
    found = row(replace(record, reports=reports))
    assert found["number_of_sources"] == "3"
    assert found["source_office"].split(";") == ["Daily, Weekly", "", "Post"]
    assert found["source_headline"].split(";") == ["One", "", "Two, three"]
    assert found["source_article"].count(";") == 2


def test_ucdp_ged_numbers_the_state_on_its_own_side(row: Callable[[Record], dict[str, str]]) -> None:
    """A rebel group is the best attested, and the government is side A all the same."""
    dead = [counts("un", 9, 9, group=Group.SOLDIERS)]
    said = [says("jnim", Stance.ADMITS, "jnim"), says("un", Stance.ACCUSES, "ml-military")]
    found = row(told([*dead, *said], kind="clash"))
    assert (found["side_a"], found["gwnoa"]) == ("Government of Mali", "432")
    assert (found["side_b"], found["gwnob"]) == ("JNIM", "")


@pytest.mark.parametrize(("feature", "adm_2"), [("ADM2", "Niono"), ("PPL", ""), (None, "")])
def test_ucdp_ged_names_the_second_order_unit_that_a_place_is(
    feature: str | None, adm_2: str, row: Callable[[Record], dict[str, str]]
) -> None:
    place = replace(NIONO, feature=feature, precision=3)
    assert row(told([counts("un", 9, 9)], place=place))["adm_2"] == adm_2


def test_ucdp_ged_has_no_event_of_more_than_a_year(tmp_path: Path) -> None:
    def written(end: date) -> bool:
        days = DateRange(date(2024, 1, 1), end, 5)
        return bool(rows(made("ucdp-ged", [told([counts("un", 9, 9)], days=days)], tmp_path)))

    assert written(date(2024, 12, 31))
    assert not written(date(2025, 1, 1))


def test_ucdp_ged_counts_in_its_key_by_number(row: Callable[[Record], dict[str, str]]) -> None:
    """COUNTRY-YEAR-TYPE-DYAD-COUNTER, as in IRQ-1989-1-524-322; who the dyad is, UCDP says."""
    found = row(told([counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military")]))
    assert found["relid"] == f"MLI-2025-3-XXX-{found['id']}"
    assert found["id"].isdigit()
