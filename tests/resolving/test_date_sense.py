from __future__ import annotations

from datetime import date

from counterclaim.resolving.date_sense import NO_SUCH_DAY, Phrase, Sense
from dating import at, word


def test_date_sense_on_a_day() -> None:
    sense = Sense.on(date(2025, 1, 5), exact=True)
    assert sense.range is not None
    assert sense.range.precision == 1
    assert sense.exact


def test_date_sense_on_no_day() -> None:
    assert Sense.on(None).why == NO_SUCH_DAY


def test_date_sense_lasting_keeps_the_days() -> None:
    sense = Sense.on(date(2025, 1, 5))
    assert sense.lasting().range == sense.range
    assert sense.lasting().duration


def test_date_setting_counts_from_the_day_told_of() -> None:
    assert at(date(2025, 1, 5), told=date(2025, 1, 2)).now == date(2025, 1, 2)
    assert at(date(2025, 1, 5)).now == date(2025, 1, 5)
    assert at(None).now is None


def test_date_phrase_values_by_kind() -> None:
    phrase = Phrase((word("weekday", 3), word("number", 2), word("month", 1), word("number", 25)))
    assert phrase.one("month", "weekday") == 3
    assert phrase.number("month") == 1
    assert phrase.numbers("number") == [2, 25]
    assert phrase.text("month") is None
    assert phrase.has("year", "weekday")
    assert not phrase.has("year")
