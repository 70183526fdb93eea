"""What a page that lost its lines has between title and text: the pages are invented."""

from __future__ import annotations

import pytest

from counterclaim.reading.page_heads import without_page_head

TITLE = "Shelling kills nine in Tamar Monitor"
TEXT = "Nine people were killed in shelling on the town of Tamar on Monday."


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE} AFP Tuesday 8 Apr 2025",
        f"Tuesday 8 Apr 2025 {TITLE} AFP",
        f"08-04-2025 {TITLE}.",
        "Date of publication 8 April 2025",
        "Last updated at Apr 082025",
        f"Posted on April 8 2025 by Hill Desk English {TITLE}",
        "08.04.2025Get short URL 0 85",
        f"{TITLE} Tuesday 8 Apr 2025 Print Tweet Views 12 Related Army takes hill Talks resume in Delma",
    ],
)
def test_page_heads_are_blanks(head: str) -> None:
    page = f"{TITLE}\n\n{head} {TEXT.replace('Nine', 'At least nine')}"
    left = without_page_head(page)
    assert len(left) == len(page)
    assert left.split() == f"{TITLE} {TEXT.replace('Nine', 'At least nine')}".split()


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n\n{TEXT}",
        f"{TITLE}\n\nOn 8 April 2025 rebels shelled the town of Tamar and killed nine people there.",
        f"{TITLE}\n\n8 April 2025\n\n{TEXT}",
        TEXT,
        f"{TITLE}\n\n{TITLE} AFP Tuesday 8 Apr 2025",
    ],
)
def test_page_heads_leave_what_is_told(page: str) -> None:
    assert without_page_head(page) == page


def test_page_heads_take_lists_of_keywords_inside_a_line() -> None:
    page = f"{TITLE}\n\nShells hit Tamar. Tags Tamar shelling Hill Front army At least nine people were killed a monitor said."
    assert without_page_head(page).split()[-9:-7] == ["At", "least"]
    assert "Tags" not in without_page_head(page)


def test_page_heads_take_the_titles_of_other_pages_at_the_end() -> None:
    page = f"{TITLE}\n\n{TEXT} {TEXT} Source HILL and agencies Related News Army bombs camp killing 30 Talks resume"
    assert without_page_head(page).rstrip() == f"{TITLE}\n\n{TEXT} {TEXT}"
