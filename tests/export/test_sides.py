from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.sides import share_out, sides
from counterclaim.model.claim import Stance
from counterclaim.model.count import Group
from incident_records import told
from sourcing import counts, says


def test_sides_are_one_unless_people_fight() -> None:
    assert sides(told([counts("un", 9, 9)]).incident).one_sided
    assert not sides(told([counts("un", 9, 9)], kind="clash").incident).one_sided
    assert not sides(told([counts("un", 9, 9, group=Group.SOLDIERS)]).incident).one_sided


def test_sides_have_the_best_attested_party_first() -> None:
    claims = [says("un", Stance.ACCUSES, "ml-military"), says("front", Stance.ADMITS, "jnim"), counts("un", 9, 9)]
    found = sides(told([says("un", Stance.ACCUSES, "jnim"), claims[2]]).incident)
    assert [side.each.party for side in found.parties] == ["jnim"]
    assert found.first is not None and found.first.codes.ucdp == "JNIM" and not found.first.is_state
    assert not found.uncertain
    assert sides(told([claims[2]]).incident).uncertain


@given(st.integers(0, 1000), st.lists(st.integers(-5, 1000), max_size=6))
def test_sides_share_out_all_and_no_more(total: int, parts: list[int]) -> None:
    shared = share_out(total, parts)
    assert sum(shared) == total and min(shared) >= 0
    assert all(given <= max(0, part) for given, part in zip(shared, parts, strict=False))
