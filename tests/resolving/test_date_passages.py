from __future__ import annotations

import pytest

from counterclaim.resolving.date_passages import parts_of, passages

KINDS = {
    "thursday": ["weekday"],
    "the": ["the"],
    "day": ["unit"],
    "the day before": ["told_day"],
    "in": ["in"],
    "jan.": ["month_short"],
}
JOINING = frozenset({"the", "in"})
PARTS = parts_of(KINDS, ["p.m."], JOINING)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in passages(text, PARTS)]


@pytest.mark.parametrize("text", ["", "soldiers fled", "the soldiers fled in the rain", "m23 fled", "p.m."])
def test_passages_none_where_no_date_can_stand(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they fled in the day before thursday, he said", [" in the day before thursday, he"]),
        ("on jan. 5 at 10 p.m. they", [" jan. 5 at", " 10 p.m. they"]),
        ("thursday's attack", ["thursday's attack"]),
        ("killed 9 people in the town on 2025-01-02", [" 9 people", " 2025-01-02"]),
        ("يوم 5 مايو", [" 5 مايو"]),
    ],
)
def test_passages_reach_to_the_next_word_of_no_date(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_passages_stand_in_order_and_apart() -> None:
    ends = [0]
    for start, end in passages("in 5 towns the 6 days before thursday night, 7 in all", PARTS):
        assert ends[-1] <= start < end
        ends.append(end)
    assert len(ends) > 2


def test_parts_of_an_entry_of_several_words_one_tells() -> None:
    assert {part for part, telling in PARTS.items() if telling} == {"thursday", "day", "before", "jan"}


def test_parts_of_takes_the_longest_word_that_is_none_that_joins() -> None:
    parts = parts_of({"the eve of": ["eve"], "of": ["of"], "the": ["the"]}, [], frozenset({"of", "the"}))
    assert [part for part, telling in parts.items() if telling] == ["eve"]


def test_parts_of_knows_what_stands_beside_figures_and_the_letter_of_owners() -> None:
    assert {"p", "m", "s"} <= PARTS.keys()
