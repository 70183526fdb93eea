from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coded_rows import attribution, coding, count
from counterclaim.coding.coded import CodedAttribution, CodedCount, coding_of
from counterclaim.coding.likeness import paired, same_attribution, same_count, same_party, same_place, same_words


def counted(**changed: Any) -> CodedCount:
    return coding_of(coding(count(**changed))).counts[0]


def attributed(**changed: Any) -> CodedAttribution:
    return coding_of(coding(attribution(**changed))).attributions[0]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, 1),
        ({"source": "local official"}, 1),
        ({"source": "a resident", "source_kind": "resident"}, 0),
        ({"kind": "injured"}, 0),
        ({"group": "civilians"}, 1),
        ({"low": 10}, 1),
        ({"low": 11}, 0),
        ({"low": None, "high": 9, "qualifier": "at_most"}, 0),
        ({"low": 24, "qualifier": "vague"}, 0),
    ],
)
def test_likeness_of_counts(changed: dict[str, Any], same: float) -> None:
    assert same_count(counted(), counted(**changed)) == same_count(counted(**changed), counted()) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("women", "women_and_children", 1), ("women", "children", 0), ("militants", "attackers", 1), ("civilians", "soldiers", 0)],
)
def test_likeness_of_groups_that_may_be_coded_either_way(one: str, other: str, same: float) -> None:
    assert same_count(counted(group=one), counted(group=other)) == same


@pytest.mark.parametrize(
    ("changed", "same"),
    [({}, 1), ({"target": "Army"}, 1), ({"target": "Wagner"}, 0), ({"stance": "suspects"}, 0.5), ({"stance": "denies"}, 0)],
)
def test_likeness_of_attributions(changed: dict[str, Any], same: float) -> None:
    assert same_attribution(attributed(), attributed(**changed)) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("", "", True),
        ("", "the army", False),
        ("the mayor of Kidal", "mayor", True),
        ("le gouverneur de Ségou", "Le Gouverneur", True),
        ("وزارة الدفاع", "وزارة الدفاع المالية", True),
        ("the army", "the rebels", False),
    ],
)
def test_likeness_of_parties_in_any_words_of_the_text(one: str, other: str, same: bool) -> None:
    assert same_party(one, other) is same_party(other, one) is same


def test_likeness_of_words_is_the_share_of_the_shorter() -> None:
    whole, part = counted(), counted(quote="nine people")
    assert same_words(whole, part) == same_words(part, whole) == 1
    assert same_words(whole, counted(quote="on Saturday")) == 0


def test_likeness_of_places_prefers_the_same_party() -> None:
    assert same_place(attributed(), attributed()) > same_place(attributed(), attributed(target="Wagner")) > 0


@given(st.lists(st.integers(0, 5), max_size=6), st.lists(st.integers(0, 5), max_size=6))
def test_likeness_each_row_is_in_one_pair(ones: list[int], others: list[int]) -> None:
    pairs = paired(ones, others, lambda one, other: float(one == other))
    assert len({i for i, _, _ in pairs}) == len({j for _, j, _ in pairs}) == len(pairs)
    assert all(ones[i] == others[j] for i, j, _ in pairs)
    assert len(pairs) == sum(min(ones.count(value), others.count(value)) for value in set(ones))
