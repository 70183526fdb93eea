from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from corpora.texts import texts_in
from corpora.words import BadCoding

from invented_sets import CABLE, FAKES_ID, MUC_ID, TEXT, write_sets


def test_texts_title_empty_line_and_content_make_a_report_of_the_table(tmp_path: Path) -> None:
    report = texts_in(write_sets(tmp_path))[FAKES_ID]
    assert (report.text, report.published, report.publisher) == (TEXT, date(2017, 4, 5), "courier")


def test_texts_a_cable_is_what_stands_below_its_id(tmp_path: Path) -> None:
    report = texts_in(write_sets(tmp_path))[MUC_ID]
    assert (report.text, report.published, report.publisher) == (CABLE, date(1990, 1, 9), "FBIS")


def test_texts_the_answers_beside_the_cables_are_no_reports(tmp_path: Path) -> None:
    assert set(texts_in(write_sets(tmp_path))) == {FAKES_ID, MUC_ID}


def test_texts_a_cable_without_a_dateline_has_no_day(tmp_path: Path) -> None:
    path = write_sets(tmp_path) / "muc4" / "dev" / "dev-muc3-0001-0100"
    path.write_text(f"{MUC_ID} (HERE)\n\n   NO DAY IS TOLD.\n", "utf-8")
    assert texts_in(tmp_path)[MUC_ID].published is None


def test_texts_a_dateline_may_break_inside_of_its_day(tmp_path: Path) -> None:
    path = write_sets(tmp_path) / "muc4" / "dev" / "dev-muc3-0001-0100"
    path.write_text(f"{MUC_ID} (HERE)\n\n   PORT ANSEL, 12 NOV\n89 -- [TEXT] IT RAINED.\n", "utf-8")
    assert texts_in(tmp_path)[MUC_ID].published == date(1989, 11, 12)


def test_texts_a_day_that_is_none_is_left_out(tmp_path: Path) -> None:
    path = write_sets(tmp_path) / "muc4" / "dev" / "dev-muc3-0001-0100"
    path.write_text(f"{MUC_ID} (HERE)\n\n   PORT ANSEL, 31 FEB 89 -- [TEXT] IT RAINED.\n", "utf-8")
    assert texts_in(tmp_path)[MUC_ID].published is None


def test_texts_one_set_is_enough_and_the_first_report_of_an_id_counts(tmp_path: Path) -> None:
    path = write_sets(tmp_path) / "fakes" / "reports.csv"
    (tmp_path / "muc4" / "dev" / "dev-muc3-0001-0100").unlink()
    path.write_text(path.read_text("utf-8") + f"{FAKES_ID},Later,Later.,courier,4/6/17\n", "utf-8")
    assert [report.text for report in texts_in(tmp_path).values()] == [TEXT]


def test_texts_without_either_set_say_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(BadCoding, match="--shared"):
        texts_in(tmp_path)


def test_texts_are_known_by_the_hash_of_their_utf_8(tmp_path: Path) -> None:
    report = texts_in(write_sets(tmp_path))[FAKES_ID]
    assert report.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
