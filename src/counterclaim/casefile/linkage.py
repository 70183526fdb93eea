"""Accounts → incidents in a casefile: each pair scored once and kept, incidents made again where something changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, select, update

from counterclaim.casefile.binding import bound
from counterclaim.casefile.known import StoredLinks, chunks, edge_row
from counterclaim.casefile.listed import list_again
from counterclaim.casefile.look_incidents import look_again
from counterclaim.casefile.machines import Machines
from counterclaim.casefile.moves import keep_moves
from counterclaim.casefile.pace import Pace
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import account_keys, accounts, links
from counterclaim.casefile.weights import chosen
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.linking.change import Change, Compare, change, compared, indexed
from counterclaim.linking.identity import incident_id
from counterclaim.linking.linked_pairs import edges_of
from counterclaim.linking.scored import Scored
from counterclaim.model.incident import AccountKey

# Accounts taken in at one go: many, since each go loads a database of its own and looks at all neighbours; not all, so that
# progress shows, memory does not grow with the case, and whoever decides meanwhile does not wait for long.
_LEAST, _MOST = 10, 2_000


def link_accounts(casefile: Casefile, *, machines: Machines | None = None, only: Collection[str] | None = None) -> Iterator[int]:
    """Bring what is not linked yet, or was let go of by a decision, into incidents; gives how many accounts were done, by pages.

    machines: those that compare in the place of this process. only: of what is not linked yet, these accounts alone. Each page
    is one transaction, before which its pairs are scored, so that nobody waits for that. The incidents are those that linking all
    accounts at once would give (linking/change.py).
    """
    score: Compare = machines.edges if machines else edges_of
    least, most = (machines.accounts_at_once, machines.accounts_at_once) if machines else (_LEAST, _MOST)
    pace = Pace(least=least, most=most)
    while True:
        compare = score if only is not None else _scored_ahead(casefile, pace.size, score)
        casefile.give_way()
        with casefile.writing() as connection, pace.kept():
            new = _unlinked(connection, pace.size, only)
            loose = _loose(connection) if len(new) < pace.size else []
            if not new and not loose:
                return
            tied = bound(connection)
            known, weights = StoredLinks(connection), chosen(connection)
            made = change(new, known, tied.decisions, also=loose, weights=weights, compare=compare)
            others = list(_others(connection, made.incidents))
            _keep(connection, new, made, others)
            list_again(connection, others, tied.decisions)
            look_again(connection, {*map(incident_id, others), *_linked_otherwise(connection, made)}, tied)
        yield len(new) + len(loose)


def _scored_ahead(casefile: Casefile, most: int, score: Compare) -> Scored:
    """The pairs of the accounts that are next, scored on a view of the casefile while others may write.

    Of no more accounts than are next: which words are common, and with them what a pair weighs, hangs on how many come at once.
    """
    scored = Scored(score)
    with casefile.reading() as connection:
        if new := _unlinked(connection, most, None):
            compared(new, StoredLinks(connection), weights=chosen(connection), compare=scored)
    return scored


def _unlinked(connection: Connection, most: int, only: Collection[str] | None) -> list[Card]:
    query = select(accounts.c.card).where(accounts.c.focus, accounts.c.linked.is_(False)).order_by(accounts.c.key)
    query = query if only is None else query.where(accounts.c.key.in_(only))
    return [from_json(card) for card in connection.scalars(query.limit(most))]


def _loose(connection: Connection) -> list[AccountKey]:
    """Accounts that are linked and in no incident: a decision touches them."""
    query = select(accounts.c.key).where(accounts.c.focus, accounts.c.linked, accounts.c.incident.is_(None))
    return [AccountKey.parse(key) for key in connection.scalars(query)]


def _others(connection: Connection, made: Iterable[frozenset[AccountKey]]) -> Iterator[frozenset[AccountKey]]:
    """The incidents that have not the accounts that they had: most that are made again stay as they are, and so does all that is
    written of them. Who decides about an incident lets go of its accounts, so that it is among these."""
    groups = list(made)
    stood: dict[str | None, set[str]] = {}
    for key, incident in _incidents_of(connection, chain.from_iterable(groups)).items():
        stood.setdefault(incident, set()).add(key)
    yield from (members for members in groups if stood.get(incident_id(members)) != set(map(str, members)))


def _linked_otherwise(connection: Connection, made: Change) -> set[str]:
    """The incidents at either end of links that came or went: whether one is in doubt hangs on these (doubts.py)."""
    ends = chain(made.dropped, ((edge.one, edge.other) for edge in made.added))
    return {id for id in _incidents_of(connection, chain.from_iterable(ends)).values() if id is not None}


def _incidents_of(connection: Connection, keys: Iterable[AccountKey]) -> dict[str, str | None]:
    """The incident that each of some accounts is in as it is stored."""
    told = select(accounts.c.key, accounts.c.incident)
    rows = (row for some in chunks(map(str, keys)) for row in connection.execute(told.where(accounts.c.key.in_(some))))
    return {row.key: row.incident for row in rows}


def _keep(connection: Connection, new: Sequence[Card], made: Change, others: Sequence[frozenset[AccountKey]]) -> None:
    """Keys, links and those incidents that are others now. In the place of each account's old incident stands the new one."""
    rows: list[dict[str, object]] = [{"key": key, "account": str(card.key)} for card in new for key in sorted(indexed(card))]
    for part in _in_parts(rows):
        connection.execute(account_keys.insert(), part)
    for one, other in made.dropped:
        connection.execute(delete(links).where(links.c.one == str(one), links.c.other == str(other)))
    for part in _in_parts([edge_row(edge) for edge in made.added]):
        connection.execute(links.insert(), part)
    for some in chunks(str(card.key) for card in new):
        connection.execute(update(accounts).where(accounts.c.key.in_(some)).values(linked=True))
    for members in others:
        for some in chunks(map(str, members)):
            connection.execute(update(accounts).where(accounts.c.key.in_(some)).values(incident=incident_id(members)))
    keep_moves(connection, others)


def _in_parts(rows: Sequence[dict[str, object]]) -> Iterator[Sequence[dict[str, object]]]:
    return (rows[start : start + 20_000] for start in range(0, len(rows), 20_000))
