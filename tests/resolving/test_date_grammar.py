from __future__ import annotations

import pytest

from counterclaim.resolving import date_days, date_periods, date_stretches
from counterclaim.resolving.date_grammar import Reading, matches
from counterclaim.resolving.date_words import date_words
from counterclaim.vocabulary.loader import load_toml


def readings(text: str) -> list[tuple[str, Reading]]:
    words = date_words(text, "en")
    return [(text[words[match.first].start : words[match.last - 1].end], match.reading) for match in matches(words)]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Friday", date_days.weekday),
        ("2 January", date_days.named_day),
        ("3-5 May", date_days.day_range),
        ("yesterday", date_days.counted_day),
        ("that day", date_days.told_day),
        ("last week", date_periods.calendar_unit),
        ("the last two weeks", date_stretches.past_stretch),
        ("two weeks ago", date_stretches.ago),
        ("two weeks earlier", date_stretches.earlier),
        ("early May 2019", date_periods.month),
        ("the weekend", date_periods.weekend),
    ],
)
def test_date_grammar_longest_pattern_reads(text: str, reading: Reading) -> None:
    assert readings(text) == [(text, reading)]


@pytest.mark.parametrize("text", ["the", "two", "in the", "two people and three more", "last of the line", "early and late"])
def test_date_grammar_joining_words_alone_are_no_date(text: str) -> None:
    assert readings(text) == []


def test_date_grammar_dates_stand_apart() -> None:
    found = readings("On Monday, 30 December and Tuesday at 10 p.m. they came.")
    assert [text for text, _ in found] == ["Monday, 30 December", "Tuesday at 10 p.m."]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_date_grammar_every_language_has_every_table(language: str) -> None:
    english, other = load_toml("en/dates.toml"), load_toml(f"{language}/dates.toml")
    assert other.keys() == english.keys()
    for table in ("context", "head", "vague", "events"):
        assert other[table].keys() == english[table].keys()
    assert set(range(1, 13)) <= set(other["words"]["month"].values())
    assert set(other["words"]["weekday"].values()) == set(range(7))
