from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import ExportError
from counterclaim.export.release.places import KEEP, coarsened, place_rule
from counterclaim.model.place import Place
from incident_records import NIONO
from releases import incident, placed


def level(text: str, struck: str, **options: object) -> str | None:
    rule = place_rule("")
    assert rule is not None
    found = rule.of(placed(text, struck, **options))  # type: ignore[arg-type]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("struck", "wanted"),
    [
        ("a market", None),
        ("a vehicle", None),
        ("the hospital", "tenth"),
        ("two clinics", "tenth"),
        ("a school", "tenth"),
        ("a camp for displaced people", "tenth"),
        ("une école", "tenth"),
        ("المستشفى", "tenth"),
        ("his house", "unit"),
        ("several homes", "unit"),
        ("une maison", "unit"),
        ("the warehouse", "tenth"),
        ("a greenhouse", None),
    ],
)
def test_places_are_given_as_what_was_struck_allows(struck: str, wanted: str | None) -> None:
    assert level(f"Shells struck {struck} at Niono.", struck) == wanted


def test_places_of_a_hospital_in_a_home_are_given_as_the_home() -> None:
    assert level("They struck a clinic in a house.", "a clinic in a house") == "unit"


def test_places_follow_from_the_kind_of_event_too() -> None:
    assert level("They came at night.", "night", kind="sexual_violence") == "unit"
    assert level("They came at night.", "night", kind="abduction") == "tenth"


def test_places_known_to_the_house_are_never_given_exactly() -> None:
    assert level("At a well.", "a well", place=replace(NIONO, uncertainty_km=0.1)) == "tenth"


def test_places_are_rounded_and_say_so() -> None:
    rule = place_rule("")
    assert rule is not None
    given = coarsened(NIONO, rule.levels["tenth"])
    assert (given.latitude, given.longitude, given.precision, given.uncertainty_km) == (14.3, -6.0, 2, 8.0)
    assert (given.name, given.gazetteer) == ("Niono", NIONO.gazetteer)


def test_places_lose_the_name_of_a_spot() -> None:
    rule = place_rule("")
    assert rule is not None
    spot = replace(NIONO, name="Hôpital de Niono", feature="HSP")
    given = coarsened(spot, rule.levels["tenth"])
    assert (given.name, given.gazetteer) == ("Ségou", None)


def test_places_of_a_unit_have_no_point() -> None:
    rule = place_rule("")
    assert rule is not None
    given = coarsened(NIONO, rule.levels["unit"])
    assert (given.name, given.latitude, given.longitude, given.gazetteer, given.precision) == ("Ségou", None, None, None, 4)
    country = Place("Mali", "ML", None, 17.0, -4.0, 6)
    assert (coarsened(country, rule.levels["unit"]).name, coarsened(country, rule.levels["unit"]).precision) == ("Mali", 6)


@given(
    st.floats(-90, 90, allow_nan=False),
    st.floats(-180, 180, allow_nan=False),
    st.integers(1, 7),
    st.one_of(st.none(), st.floats(0, 500)),
)
def test_places_never_become_more_exact(latitude: float, longitude: float, precision: int, off: float | None) -> None:
    rule = place_rule("")
    assert rule is not None
    place = Place("Somewhere", "ML", "Ségou", latitude, longitude, precision, uncertainty_km=off)
    for one in rule.levels.values():
        given = coarsened(place, one)
        assert given.precision >= place.precision
        assert given.uncertainty_km is None or given.uncertainty_km >= (off or 0)
        assert coarsened(given, one) == given


def test_places_may_be_kept_or_follow_a_file(tmp_path: Path) -> None:
    assert place_rule(KEEP) is None
    own = tmp_path / "own.toml"
    own.write_text('[levels]\nunit = { where_prec = 4 }\n[kinds]\nattack = "unit"\n', "utf-8")
    rule = place_rule(str(own))
    assert rule is not None
    assert rule.of(incident("i1")) == ("unit", "attack")


@pytest.mark.parametrize("text", ["", "levels = 3", '[levels]\n[kinds]\nattack = "none"', "[levels", "[[sites]]"])
def test_places_of_a_file_that_holds_no_rules_are_refused(tmp_path: Path, text: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, "utf-8")
    with pytest.raises(ExportError, match="rules for places"):
        place_rule(str(own))
    with pytest.raises(ExportError, match="cannot be read"):
        place_rule(str(tmp_path / "none.toml"))
