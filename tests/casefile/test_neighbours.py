from __future__ import annotations

from datetime import timedelta

import pytest

import raids
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.neighbours import Neighbour, found_by, neighbours
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownName


def beside(casefile: Casefile, name: str) -> list[Neighbour]:
    with casefile.reading() as connection:
        return neighbours(connection, incident_named(connection, name))


def found(casefile: Casefile, name: str, words: str = "", day: int | None = None) -> set[str]:
    on = None if day is None else raids.DAY + timedelta(days=day)
    with casefile.reading() as connection:
        hits = found_by(connection, incident_named(connection, name), words, on)
        return {key.report for one in hits for key in one.incident.accounts}


def test_neighbours_are_near_in_time_and_place(raided: Casefile) -> None:
    shown = beside(raided, "a1")
    assert [one.incident.place.name for one in shown if one.incident.place] == ["Tessara"]
    assert shown[0].days == 1 and shown[0].km is not None and 40 < shown[0].km < 50


def test_neighbours_that_were_compared_say_what_they_weigh(raided: Casefile) -> None:
    linked = [one for one in beside(raided, "a1") if one.weight is not None]
    assert all(one.sentences for one in linked)


def test_neighbours_of_what_lies_alone_are_none(raided: Casefile) -> None:
    assert beside(raided, "c1") == []


@pytest.mark.parametrize(
    ("words", "day", "names"),
    [
        ("Kassum", None, {"c1", "c2"}),
        ("kass", None, {"c1", "c2"}),
        ("accusing rebels", None, {"b1", "b2", "c1", "c2"}),
        ("b2/a1", None, {"b1", "b2"}),
        ("", 9, {"c1", "c2"}),
        ("Kassum", 1, set()),
        ("", None, set()),
        ("nowhere to be found", None, set()),
        ('"; DROP TABLE incidents', None, set()),
    ],
)
def test_neighbours_are_found_by_name_words_and_day(raided: Casefile, words: str, day: int | None, names: set[str]) -> None:
    assert found(raided, "a1", words, day) == names


def test_neighbours_never_find_the_incident_itself(raided: Casefile) -> None:
    assert "a1" not in found(raided, "a1", "Oro Benna")


def test_neighbours_of_nothing_are_not_found(raided: Casefile) -> None:
    with raided.reading() as connection, pytest.raises(UnknownName):
        neighbours(connection, "i000000000000")
