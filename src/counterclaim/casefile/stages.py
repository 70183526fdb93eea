"""Which versions of the stages made what is derived: where one has changed, all that it made is let go of and made again."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, delete, select, update

from counterclaim import __version__
from counterclaim.casefile.binding import bound
from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.look_incidents import look_again
from counterclaim.casefile.look_reports import look_at_copies, look_at_reports, untold
from counterclaim.casefile.looks import worked_on_all
from counterclaim.casefile.party_tallies import count_all_parties
from counterclaim.casefile.reading import cards_of
from counterclaim.casefile.retold import index_background
from counterclaim.casefile.spreading import reports_with_facts, spread_decided
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import (
    account_keys,
    accounts,
    copies,
    copy_bands,
    gists,
    incidents,
    links,
    looks,
    parties,
    readings,
    reports,
    signatures,
    stages,
    standings,
    tallies,
    voices,
)
from counterclaim.casefile.tallies import tally_all
from counterclaim.casefile.weights import chosen
from counterclaim.linking import card_json, signature
from counterclaim.linking.card_json import to_json
from counterclaim.model.work import What
from counterclaim.vocabulary.loader import fingerprint
from counterclaim.weighing import facts, independence, queue, status
from counterclaim.weighing.rules import RULES

# Raised where what is derived changes without a change of any name below.
_COPYING, _LINKING, _WEIGHING, _TALLYING, _LOOKING = "1", "4", "2", "1", "1"

# What people edit, and stages follow: who is kin to whom, which words say nothing, which newsrooms there are. What a reading
# holds (the actor that words name) changes with a new reading alone.
_LINKING_FILES = ("actors", "linking", "places/countries.tsv")
_WEIGHING_FILES = ("actors", "weighing", "agencies.tsv", "newsrooms.tsv")
_WEIGHING_WORDS = tuple(f"{language}/citations.toml" for language in ("en", "fr", "ar"))


def versions(connection: Connection) -> dict[str, str]:
    """What makes each stage's results what they are, as of this program and what was chosen for the casefile."""
    weights = hashlib.sha256(repr(chosen(connection)).encode()).hexdigest()[:12]
    rules = (*RULES, status.RULE, facts.RULE, independence.RULE)
    return {
        "copying": f"{_COPYING} {signature.SIZE}",
        "linking": f"{_LINKING} {__version__} {card_json.SCHEMA} {weights} {fingerprint(*_LINKING_FILES)}",
        "weighing": f"{_WEIGHING} {' '.join(sorted(rules))} {fingerprint(*_WEIGHING_FILES, *_WEIGHING_WORDS)}",
        "tallying": _TALLYING,
        "looking": f"{_LOOKING} {queue.RULE} {hashlib.sha256(repr(queue.weights()).encode()).hexdigest()[:12]}",
    }


def renew(casefile: Casefile) -> bool:
    """Let go of what another version made, and say whether there was any; a casefile that is up to date costs one query."""
    with casefile.reading() as connection:
        if _made_by(connection) == versions(connection):
            return False
    with casefile.writing() as connection:
        made, wanted = _made_by(connection), versions(connection)
        if made.get("copying") != wanted["copying"]:
            _forget_copies(connection)
        if made.get("linking") != wanted["linking"]:
            _forget_links(connection)
        if made.get("weighing") != wanted["weighing"]:
            connection.execute(update(accounts).values(incident=None))
        if made.get("tallying") != wanted["tallying"]:
            tally_all(connection)
            count_all_parties(connection)
        if made.get("looking") != wanted["looking"]:
            _look_anew(connection)
        for name, version in wanted.items():
            row = insert_into(connection, stages).values(name=name, version=version)
            connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"version": version}))
    return True


def _made_by(connection: Connection) -> dict[str, str]:
    return {row.name: row.version for row in connection.execute(select(stages))}


def _forget_copies(connection: Connection) -> None:
    for table in (copies, copy_bands, signatures):
        connection.execute(delete(table))


def _forget_links(connection: Connection) -> None:
    for table in (links, account_keys, standings, parties, voices, gists, incidents, tallies):
        connection.execute(delete(table))
    connection.execute(delete(looks).where(looks.c.what.in_([What.INCIDENT.value, What.CONTRADICTIONS.value])))
    query = select(readings.c.ledger, reports.c.text).join(reports, reports.c.reading == readings.c.id)
    for row in streamed(connection, query.order_by(readings.c.id)):
        cards = cards_of(row.ledger, row.text)
        for card in cards:
            kept = update(accounts).where(accounts.c.key == str(card.key))
            connection.execute(kept.values(card=to_json(card), linked=not card.focus, incident=None))
        index_background(connection, cards)
    connection.execute(update(accounts).where(accounts.c.focus).values(linked=False, incident=None))
    for name in reports_with_facts(connection):
        spread_decided(connection, name)


def _look_anew(connection: Connection) -> None:
    connection.execute(delete(looks))
    look_again(connection, connection.scalars(select(incidents.c.id)).all(), bound(connection))
    worked = worked_on_all(connection, What.REPORT)
    look_at_reports(
        connection, {*untold(connection), *connection.scalars(select(reports.c.id).where(reports.c.name.in_(worked)))}
    )
    look_at_copies(connection, worked_on_all(connection, What.COPY))
