from __future__ import annotations

import pytest

from counterclaim.casefile.glimpse import glimpse
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.proposal import Proposal, ProposalKind, decide
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.rulings import take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, Overtaken
from counterclaim.model.decision import Decision


def seen(casefile: Casefile, *names: str) -> list[str]:
    with casefile.reading() as connection:
        return [glimpse(connection, incident_named(connection, name)) for name in names]


def same(*about: str) -> Proposal:
    return Proposal(ProposalKind.SAME, about)


def decided(casefile: Casefile) -> list[Decision]:
    with casefile.reading() as connection:
        return recorded(connection)


def test_glimpse_lets_a_decision_through_while_all_is_as_it_was_seen(raided: Casefile) -> None:
    assert decide(raided, same("a1", "c1"), by="A. Coder", seen=seen(raided, "a1", "c1"))


@pytest.mark.slow
def test_glimpse_tells_the_second_what_the_first_did(raided: Casefile) -> None:
    glimpses = seen(raided, "a1", "c1")
    decide(raided, Proposal(ProposalKind.SPLIT, ("a2/a1",)), by="B. Reviewer", reason="another market")
    bring_up_to_date(raided)
    with pytest.raises(Overtaken, match=r"B\. Reviewer has changed this meanwhile \(not same a2/a1.*another market"):
        decide(raided, same("a1", "c1"), by="A. Coder", seen=glimpses)
    assert {one.by for one in decided(raided)} == {"B. Reviewer"}


@pytest.mark.slow
def test_glimpse_passes_over_what_others_decide_elsewhere(raided: Casefile) -> None:
    glimpses = seen(raided, "a1", "c1")
    decide(raided, Proposal(ProposalKind.SPLIT, ("b2/a1",)), by="B. Reviewer")
    bring_up_to_date(raided)
    assert decide(raided, same("a1", "c1"), by="A. Coder", seen=glimpses)


@pytest.mark.slow
def test_glimpse_is_the_same_again_once_all_is_undone(raided: Casefile) -> None:
    glimpses = seen(raided, "a1", "c1")
    made = decide(raided, same("a1", "c1"), by="B. Reviewer")
    take_back(raided, made[0].id, by="B. Reviewer")
    bring_up_to_date(raided)
    assert decide(raided, same("a1", "c1"), by="A. Coder", seen=glimpses)


@pytest.mark.parametrize("forged", ["", "x", "i0:", "i0::", ":::", "\x00"])
def test_glimpse_that_is_none_is_refused(raided: Casefile, forged: str) -> None:
    with pytest.raises(CasefileError):
        decide(raided, same("a1", "c1"), by="A. Coder", seen=[forged])
