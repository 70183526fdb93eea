from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.uncounted.lists import Lists, parse_lists
from counterclaim.errors import BadLists

TABLE = "A,B,C,count\n1,0,0,40\n0,1,0,30\n1,1,0,6\n1,1,1,2\n"


def test_lists_of_a_published_table() -> None:
    lists = parse_lists(TABLE)
    assert (lists.names, lists.observed) == (("A", "B", "C"), 78)
    assert [lists.on(place) for place in range(3)] == [48, 38, 2]
    assert lists.on_both(0, 1) == 8 and lists.on_both(1, 2) == 2
    assert len(list(lists.patterns())) == 7


def test_lists_of_persons_row_by_row() -> None:
    lists = parse_lists("\ufeffA, B\n1,0\n1,0\n1.0,1.0\n0,0\n\n")
    assert lists.counts == {(1, 0): 2, (1, 1): 1}


def test_lists_without_one_keep_who_is_on_another() -> None:
    rest = parse_lists(TABLE).without(0)
    assert rest.names == ("B", "C") and rest.counts == {(1, 0): 36, (1, 1): 2}


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "empty"),
        ("count\n1\n", "names 1 to 12 lists"),
        ("A,A,count\n1,0,1\n", "each once"),
        ("A,B,count\n1,2,1\n", "line 2"),
        ("A,B,count\n1,0\n", "line 2"),
        ("A,B,count\n1,0,-3\n", "line 2: '-3' is no number of persons"),
        ("A,B,count\n1,0,many\n", "line 2"),
        ("A,B,count\n1,0,1.5\n", "line 2"),
        ("A,B,count\n1,0,1e99\n", "line 2"),
        (",".join("ABCDEFGHIJKLM") + "\n", "names 1 to 12 lists"),
    ],
)
def test_lists_that_are_none_say_which_line_is_wrong(table: str, words: str) -> None:
    with pytest.raises(BadLists, match=words):
        parse_lists(table)


@pytest.mark.parametrize("counts", [{(0, 0): 1}, {(1,): 1}, {(1, 0): -1}])
def test_lists_hold_nobody_whom_no_list_has(counts: dict[tuple[int, ...], int]) -> None:
    with pytest.raises(BadLists):
        Lists(("A", "B"), counts)


@given(st.dictionaries(st.tuples(*[st.integers(0, 1)] * 3).filter(any), st.integers(0, 50)))
def test_lists_a_person_of_several_lists_is_one_person(counts: dict[tuple[int, ...], int]) -> None:
    lists = Lists(("A", "B", "C"), counts)
    assert max(lists.on(place) for place in range(3)) <= lists.observed <= sum(lists.on(place) for place in range(3))
    assert lists.without(0).observed == lists.observed - counts.get((1, 0, 0), 0)


def test_lists_end_their_lines_in_any_way() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert parse_lists(TABLE.replace("\n", end)) == parse_lists(TABLE)
    with pytest.raises(BadLists, match="no table in CSV"):
        parse_lists("A,B\n1," + "1" * 200_000)
