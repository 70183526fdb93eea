from __future__ import annotations

import pytest

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.preview import preview
from counterclaim.casefile.proposal import Proposal, ProposalKind, concerned, decide
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.model.decision import DecisionKind


@pytest.mark.parametrize(
    "step", [Proposal(ProposalKind.SAME, ()), Proposal(ProposalKind.MOVE, ("a1/a1",)), Proposal(ProposalKind.APART, ("a1",))]
)
def test_proposal_that_says_nothing_is_refused(raided: Casefile, step: Proposal) -> None:
    with pytest.raises(CasefileError):
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
    ],
)
def test_proposal_comes_to_decisions(raided: Casefile, proposal: Proposal, kinds: list[DecisionKind]) -> None:
    made = decide(raided, proposal, by="A. Coder", reason="the same market")
    assert [one.kind for one in made] == kinds
    assert all(one.reason == "the same market" and one.by == "A. Coder" for one in made)


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
