"""What is said of whom no list has: every line, in English and in French, with the same figures."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.shown.uncounted import shown_uncounted
from counterclaim.analysis.uncounted.answer import Answer
from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.fitness import refusals, warnings
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.analysis.uncounted.loglinear import Rivals, loglinear, rivals
from counterclaim.model.phrase import Phrase
from counterclaim.web.analysis.tongues import tongue_of
from persons_on_lists import drawn

FRENCH = tongue_of("fr")
# Words that no French sentence of ours holds.
ENGLISH = re.compile(r"\b(the|of|and|lists?|persons|share|nobody|with|without|averaged|fit)\b", re.IGNORECASE)
LISTS = drawn(1_500, (0.4, 0.3, 0.35))
TOTAL = Estimate("loglinear/1", 1_200, 2_345.4, 1_999.5, 3_001.2, Phrase("the lists independent of each other"))


def answer(**changed: object) -> Answer:
    near = Rivals(3, 1_800.0, 3_500.0)
    given = {"rivals": near, "linkages": (("few", LISTS, TOTAL), ("many", LISTS, None)), "warnings": (), "without": ()}
    return Answer(LISTS, (TOTAL,), **(given | changed))  # type: ignore[arg-type]


def test_uncounted_says_each_estimate_and_what_it_hangs_on() -> None:
    lines = [str(line) for line in shown_uncounted(answer(without=(("A", TOTAL),), warnings=(Phrase("many"),)))]
    assert lines[1] == "loglinear/1: 2,345 in all (2,000 to 3,001), 1,145 on no list; the lists independent of each other"
    assert "3 log-linear models fit nearly as well: 1,800 to 3,500" in lines
    assert "without A: 2,345 (2,000 to 3,001)" in lines
    assert any(line.startswith("with few links, ") and line.endswith(" persons: 2,345 (2,000 to 3,001)") for line in lines)
    assert any(line.startswith("with many links, ") and line.endswith(": no estimate") for line in lines)
    assert "with all that is in doubt of the matching: 2,000 to 3,001" in lines
    assert "Be wary: many." in lines and lines[-1].startswith("All of it assumes one closed population")


def test_uncounted_leaves_no_english_in_french_and_changes_no_figure() -> None:
    real = Answer(LISTS, (loglinear(LISTS),), (), tuple(warnings(LISTS)), rivals=rivals(LISTS))
    thin = Lists(("A", "B", "C"), {(1, 0, 0): 1, (1, 1, 0): 1, (0, 0, 1): 3})
    told = [*shown_uncounted(answer()), *shown_uncounted(real), *warnings(thin), *refusals(thin, persons=False)]
    assert len(told) > 15
    for line in told:
        french = FRENCH.said(line)
        assert not ENGLISH.search(french), french
        assert re.findall(r"\d+", french.replace("\u202f", "")) == re.findall(r"\d+", line.replace(",", ""))


@given(st.text(max_size=12))
def test_uncounted_takes_any_name_of_a_list_or_linkage(name: str) -> None:
    lists = Lists((name, "B" * 13, "C" * 13), {(1, 0, 0): 3})
    for line in (*shown_uncounted(answer(linkages=((name, LISTS, None),))), *refusals(lists), *warnings(lists)):
        assert FRENCH.said(line)


@pytest.mark.parametrize("total", [float("inf"), float("nan")])
def test_uncounted_says_a_total_without_bounds_as_it_is(total: float) -> None:
    lines = [str(line) for line in shown_uncounted(answer(rivals=Rivals(2, 1.0, total)))]
    assert f"2 log-linear models fit nearly as well: 1 to {total}" in lines
