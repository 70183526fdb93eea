from __future__ import annotations

import logging
from collections import defaultdict
from itertools import combinations

import pytest

from counterclaim.analysis.persons.answer import linked
from counterclaim.analysis.persons.linkage import key_of, key_of_pair, persons
from counterclaim.analysis.persons.matching import scored
from counterclaim.errors import BadLists
from counterclaim.model.person import Verdict
from listings import listing, made_up

ENTRIES = made_up(250)
LISTINGS = [one for _, one in ENTRIES]


def true_pairs() -> set[tuple[tuple[str, int], tuple[str, int]]]:
    who = defaultdict(list)
    for id, one in ENTRIES:
        who[id].append(key_of(one))
    return {(one, other) for keys in who.values() for one, other in combinations(sorted(keys), 2)}


@pytest.mark.slow
def test_answer_finds_most_persons_again_and_hardly_a_wrong_one() -> None:
    made = {
        (one, other)
        for some in persons(LISTINGS, scored(LISTINGS).pairs, {})
        for one, other in combinations(sorted(map(key_of, some)), 2)
    }
    true = true_pairs()
    assert len(made & true) / len(made) > 0.95
    assert len(made & true) / len(true) > 0.75


@pytest.mark.slow
def test_answer_is_the_same_for_the_same_lists_and_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        one, other = linked(LISTINGS), linked(LISTINGS[::-1])
    assert one.linkages == other.linkages
    assert [pair.weight for pair in one.asked] == [pair.weight for pair in other.asked]
    assert not [record for record in caplog.records if any(each.name in record.getMessage() for each in LISTINGS)]


@pytest.mark.slow
def test_answer_has_more_persons_the_fewer_links_and_heeds_what_people_say() -> None:
    found = linked(LISTINGS)
    few, likely, many = (found.linkages[name].observed for name in ("few", "likely", "many"))
    assert few > likely > many
    said = {key_of_pair(pair): Verdict.DIFFERENT for pair in found.asked}
    decided = linked(LISTINGS, verdicts=said)
    assert decided.linkages["many"].observed >= few
    assert decided.said == len(said)


def test_answer_matches_the_smallest_lists_by_what_is_known_of_lists_beforehand() -> None:
    """Nothing can be learnt from four entries."""
    same = [listing(list=name) for name in ("a", "b")]
    found = linked([*same, listing("Khadim Tanour", list="a", row=3, day="2031-05-20", place="Doum", age=8, sex="f")])
    assert found.linkages["likely"].counts == {(1, 1): 1, (1, 0): 1}
    assert not found.learnt
    assert "too few to learn" in found.notes[0]


def test_answer_finds_who_is_on_a_list_twice() -> None:
    found = linked([listing(list="a"), listing(list="a", row=3), listing(list="b")])
    assert found.twice == 1
    assert found.linkages["likely"].counts == {(1, 1): 1}


def test_answer_refuses_one_list() -> None:
    with pytest.raises(BadLists, match="at least two"):
        linked([listing()])


def test_answer_keeps_a_decision_on_entries_that_share_nothing() -> None:
    one, other = listing(list="a"), listing("Khadim Tanour", list="b", day="2031-09-01", place="Doum", age=70, sex="f")
    found = linked([one, other], verdicts={(key_of(one), key_of(other)): Verdict.SAME})
    assert found.linkages["few"].counts == {(1, 1): 1}
