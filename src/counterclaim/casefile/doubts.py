"""Which incidents hold an account by a weak link, or look much like another incident: where a person should say same or not."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from counterclaim.casefile.known import chunks
from counterclaim.casefile.tables import accounts, links
from counterclaim.linking.clusters import JOIN
from counterclaim.linking.constraints import constraints
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey
from counterclaim.weighing.queue import is_doubtful


def doubtful(connection: Connection, ids: Iterable[str], decisions: Iterable[Decision]) -> set[str]:
    """Those of the incidents that have a link in doubt; pairs of which a person has decided are in none."""
    decided = constraints(decisions)
    found: set[str] = set()
    best: dict[tuple[str, str], float] = {}
    for some in chunks(ids):
        for one, other, weight, here, there in _edges(connection, some):
            first, second = decided.name(AccountKey.parse(one)), decided.name(AccountKey.parse(other))
            if here != there:
                if (min(first, second), max(first, second)) not in decided.apart:
                    found |= {here, there}
                continue
            held = float("inf") if first == second else weight
            for key in (one, other):
                best[here, key] = max(best.get((here, key), weight), held)
    return found | {incident for (incident, _), weight in best.items() if is_doubtful(weight)}


def _edges(connection: Connection, ids: list[str]) -> Iterable[tuple[str, str, float, str, str]]:
    """The links inside these incidents, and those of theirs that speak for one incident with an account of another."""
    one, other = accounts.alias(), accounts.alias()
    telling = or_(one.c.incident == other.c.incident, links.c.weight > JOIN)
    seen: set[tuple[str, str]] = set()
    for side in (one, other):
        query = (
            select(links.c.one, links.c.other, links.c.weight, one.c.incident, other.c.incident)
            .join_from(links, one, one.c.key == links.c.one)
            .join(other, other.c.key == links.c.other)
            .where(side.c.incident.in_(ids), telling, one.c.incident.is_not(None), other.c.incident.is_not(None))
        )
        for row in connection.execute(query):
            if (row[0], row[1]) not in seen:
                seen.add((row[0], row[1]))
                yield row[0], row[1], row[2], row[3], row[4]
