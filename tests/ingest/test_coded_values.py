"""Numbers, points and names in the columns of a data set."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.coded_values import acled_kinds, code, country_code, is_party, point, whole


@pytest.mark.parametrize(("value", "number"), [("12", 12), (" 12.0 ", 12), ("0", 0), ("", None), ("  ", None)])
def test_whole_number_of_a_cell(value: str, number: int | None) -> None:
    assert whole({"n": value}, "n") == number


@pytest.mark.parametrize("value", ["-1", "1.5", "1.000", "12+", "twelve", "1e3", "NaN", "٣x", "9" * 40])
def test_whole_number_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(UnreadableInput, match="its n is"):
        whole({"n": value}, "n")


def test_whole_number_of_a_column_that_is_not_there_is_none() -> None:
    assert whole({}, "n") is None


def test_point_is_read_with_a_decimal_comma_too() -> None:
    assert point({"y": "14,35", "x": "-3,9"}, "y", "x") == (14.35, -3.9)
    with pytest.raises(UnreadableInput, match="not decimal degrees"):
        point({"y": "14,35,2", "x": "1"}, "y", "x")


def test_code_is_one_of_those_known() -> None:
    assert code({"c": "2"}, "c", ["1", "2"]) == "2"
    with pytest.raises(UnreadableInput, match="may be 1, 2"):
        code({"c": ""}, "c", ["1", "2"])


def test_point_lies_on_the_globe() -> None:
    assert point({"a": "14.5", "o": "-180"}, "a", "o") == (14.5, -180.0)
    assert point({"a": "14.5", "o": ""}, "a", "o") is None
    for lat, lon in (("nan", "0"), ("90.1", "0"), ("0", "181"), ("x", "0"), ("inf", "1")):
        with pytest.raises(UnreadableInput):
            point({"a": lat, "o": lon}, "a", "o")


def test_country_is_found_by_its_names() -> None:
    own = {"DR Congo": "CD"}
    names = ["Mali", "DR Congo (Zaire)", "mali", "ML", "Côte d'Ivoire", "Nowhere", ""]
    assert [country_code(name, own) for name in names] == ["ML", "CD", "ML", "ML", "CI", None, None]


def test_party_is_somebody() -> None:
    assert is_party("Hill Front", ["Unidentified"])
    assert not is_party("unidentified armed group", ["Unidentified"])
    assert not is_party(" ", [])


def test_acled_kinds_are_the_most_general_of_their_codes() -> None:
    assert acled_kinds()["Violence against civilians", "Attack"] == "attack"
