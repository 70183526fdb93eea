from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.text import read_text
from counterclaim.reader import read, read_report


def test_reader_reads_a_text_too_short_to_tell_its_language() -> None:
    ledger = read("Nine dead", published="2025-01-06")
    assert ledger.report.language == "und"


@pytest.mark.parametrize("language", ["en-GB", "EN", "en_US"])
def test_reader_reads_the_languages_of_countries(language: str) -> None:
    report = replace(read_text("Gunmen killed nine people in Goma on Monday.", published=date(2025, 1, 8)), language=language)
    (account,) = read_report(report).accounts
    assert account.date is not None and account.date.range is not None and account.date.range.start == date(2025, 1, 6)


def test_reader_says_where_the_day_given_is_not_that_of_the_head() -> None:
    text = "KIDAL, Mali, 4 March 2024 (Reuters) – Nine people were killed on Saturday in a raid on a market, the mayor said."
    (note,) = [note for note in read(text, published="2024-11-20").notes if "head" in note]
    assert "2024-11-20" in note
    assert "4 March 2024" in note


@pytest.mark.parametrize(
    ("published", "monday"),
    [("2024-03-05", "2024-03-04"), ("2024-11-20", "2024-03-04"), ("2024-01-02", "2024-03-04"), ("2024-03-03", "2024-03-04")],
)
def test_reader_counts_days_from_the_head_where_the_day_given_is_no_print_of_it(published: str, monday: str) -> None:
    text = "KIDAL, Mali, 5 March 2024 (Reuters) – Nine people were killed on Monday in a raid on a market, the mayor said."
    ledger = read(text, published=published)
    (account,) = ledger.accounts
    assert account.date is not None and account.date.range is not None and account.date.range.start == date.fromisoformat(monday)
    assert ledger.report.published == date.fromisoformat(published)


@pytest.mark.parametrize("day", ["2024-03-04", "2024-03-05"])
def test_reader_says_nothing_of_a_paper_of_the_next_day(day: str) -> None:
    text = "KIDAL, Mali, 4 March 2024 (Reuters) – Nine people were killed on Saturday in a raid on a market, the mayor said."
    assert [note for note in read(text, published=day).notes if "head" in note] == []


def test_reader_reads_no_collection() -> None:
    with pytest.raises(UnreadableInput, match=r"1,000,001 characters.*split it"):
        read_report(read_text("a" * 1_000_001))
