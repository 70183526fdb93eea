"""A comparison as people and programs get it: on the terminal, as rows, as an object, as a page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from compared import entry
from counterclaim.analysis.comparing.findings import findings
from counterclaim.export import comparison_pictures as pictures
from counterclaim.export.comparison_page import comparison_page
from counterclaim.export.comparison_rows import COLUMNS, comparison_csv, comparison_object
from counterclaim.export.comparison_table import SHOWN, comparison_table
from counterclaim.model.comparison import Comparison, Entry, Match, Missing, NearMiss, Overlap, Shares

HOSTILE = '=cmd|"/c calc"!A0 <script>alert(1)</script>\u202e'


def match(ours: Entry, theirs: Entry) -> Match:
    return Match((ours,), (theirs,), 5.0, ("same day (+4.1)",), findings((ours,), (theirs,)))


def comparison(*, missing: int = 1, name: str = "ACLED") -> Comparison:
    lone = tuple(Missing(entry(f"TER{number}")) for number in range(missing))
    shares = Shares(2, 1, 1 + missing, 1)
    return Comparison(
        "case.db",
        name,
        "acled/1",
        0.0,
        Overlap(date(2024, 3, 1), date(2024, 6, 30), ("ML",)),
        (match(entry("i1", killed=(8, 9, 12)), entry("TER101", killed=14)),),
        (Missing(entry("i2")), Missing(entry("i3"), "its day is not known")),
        lone,
        (NearMiss(entry("i2"), entry("TER0"), -1.0, ("up to a week apart (-0.7)",), "it weighs -1.0 bits"),),
        shares,
        (("2024-03", shares),),
        (("ML Mopti", shares),),
        (("other.csv#7", "its fatalities is 'many'"),),
    )


def test_comparison_table_says_what_is_covered_shared_different_and_missing() -> None:
    text = comparison_table(comparison(), width=100)
    assert "Both cover 2024-03-01 to 2024-06-30 in Mali" in text
    assert "1 of 2 (50%)" in text
    assert "killed: 9 (8–12) and 14" in text
    assert "Missing in case.db" in text and "TER0" in text
    assert "1 more are not missing: its day is not known" in text
    assert "rows that give no incident" in text


def test_comparison_table_cuts_long_lists_and_says_so() -> None:
    assert f"and {40 - SHOWN} more" in comparison_table(comparison(missing=40), width=100)


def test_comparison_rows_have_one_for_each_match_missing_incident_and_near_miss() -> None:
    rows = list(csv.DictReader(io.StringIO(comparison_csv(comparison()))))
    assert [row["found"] for row in rows] == ["match", "missing in ours", "missing in theirs", "outside", "near miss"]
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["killed_agreement"], rows[0]["ours_low"], rows[0]["theirs_best"]) == ("different", "8", "14")
    assert rows[3]["why"] == "its day is not known"


def test_comparison_rows_defuse_formulas() -> None:
    found = comparison()
    hostile = replace(found, theirs_alone=(Missing(entry(HOSTILE)),))
    rows = list(csv.DictReader(io.StringIO(comparison_csv(hostile))))
    assert rows[1]["theirs_id"].startswith("'=cmd")


def test_comparison_object_is_json_with_the_shares_and_every_list() -> None:
    made = json.loads(json.dumps(comparison_object(comparison()), default=str))
    assert made["shares"] == {"ours": 2, "ours_matched": 1, "theirs": 2, "theirs_matched": 1, "f1": 0.5}
    assert made["matches"][0]["findings"]["killed"]["agreement"] == "different"
    assert [one["id"] for one in made["missing_in_theirs"]] == ["i2"]
    assert made["outside"][0]["of"] == "ours"
    assert made["near_misses"][0]["why"] == "it weighs -1.0 bits"


def test_comparison_page_stands_alone_and_shows_what_is_hostile_as_text() -> None:
    found = comparison(name=HOSTILE)
    page = comparison_page(replace(found, theirs_alone=(Missing(entry(HOSTILE)),)))
    assert "<script" not in page
    assert "\u202e" not in page
    assert "default-src &#39;none&#39;" in page
    assert 'src="' not in page and "http" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "").partition("<body>")[2]
    assert page.count("<figure>") == 4


@pytest.mark.parametrize("picture", [pictures.months, pictures.regions, pictures.scatter, pictures.missing_map])
def test_comparison_pictures_are_well_formed_and_titled(picture: Callable[[Comparison], str]) -> None:
    drawn = ElementTree.fromstring(picture(comparison()))
    assert drawn[0].tag.endswith("title")


@pytest.mark.parametrize("picture", [pictures.months, pictures.regions, pictures.scatter, pictures.missing_map])
def test_comparison_pictures_of_nothing_are_none(picture: Callable[[Comparison], str]) -> None:
    empty = Comparison("a", "b", "ucdp/1", 0.0, Overlap(None, None, ()), (), (), (), (), Shares(0, 0, 0, 0))
    assert picture(empty) == ""
    assert "Nothing is covered by both" in comparison_table(empty)
