from __future__ import annotations

from datetime import date

from benchmarks.sets.labelled import report_of
from benchmarks.templates.numbers import number_signs
from benchmarks.templates.proposals import proposed
from benchmarks.templates.signs import Signs

TEXT = "LIMA, 5 FEB 90 -- GUNMEN KILLED PRIESTS NEAR LIMA YESTERDAY. THE SIX PRIESTS LEFT A CHURCH WITH A DRIVER."


def signs_of(**likely: float) -> dict[str, Signs]:
    report = proposed(report_of("r", "", TEXT, date(1990, 2, 5), "FBIS"))
    chances = [likely.get(phrase.text.lower(), 0.0) for phrase in report.phrases]
    return dict(number_signs(report, report.incidents[0], chances, []))


def test_numbers_victims_told_of_again_with_their_number_have_it() -> None:
    signs = signs_of(priests=0.9)
    assert signs["6"]["kin"] == 0.9
    assert signs["plural"]["kin told otherwise"] == 0.9
    assert signs["plural"]["kin alone"] == 0.0


def test_numbers_of_others_are_not_theirs() -> None:
    signs = signs_of(driver=0.8)
    assert signs["1"]["likeliest"] == 0.8
    assert signs.get("6", {"kin": 0.0})["kin"] == 0.0
