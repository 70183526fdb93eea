"""Names to places: look-ups, dumps added beside the default index, read-only folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.errors import GazetteerError
from counterclaim.resolving import gazetteer_build
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from gazetteers import gazetteer_in, write_dump


@pytest.mark.parametrize("spelling", ["Kanari", "KANARI", "Kannari", "Kanaris", "kanari"])
def test_gazetteer_finds_a_place_however_it_is_spelled(tmp_path: Path, spelling: str) -> None:
    assert 3 in {entry.id for entry in gazetteer_in(tmp_path).find(spelling)}


@pytest.mark.parametrize("spelling", ["al-Qasira", "Qasira", "Al Qasira", "el-Qasira"])
def test_gazetteer_minds_no_article(tmp_path: Path, spelling: str) -> None:
    assert 6 in {entry.id for entry in gazetteer_in(tmp_path).find(spelling)}


def test_gazetteer_puts_the_larger_namesake_first(tmp_path: Path) -> None:
    assert [entry.country for entry in gazetteer_in(tmp_path).find("Kanari")] == ["ML", "BJ"]


def test_gazetteer_knows_countries_without_any_index_of_them(tmp_path: Path) -> None:
    assert gazetteer_in(tmp_path).find("Burkina Faso")[0].country == "BF"


def test_gazetteer_finds_nothing_under_an_unknown_name(tmp_path: Path) -> None:
    assert gazetteer_in(tmp_path).find("Xyzzyville") == ()


def test_gazetteer_adds_a_dump_and_lists_it(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    dump = write_dump(tmp_path / "NE.txt", ((50, "Dosara", "", 13.0, 3.0, "P", "PPL", "NE", "01", 5),))
    added = gazetteer.add_dump(dump)
    assert (added.name, added.places, added.countries) == ("NE", 1, ("NE",))
    assert [source.name for source in gazetteer.sources()] == ["default", "NE"]
    assert [entry.id for entry in gazetteer.find("Dosara")] == [50]


def test_gazetteer_opens_with_the_dumps_that_were_added_before(tmp_path: Path) -> None:
    gazetteer_in(tmp_path).add_dump(write_dump(tmp_path / "NE.txt", ((50, "Dosara", "", 13.0, 3.0, "P", "PPL", "NE", "01", 5),)))
    assert [entry.id for entry in Gazetteer(tmp_path / "places.sqlite").find("Dosara")] == [50]


def test_gazetteer_keeps_its_places_when_a_dump_is_refused(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    bad = tmp_path / "bad.txt"
    bad.write_text("no dump at all\n", "utf-8")
    with pytest.raises(GazetteerError):
        gazetteer.add_dump(bad)
    assert gazetteer.find("Kanari")
    assert len(gazetteer.sources()) == 1


def test_gazetteer_refuses_a_file_that_is_no_index(tmp_path: Path) -> None:
    (tmp_path / "places.sqlite").write_text("not a database" * 100, "utf-8")
    with pytest.raises(GazetteerError, match="is no index of places"):
        Gazetteer(tmp_path / "places.sqlite")


def test_gazetteer_that_was_cut_short_is_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    (folder / gazetteer_build.base_name()).write_bytes(b"SQLite format 3\x00 and no more")

    def build(path: Path, progress: object = None) -> None:
        gazetteer_in(tmp_path).close()
        (tmp_path / "places.sqlite").replace(path)

    monkeypatch.setattr(gazetteer_build, "build", build)
    assert open_gazetteer(cache=tmp_path).find("Kanari")
