"""What a person proposes for whole incidents: that some are one, apart, or otherwise than told; tried first, and then decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from counterclaim.casefile.glimpse import check_glimpses
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.rulings import merge, move_to, part, split_off, state
from counterclaim.casefile.sent import decided_before, keep_form
from counterclaim.casefile.store import Casefile
from counterclaim.errors import BadDecision, CasefileError
from counterclaim.model.decision import Decision


class ProposalKind(StrEnum):
    """What is proposed: that incidents are one (SAME), that one is none of others (APART), that accounts are split off from their
    incident (SPLIT), that an account goes to another incident (MOVE), what the facts of accounts are (FACTS)."""

    SAME = "same"
    APART = "apart"
    SPLIT = "split"
    MOVE = "move"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Proposal:
    """about: incidents or accounts, for SPLIT and MOVE accounts. to: for APART what it is none of, for MOVE where it goes, for
    SAME further ones. facts: for FACTS, as decisions write them (weighing/restated.py)."""

    kind: ProposalKind
    about: tuple[str, ...]
    to: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def decide(
    casefile: Casefile, proposal: Proposal, *, by: str, at: str = "", reason: str = "", seen: Iterable[str] = (), key: str = ""
) -> list[Decision]:
    """Decide as proposed, if every incident is as it was seen (casefile/glimpse.py); Overtaken where one is not.

    at: the incident on whose page it is proposed. key: that of the form; one that was decided before gives its first decision
    again, and decides nothing.
    """
    with casefile.writing() as connection:
        if (before := decided_before(connection, by.strip(), key)) is not None:
            return [before]
        check_glimpses(connection, seen)
        if at:
            check_place(connection, proposal, at)
        made = carry_out(casefile.within(connection), proposal, by=by, reason=reason)
        keep_form(connection, key, made[0])
        return made


def carry_out(casefile: Casefile, proposal: Proposal, *, by: str, reason: str = "") -> list[Decision]:
    """The decisions that a proposal comes to; CasefileError for one that says nothing, or of something else than it takes."""
    about, to = proposal.about, proposal.to
    if not about or (proposal.kind in (ProposalKind.APART, ProposalKind.MOVE) and not to):
        raise CasefileError("name the accounts or incidents that this is about")
    match proposal.kind:
        case ProposalKind.SAME:
            return [merge(casefile, (*about, *to), by=by, reason=reason)]
        case ProposalKind.APART:
            return [part(casefile, about[0], to, by=by, reason=reason)]
        case ProposalKind.SPLIT:
            return [split_off(casefile, about, by=by, reason=reason)]
        case ProposalKind.MOVE:
            return [one for what in about for one in move_to(casefile, what, to[0], by=by, reason=reason)]
        case ProposalKind.FACTS:
            return [state(casefile, about, proposal.facts, by=by, reason=reason)]


def check_place(connection: Connection, proposal: Proposal, at: str) -> None:
    """That a proposal is about the incident for which it is made, or accounts of it; BadDecision where it is about another.

    Whoever says that incidents are one may name several, as long as this is one of them.
    """
    home = incident_named(connection, at)
    found = {name: incident_named(connection, name) for name in proposal.about}
    others = [name for name, id in found.items() if id != home]
    if others and (proposal.kind is not ProposalKind.SAME or len(others) == len(found)):
        raise BadDecision(f"{others[0]} is of another incident ({found[others[0]]}) than {home}: open that one, and decide there")


def concerned(connection: Connection, proposal: Proposal, *also: str) -> list[str]:
    """The ids of the incidents that a proposal names, and of others, each once."""
    return list(dict.fromkeys(incident_named(connection, name) for name in (*also, *proposal.about, *proposal.to)))
