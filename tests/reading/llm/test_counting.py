"""The number that words give."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.reading.llm.answer import ClaimRow
from counterclaim.reading.llm.counting import count_of


def row(bound: Qualifier | None = None) -> ClaimRow:
    return ClaimRow(ClaimKind.COUNT, "nine dead", harm=Harm.KILLED, number="nine", bound=bound)


@pytest.mark.parametrize(
    ("words", "language", "bound", "read"),
    [
        ("at least nine", "en", None, (9, None, Qualifier.AT_LEAST)),
        ("between 9 and 12", "en", Qualifier.EXACT, (9, 12, Qualifier.RANGE)),
        ("dozens", "en", None, (24, None, Qualifier.VAGUE)),
        ("9", "es", None, (9, 9, Qualifier.EXACT)),
        ("٩", "ar", Qualifier.AT_LEAST, (9, None, Qualifier.AT_LEAST)),
        ("au moins une vingtaine", "fr", None, (20, None, Qualifier.AT_LEAST)),
        ("ما لا يقل عن خمسة وعشرين", "ar", None, (25, None, Qualifier.AT_LEAST)),
        ("hasta 12", "es", Qualifier.AT_MOST, (None, 12, Qualifier.AT_MOST)),
        ("entre 9 y 12", "es", Qualifier.RANGE, (9, 12, Qualifier.RANGE)),
        ("1.200", "es", None, (1200, 1200, Qualifier.EXACT)),
        ("1 200", "ru", None, (1200, 1200, Qualifier.EXACT)),
    ],
)
def test_count_is_what_the_words_say(
    words: str, language: str, bound: Qualifier | None, read: tuple[int | None, int | None, Qualifier]
) -> None:
    count = count_of(row(bound), words, language)
    assert count is not None
    assert (count.low, count.high, count.qualifier) == read
    assert (count.kind, count.group) == (Harm.KILLED, Group.PEOPLE)


@pytest.mark.parametrize(
    ("words", "language"), [("people", "en"), ("nueve", "es"), ("9 de 12 y 4", "es"), ("", "en"), ("9" * 40, "es")]
)
def test_count_is_none_where_no_number_can_be_read(words: str, language: str) -> None:
    assert count_of(row(), words, language) is None
