"""What reports tell again as background, and the incident that each such account goes back to. Nothing of it is weighed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, select

from counterclaim.casefile.known import StoredLinks, chunks
from counterclaim.casefile.record import Retold
from counterclaim.casefile.tables import account_keys, accounts, incidents, readings, reports
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.linking.filing import filed_under, own_news
from counterclaim.linking.retelling import Retelling, best, day_keys, days_of, retelling
from counterclaim.model.incident import AccountKey
from counterclaim.wire.parsed import ledger_of


def index_background(connection: Connection, cards: Iterable[Card]) -> None:
    """Write the days of background accounts, by which they are found again."""
    rows = [{"key": key, "account": str(card.key)} for card in cards if not card.focus for key in day_keys(card)]
    if rows:
        connection.execute(account_keys.insert(), rows)


def retold(connection: Connection, id: str, members: Sequence[AccountKey]) -> tuple[Retold, ...]:
    """The background accounts of other reports that go back to an incident, in the order of their keys."""
    own = [card for _, card in sorted(StoredLinks(connection).cards(members).items())]
    days = {key for card in own for key in day_keys(card)}
    near = [card for card in _cards(connection, days) if not card.focus and retelling(card, own) is not None]
    beside = _incidents(connection, near)
    found = []
    for card in near:
        gone = best(card, beside.items())
        if gone is not None and gone[0] == id:
            found.append((card, gone[1]))
    return _told(connection, found)


def gone_back(connection: Connection, report: str) -> dict[AccountKey, str]:
    """The incidents that the background accounts of a report go back to."""
    background = [card for card in _of_report(connection, report) if not card.focus]
    beside = _incidents(connection, background)
    return {card.key: gone[0] for card in background if (gone := best(card, beside.items())) is not None}


def filed(connection: Connection, report: str) -> str | None:
    """The incident that a report is filed under (linking/filing.py)."""
    cards = _of_report(connection, report)
    told, background = ([card for card in cards if card.focus is focus] for focus in (True, False))
    query = select(accounts.c.key, accounts.c.incident).where(accounts.c.key.in_([str(card.key) for card in told]))
    own = {AccountKey.parse(row.key): row.incident for row in connection.execute(query) if row.incident is not None}
    return filed_under(told, background, own, gone_back(connection, report))


def followed(connection: Connection, id: str, members: Sequence[AccountKey]) -> tuple[str, ...]:
    """The other incidents that the reports of an incident are filed under, where it is no violence of its own."""
    cards = StoredLinks(connection).cards(members)
    if any(map(own_news, cards.values())):
        return ()
    found = {filed(connection, report) for report in sorted({key.report for key in cards})}
    return tuple(sorted(other for other in found if other is not None and other != id))


def _of_report(connection: Connection, report: str) -> list[Card]:
    """The cards of a report, in the order in which it tells of them."""
    query = select(accounts.c.card).join(reports, reports.c.id == accounts.c.report)
    found = connection.scalars(query.where(reports.c.name == report, accounts.c.card.is_not(None)))
    return sorted(map(from_json, found), key=lambda card: (len(card.key.account), card.key.account))


def _cards(connection: Connection, days: Iterable[str]) -> list[Card]:
    query = select(account_keys.c.account).where(account_keys.c.key.in_(sorted(days)))
    found = StoredLinks(connection).cards(map(AccountKey.parse, set(connection.scalars(query))))
    return [card for _, card in sorted(found.items())]


def _incidents(connection: Connection, background: Sequence[Card]) -> Mapping[str, Sequence[Card]]:
    """The incidents of the days of some background accounts, each with the cards of its own."""
    found: dict[str, list[Card]] = {}
    for day in sorted({day for card in background for day in days_of(card)}):
        on = date.fromordinal(day)
        ids = select(incidents.c.id).where(incidents.c.start <= on, incidents.c.end >= on, incidents.c.whole.is_(False))
        for some in chunks(id for id in connection.scalars(ids) if id not in found):
            query = select(accounts.c.incident, accounts.c.card).where(accounts.c.incident.in_(some)).order_by(accounts.c.key)
            for row in connection.execute(query):
                found.setdefault(row.incident, []).append(from_json(row.card))
    return found


def _told(connection: Connection, found: Sequence[tuple[Card, Retelling]]) -> tuple[Retold, ...]:
    names = sorted({card.key.report for card, _ in found})
    query = select(reports.c.name, reports.c.text, reports.c.title, reports.c.publisher, reports.c.published, readings.c.ledger)
    rows = connection.execute(query.join(readings, reports.c.reading == readings.c.id).where(reports.c.name.in_(names)))
    by_name = {row.name: row for row in rows}
    told = []
    for card, why in found:
        row = by_name[card.key.report]
        claims = (
            claim.quote.of(row.text) for claim in ledger_of(row.ledger, row.text).claims if claim.account == card.key.account
        )
        told.append(Retold(card.key, row.title, row.publisher, row.published, next(claims, ""), why.signs))
    return tuple(told)
