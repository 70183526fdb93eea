from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from listings import listing, made_up, table


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["lists", "match", *arguments, "-o", str(folder / "matched.csv")])


def small(folder: Path, *, lists: int = 3) -> list[str]:
    """Lists of two persons, one of them on all."""
    paths = []
    for name in ("clinic", "parish", "union")[:lists]:
        own = listing(f"{name.capitalize()} Tanour", row=3, day="2031-09-01", place="Doum", age=70, sex="f")
        (folder / f"{name}.csv").write_text(table([listing(), own]), "utf-8")
        paths.append(str(folder / f"{name}.csv"))
    return paths


def test_lists_match_writes_who_is_on_which_and_no_name(tmp_path: Path) -> None:
    result = run(tmp_path, *small(tmp_path), "--review", str(tmp_path / "review.csv"))
    assert result.exit_code == 0, result.output
    written = (tmp_path / "matched.csv").read_text("utf-8")
    assert written.startswith("clinic,parish,union,count,count_few,count_many")
    for text in (result.output, written):
        assert "Doumaz" not in text and "Tanour" not in text
    assert "NAMES PRIVATE PERSONS" in result.output


def test_lists_match_reads_back_what_a_person_decided(tmp_path: Path) -> None:
    paths, review = small(tmp_path, lists=2), tmp_path / "review.csv"
    run(tmp_path, *paths, "--review", str(review), "--sure", "60", "--doubtful", "-60")
    with review.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row["decision"] = "different"
    with review.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    result = run(tmp_path, *paths, "--review", str(review))
    assert f"{len(rows)} decided" in result.output
    assert "1,1" not in (tmp_path / "matched.csv").read_text("utf-8").replace("\r", "").split("\n", 1)[1][:3]
    assert "different" in review.read_text("utf-8-sig")


def test_lists_match_keeps_decisions_on_rows_that_have_changed(tmp_path: Path) -> None:
    paths, review = small(tmp_path, lists=2), tmp_path / "review.csv"
    run(tmp_path, *paths, "--review", str(review), "--sure", "60")
    review.write_text(review.read_text("utf-8-sig").replace("\n,", "\nsame,"), "utf-8")
    Path(paths[0]).write_text(table([listing("Somebody Else"), listing(row=3)]), "utf-8")
    result = run(tmp_path, *paths, "--review", str(review))
    assert "decisions are on rows that have changed" in result.output
    assert (tmp_path / "review.csv.old").stat().st_mode & 0o777 == 0o600


def test_lists_match_asks_for_lists(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 2
    assert "name the lists" in result.output


def test_lists_match_refuses_bounds_of_doubt_that_cross_and_columns_that_are_not_there(tmp_path: Path) -> None:
    assert run(tmp_path, *small(tmp_path), "--sure", "0", "--doubtful", "1").exit_code == 2
    result = run(tmp_path, *small(tmp_path), "--columns", "name=Victims")
    assert "cannot use 'Victims'" in str(result.exception)
    assert not (tmp_path / "matched.csv").exists()


@pytest.mark.slow
def test_lists_match_then_analyse_says_how_much_hangs_on_the_matching(tmp_path: Path) -> None:
    entries = made_up(300)
    paths = []
    for name in ("clinic", "parish", "union"):
        (tmp_path / f"{name}.csv").write_text(table(one for _, one in entries if one.list == name), "utf-8")
        paths.append(str(tmp_path / f"{name}.csv"))
    run(tmp_path, *paths)
    result = CliRunner().invoke(cli, ["analyse", "uncounted", str(tmp_path / "matched.csv")])
    assert result.exit_code == 0, result.output
    assert "with few links" in result.output and "with many links" in result.output


@pytest.mark.slow
def test_lists_match_takes_the_victims_that_a_casefile_names(mali: Path, tmp_path: Path) -> None:
    result = run(tmp_path, *small(tmp_path), "--case", str(mali))
    assert result.exit_code == 0, result.output
