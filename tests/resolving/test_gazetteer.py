"""Names to places: look-ups, dumps added beside the default index, read-only folders."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counterclaim.errors import GazetteerError
from counterclaim.resolving import gazetteer_build
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.vocabulary.loader import load_table
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


def test_gazetteer_knows_villages_of_the_news_until_an_index_has_them(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    (village,) = gazetteer.find("Komanda")
    assert (village.source, village.country, village.radius_km) == ("village", "CD", 10.0)
    far = (51, "Komanda", "", -9.0, 25.0, "P", "PPL", "CD", "01", 5)
    gazetteer.add_dump(write_dump(tmp_path / "far.txt", (far,)))
    assert {entry.source for entry in gazetteer.find("Komanda")} == {"village", "geonames"}
    gazetteer.add_dump(write_dump(tmp_path / "near.txt", (far, (52, "Komanda", "", 1.4, 29.8, "P", "PPL", "CD", "01", 5))))
    assert {entry.id for entry in gazetteer.find("Komanda")} == {51, 52}


def test_gazetteer_knows_places_by_their_names_in_other_languages() -> None:
    gazetteer = open_gazetteer()
    for exonym, own in (("كادوقلي", "Kadugli"), ("Nabatiyé", "Nabatieh"), ("Jenin", "Janin")):
        assert gazetteer.find(own)[0].id in {entry.id for entry in gazetteer.find(exonym)}


def test_gazetteer_every_exonym_means_a_place() -> None:
    gazetteer = open_gazetteer()
    for row in load_table("places/exonyms.tsv"):
        assert row["country"] in {entry.country for entry in gazetteer.find(row["name"])}, row["name"]


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


def test_gazetteer_refuses_a_dump_where_its_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    gazetteer = gazetteer_in(tmp_path / "a")
    dump = write_dump(tmp_path / "NE.txt")
    (tmp_path / "a").rename(tmp_path / "b")
    (tmp_path / "a").touch()  # a file where the folder was: nobody can write there, not even root
    with pytest.raises(GazetteerError, match="cannot be written: set COUNTERCLAIM_CACHE"):
        gazetteer.add_dump(dump)
    assert gazetteer.find("Kanari")


def test_gazetteer_is_built_elsewhere_where_the_cache_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))

    def build(path: Path, progress: object = None) -> None:
        gazetteer_in(tmp_path).close()
        (tmp_path / "places.sqlite").replace(path)

    monkeypatch.setattr(gazetteer_build, "build", build)
    gazetteer = open_gazetteer(cache=tmp_path / "file")
    assert gazetteer.find("Kanari")
    assert "cannot be written" in gazetteer.notes[0]
    assert gazetteer.folder.is_relative_to(tmp_path / "temporary")


def test_gazetteer_leaves_out_a_dump_that_cannot_be_opened_and_says_so(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    gazetteer.add_dump(write_dump(tmp_path / "NE.txt", ((50, "Dosara", "", 13.0, 3.0, "P", "PPL", "NE", "01", 5),)))
    (tmp_path / "dump-SD.sqlite").write_bytes(b"SQLite format 3\x00 and no more")
    opened = Gazetteer(tmp_path / "places.sqlite")
    assert [entry.id for entry in opened.find("Dosara")] == [50]
    assert "the dump 'SD' is left out" in opened.notes[0]


def test_gazetteer_gives_the_code_of_a_unit_alone(tmp_path: Path) -> None:
    rows = ((1, "Alfa", "", 14.0, -6.0, "A", "ADM1", "ML", "05", 9), (3, "Kanari", "", 14.2, -6.0, "P", "PPL", "ML", "05", 5))
    gazetteer = gazetteer_in(tmp_path)
    gazetteer.add_dump(write_dump(tmp_path / "ML.txt", rows))
    assert gazetteer.code_of("geonames:1") == "ML.05"
    assert gazetteer.code_of("geonames:3") is None
    assert gazetteer.code_of(None) is None


def test_gazetteer_forgets_what_it_looked_up_before_a_dump(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    assert (gazetteer.code_of("geonames:77"), gazetteer.units_in("geonames:77")) == (None, ())
    gazetteer.add_dump(write_dump(tmp_path / "NE.txt", ((77, "Bravo", "", 14.0, 3.0, "A", "ADM1", "NE", "07", 9),)))
    assert gazetteer.code_of("geonames:77") == "NE.07"


def test_gazetteer_gives_the_units_of_nothing_as_none(tmp_path: Path) -> None:
    gazetteer = gazetteer_in(tmp_path)
    assert gazetteer.units_in(None) == gazetteer.units_in("region:1") == ()


_ADD = """
import sys
from pathlib import Path
from counterclaim.resolving.gazetteer import Gazetteer
print(Gazetteer(Path(sys.argv[1])).add_dump(Path(sys.argv[2])).places)
"""
_OPEN = """
import sys
from pathlib import Path
from counterclaim.resolving.gazetteer import open_gazetteer
print(open_gazetteer(cache=Path(sys.argv[1])).find("Bamako")[0].country)
"""


def _at_once(code: str, *arguments: str) -> list[str]:
    """What two processes print that run the code at the same time."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", code, *arguments]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) for _ in range(2)]
    printed = [process.communicate(timeout=600)[0].strip() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    return printed


@pytest.mark.slow
def test_gazetteer_takes_one_dump_from_two_processes_at_once(tmp_path: Path) -> None:
    gazetteer_in(tmp_path).close()
    rows = tuple((number, f"Vi{number}la", "", 14.0, 3.0, "P", "PPL", "NE", "01", 5) for number in range(20_000))
    dump = write_dump(tmp_path / "NE.txt", rows)
    assert _at_once(_ADD, str(tmp_path / "places.sqlite"), str(dump)) == ["20000", "20000"]
    assert not list(tmp_path.glob("*.part"))
    assert Gazetteer(tmp_path / "places.sqlite").find("Vi77la")


@pytest.mark.slow
def test_gazetteer_is_built_by_two_processes_at_once(tmp_path: Path) -> None:
    assert _at_once(_OPEN, str(tmp_path)) == ["ML", "ML"]
    assert [path.name for path in (tmp_path / "gazetteer").iterdir()] == [gazetteer_build.base_name()]
