"""The title: a first line that is a headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.title import title_of

STORY = "Gunmen killed nine people on Monday."
LONG = f"{STORY} " * 6


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Nine dead in attack\n\n{STORY}", "Nine dead in attack"),
        (f"\n\n  Nine dead in attack  \r\n\r\n{STORY}", "Nine dead in attack"),
        (f"Who killed the nine?\n\n{STORY}", "Who killed the nine?"),
        (f"NINE DEAD IN U.N. CONVOY\n\n{STORY}", "NINE DEAD IN U.N. CONVOY"),
        (f"Nine dead in attack\n{LONG}", "Nine dead in attack"),
        (f"Nine dead in attack\nKORA, March 4 (AFP) - {STORY}", "Nine dead in attack"),
    ],
)
def test_title_is_the_headline(text: str, title: str) -> None:
    span = title_of(text)
    assert span is not None
    assert span.of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        STORY,
        "Nine dead in attack",
        f"{STORY}\n\n{STORY}",
        f'"We know nothing."\n\n{STORY}',
        f"Nine dead\n{STORY}",
        f"{'Nine dead ' * 40}\n\n{STORY}",
        f"2025-01-05\n\n{STORY}",
        f"KORA, 4 MAR 91 -- [TEXT] THE ARMY\n\n{STORY}",
        f"The dead:\n\n{STORY}",
    ],
)
def test_title_is_none_where_the_story_begins_at_once(text: str) -> None:
    assert title_of(text) is None


@given(st.text())
def test_title_is_one_line_without_outer_space(text: str) -> None:
    span = title_of(text)
    if span is not None:
        assert "\n" not in span.of(text)
        assert span.of(text) == span.of(text).strip()
