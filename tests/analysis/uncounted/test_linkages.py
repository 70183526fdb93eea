from __future__ import annotations

import pytest

from counterclaim.analysis.uncounted.answer import uncounted
from counterclaim.analysis.uncounted.linkages import linkages_table, parse_linkages
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.errors import BadLists
from persons_on_lists import drawn

LIKELY = Lists(("A", "B", "C"), {(1, 1, 0): 40, (1, 0, 0): 60, (0, 1, 1): 30, (1, 0, 1): 20})
FEW = Lists(("A", "B", "C"), {(1, 1, 0): 10, (1, 0, 0): 90, (0, 1, 0): 30, (0, 1, 1): 30, (1, 0, 1): 20})


def test_linkages_are_read_as_they_were_written() -> None:
    table = linkages_table({"few": FEW, "likely": LIKELY})
    likely, others = parse_linkages(table)
    assert {pattern: count for pattern, count in likely.counts.items() if count} == LIKELY.counts
    assert {pattern: count for pattern, count in others["few"].counts.items() if count} == FEW.counts


def test_linkages_of_a_plain_table_are_none() -> None:
    assert parse_linkages("A,B,C,count\n1,1,0,9\n")[1] == {}


@pytest.mark.parametrize(
    "text",
    [
        "A,B,count,count_few\n1,1,9\n",
        "A,count_few,B,count\n1,1,1,9\n",
        "A,B,count,count_few\n1,1,9,x\n",
        "A,B\n1," + "1" * 200_000,
    ],
)
def test_linkages_refuse_a_broken_table(text: str) -> None:
    with pytest.raises(BadLists):
        parse_linkages(text)


def test_linkages_defuse_the_name_of_a_list() -> None:
    assert linkages_table({"likely": Lists(("=cmd", "B"), {(1, 1): 1})}).startswith("'=cmd,B,count")


@pytest.mark.slow
def test_linkages_warn_where_matching_moves_the_total() -> None:
    lists = drawn(600, (0.5, 0.4, 0.45))
    apart = {pattern: count for pattern, count in lists.counts.items() if sum(pattern) == 1}
    fewer = Lists(lists.names, {**apart, (1, 1, 0): 6, (0, 1, 1): 6, (1, 0, 1): 6})
    answer = uncounted(lists, linkages={"few": fewer, "none": Lists(lists.names, apart)})
    assert [name for name, _, _ in answer.linkages] == ["few", "none"]
    assert answer.linkages[1][2] is None
    assert any("with few links the total is outside" in words for words in answer.warnings)
    assert any("with none links no estimate is allowed" in words for words in answer.warnings)
