"""Which place of a name is meant."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_disambiguation import Sense, disambiguate, lies_in
from counterclaim.resolving.place_names import Name

TOWN_ML = Entry(1, "Kanari", "ML", "ML.05", None, 14.2, -6.0, "PPL", 5_000)
TOWN_BJ = Entry(2, "Kanari", "BJ", "BJ.01", None, 9.0, 2.0, "PPL", 40_000)
UNIT_ML = Entry(3, "Kanari", "ML", "ML.05", None, 14.5, -6.5, "ADM1", 20_000, "ML.05")
NEAR_ML = Entry(4, "Belvar", "ML", "ML.05", None, 14.1, -6.1, "PPL", 9_000)
MALI = Entry(5, "Mali", "ML", None, None, 17.0, -4.0, "PCLI", 50_000_000)


def _name(number: int, *entries: Entry, kind: str | None = None, within: tuple[int, ...] = ()) -> Name:
    return Name(Span(number * 10, number * 10 + 6), number, number + 1, entries, kind=kind, within=within)


def _best(*names: Name, peoples: tuple[str, ...] = ()) -> Entry:
    keys = [name.entries[0].name.lower() for name in names]
    return disambiguate(names, keys, peoples)[0].best()[0][1]


def test_place_disambiguation_takes_the_larger_where_nothing_else_is_known() -> None:
    assert _best(_name(0, TOWN_ML, TOWN_BJ)) == TOWN_BJ


@pytest.mark.parametrize("peoples", [("ML",), ("ML", "ML")])
def test_place_disambiguation_follows_the_peoples_of_the_report(peoples: tuple[str, ...]) -> None:
    assert _best(_name(0, TOWN_ML, TOWN_BJ), peoples=peoples) == TOWN_ML


def test_place_disambiguation_follows_the_other_places() -> None:
    assert _best(_name(0, TOWN_ML, TOWN_BJ), _name(1, NEAR_ML)) == TOWN_ML


def test_place_disambiguation_believes_what_is_said_to_contain_it() -> None:
    assert _best(_name(0, TOWN_BJ, TOWN_ML, within=(1,)), _name(1, MALI)) == TOWN_ML


def test_place_disambiguation_takes_the_town_before_the_unit_called_like_it() -> None:
    assert _best(_name(0, UNIT_ML, TOWN_ML)) == TOWN_ML


@pytest.mark.parametrize("kind", ["settlements", "areas"])
def test_place_disambiguation_an_area_of_a_name_makes_no_unit_of_it(kind: str) -> None:
    assert _best(_name(0, UNIT_ML, TOWN_ML, kind=kind)) == TOWN_ML


def test_place_disambiguation_takes_the_unit_where_a_noun_says_so() -> None:
    assert _best(_name(0, UNIT_ML, TOWN_ML, kind="first_order")) == UNIT_ML


def test_place_disambiguation_a_city_said_once_is_a_city_everywhere() -> None:
    names = (_name(0, UNIT_ML, TOWN_ML, kind="areas"), _name(1, UNIT_ML, TOWN_ML, kind="settlements"), _name(2, UNIT_ML, TOWN_ML))
    senses = disambiguate(names, ["kanari"] * 3, ())
    assert {sense.best()[0][1].id for sense in senses} == {1}


def test_place_disambiguation_shares_add_up_to_one() -> None:
    (sense,) = disambiguate([_name(0, TOWN_ML, TOWN_BJ, UNIT_ML)], ["kanari"], ())
    assert isinstance(sense, Sense)
    assert sum(sense.shares) == pytest.approx(1.0)


def test_place_disambiguation_of_unknown_names_knows_nothing() -> None:
    assert disambiguate([Name(Span(0, 3), 0, 1, ())], ["xyz"], ())[0].best() == []


def test_place_disambiguation_looks_at_a_bounded_number_of_namesakes() -> None:
    many = tuple(
        Entry(number, "San", "MX", f"MX.{number}", None, 20.0, -100.0 + number / 100, "PPL", number) for number in range(500)
    )
    (sense,) = disambiguate([_name(0, *many)], ["san"], ())
    assert len(sense.entries) == 40


def test_place_disambiguation_tells_what_lies_in_what() -> None:
    assert lies_in(TOWN_ML, MALI) and lies_in(TOWN_ML, UNIT_ML)
    assert not lies_in(MALI, MALI) and not lies_in(TOWN_BJ, UNIT_ML) and not lies_in(UNIT_ML, UNIT_ML)
