"""Accounts that came into an incident or left it: what linking did, and which decision of a person had it do so.

An incident goes on in the one that has most of its accounts; what it is called may change, and is no move. An account that comes
to a case by itself moves nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.known import chunks
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.tables import moves, placed
from counterclaim.linking.identity import account_id, incident_id
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey


def keep_moves(connection: Connection, made: Iterable[frozenset[AccountKey]]) -> None:
    """Write which accounts moved, now that these incidents were made, and where all are."""
    groups = {incident_id(members): sorted(map(str, members)) for members in made}
    before = _before(connection, [key for members in groups.values() for key in members])
    went_on = _continued(groups, before)
    moved = [
        (key, before[key], id)
        for id, members in groups.items()
        for key in members
        if before[key] != went_on.get(id) and not (len(members) == 1 and before[key] == account_id(AccountKey.parse(key)))
    ]
    if moved:
        _write(connection, moved)
    rows = [{"account": key, "incident": id} for id, members in groups.items() for key in members if before[key] != id]
    for start in range(0, len(rows), 5_000):
        row = insert_into(connection, placed).values(rows[start : start + 5_000])
        connection.execute(row.on_conflict_do_update(index_elements=["account"], set_={"incident": row.excluded.incident}))


def _before(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The incident that each account was in; one that never was with others, in its own."""
    found = {key: account_id(AccountKey.parse(key)) for key in keys}
    for some in chunks(keys):
        for row in connection.execute(select(placed).where(placed.c.account.in_(some))):
            found[row.account] = row.incident
    return found


def _continued(groups: Mapping[str, Sequence[str]], before: Mapping[str, str]) -> dict[str, str]:
    """By each incident, the one that goes on in it: of several the one with most accounts in it, and each in one alone."""
    shares: dict[tuple[str, str], int] = defaultdict(int)
    for id, members in groups.items():
        for key in members:
            shares[before[key], id] += 1
    found: dict[str, str] = {}
    for (old, id), _ in sorted(shares.items(), key=lambda share: (-share[1], share[0][0] != share[0][1], share[0])):
        if id not in found and old not in found.values():
            found[id] = old
    return found


def _write(connection: Connection, moved: Sequence[tuple[str, str, str]]) -> None:
    now = datetime.now(UTC)
    because = dict(_decided(connection, {key.rpartition("/")[0] for key, _, _ in moved}))
    # What falls apart from an account that is moved moves by the same decision.
    beside = {id: because[key] for key, *ids in moved if key in because for id in ids}
    rows = [
        {
            "account": key,
            "before": before,
            "after": after,
            "at": now,
            "decision": because.get(key) or beside.get(after) or beside.get(before),
        }
        for key, before, after in moved
    ]
    connection.execute(moves.insert(), rows)


def _decided(connection: Connection, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """By the key of an account, the newest decision about it by which nothing has moved yet."""
    told = set(connection.scalars(select(moves.c.decision).where(moves.c.decision.is_not(None)).distinct()))
    for some in chunks(names):
        made = recorded(connection, some)
        by_id = {one.id: one for one in made}
        for one in made:
            if one.id not in told:
                for key in _accounts(one, by_id):
                    yield key, one.id


def _accounts(decision: Decision, by_id: Mapping[str, Decision]) -> Iterator[str]:
    while decision.kind is DecisionKind.UNDO and decision.about[0] in by_id:
        decision = by_id[decision.about[0]]
    yield from (*decision.about, *decision.others)
