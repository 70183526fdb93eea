from __future__ import annotations

import re

import pytest

from counterclaim.resolving.date_words import any_of, date_words
from dating import kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday", ["weekday"]),
        ("2 January 2025", ["number", "month", "year"]),
        ("Jan. 2", ["month_short", "number"]),
        ("2nd", ["ordinal"]),
        ("2025-01-02", ["numeric"]),
        ("the 1980s", ["the", "decade"]),
        ("10:30 p.m.", ["clock"]),
        ("0730 today", ["clock", "day"]),
        ("24 hours", ["number", "units"]),
        ("from 1710 to 2250", ["from", "gap", "until"]),
        ("from 1939 to 1945", ["from", "year", "until", "year"]),
        ("mid-1996", ["phase", "year"]),
        ("'90", ["short_year"]),
        ("3 & 4 May", ["number", "and", "number", "month_doubtful"]),
        ("the day before yesterday", ["day"]),
    ],
)
def test_date_words_kinds(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind != "stop"] == expected


@pytest.mark.parametrize("text", ["march", "monday", "jan", "2,000", "12.5", "M23", "route66", "7%", "MH370"])
def test_date_words_of_another_meaning(text: str) -> None:
    assert [kind for kind in kinds(f"{text} x") if kind not in ("gap", "stop", "comma")] == []


def test_date_words_say_where_other_words_stand_between() -> None:
    assert kinds("Monday rain Tuesday; Wednesday") == ["weekday", "gap", "weekday", "stop", "weekday", "stop"]


def test_date_words_blank_line_separates() -> None:
    assert kinds("Monday\n\nTuesday") == ["weekday", "stop", "weekday", "stop"]


def test_date_words_line_break_does_not_separate() -> None:
    assert kinds("7\nFebruary") == ["number", "month", "stop"]


def test_date_words_stand_where_they_say() -> None:
    text = "İn Ölüm, on  Thursday"
    assert [text[word.start : word.end] for word in date_words(text, "en") if word.kind == "weekday"] == ["Thursday"]


def test_date_words_arabic_figures() -> None:
    words = date_words("٢ يناير ٢٠٢٥", "ar")
    assert [word.value for word in words if word.kind in ("number", "month", "year")] == [2, 1, 2025]


def test_date_words_any_of_prefers_the_longest_and_bridges_blanks() -> None:
    pattern = re.compile(any_of(["at", "a.m.", "at the  end", "at the end"]))
    assert pattern.match("at the\nend") is not None
    found = pattern.match("at the   end of")
    assert found is not None
    assert found[0] == "at the   end"
    assert pattern.match("aXm.") is None


def test_date_words_that_only_join_others_are_left_out_far_from_them() -> None:
    assert kinds("in the town, the men fled on Thursday") == ["gap", "on", "weekday", "stop"]


def test_date_words_know_that_more_would_follow() -> None:
    assert kinds("on Thursday he fled to the town")[-1] == "gap"
    assert kinds("on Thursday he fled")[-1] == "stop"
