"""GeoNames dumps: what is taken in, what is refused and where."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from counterclaim.errors import GazetteerError
from counterclaim.resolving.gazetteer_dump import build_dump
from gazetteers import ROWS, line, write_dump


def _text(**changes: str) -> str:
    fields = line(*ROWS[2]).split("\t")
    for column, value in changes.items():
        fields[int(column[1:]) - 1] = value
    return "\t".join(fields)


def test_gazetteer_dump_counts_what_it_took_in(tmp_path: Path) -> None:
    dump = build_dump(write_dump(tmp_path / "ML.txt"), tmp_path / "out.sqlite")
    assert (dump.places, dump.left_out, dump.countries) == (8, 0, ("BJ", "CZ", "ML"))


def test_gazetteer_dump_leaves_out_single_buildings(tmp_path: Path) -> None:
    rows = (*ROWS, (9, "Kanari Hotel", "", 14.0, -6.0, "S", "HTL", "ML", "05", 0))
    assert build_dump(write_dump(tmp_path / "ML.txt", rows), tmp_path / "out.sqlite").left_out == 1


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("3\tKanari\tKanari\t14.2", "4 columns"),
        ("name,latitude,longitude", "1 columns"),
        (_text(c5="north"), "is no number"),
        (_text(c5="95.0"), "lie on no map"),
        (_text(c6="-181"), "lie on no map"),
        (_text(c9="QQ"), "no country code"),
        (_text(c1="first"), "is no number"),
        (_text(c5="nan"), "lie on no map"),
        (_text(c7="PPL"), "no feature class"),
        (_text(c19="2024-0"), "no day: the file is cut short"),
        (_text(c19="Africa/Bamako"), "columns are mixed up"),
        ("x" * 1_100_000, "longer than"),
    ],
)
def test_gazetteer_dump_names_the_line_that_is_wrong(tmp_path: Path, bad: str, says: str) -> None:
    path = tmp_path / "ML.txt"
    path.write_text(f"{line(*ROWS[0])}\n{bad}\n", "utf-8")
    with pytest.raises(GazetteerError, match=f"line 2: .*{says}"):
        build_dump(path, tmp_path / "out.sqlite")


def test_gazetteer_dump_refuses_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "ML.zip"
    path.write_bytes(b"PK\x03\x04\xff\xfe\x00")
    with pytest.raises(GazetteerError, match="line 1"):
        build_dump(path, tmp_path / "out.sqlite")


def test_gazetteer_dump_refuses_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "ML.txt").touch()
    with pytest.raises(GazetteerError, match="holds no places"):
        build_dump(tmp_path / "ML.txt", tmp_path / "out.sqlite")


def test_gazetteer_dump_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="cannot be read"):
        build_dump(tmp_path / "none.txt", tmp_path / "out.sqlite")


def test_gazetteer_dump_leaves_nothing_behind_when_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ML.txt"
    path.write_text(f"{line(*ROWS[0])}\nbad\n", "utf-8")
    with pytest.raises(GazetteerError):
        build_dump(path, tmp_path / "out.sqlite")
    assert [file.name for file in tmp_path.iterdir()] == ["ML.txt"]


def test_gazetteer_dump_tells_how_far_it_is(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    build_dump(write_dump(tmp_path / "ML.txt"), tmp_path / "out.sqlite", lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1] > 0


def test_gazetteer_dump_refuses_one_that_is_cut_short(tmp_path: Path) -> None:
    whole = write_dump(tmp_path / "ML.txt").read_bytes()
    (tmp_path / "ML.txt").write_bytes(whole[:-40])
    with pytest.raises(GazetteerError, match="line 8: it has 6 columns"):
        build_dump(tmp_path / "ML.txt", tmp_path / "out.sqlite")


def test_gazetteer_dump_refuses_points_that_lie_in_another_country(tmp_path: Path) -> None:
    rows = tuple((*row[:3], row[4], row[3], *row[5:]) for row in ROWS)
    with pytest.raises(GazetteerError, match="are latitude and longitude"):
        build_dump(write_dump(tmp_path / "ML.txt", rows), tmp_path / "out.sqlite")
    assert not (tmp_path / "out.sqlite").exists()


def test_gazetteer_dump_refuses_a_zip_of_many_megabytes_without_reading_it(tmp_path: Path) -> None:
    (tmp_path / "ML.zip").write_bytes(b"PK\x03\x04" + b"\x00" * 30_000_000)
    with pytest.raises(GazetteerError, match="line 1: it is longer than"):
        build_dump(tmp_path / "ML.zip", tmp_path / "out.sqlite")


def test_gazetteer_dump_of_another_format_of_geonames_is_refused(tmp_path: Path) -> None:
    (tmp_path / "alternateNames.txt").write_text("1284819\t2994701\t\tRoc Mélé\t\t\t\t\t\t\n", "utf-8")
    with pytest.raises(GazetteerError, match="it has 10 columns"):
        build_dump(tmp_path / "alternateNames.txt", tmp_path / "out.sqlite")


@pytest.mark.slow
def test_gazetteer_dump_of_half_a_million_rows_is_taken_in_within_a_minute(tmp_path: Path) -> None:
    path = tmp_path / "ML.txt"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(500_000):
            row = (
                number,
                f"Vi{number}la",
                f"Wi{number}",
                12 + number % 100 / 20,
                -8 + number % 77 / 20,
                "P",
                "PPL",
                "ML",
                "05",
                0,
            )
            lines.write(line(*row) + "\n")
    started = time.process_time()
    assert build_dump(path, tmp_path / "out.sqlite").places == 500_000
    assert time.process_time() - started < 60
