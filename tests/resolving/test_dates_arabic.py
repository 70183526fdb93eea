"""find_dates in Arabic: month names of the Levant, Egypt and the Maghreb, Arabic-Indic figures, letters written onto words."""

from __future__ import annotations

import pytest

from counterclaim.resolving.dates import dateline_date, find_dates
from dating import PUBLISHED, only, times


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("الخميس", "2025-01-02"),
        ("الخميس الماضي", "2025-01-02"),
        ("الأحد الماضي", "2024-12-29"),
        ("الجمعة المقبل", "2025-01-10"),
        ("أمس", "2025-01-04"),
        ("مساء أمس", "2025-01-04"),
        ("أول أمس", "2025-01-03"),
        ("اليوم", "2025-01-05"),
        ("فجر الجمعة", "2025-01-03"),
        ("2 يناير 2025", "2025-01-02"),
        ("٢ يناير ٢٠٢٥", "2025-01-02"),
        ("2 كانون الثاني 2025", "2025-01-02"),
        ("2 يناير/كانون الثاني 2025", "2025-01-02"),
        ("3 جانفي 2025", "2025-01-03"),
        ("5 غشت 2024", "2024-08-05"),
        ("أوائل مارس", "2024-03-01..2024-03-10"),
        ("الأسبوع الماضي", "2024-12-23..2024-12-29"),
        ("الشهر الماضي", "2024-12-01..2024-12-31"),
        ("قبل ثلاثة أيام", "2025-01-02"),
        ("قبل يومين", "2025-01-03"),
        ("منذ الاثنين", "2024-12-30..2025-01-05"),
        ("24 ساعة الماضية", "2025-01-04..2025-01-05"),
        ("بين 3 و5 مايو 2024", "2024-05-03..2024-05-05"),
    ],
)
def test_dates_arabic(words: str, expected: str) -> None:
    assert times(f"هاجم مسلحون القرية، {words}، وفق السكان.", language="ar") == {words: expected}


@pytest.mark.parametrize("text", ["هاجموا القرية والخميس عادوا", "هاجموا القرية فالخميس عادوا"])
def test_dates_arabic_letters_written_onto_a_word_are_left_out(text: str) -> None:
    assert times(text, language="ar") == {"الخميس": "2025-01-02"}


def test_dates_arabic_weekend_is_the_last_one() -> None:
    assert times("قتلوا في نهاية الأسبوع في القرية", language="ar") == {"نهاية الأسبوع": "2025-01-04..2025-01-05"}


def test_dates_arabic_stroke_before_a_figure() -> None:
    assert times("قتلوا خلال الـ24 ساعة الماضية", language="ar") == {"24 ساعة الماضية": "2025-01-04..2025-01-05"}


def test_dates_arabic_month_of_the_moon_is_not_guessed() -> None:
    assert only("قتلوا خلال شهر رمضان", language="ar").range is None


def test_dates_arabic_without_publication() -> None:
    mentions = find_dates("قتلوا يوم الخميس وأمس", published=None, language="ar")
    assert [mention.range for mention in mentions] == [None, None]
    assert find_dates("قتلوا يوم الخميس", published=PUBLISHED, language="ar")[0].range is not None


@pytest.mark.parametrize("head", ["صنعاء، 14 مارس 2026", "صنعاء، اليمن، 14 مارس/آذار 2026 (وكالة)"])
def test_dates_in_arabic_of_the_head_date_the_report(head: str) -> None:
    found = dateline_date(f"{head} – قتل ستة أشخاص في غارة على منزل يوم الجمعة.", language="ar")
    assert found is not None and found.range is not None and found.range.start.isoformat() == "2026-03-14"
