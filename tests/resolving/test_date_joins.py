from __future__ import annotations

import pytest

from counterclaim.resolving.date_grammar import matches
from counterclaim.resolving.date_joins import joined
from counterclaim.resolving.date_words import date_words
from dating import at, times


def parts(text: str) -> list[str]:
    words = date_words(text, "en")
    return [text[item.start : item.end] for item in joined(words, list(matches(words)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since Monday", ["since Monday"]),
        ("since the morning of 2 January", ["since the morning of 2 January"]),
        ("between Monday and Friday", ["between Monday and Friday"]),
        ("from May 2019 to July 2020", ["from May 2019 to July 2020"]),
        ("on Monday and on Friday", ["Monday", "Friday"]),
        ("from Monday he stayed", ["Monday"]),
        ("until Monday", ["Monday"]),
        ("in early May", ["early May"]),
        ("Monday's raid", ["Monday"]),
    ],
)
def test_date_joins_spans(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_date_joins_meaning() -> None:
    words = date_words("from May 2019 to July 2020", "en")
    (item,) = joined(words, list(matches(words)))
    sense = item.sense(at(None))
    assert sense.range is not None
    assert (sense.range.start.month, sense.range.end.month) == (5, 7)
    assert sense.duration
    assert sense.exact


def test_date_joins_from_december_to_march() -> None:
    assert times("It lasted from December 2023 to March 2024.") == {"from December 2023 to March 2024": "2023-12-01..2024-03-31"}
