from __future__ import annotations

import pytest

from counterclaim.resolving.date_head import in_head


def heads(text: str, date: str, *, with_year: bool = True) -> bool:
    start = text.index(date)
    return in_head(text, start, start + len(date), with_year=with_year, language="en")


@pytest.mark.parametrize(
    "text",
    [
        "BAMAKO, <Jan 5> (Reuters) – Gunmen came.",
        "BAMAKO, Mali, <Jan 5> -- Gunmen came.",
        "PORT-AU-PRINCE (HAITI), <5 JAN 90> (AFP) -- [TEXT] Gunmen came.",
        "Gunmen raid village\n\nKANO, Nigeria, <Jan 5> (AP) _ Gunmen came.",
        "Gunmen raid village\n\nPublished <January 5>, gunmen came.",
    ],
)
def test_date_head_dateline_needs_no_year(text: str) -> None:
    date = text[text.index("<") + 1 : text.index(">")]
    assert heads(text.replace("<", "").replace(">", ""), date, with_year=False)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raid village\n\n<5 January 2025> Gunmen came.",
        "Gunmen raid village\nThe Daily, <5 January 2025>\nGunmen came.",
        "Gunmen raid village | AFP <Sunday 5 Jan 2025> Gunmen came.",
        "<2025-01-05>\nGunmen came.",
    ],
)
def test_date_head_stamp(text: str) -> None:
    date = text[text.index("<") + 1 : text.index(">")]
    assert heads(text.replace("<", "").replace(">", ""), date)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen came on <5 January 2025> to the village.",
        "The attack of <5 January 2025> Mali wants to forget.",
        "<5 January 2025>, a Sunday, saw the worst raid.",
        "Killed <5 January 2025> by gunmen.",
    ],
)
def test_date_head_date_of_an_event(text: str) -> None:
    date = text[text.index("<") + 1 : text.index(">")]
    assert not heads(text.replace("<", "").replace(">", ""), date)


def test_date_head_ends_after_the_first_lines() -> None:
    assert not heads("Gunmen came. " * 60 + "\n\n5 January 2025 Gunmen came.", "5 January 2025")


def test_date_head_stamp_needs_the_year() -> None:
    assert not heads("Gunmen raid village\n\n5 January Gunmen came.", "5 January", with_year=False)


def test_date_head_of_a_release_is_a_town_and_a_day_before_a_stop() -> None:
    assert heads("Title of the note\n\nGeneva, 19 March 2025. We are alarmed.", "19 March 2025")
    assert not heads("Gunmen came to Geneva, 19 March 2025. We are alarmed.", "19 March 2025", with_year=False)
