from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from counterclaim.casefile.journal import head
from counterclaim.casefile.preview import preview
from counterclaim.casefile.proposal import Proposal, ProposalKind, decide
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.rulings import take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CounterclaimError
from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_of

ACCOUNTS = ("a1/a1", "a2/a1", "a3/a1", "b1/a1", "b2/a1", "c1/a1", "c2/a1")


def listed(casefile: Casefile) -> set[Incident]:
    with casefile.reading() as connection:
        return {incident_of(wire) for wire in connection.scalars(select(incidents.c.incident))}


def same(*about: str) -> Proposal:
    return Proposal(ProposalKind.SAME, about)


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    step = draw(st.sampled_from(ProposalKind))
    about = draw(st.lists(st.sampled_from(ACCOUNTS), min_size=1, max_size=3, unique=True))
    return Proposal(step, tuple(about), tuple(draw(st.lists(st.sampled_from(ACCOUNTS), max_size=2, unique=True))))


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(proposals(), min_size=1, max_size=3))
def test_preview_is_exactly_what_deciding_changes(raided: Casefile, steps: list[Proposal]) -> None:
    made: list[str] = []
    try:
        for step in steps:
            try:
                shown = preview(raided, step, by="A. Coder")
            except CounterclaimError as refused:
                with pytest.raises(type(refused)):
                    decide(raided, step, by="A. Coder")
                continue
            before = listed(raided)
            made += [one.id for one in decide(raided, step, by="A. Coder")]
            bring_up_to_date(raided)
            after = listed(raided)
            assert set(shown.before) == before - after
            assert set(shown.after) == after - before
    finally:
        for id in reversed(made):
            take_back(raided, id, by="A. Coder")
        bring_up_to_date(raided)


@pytest.mark.slow
def test_preview_leaves_nothing_behind(raided: Casefile) -> None:
    before = listed(raided)
    with raided.reading() as connection:
        log = head(connection)
    preview(raided, same("a1", "c1"), by="A. Coder")
    assert listed(raided) == before
    with raided.reading() as connection:
        assert recorded(connection) == [] and head(connection) == log


@pytest.mark.slow
def test_preview_tells_which_decisions_would_lose(raided: Casefile) -> None:
    first = decide(raided, Proposal(ProposalKind.APART, ("a1",), ("c1",)), by="B. Reviewer", reason="another town")[0]
    bring_up_to_date(raided)
    assert preview(raided, same("a1", "c1"), by="A. Coder").overruled == (first,)
    assert preview(raided, same("a1", "b1"), by="A. Coder").overruled == ()
