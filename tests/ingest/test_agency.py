"""The agency that a dateline or a credit names."""

from __future__ import annotations

import pytest

from counterclaim.ingest.agency import agency_of
from counterclaim.ingest.dateline import dateline_of
from counterclaim.vocabulary.loader import load_table

STORY = "Gunmen killed nine people on Monday."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"KORA, Jan 5 (Reuters) - {STORY}", "Reuters"),
        (f"KORA, 5 JAN (REUTER) -- {STORY}", "Reuters"),
        (f"KORA, 5 JAN 89 (ACAN - EFE) -- {STORY}", "ACAN-EFE"),
        (f"KORA (Xinhua/Anadolu) — {STORY}", "Xinhua"),
        (f"(AFP) {STORY}", "AFP"),
        (f"AFP Sunday 26 Jul 2015 {STORY}", "AFP"),
        (f"{STORY} (ANSA)", "ANSA"),
        (f"{STORY}\n\n-REUTERS", "Reuters"),
        (f"{STORY} – Agence France-Presse", "AFP"),
        (f"{STORY}\nSource Reuters", "Reuters"),
        (f"Source: AFP\n\n{STORY}", "AFP"),
    ],
)
def test_agency_is_named_by_dateline_or_credit(text: str, agency: str) -> None:
    assert agency_of(text, dateline_of(text)) == agency


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{STORY} Residents told Reuters.",
        "A resident told AFP that nine people died.",
        "Sources in the army told of nine dead.",
        f"KORA (Radio Kora) - {STORY}",
        "The ap was new – ap",
        f"{STORY} (source AP officials)",
        "",
    ],
)
def test_agency_that_is_merely_quoted_is_none(text: str) -> None:
    assert agency_of(text, dateline_of(text)) is None


def test_agencies_file_has_each_mark_once_and_says_how_it_is_cased() -> None:
    rows = load_table("agencies.tsv")
    assert len({row["mark"] for row in rows}) == len(rows)
    assert {row["cased"] for row in rows} == {"yes", "no"}
