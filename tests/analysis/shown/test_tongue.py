from __future__ import annotations

import re

import pytest

from analysed import every
from counterclaim.analysis.pictures.picture import drawn
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.sheet import Sheet, Shown
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.analysis.shown.tongue import ENGLISH, WORDED, Tongue, told_in
from counterclaim.analysis.split import Split
from counterclaim.model.account import Status
from counterclaim.model.phrase import Amount, Phrase
from counterclaim.web.analysis.tongues import tongue_of
from gists import blamed, came, gist

FRENCH = tongue_of("fr")
SHOUTING = Tongue(str.upper, lambda number: f"<{int(number)}>")
# Words that no French sentence of ours holds.
_ENGLISH = re.compile(
    r"\b(the|of|and|incidents? at|without|under|by|read|report|reports|claims?|highest|lowest|figures?)\b", re.IGNORECASE
)


def sentences(told: Shown) -> list[str]:
    return [told.title, *told.notes, *(words for sheet in told.sheets for words in (sheet.says, *sheet.columns))]


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_tongue_leaves_no_english_in_french(found: Result) -> None:
    for sentence in sentences(told_in(shown(found), FRENCH)):
        assert not _ENGLISH.search(sentence), sentence


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_tongue_of_english_changes_nothing(found: Result) -> None:
    told = shown(found)
    assert sentences(told_in(told, ENGLISH)) == sentences(told)


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_tongue_changes_no_number_and_no_name(found: Result) -> None:
    before, after = shown(found), told_in(shown(found), FRENCH)
    for one, other in zip(before.sheets, after.sheets, strict=True):
        assert one.name == other.name and len(one.rows) == len(other.rows)
        for row, same in zip(one.rows, other.rows, strict=True):
            for column, cell, told in zip(one.columns, row, same, strict=True):
                assert told == cell or isinstance(cell, Phrase) or (column in WORDED and isinstance(cell, str))


def test_tongue_says_what_is_in_a_worded_column_alone() -> None:
    sheet = Sheet("a", "a table", ("group", "status"), (("the army", "contested"), ("contested", None)))
    (told,) = told_in(Shown("title", (sheet,), ()), SHOUTING).sheets
    assert told.rows == (("the army", "CONTESTED"), ("contested", None))
    assert (told.says, told.columns) == ("A TABLE", ("GROUP", "STATUS"))


@pytest.mark.parametrize("split", [split for split in Split if split is not Split.PARTY])
def test_tongue_says_in_tables_and_pictures_what_groups_of_ours_are_called(split: Split) -> None:
    pytest.importorskip("matplotlib")
    found = series([gist("a"), gist("b", country=None, kind="airstrike"), gist("c", admin1=None)], came(1), split=split)
    told = told_in(shown(found), FRENCH)
    cells = [cell for sheet in told.sheets for row in sheet.rows for cell in row if isinstance(cell, str)]
    drawing = drawn(found, tongue=FRENCH).decode("utf-8")
    for words in ("no place", "nobody is spoken of", "region unknown", "airstrike", "attack", ">all<"):
        assert words not in drawing
        assert not [cell for cell in cells if words in cell]


def test_tongue_leaves_what_reports_call_somebody_as_it_is() -> None:
    assert (FRENCH.named("all"), FRENCH.named(Phrase("all"))) == ("all", "tous")


def test_tongue_sets_thousands_apart_as_the_language_does() -> None:
    phrase = Phrase("{number} incidents", number=Amount(1_234_567))
    assert phrase == "1,234,567 incidents"
    assert FRENCH.said(phrase) == "1\u202f234\u202f567 incidents"
    assert FRENCH.number(1_000) == "1\u202f000"


@pytest.mark.slow
def test_tongue_draws_pictures_too() -> None:
    pytest.importorskip("matplotlib")
    found = series([gist("a", parties=[blamed("army", Status.CONTESTED)]), gist("b", killed=None)], came(1), split=Split.PARTY)
    text = drawn(found, tongue=FRENCH).decode("utf-8")
    assert "<title>Tués par mois, par partie accusée et statut (règle ucdp/1)</title>" in text
    assert "the army, contesté : le plus : mois à partir du 2025-01-01" in text
    assert drawn(found) != drawn(found, tongue=FRENCH) == drawn(found, tongue=FRENCH)


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_tongue_describes_every_picture_in_its_language(found: Result) -> None:
    pytest.importorskip("matplotlib")
    text = drawn(found, tongue=FRENCH).decode("utf-8")
    described = re.search("<desc>(.*?)</desc>", text, re.DOTALL)
    assert described is not None
    assert not re.search(r"\b(incidents counted|no figure|most in the|publishers|agree;|without a)\b", described[1])
