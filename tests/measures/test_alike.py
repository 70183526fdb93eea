from __future__ import annotations

from datetime import date

from benchmarks.measures.alike import alike

from counterclaim.model.report import Report
from wire_stories import OWN, TAKEN_OVER, WIRE


def test_alike_brings_one_story_together_and_keeps_others_apart() -> None:
    texts = {
        "a": WIRE,
        "b": TAKEN_OVER,
        "c": OWN,
        "d": "Parliament voted on the budget.",
        "e": "Rain fell on the plains.",
    }
    groups = alike(Report.of(text, id=id) for id, text in texts.items())
    assert groups["a"] == groups["b"]
    assert len({groups[id] for id in "acde"}) == 4


def test_alike_keeps_the_same_words_of_another_week_apart() -> None:
    days = {"a": date(2024, 3, 4), "b": date(2024, 3, 6), "c": date(2024, 3, 20)}
    others = [Report.of(OWN, id="d", published=days["a"]), Report.of("Rain fell on the plains.", id="e", published=days["a"])]
    groups = alike([*(Report.of(WIRE, id=id, published=day) for id, day in days.items()), *others])
    assert groups["a"] == groups["b"] != groups["c"]


def test_alike_of_no_reports_is_nothing() -> None:
    assert alike([]) == {}
