"""The file in which a person says who is who: what it shows, who may read it, what is read back."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from counterclaim.errors import BadReview, ExportError, UnreadableInput
from counterclaim.export.person_review import COLUMNS, WARNING, fingerprint, read_review, write_review
from counterclaim.model.person import Verdict
from listings import listing, pair

ONE, OTHER, THIRD = listing(list="clinic"), listing('=HYPERLINK("x")', list="parish"), listing(list="union", row=9)
PAIRS = [pair(ONE, OTHER, 1.0), pair(ONE, THIRD, -1.0)]
KEY = (("clinic", 2), ("parish", 2))


def filled(path: Path, decision: str) -> None:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0]["decision"] = decision
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("name", ["review.csv", "review.xlsx"])
def test_person_review_is_for_its_owner_alone(name: str, tmp_path: Path) -> None:
    assert write_review(PAIRS, {}, tmp_path / name) == 2
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_person_review_says_that_it_holds_names_and_defuses_them(tmp_path: Path) -> None:
    write_review(PAIRS, {}, tmp_path / "review.csv")
    with (tmp_path / "review.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["note"] == WARNING
    assert rows[0]["other_name"].startswith("'=HYPERLINK")
    assert (rows[0]["probability"], rows[0]["reasons"]) == ("0.67", "the same name (+9.0)")


@pytest.mark.parametrize("name", ["review.csv", "review.xlsx"])
def test_person_review_reads_back_what_it_wrote(name: str, tmp_path: Path) -> None:
    write_review(PAIRS, {KEY: Verdict.SAME}, tmp_path / name)
    assert read_review(tmp_path / name, [ONE, OTHER, THIRD]) == ({KEY: Verdict.SAME}, 0)


def test_person_review_of_a_workbook_holds_no_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    write_review(PAIRS, {}, tmp_path / "review.xlsx")
    sheet = load_workbook(tmp_path / "review.xlsx")["review"]
    assert "f" not in {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row}


@pytest.mark.parametrize(
    ("words", "verdict"), [("same", Verdict.SAME), (" DIFFERENT ", Verdict.DIFFERENT), ("Unsure", Verdict.UNSURE)]
)
def test_person_review_takes_a_decision_as_people_write_it(words: str, verdict: Verdict, tmp_path: Path) -> None:
    write_review(PAIRS, {}, tmp_path / "review.csv")
    filled(tmp_path / "review.csv", words)
    assert read_review(tmp_path / "review.csv", [ONE, OTHER, THIRD])[0] == {KEY: verdict}


def test_person_review_refuses_another_word_without_repeating_it(tmp_path: Path) -> None:
    write_review(PAIRS, {}, tmp_path / "review.csv")
    filled(tmp_path / "review.csv", "Gharid was my cousin")
    with pytest.raises(BadReview) as refused:
        read_review(tmp_path / "review.csv", [ONE, OTHER, THIRD])
    assert "row 2" in str(refused.value)
    assert "Gharid" not in str(refused.value)


def test_person_review_lets_go_of_a_decision_on_a_row_that_has_changed(tmp_path: Path) -> None:
    write_review(PAIRS, {KEY: Verdict.SAME}, tmp_path / "review.csv")
    changed = listing("Somebody Else", list="parish")
    assert read_review(tmp_path / "review.csv", [ONE, changed, THIRD]) == ({}, 1)


def test_person_review_knows_a_pair_whichever_comes_first() -> None:
    assert fingerprint(ONE, OTHER) == fingerprint(OTHER, ONE)


def test_person_review_refuses_another_file_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(UnreadableInput, match="lacks decision"):
        read_review(tmp_path / "other.csv", [])
    with pytest.raises(ExportError, match="cannot be written"):
        write_review(PAIRS, {}, tmp_path / "nowhere" / "review.csv")
