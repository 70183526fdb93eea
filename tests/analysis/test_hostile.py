"""Analyses, their tables and their pictures against names and figures that somebody made up to break them."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysed import every
from counterclaim.analysis.accusations import accusations
from counterclaim.analysis.pictures.picture import drawn
from counterclaim.analysis.population import Populations, parse_populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.shown import shown
from counterclaim.analysis.split import Split
from counterclaim.errors import BadPopulation
from counterclaim.export.cells import Sheet as Written
from counterclaim.model.claim import Stance
from gists import blamed, came, gist, number, said, source

FORGED = (
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "+1-1",
    "\t=1",
    "<img src=x onerror=alert(1)>",
    "\u202e\u2066evil",
    "$\\frac{1}{0}$",
    "{0.__class__}",
    "%(n)s %s",
    "a" * 4_000,
    "\x00\x1b[31m",
    "قوات مسلحة",
)
HUGE = 10**18


@pytest.mark.parametrize("name", FORGED)
def test_hostile_names_are_cells_and_never_formulas(name: str) -> None:
    given = [gist(parties=[blamed(name)], said=[said(name, Stance.ACCUSES, name)], sources=[source(name)], admin1=name)]
    for found in every(given):
        for sheet in shown(found).sheets:
            stream = io.StringIO(newline="")
            written = Written(stream, sheet.columns)
            for row in sheet.rows:
                written.row(row)
            rows = list(csv.reader(io.StringIO(stream.getvalue())))
            assert len(rows) == len(sheet.rows) + 1
            assert not any(cell.lstrip().startswith(("=", "@")) for row in rows for cell in row)


@pytest.mark.parametrize("name", FORGED)
def test_hostile_names_are_drawn_as_words(name: str) -> None:
    pytest.importorskip("matplotlib")
    given = [gist(parties=[blamed(name)], said=[said(name, Stance.ACCUSES, name)], sources=[source(name)])]
    for found in (series(given, came(1), split=Split.PARTY), accusations(given, came(1))):
        picture = ElementTree.fromstring(drawn(found))
        tags = {element.tag.rpartition("}")[2] for element in picture.iter()}
        assert not tags & {"script", "image", "foreignObject", "a", "img"}


def test_hostile_numbers_are_added_and_drawn() -> None:
    pytest.importorskip("matplotlib")
    given = [gist("a", killed=(HUGE, HUGE, HUGE), numbers=[number("ngo", 0, on=1), number("ngo", HUGE, on=3)])]
    found = series(given, came(1))
    assert found.total.high == HUGE
    for result in (found, revisions(given, came(1))):
        assert drawn(result, "png").startswith(b"\x89PNG")


def test_hostile_populations_give_rates_and_no_infinity() -> None:
    one, most = Populations({("ML", "", 2025): 1}), Populations({("ML", "", 2025): HUGE})
    assert rates([gist()], came(1), one).rates[0].best == 100_000
    assert rates([gist()], came(1), most).rates[0].best == pytest.approx(1e-13)


@given(st.text(max_size=300))
def test_hostile_tables_of_populations_are_read_or_refused_in_words(text: str) -> None:
    try:
        found = parse_populations(text)
    except BadPopulation:
        return  # refused in words; any other error fails the test
    assert all(people > 0 for people in found.people.values())


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(["ML", "Mali", "2025", "-1", "0", "7", "", '"', "١", "1e9", " "]), max_size=5), max_size=4)
)
def test_hostile_rows_of_populations_are_read_or_refused_in_words(rows: list[list[str]]) -> None:
    table = "country,year,population\n" + "".join(",".join(row) + "\n" for row in rows)
    try:
        found = parse_populations(table)
    except BadPopulation:
        return
    assert all(len(country) == 2 and people > 0 for (country, _, _), people in found.people.items())
