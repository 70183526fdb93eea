from __future__ import annotations

from datetime import date

from benchmarks.sets.labelled import report_of
from benchmarks.templates.blame import blame_signs, blamed_of
from benchmarks.templates.proposals import Proposed, proposed

TEXT = (
    "CLANDESTINE, 5 FEB 90 (RADIO NOWHERE) -- A BOMB DESTROYED A BRIDGE IN LIMA YESTERDAY. "
    "THE ARMY BLAMED THE FRONT. THE FRONT IS PRESUMED TO HAVE FEW MEMBERS."
)


def report() -> Proposed:
    return proposed(report_of("r", "", TEXT, date(1990, 2, 5), "FBIS"))


def chances(of: Proposed, likely: str) -> list[float]:
    return [0.9 if phrase.text.lower() == likely else 0.0 for phrase in of.phrases]


def test_blame_likeliest_organisations_are_the_blamed_ones() -> None:
    of = report()
    assert blamed_of(of, chances(of, "front")) == {"front"}
    assert blamed_of(of, chances(of, "nobody")) == set()


def test_blame_signs_tell_who_says_it_and_in_what_kind_of_report() -> None:
    of = report()
    signs = blame_signs(of, of.incidents[0], chances(of, "front"))
    assert signs["named accuses"] and signs["named authorities"]
    assert signs["head clandestine"] and not signs["head interview"]
    assert signs["has presum"] and not signs["has alleg"]
