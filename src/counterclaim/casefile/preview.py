"""What would come of a proposal: the incidents as they are and as they would be, by the code that decides, and nothing kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.known import chunks
from counterclaim.casefile.proposal import Proposal, carry_out, check_place, concerned
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents
from counterclaim.casefile.upkeep import following, settle
from counterclaim.linking.constraints import constraints
from counterclaim.model.decision import Decision
from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_of


@dataclass(frozen=True, slots=True)
class Preview:
    """The incidents that would change, as they are and as they would be; overruled: earlier decisions that would lose."""

    before: tuple[Incident, ...]
    after: tuple[Incident, ...]
    overruled: tuple[Decision, ...]


def preview(casefile: Casefile, proposal: Proposal, *, by: str, at: str = "") -> Preview:
    """What deciding so would change, exactly; raises what deciding raises. at: the incident on whose page it is proposed."""
    settle(casefile)
    with casefile.rehearsing() as rehearsal, rehearsal.reading() as after:
        if at:
            check_place(after, proposal, at)
        named = concerned(after, proposal)
        with casefile.reading() as before:
            with following(rehearsal):
                carry_out(rehearsal, proposal, by=by)
            ids, made = _changed(before, after, named)
            was, would = _incidents(before, ids), _incidents(after, made)
            same = set(was) & set(would)
            return Preview(
                tuple(one for one in was if one not in same),
                tuple(one for one in would if one not in same),
                _overruled(before, after, ids),
            )


def _changed(before: Connection, after: Connection, named: Iterable[str]) -> tuple[set[str], set[str]]:
    """The incidents before and after that hold an account of those that are named, or of any that share one with them."""
    old, new = set(named), set[str]()
    while True:
        grown = _of(after, _accounts(before, old))
        back = _of(before, _accounts(after, grown)) | old
        if (grown, back) == (new, old):
            return old, new
        old, new = back, grown


def _accounts(connection: Connection, ids: Iterable[str]) -> set[str]:
    return {
        key for some in chunks(ids) for key in connection.scalars(select(accounts.c.key).where(accounts.c.incident.in_(some)))
    }


def _of(connection: Connection, keys: Iterable[str]) -> set[str]:
    return {
        id
        for some in chunks(keys)
        for id in connection.scalars(
            select(accounts.c.incident).where(accounts.c.key.in_(some), accounts.c.incident.is_not(None))
        )
    }


def _incidents(connection: Connection, ids: Iterable[str]) -> tuple[Incident, ...]:
    rows = (
        row
        for some in chunks(sorted(ids))
        for row in connection.scalars(select(incidents.c.incident).where(incidents.c.id.in_(some)).order_by(incidents.c.id))
    )
    return tuple(map(incident_of, rows))


def _overruled(before: Connection, after: Connection, ids: Iterable[str]) -> tuple[Decision, ...]:
    """Decisions on these accounts that could be kept until now, and could not any more."""
    names = {key.rpartition("/")[0] for key in _accounts(before, ids)}
    lost = _lost(after, names) - _lost(before, names)
    return tuple(one for one in bound(before, names).decisions if one.id in lost)


def _lost(connection: Connection, names: Iterable[str]) -> set[str]:
    return {one.decision for one in constraints(bound(connection, names).decisions).contradictions}
