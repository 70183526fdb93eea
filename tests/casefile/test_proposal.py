from __future__ import annotations

import pytest

from counterclaim.casefile.glimpse import glimpse
from counterclaim.casefile.incidents import find_incident, incident_named, members
from counterclaim.casefile.preview import preview
from counterclaim.casefile.proposal import Proposal, ProposalKind, concerned, decide
from counterclaim.casefile.rulings import take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import BadDecision, CounterclaimError, Overtaken, UnknownName
from counterclaim.model.decision import DecisionKind

SHELLED = (("event_type", "shelling"),)


@pytest.mark.slow
@pytest.mark.parametrize(
    "step",
    [
        Proposal(ProposalKind.SAME, ()),
        Proposal(ProposalKind.MOVE, ("a1/a1",)),
        Proposal(ProposalKind.APART, ("a1",)),
        Proposal(ProposalKind.FACTS, ("a1",)),
        Proposal(ProposalKind.FACTS, (), facts=SHELLED),
        Proposal(ProposalKind.FACTS, ("a1",), facts=(("event_type", "picnic"),)),
        Proposal(ProposalKind.FACTS, ("a1",), facts=(("date.start", "2024-05-04"), ("date.end", "2024-05-03"))),
    ],
)
def test_proposal_that_says_nothing_is_refused(raided: Casefile, step: Proposal) -> None:
    with pytest.raises(CounterclaimError):
        preview(raided, step, by="A. Coder")


def test_proposal_of_what_is_not_there_is_refused(raided: Casefile) -> None:
    with pytest.raises(UnknownName):
        preview(raided, Proposal(ProposalKind.SAME, ("a1", "nothing")), by="A. Coder")


@pytest.mark.parametrize(
    ("proposal", "kinds"),
    [
        (Proposal(ProposalKind.SAME, ("a1", "c1")), [DecisionKind.SAME]),
        (Proposal(ProposalKind.APART, ("a1",), ("c1", "b1")), [DecisionKind.NOT_SAME]),
        (Proposal(ProposalKind.SPLIT, ("a1/a1",)), [DecisionKind.NOT_SAME]),
        (Proposal(ProposalKind.MOVE, ("a1/a1",), ("b1",)), [DecisionKind.SAME, DecisionKind.NOT_SAME]),
        (Proposal(ProposalKind.FACTS, ("a1",), facts=SHELLED), [DecisionKind.FACTS]),
    ],
)
def test_proposal_comes_to_decisions(raided: Casefile, proposal: Proposal, kinds: list[DecisionKind]) -> None:
    made = decide(raided, proposal, by="A. Coder", reason="the same market")
    assert [one.kind for one in made] == kinds
    assert all(one.reason == "the same market" and one.by == "A. Coder" for one in made)


@pytest.mark.slow
def test_proposal_of_a_move_takes_the_account_where_it_goes(raided: Casefile) -> None:
    decide(raided, Proposal(ProposalKind.MOVE, ("a1/a1",), ("b1",)), by="A. Coder")
    bring_up_to_date(raided)
    with raided.reading() as connection:
        assert incident_named(connection, "a1/a1") == incident_named(connection, "b2/a1")
        assert incident_named(connection, "a1/a1") != incident_named(connection, "a2/a1")


def test_proposal_concerns_incidents_by_their_names_of_today(raided: Casefile) -> None:
    with raided.reading() as connection:
        assert concerned(connection, Proposal(ProposalKind.SAME, ("a1", "a2/a1", "c1"))) == [
            incident_named(connection, name) for name in ("a1", "c1")
        ]


def told(casefile: Casefile, name: str) -> tuple[str, set[str]]:
    """What happened in the incident of an account, and which accounts it has."""
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        id = incident_named(connection, name)
        return find_incident(connection, id).incident.event_type, {str(key) for key in members(connection, id)}


@pytest.mark.slow
def test_proposal_of_facts_is_tried_without_being_decided_and_comes_to_the_same(raided: Casefile) -> None:
    proposal = Proposal(ProposalKind.FACTS, ("a1",), facts=SHELLED)
    before = told(raided, "a1/a1")
    seen = preview(raided, proposal, by="A. Coder")
    assert told(raided, "a1/a1") == before and before[0] != "shelling"
    (made,) = decide(raided, proposal, by="A. Coder")
    after = told(raided, "a1/a1")
    assert set(made.about) == before[1], "an incident stands for all of its accounts"
    assert "shelling" in {one.event_type for one in seen.after} and after[0] == "shelling"
    take_back(raided, made.id, by="A. Coder")
    assert told(raided, "a1/a1") == before


@pytest.mark.slow
def test_proposal_of_facts_is_decided_once_by_its_key_and_not_on_what_is_no_more(raided: Casefile) -> None:
    proposal = Proposal(ProposalKind.FACTS, ("a1/a1",), facts=SHELLED)
    with raided.reading() as connection:
        seen = [glimpse(connection, incident_named(connection, "a1/a1"))]
    first = decide(raided, proposal, by="A. Coder", seen=seen, key="form")
    assert decide(raided, proposal, by="A. Coder", seen=seen, key="form") == first
    bring_up_to_date(raided)
    with pytest.raises(Overtaken, match=r"A\. Coder"):
        decide(raided, proposal, by="B. Reviewer", seen=seen, key="other form")


@pytest.mark.slow
@pytest.mark.parametrize(
    "proposal",
    [
        Proposal(ProposalKind.SPLIT, ("b1/a1",)),
        Proposal(ProposalKind.MOVE, ("a1/a1", "b1/a1"), ("c1",)),
        Proposal(ProposalKind.FACTS, ("a1/a1", "b1/a1"), facts=SHELLED),
        Proposal(ProposalKind.APART, ("b1",), ("c1",)),
        Proposal(ProposalKind.SAME, ("b1", "c1")),
    ],
)
def test_proposal_on_the_page_of_another_incident_is_refused(raided: Casefile, proposal: Proposal) -> None:
    with pytest.raises(BadDecision, match="another incident"):
        preview(raided, proposal, by="A. Coder", at="a1")
    with pytest.raises(BadDecision, match="another incident"):
        decide(raided, proposal, by="A. Coder", at="a1")
    assert decide(raided, Proposal(ProposalKind.SAME, ("a1", "b1")), by="A. Coder", at="a1")
