from __future__ import annotations

from typing import Any

import pytest

from coded_rows import TEXT, attribution, coding, count, focus
from counterclaim.coding.problems import problems


def test_problems_none_of_a_coding_as_the_guide_has_it() -> None:
    assert problems(coding(), TEXT) == []
    assert problems(coding(attribution(stance="disputes", target="")), TEXT) == []
    assert problems({"focus": None, "counts": [], "attributions": []}, TEXT) == []


def test_problems_a_report_of_no_violence_has_no_rows() -> None:
    (words,) = problems(coding(focus=None), TEXT)
    assert "no rows" in words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (count(kind="hurt"), "count 1: choose its kind"),
        (count(group=""), "count 1: choose its group"),
        (count(qualifier=""), "count 1: choose its qualifier"),
        (count(low=None), "count 1: give the lowest or the highest number"),
        (count(low=9, high=8), "count 1: the lowest number is above the highest"),
        (count(source_kind=""), "count 1: choose what the source is"),
        (count(source=""), "count 1: a source has words"),
        (count(source_kind="report"), "count 1: a source has words"),
        (count(spans={}), "count 1: mark the words that hold the claim"),
        (count(spans={"quote": [0, 9]}), "count 1: the words of its quote do not stand there"),
        (count(spans={"quote": [0, 9_999]}), "count 1: the words of its quote do not stand there"),
        (attribution(stance=""), "attribution 1: choose its stance"),
        (attribution(target=""), "attribution 1: say of which party it speaks"),
    ],
)
def test_problems_name_the_row_and_what_it_lacks(row: dict[str, Any], words: str) -> None:
    (found,) = problems(coding(row), TEXT)
    assert found.startswith(words)


def test_problems_a_quote_is_short() -> None:
    (words,) = problems(coding(attribution(TEXT[:90])), TEXT)
    assert words == "attribution 1: quote at most 14 words"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"event": ""}, "choose its kind"),
        ({"date": {"start": "2024-05-04", "end": None}}, "first and last day"),
        ({"date": {"start": "2024-05-04", "end": "2024-05-03"}}, "first and last day"),
        ({"site": {"lat": 18.4, "lon": None, "within_km": None}}, "a point has"),
        ({"site": {"lat": 118.4, "lon": 0, "within_km": 10}}, "nowhere on Earth"),
        ({"site": {"lat": 18.4, "lon": 0, "within_km": 0}}, "nowhere on Earth"),
    ],
)
def test_problems_of_the_incident(changed: dict[str, Any], words: str) -> None:
    (found,) = problems(coding(focus=focus(**changed)), TEXT)
    assert found.startswith("incident: ") and words in found
