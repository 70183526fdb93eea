"""The entries of a feed, and their days."""

from __future__ import annotations

import pytest

from counterclaim.ingest.feed_extract import day_said, extract
from counterclaim.ingest.limits import Limits
from made_files import STORY, item, rss


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Tue, 05 Mar 2024 23:30:00 -0500", "2024-03-05"),
        ("2024-03-05T23:30:00+11:00", "2024-03-05"),
        ("2024-03-05T09:30:00Z", "2024-03-05"),
        ("2024-03-05", "2024-03-05"),
        ("Tuesday", None),
        ("", None),
        (None, None),
    ],
)
def test_feed_day_is_that_of_its_own_zone(stamp: str | None, day: str | None) -> None:
    assert day_said(stamp) == day


def test_feed_extract_gives_a_piece_an_entry() -> None:
    (piece,) = extract(rss(item("A &amp; B", f"<div>{STORY}<br>Second&nbsp;line</div>", guid="g")).encode(), Limits())
    assert (piece["title"], piece["id"], piece["whole"]) == ("A & B", "g", True)
    assert piece["text"] == f"{STORY}\n\nSecond line"


def test_feed_extract_of_nothing_gives_nothing() -> None:
    assert list(extract(b"", Limits())) == []
