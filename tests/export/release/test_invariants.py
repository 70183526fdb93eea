"""What must hold of any release: whom it names, where it points, and what its checks find, whatever stands in the reports."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import named_records
from counterclaim.export.release.places import place_rule
from counterclaim.export.release.prepared import prepared
from counterclaim.export.release.record_checks import look
from counterclaim.export.release.tables import release_tables
from counterclaim.export.release.text_checks import TextChecks
from counterclaim.model.claim import ClaimantKind
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.claimant_names import private_kinds
from incident_records import NIONO, told
from releases import PEPPER, counts, placed

NAME = "Teral Mossun"
# Words that are nobody's name here.
_WORDS = st.lists(st.sampled_from(["the", "family", "of", "burned", "Thursday,", "said:", "«nine»", "killed."]), max_size=8)
_WRITTEN = st.sampled_from(
    [NAME, NAME.upper(), "teral mossun", "Téral Mossun", "Teral   Mossun", "Teral, Mossun", "«Teral Mossun»"]
)
_COLUMNS = st.sampled_from(["quote", "claimant_words", "via", "target", "publisher", "accused", "contradictions", "report"])
_AT_RISK = st.sampled_from(load_toml("release/risks.toml")["kinds"])
_ANY_POINT = st.tuples(st.floats(-89.9, 89.9), st.floats(-179.9, 179.9))
slowly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def knowing() -> TextChecks:
    """Checks that know whom one report names and masks."""
    checks = TextChecks()
    checks.gather(prepared(named_records.told(), place_rule(""), quote_words=30, pepper=PEPPER))
    return checks


def found_in(checks: TextChecks, folder: Path, column: str, cell: str) -> list[str]:
    path = folder / "claims.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerows([["claim", column], ["c1", cell]])
    return [one.where for one in checks.in_tables([path])]


@slowly
@given(_WORDS, _WRITTEN, _WORDS, _COLUMNS)
def test_release_checks_find_a_masked_name_wherever_and_however_it_stands(
    knowing: TextChecks, tmp_path: Path, before: list[str], name: str, after: list[str], column: str
) -> None:
    cell = " ".join([*before, name, *after])
    assert found_in(knowing, tmp_path, column, cell) == [f"claims.csv, row 1, {column}"]


@slowly
@given(_WORDS, st.sampled_from(["Teral", "Mossun", "Mossun Teral", "Teralmossun", ""]), _COLUMNS)
def test_release_checks_find_nobody_where_nobody_is_named(
    knowing: TextChecks, tmp_path: Path, words: list[str], almost: str, column: str
) -> None:
    assert found_in(knowing, tmp_path, column, " ".join([*words, almost, *words])) == []


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(load_toml("release/risks.toml")["kinds"]),
    st.sampled_from([0, 5, 30]),
    st.text("abc déf\n\u202e,;=", max_size=60),
)
def test_release_calls_who_is_at_risk_by_the_kind_alone_whatever_they_are_called(kind: str, words: int, quote: str) -> None:
    record = told([counts("the lame teacher of Tanoum", 9, kind=ClaimantKind(kind), quote=quote or "nine died")])
    made = prepared(record, place_rule(""), quote_words=words, pepper=PEPPER)
    rows = [row for table in release_tables() for row in table.rows(made.record)]
    assert {row["claimant_words"] for row in rows if "claimant_words" in row} <= {private_kinds()[kind], ""}
    # Claims of tests are called after who makes them.
    assert not [cell for row in rows for column, cell in row.items() if column != "claim" and "lame teacher" in str(cell)]
    assert all(len(str(row["quote"]).split()) <= words for row in rows if "quote" in row)
    yardstick = place_rule("")
    assert yardstick is not None
    for one in look(made, quote_words=words, yardstick=yardstick):
        assert "lame teacher" not in f"{one.where} {one.says}" and (not quote.strip() or quote not in one.says)


@settings(max_examples=40, deadline=None)
@given(_ANY_POINT)
@example((0.05, -0.05))
def test_release_gives_no_point_of_what_people_need_more_exactly_than_a_tenth_of_a_degree(point: tuple[float, float]) -> None:
    latitude, longitude = point
    place = replace(NIONO, latitude=latitude, longitude=longitude)
    made = prepared(placed("At Niono they shelled a hospital.", "a hospital", place), place_rule(""), quote_words=30, pepper="")
    given_place = made.record.incident.place
    assert given_place is not None and given_place.latitude is not None and given_place.longitude is not None
    for exact, shown in ((latitude, given_place.latitude), (longitude, given_place.longitude)):
        assert shown == round(shown, 1) and abs(shown - exact) <= 0.0501


@settings(max_examples=25, deadline=None)
@given(_ANY_POINT)
def test_release_gives_no_point_of_a_home(point: tuple[float, float]) -> None:
    place = replace(NIONO, latitude=point[0], longitude=point[1])
    made = prepared(placed("At Niono they burned a house.", "a house", place), place_rule(""), quote_words=30, pepper="")
    shown = made.record.incident.place
    assert shown is not None and (shown.latitude, shown.longitude) == (None, None) and "Niono" not in shown.name
