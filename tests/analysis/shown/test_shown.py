from __future__ import annotations

import pytest
from hypothesis import given, settings

from analysed import every, small
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.notes import basis_notes, lag_notes, sum_notes
from counterclaim.analysis.shown.sheet import Sheet, rounded
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import Sums
from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from gists import blamed, came, gist, many, source


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_shown_says_beside_every_result_what_is_missing(found: Result) -> None:
    told = shown(found)
    notes = " ".join(told.notes)
    for words in ("without a day", "without a country", "without a figure", "Source: ", "checked by a person", "First reports"):
        assert words in notes
    assert "could not be, 4 set aside by triage" in notes
    assert "may not be reported yet" in notes
    assert told.title and told.sheets[0].rows


@settings(max_examples=25)
@given(many())
def test_shown_has_a_table_for_any_result(some: list[Gist]) -> None:
    for found in every(some):
        for sheet in shown(found).sheets:
            assert sheet.name.isalpha() and len(set(sheet.columns)) == len(sheet.columns)


def test_shown_series_has_no_figure_where_there_is_no_data() -> None:
    given = [gist("a", on=1, killed=(3, 4, 5)), gist("b", on=70, killed=None)]
    (sheet, totals) = shown(series(given, came(1))).sheets
    assert [row[4:] for row in sheet.rows] == [
        (1, 3, 4, 5, 0, "reported"),
        (None, None, None, None, None, "none"),
        (1, None, None, None, 1, "reported"),
    ]
    assert totals.rows == (("all", None, 2, 3, 4, 5, 1, 0, 0),)


def test_shown_series_by_party_warns_that_lines_are_not_to_be_added() -> None:
    found = shown(series([gist(parties=[blamed("army", Status.CONTESTED)])], came(1), split=Split.PARTY))
    assert any("not to be added up" in note for note in found.notes)
    assert found.notes[-1] == "The accused are alleged until they admit it."
    assert found.sheets[0].rows[0][:2] == ("the army", "contested")


def test_shown_notes_by_hand() -> None:
    basis = series([gist("a", sources=[source(on=3)], checked=1), gist("b", on=None, country=None)], small(), since=None).basis
    assert basis_notes(basis) == (
        "2 incidents: 1 without a day, 0 not known to the day, 1 without a country, 0 without a figure of killed under ucdp/1.",
        "Source: 3 reports read; 2 could not be, 4 set aside by triage, 0 waiting, 0 refused.",
        "1 of 4 claims (25%) checked by a person; a machine alone read 3.",
        "First reports come within 2 days for half of the events, within 2 days for nine tenths; 0 of 1 later than 7 days.",
        "The newest report is of 2025-02-09: what happened shortly before, or later, may not be reported yet.",
    )


def test_shown_notes_say_what_cannot_be_told() -> None:
    basis = series([], came()).basis
    assert "No claims." in basis_notes(basis)
    assert next(lag_notes(basis.lag, "First reports")).startswith("First reports: how long they take cannot be told")


def test_shown_notes_of_sums() -> None:
    assert list(sum_notes(Sums(9, 6, 1, 2, 3, unbounded=2, baseless=1, held=3))) == [
        "3 incidents held by totals that are here themselves, and not added again.",
        "Of 2 incidents nobody says how many at most: the highest is at least what is shown.",
        "Of 1 incident nobody says how many at least: 0 stands for the lowest.",
    ]
    assert list(sum_notes(Sums())) == []


def test_shown_sheet_refuses_a_ragged_row() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        Sheet("a", "a table", ("one", "two"), ((1,),))
    assert rounded(None) is None and rounded(0.333) == 0.33
