"""What was read in a report, and what people made of it, spread out for linking, search and lists."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select, update

from counterclaim.casefile.binding import bound
from counterclaim.casefile.known import chunks
from counterclaim.casefile.listed import take_out
from counterclaim.casefile.look_reports import look_at_reports
from counterclaim.casefile.looks import forget_looks
from counterclaim.casefile.named import known_actor
from counterclaim.casefile.newest import ledgers
from counterclaim.casefile.reading import Reading, told_cards
from counterclaim.casefile.retold import index_background
from counterclaim.casefile.search import index_claims, withdraw_claims
from counterclaim.casefile.tables import account_keys, accounts, claims, decision_reports, decisions, links, reports
from counterclaim.linking.card_json import from_json
from counterclaim.linking.identity import account_id
from counterclaim.model.decision import OF_FACTS, Decision, is_added
from counterclaim.model.incident import AccountKey
from counterclaim.weighing.amended import amended
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.types import ClaimWire


def spread(connection: Connection, report: int, name: str, reading: Reading) -> None:
    """The accounts and claims of the newest reading, in the place of those of an older one, with what people made of them."""
    withdraw(connection, report)
    rows = [
        _account(name, report, one["id"], focus=one["focus"], card=reading.cards.get(one["id"]))
        for one in reading.wire["accounts"]
    ]
    if rows:
        connection.execute(accounts.insert(), rows)
    index_background(connection, map(from_json, reading.cards.values()))
    said = [_claim(claim, report, name) for claim in reading.wire["claims"]]
    if said:
        connection.execute(claims.insert(), said)
    index_claims(connection, report)
    spread_decided(connection, name)


def spread_decided(connection: Connection, name: str) -> None:
    """What people made of a report in the place of what stood there: accounts whose facts they stated, and claims they added."""
    report = connection.scalar(select(reports.c.id).where(reports.c.name == name))
    if report is None or connection.scalar(select(decision_reports.c.decision).where(decision_reports.c.report == name)) is None:
        return
    held = bound(connection, [name]).decisions
    if _facts_stated(connection, name):
        _spread_accounts(connection, report, name, held)
    _spread_claims(connection, report, name, held)


def _facts_stated(connection: Connection, name: str) -> bool:
    """Whether anybody ever stated facts of a report; what was taken back since must be taken back here too."""
    query = select(decisions.c.id).join(decision_reports, decision_reports.c.decision == decisions.c.id)
    of_facts = decisions.c.kind.in_([kind.value for kind in OF_FACTS])
    return connection.scalar(query.where(decision_reports.c.report == name, of_facts).limit(1)) is not None


def reports_with_facts(connection: Connection) -> list[str]:
    """The names of all reports of which anybody ever stated facts."""
    query = select(decision_reports.c.report).join(decisions, decision_reports.c.decision == decisions.c.id).distinct()
    return list(connection.scalars(query.where(decisions.c.kind.in_([kind.value for kind in OF_FACTS]))))


def _spread_accounts(connection: Connection, report: int, name: str, held: Iterable[Decision]) -> None:
    """Accounts that are otherwise than they stood are new to linking, which then brings them together anew."""
    wanted = {}
    for ledger in ledgers(connection, [name]):
        told, cards = told_cards(ledger, list(held))
        wanted = {one.id: _account(name, report, one.id, focus=one.focus, card=cards.get(one.id)) for one in told.accounts}
    own = accounts.c.report == report
    stood = {row.account: (row.focus, row.card) for row in connection.execute(select(accounts).where(own))}
    changed = [row for id, row in wanted.items() if stood.get(id) != (row["focus"], row["card"])]
    gone = {id for id in stood if id not in wanted} | {str(row["account"]) for row in changed if row["account"] in stood}
    _withdraw_accounts(connection, [f"{name}/{id}" for id in sorted(gone)])
    if changed:
        connection.execute(accounts.insert(), changed)
        index_background(connection, [from_json(str(row["card"])) for row in changed if row["card"] is not None])
    look_at_reports(connection, [report])


def _spread_claims(connection: Connection, report: int, name: str, held: Iterable[Decision]) -> None:
    listed = list(connection.scalars(select(claims.c.key).where(claims.c.report == report)))
    withdraw_claims(connection, report)
    connection.execute(delete(claims).where(claims.c.key.in_(key for key in listed if is_added(key))))
    for ledger in ledgers(connection, [name]):
        wire = ledger_wire(amended(ledger, held, known_actor))
        said = [_claim(claim, report, name) for claim in wire["claims"] if is_added(claim["id"])]
        if said:
            connection.execute(claims.insert(), said)
    index_claims(connection, report)


def withdraw(connection: Connection, report: int) -> None:
    """Take out what a reading was spread to."""
    _withdraw_accounts(connection, connection.scalars(select(accounts.c.key).where(accounts.c.report == report)).all())
    withdraw_claims(connection, report)
    connection.execute(delete(claims).where(claims.c.report == report))


def _withdraw_accounts(connection: Connection, keys: Iterable[str]) -> None:
    """Take accounts out of all that was derived from them; those that they were together with are brought together anew."""
    keys = list(keys)
    for some in chunks(keys):
        beside = select(accounts.c.incident).where(accounts.c.key.in_(some), accounts.c.incident.is_not(None))
        connection.execute(update(accounts).where(accounts.c.incident.in_(beside)).values(incident=None))
    for key in keys:
        connection.execute(delete(account_keys).where(account_keys.c.account == key))
        connection.execute(delete(links).where((links.c.one == key) | (links.c.other == key)))
        connection.execute(delete(accounts).where(accounts.c.key == key))
    # Incidents that nothing is left of: those that were named after one of these accounts, and in which no other is.
    own = {account_id(AccountKey.parse(key)) for key in keys}
    forget_looks(connection, own)
    lived_in = (connection.scalars(select(accounts.c.incident).where(accounts.c.incident.in_(some))) for some in chunks(own))
    take_out(connection, own - {id for ids in lived_in for id in ids})


def _account(name: str, report: int, id: str, *, focus: bool, card: str | None) -> dict[str, object]:
    return {
        "key": f"{name}/{id}",
        "report": report,
        "account": id,
        "focus": focus,
        "card": card,
        "linked": not focus,
        "own": account_id(AccountKey(name, id)),
    }


def _claim(claim: ClaimWire, report: int, name: str) -> dict[str, object]:
    target = claim.get("target")
    return {
        "key": f"{name}/{claim['id']}",
        "report": report,
        "account": f"{name}/{claim['account']}" if claim["account"] else None,
        "kind": claim["kind"],
        "stance": claim.get("stance"),
        "claimant": claim["claimant"]["text"],
        "claimant_kind": claim["claimant"]["kind"],
        "target": target["text"] if target else None,
        "quote": claim["quote"]["text"],
    }
