from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import incident_named, list_incidents, members
from counterclaim.casefile.journal import entries
from counterclaim.casefile.rulings import amend, judge, merge, move_to, part, split_off, take_back
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, CounterclaimError, UnknownName
from counterclaim.model.incident import Incident

A = "A. Reviewer"


def incidents(casefile: Casefile) -> list[Incident]:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))


def groups(casefile: Casefile) -> set[frozenset[str]]:
    return {frozenset(map(str, incident.accounts)) for incident in incidents(casefile)}


ATTACK = frozenset({"attack-1/a1", "attack-2/a1", "attack-3/a1", "attack-4/a1"})


def test_rulings_merge_wins_over_scores(mali: Casefile) -> None:
    merge(mali, ["other-1", "other-2"], by=A, reason="one operation")
    assert groups(mali) == {ATTACK, frozenset({"other-1/a1", "other-2/a1"}), frozenset({"other-3/a1"})}


def test_rulings_split_keeps_apart_what_scores_would_join(mali: Casefile) -> None:
    """What hung together through the one that is split off may fall apart with it; what else held it together holds."""
    split_off(mali, ["attack-4/a1"], by=A)
    assert frozenset({"attack-4/a1"}) in groups(mali)
    assert any({"attack-2/a1", "attack-3/a1"} <= group <= ATTACK for group in groups(mali))


def test_rulings_part_says_what_an_incident_is_not(mali: Casefile) -> None:
    part(mali, "attack-1/a1", ["attack-2/a1", "attack-3/a1", "attack-4/a1"], by=A)
    assert frozenset({"attack-1/a1"}) in groups(mali)


def test_rulings_move_takes_an_account_to_another_incident(mali: Casefile) -> None:
    move_to(mali, "attack-4/a1", "other-3", by=A)
    assert frozenset({"attack-4/a1", "other-3/a1"}) in groups(mali)
    assert any({"attack-2/a1", "attack-3/a1"} <= group <= ATTACK for group in groups(mali))


def test_rulings_undo_brings_back_what_was(mali: Casefile) -> None:
    before = incidents(mali)
    decision = split_off(mali, ["attack-4/a1"], by=A)
    assert incidents(mali) != before
    undoing = take_back(mali, decision.id, by=A)
    assert incidents(mali) == before
    take_back(mali, undoing.id, by=A)
    assert frozenset({"attack-4/a1"}) in groups(mali)


def test_rulings_undo_once(mali: Casefile) -> None:
    decision = merge(mali, ["other-1", "other-2"], by=A)
    undoing = take_back(mali, decision.id, by=A)
    with pytest.raises(CasefileError, match=f"taken back already, by {undoing.id}"):
        take_back(mali, decision.id, by="B. Reviewer")
    take_back(mali, undoing.id, by=A)
    assert frozenset({"other-1/a1", "other-2/a1"}) in groups(mali)
    take_back(mali, decision.id, by=A)
    assert frozenset({"other-1/a1"}) in groups(mali)


def test_rulings_reject_leaves_a_claim_out_of_all_that_follows(mali: Casefile) -> None:
    attack = incidents(mali)[0]
    denials = [key for one in attack.attribution for key in one.claims if one.denied_by]
    with mali.reading() as connection:
        assert len(members(connection, attack.id)) == 4
    judge(mali, "reject", ["attack-4/c1"], by=A, reason="he speaks of another attack")
    after = incidents(mali)[0]
    assert "attack-4/c1" in denials
    assert not any(one.denied_by for one in after.attribution)


def test_rulings_accept_changes_no_figure(mali: Casefile) -> None:
    before = incidents(mali)
    judge(mali, "accept", ["attack-1/c1"], by=A)
    assert incidents(mali) == before


def test_rulings_correct_changes_the_number_that_is_weighed(mali: Casefile) -> None:
    counts = dict(incidents(mali)[1].counts)["killed"].claims
    amend(mali, counts[0], [("count.low", "12"), ("count.high", "12")], by=A, reason="the report was corrected")
    killed = dict(incidents(mali)[1].counts)["killed"]
    assert killed.low == 12


@pytest.mark.parametrize("change", [("count.low", "many"), ("colour", "red"), ("stance", "shouts")])
def test_rulings_correct_refuses_what_no_claim_can_have(mali: Casefile, change: tuple[str, str]) -> None:
    before = incidents(mali)
    with pytest.raises(CounterclaimError):
        amend(mali, "attack-1/c1", [change], by=A)
    with mali.reading() as connection:
        assert bound(connection).decisions == ()
    assert incidents(mali) == before


@pytest.mark.parametrize("name", ["attack-9/c1", "attack-1/c99", "i000000000000"])
def test_rulings_on_what_is_not_there_are_refused(mali: Casefile, name: str) -> None:
    with pytest.raises(UnknownName):
        judge(mali, "reject", [name], by=A)
    with pytest.raises(UnknownName):
        merge(mali, [name, "attack-1"], by=A)


def test_rulings_need_a_name(mali: Casefile) -> None:
    with pytest.raises(CasefileError, match="--by"):
        judge(mali, "accept", ["attack-1/c1"], by="  ")


def test_rulings_split_of_a_whole_incident_is_refused(mali: Casefile) -> None:
    with pytest.raises(CasefileError, match="all accounts"):
        split_off(mali, ["other-1/a1"], by=A)


def test_rulings_merge_of_one_incident_is_refused(mali: Casefile) -> None:
    with pytest.raises(CasefileError, match="two different"):
        merge(mali, ["other-1"], by=A)


def test_rulings_are_logged_with_who_and_without_why(mali: Casefile) -> None:
    decision = merge(mali, ["other-1", "other-2"], by=A, reason="a witness told me")
    with mali.reading() as connection:
        entry = list(entries(connection))[-1]
    assert (entry.action, entry.subject) == ("decided", decision.id)
    assert entry.facts()["by"] == A
    assert "witness" not in entry.details


def test_rulings_leave_the_incident_findable_by_its_old_name(mali: Casefile) -> None:
    old = incidents(mali)[1].id
    merge(mali, [old, "attack-1"], by=A)
    bring_up_to_date(mali)
    with mali.reading() as connection:
        assert incident_named(connection, old) == incident_named(connection, "attack-1")


@pytest.mark.slow
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(["merge", "part"]), st.sampled_from([1, 2, 3]), st.sampled_from([1, 2, 3])), max_size=4)
)
def test_rulings_all_undone_are_as_if_they_had_never_been(mali: Casefile, made: list[tuple[str, int, int]]) -> None:
    before, ids = incidents(mali), []
    for kind, one, other in made:
        if one != other:
            names = f"other-{one}/a1", f"other-{other}/a1"
            decision = merge(mali, names, by=A) if kind == "merge" else part(mali, names[0], names[1:], by=A)
            ids.append(decision.id)
    bring_up_to_date(mali)
    for id in ids:
        take_back(mali, id, by=A)
    assert incidents(mali) == before
