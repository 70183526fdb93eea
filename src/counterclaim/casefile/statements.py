"""What a party says of its own part in incidents, in its words: denials, admissions, and that it does not answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import members
from counterclaim.casefile.parties import own_incidents
from counterclaim.casefile.weighed import weighed
from counterclaim.model.claim import Stance
from counterclaim.model.decision import DecisionKind
from counterclaim.model.incident import SourcedClaim

_SAID = {"denies": Stance.DENIES, "admits": Stance.ADMITS, "silent": Stance.DECLINES}


@dataclass(frozen=True, slots=True)
class Statement:
    """The words of a claim that a party makes of itself, with the incident and the report that carries them.

    checked_by: who has accepted the claim; None for what a machine alone has read.
    """

    claim: str
    quote: str
    incident: str
    day: date | None
    report: str
    publisher: str | None
    published: date | None
    checked_by: str | None = None


def statements(connection: Connection, key: str, name: str, *, most: int = 3) -> dict[str, list[Statement]]:
    """The newest statements of a party on itself, by stance ("denies", "admits", "silent"), from so many incidents of each."""
    return {
        stance: list(_at(connection, own_incidents(connection, key, name, stance, most=most), key, name, stance))
        for stance in _SAID
    }


def _at(connection: Connection, ids: Iterable[str], key: str, name: str, stance: str) -> Iterator[Statement]:
    for id in ids:
        accounts = members(connection, id)
        decisions = bound(connection, {one.report for one in accounts}).decisions
        record = weighed(connection, accounts, decisions)
        day = record.incident.date.start if record.incident.date else None
        for claim in record.claims:
            if _speaks(claim, key, name) and claim.claim.stance is _SAID[stance]:
                accepted = (one for one in decisions if one.kind is DecisionKind.ACCEPT and claim.key in one.about)
                by = next((one.by for one in accepted), None)
                yield Statement(claim.key, claim.quote, id, day, claim.report, claim.publisher, claim.published, by)


def _speaks(claim: SourcedClaim, key: str, name: str) -> bool:
    """Whether a claim is of the party on itself."""
    return claim.claimant_name == name and (claim.target == key or claim.target_name == name)
