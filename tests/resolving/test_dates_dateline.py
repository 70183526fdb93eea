"""The day of a dateline, which is that of the report and of no event."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.dates import dateline_date, find_dates
from dating import PUBLISHED, days


@pytest.mark.parametrize(
    "head",
    [
        "BAMAKO, Jan 5 (Reuters) – ",
        "BAMAKO, Mali, Jan. 5 (AP) -- ",
        "SAN SALVADOR, 5 JAN 25 (AFP) -- [TEXT] ",
        "GUATEMALA CITY, 5 JAN 25 -- ",
        "Raid on a village\n\n5 January 2025 ",
        "Raid on a village\n\nPublished January 5 2025 ",
        "Raid on a village\n\nDate of publication 5 January 2025 ",
        "Raid on a village\n\nSun 05 Jan 2025 at 0914 ",
        "Raid on a village\n\nAFP Sunday 5 Jan 2025 ",
        "Raid on a village\n\nPosted on January 5 2025 by A. Writer ",
        "Raid on a village\nThe Daily News, 5 January 2025\n",
    ],
)
def test_dates_dateline_is_no_event(head: str) -> None:
    mentions = find_dates(f"{head}Gunmen killed nine people on Thursday.", published=PUBLISHED)
    assert [(days(mention), mention.dateline) for mention in mentions] == [("2025-01-05", True), ("2025-01-02", False)]


@pytest.mark.parametrize(
    "text",
    ["On 5 January 2025, gunmen raided the village.", "Gunmen raided the village on 5 January 2025. The army came later."],
)
def test_dates_of_an_event_is_no_dateline(text: str) -> None:
    assert not find_dates(text, published=PUBLISHED)[0].dateline


def test_dateline_date_is_the_head_s_own() -> None:
    text = "Raid on a village\n\nPublished January 5 2025 Gunmen killed nine people on 2 January 2025."
    mention = dateline_date(text)
    assert mention is not None
    assert mention.span.of(text) == "January 5 2025"
    assert days(mention) == "2025-01-05"


@pytest.mark.parametrize(
    "text",
    [
        "BAMAKO, Jan 5 (Reuters) – Gunmen came on Thursday.",
        "Gunmen came on 2 January 2025.",
        "05-01-2025 Gunmen came.",
        "No date at all.",
    ],
)
def test_dateline_date_needs_a_year_and_a_head(text: str) -> None:
    assert dateline_date(text) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (date(2025, 1, 5), "2025-01-05"),
        (date(2025, 1, 25), "2025-01-05"),
        (date(2025, 3, 1), None),
        (date(2025, 1, 4), None),
        (None, None),
    ],
)
def test_dateline_date_without_a_year_is_of_weeks_before_at_most(published: date | None, day: str | None) -> None:
    mention = dateline_date("BAMAKO, Jan 5 (Reuters) – Gunmen came on Thursday.", published=published)
    assert (None if mention is None else days(mention)) == day
