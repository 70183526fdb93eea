"""What a casefile remembers of its linked accounts, as linking asks for it (linking/change.py, Known)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection, Row, func, select

from counterclaim.casefile.record import Link
from counterclaim.casefile.tables import account_keys, accounts, links
from counterclaim.linking.candidates import limit
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.linking.edge import Edge, Term
from counterclaim.linking.explanation import reasons
from counterclaim.model.incident import AccountKey

# SQLite takes no more than 32,766 values in one query; fewer at a time are as fast.
_AT_ONCE = 5_000


class StoredLinks:
    """The cards, blocking keys and edges of the accounts that are linked, within one transaction that does not change them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # The same words are asked about again and again, and to count who holds one takes long.
        self._crowded: dict[str, bool] = {}

    def cards(self, wanted: Iterable[AccountKey]) -> Mapping[AccountKey, Card]:
        """The cards of those of the accounts that are linked."""
        found = (
            from_json(card)
            for some in chunks(map(str, wanted))
            for card in self._connection.scalars(select(accounts.c.card).where(accounts.c.key.in_(some), accounts.c.linked))
        )
        return {card.key: card for card in found}

    def members(self, keys: Iterable[str]) -> Mapping[str, frozenset[AccountKey]]:
        """All linked accounts that have each of the keys."""
        found: dict[str, set[AccountKey]] = {}
        for some in chunks(keys):
            query = select(account_keys.c.key, account_keys.c.account).where(account_keys.c.key.in_(some))
            for key, account in self._connection.execute(query):
                found.setdefault(key, set()).add(AccountKey.parse(account))
        return {key: frozenset(members) for key, members in found.items()}

    def crowded(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys that more linked accounts have than a key of their kind may have."""
        wanted = set(keys)
        unknown: dict[int, list[str]] = {}
        for key in wanted - self._crowded.keys():
            unknown.setdefault(limit(key), []).append(key)
        for most, some in unknown.items():
            self._crowded |= dict.fromkeys(some, False) | dict.fromkeys(self._held_by_more(most, some), True)
        return frozenset(key for key in wanted if self._crowded[key])

    def _held_by_more(self, most: int, keys: Iterable[str]) -> Iterator[str]:
        shared = select(account_keys.c.key).group_by(account_keys.c.key).having(func.count() > most)
        for some in chunks(keys):
            yield from self._connection.scalars(shared.where(account_keys.c.key.in_(some)))

    def pairs(self, wanted: Iterable[AccountKey]) -> frozenset[tuple[AccountKey, AccountKey]]:
        """The pairs of all stored edges with an end among the accounts."""
        found: set[tuple[str, str]] = set()
        for some in chunks(map(str, wanted)):
            for side in (links.c.one, links.c.other):
                rows = self._connection.execute(select(links.c.one, links.c.other).where(side.in_(some)))
                found.update((row.one, row.other) for row in rows)
        return frozenset((AccountKey.parse(one), AccountKey.parse(other)) for one, other in found)

    def edges(self, wanted: Iterable[AccountKey]) -> Iterable[Edge]:
        """All stored edges with an end among the accounts, each once."""
        found: dict[tuple[str, str], Edge] = {}
        for some in chunks(map(str, wanted)):
            for side in (links.c.one, links.c.other):
                for row in self._connection.execute(select(links).where(side.in_(some))):
                    found[row.one, row.other] = edge_of(row)
        return found.values()


def links_among(connection: Connection, members: Sequence[AccountKey]) -> tuple[Link, ...]:
    """Why some accounts are of one incident, pair by pair, the strongest link first."""
    known, wanted = StoredLinks(connection), set(members)
    cards = known.cards(members)
    edges = [edge for edge in known.edges(members) if {edge.one, edge.other} <= wanted]
    return tuple(
        Link(edge.one, edge.other, edge.weight, tuple(one.sentence for one in reasons(edge, cards[edge.one], cards[edge.other])))
        for edge in sorted(edges, key=lambda edge: (-edge.weight, edge.one, edge.other))
    )


def edge_of(row: Row[tuple[object, ...]]) -> Edge:
    """The edge that a row of links holds."""
    fields = row._mapping
    terms = tuple(Term(*term) for term in fields["terms"])
    return Edge(AccountKey.parse(fields["one"]), AccountKey.parse(fields["other"]), fields["weight"], terms)


def edge_row(edge: Edge) -> dict[str, object]:
    """The row of links that holds an edge."""
    return {"one": str(edge.one), "other": str(edge.other), "weight": edge.weight, "terms": [list(term) for term in edge.terms]}


def chunks(values: Iterable[str]) -> Iterator[list[str]]:
    """The values, so many at a time."""
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
