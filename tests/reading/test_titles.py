from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.titles import title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Army kills nine\n\nNine people were killed, the mayor said.", "Army kills nine"),
        ("Nine people were killed.\n\nThe mayor said so.", ""),
        ("Nine people were killed, the mayor said.", ""),
        ("Army kills nine\nNine people were killed, the mayor said.", ""),
    ],
)
def test_titles_end_where_a_blank_line_follows_them(text: str, title: str) -> None:
    assert text[: title_end(parse(text))].strip() == title
