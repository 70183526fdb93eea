from __future__ import annotations

import pytest

from counterclaim.linking.columns import table_of
from counterclaim.linking.sketch import DIMENSIONS
from linked import DAY, TESSARA, card


def test_columns_has_a_row_for_each_card_in_their_order() -> None:
    table = table_of([card("r1"), card("r2", killed=3)])
    assert table.column("unique_id").to_pylist() == [0, 1]
    assert table.column("killed_low").to_pylist() == [14.0, 3.0]
    assert table.column("killed_numbers").to_pylist() == [[14], [3]]


def test_columns_writes_days_as_numbers_and_places_in_degrees() -> None:
    row = table_of([card("r1", site=TESSARA, days=3)]).to_pylist()[0]
    assert (row["first_day"], row["last_day"]) == (DAY.toordinal(), DAY.toordinal() + 2)
    assert (row["lat"], row["lon"], row["unsure"], row["country"]) == (15.6, -5.9, 5.0, "XA")


def test_columns_tells_known_parties_from_sides() -> None:
    row = table_of([card("r1", parties=("hill-front", "~rebel"))]).to_pylist()[0]
    assert row["parties"] == ["hill-front", "~rebel"]
    assert row["known"] == ["hill-front"]


@pytest.mark.parametrize(
    ("kind", "rare", "near"), [("abduction", True, ["held"]), ("attack", False, []), ("shelling", False, ["from_afar"])]
)
def test_columns_says_what_a_kind_is_near_to(kind: str, rare: bool, near: list[str]) -> None:
    row = table_of([card("r1", kind=kind)]).to_pylist()[0]
    assert (row["rare"], row["near"]) == (rare, near)


def test_columns_leaves_what_a_card_lacks_null() -> None:
    row = table_of([card("r1", kind=None, day=None, site=None, killed=None, text=None, published=None)]).to_pylist()[0]
    for name in ("event", "first_day", "lat", "lon", "unsure", "killed_low", "text", "published"):
        assert row[name] is None
    assert row["whole"] is True
    assert row["seat"] is False


def test_columns_has_vectors_of_length_one() -> None:
    (vector,) = table_of([card("r1")]).column("text").to_pylist()
    assert len(vector) == DIMENSIONS
    assert sum(value * value for value in vector) == pytest.approx(1.0, abs=1e-5)


def test_columns_of_no_cards_is_an_empty_table() -> None:
    assert table_of([]).num_rows == 0
