"""An index: written whole or not at all, then only read."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from counterclaim.errors import GazetteerError
from counterclaim.resolving.gazetteer_index import Index, Row, add_names, add_places, writing

ROWS: tuple[Row, ...] = (
    (1, "Alfa", "ML", "ML.05", None, 14.0, -6.0, "ADM1", 900, "ML.05", 90.0),
    (2, "Beta", "ML", "ML.05", "ML.05.1", 14.1, -6.1, "ADM2", 90, "ML.05.1", None),
    (3, "Kanari", "ML", "ML.05", None, 14.2, -6.2, "PPL", 50, None, None),
)


def _index(path: Path) -> Index:
    with writing(path) as connection:
        add_places(connection, ROWS)
        add_names(connection, [("kanari", 3, 0), ("alfa", 1, 0), ("kannari", 3, 1)])
    return Index(path)


def test_gazetteer_index_finds_a_place_by_every_key(tmp_path: Path) -> None:
    found = list(_index(tmp_path / "x.sqlite").lookup(["kanari", "kannari", "nothing"]))
    assert sorted((key, entry.id, entry.rank) for key, entry in found) == [("kanari", 3, 0), ("kannari", 3, 1)]


def test_gazetteer_index_keeps_how_far_a_unit_reaches(tmp_path: Path) -> None:
    unit = _index(tmp_path / "x.sqlite").unit("ML.05")
    assert unit is not None and unit.radius_km == 90.0


def test_gazetteer_index_gives_the_units_below_another(tmp_path: Path) -> None:
    assert [entry.id for entry in _index(tmp_path / "x.sqlite").units("ML.05.", "ADM2")] == [2]


def test_gazetteer_index_knows_places_by_number(tmp_path: Path) -> None:
    index = _index(tmp_path / "x.sqlite")
    assert index.place(3) is not None
    assert index.place(99) is None


def test_gazetteer_index_takes_more_keys_than_one_query_does(tmp_path: Path) -> None:
    keys = [f"no{number}" for number in range(3000)]
    assert [key for key, _ in _index(tmp_path / "x.sqlite").lookup([*keys, "alfa"])] == ["alfa"]


def test_gazetteer_index_that_failed_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(tmp_path / "x.sqlite"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_gazetteer_index_that_failed_leaves_the_one_before(tmp_path: Path) -> None:
    _index(tmp_path / "x.sqlite").close()
    with pytest.raises(sqlite3.Error), writing(tmp_path / "x.sqlite") as connection:
        connection.execute("no SQL")
    assert list(Index(tmp_path / "x.sqlite").lookup(["kanari"]))


def test_gazetteer_index_removes_what_a_killed_process_left_hours_ago(tmp_path: Path) -> None:
    old, new = tmp_path / "x1.part", tmp_path / "x2.part"
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 86_400,) * 2)
    _index(tmp_path / "x.sqlite").close()
    assert not old.exists()
    assert new.exists()


def test_gazetteer_index_of_another_version_is_refused(tmp_path: Path) -> None:
    _index(tmp_path / "x.sqlite").close()
    with sqlite3.connect(tmp_path / "x.sqlite") as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
    connection.close()
    with pytest.raises(GazetteerError, match="built by another version"):
        Index(tmp_path / "x.sqlite")
