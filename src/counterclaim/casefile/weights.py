"""The weights that a casefile links with: those that are shipped unless a person chose others; and those that it suggests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.journal import Journal
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, settings
from counterclaim.evidence.log import Action
from counterclaim.linking.blocking import keys
from counterclaim.linking.candidates import candidates
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.linking.common_words import rarely_worded
from counterclaim.linking.estimation import Pattern, estimated
from counterclaim.linking.scoring import score_numbered
from counterclaim.linking.weights import Weights, from_toml, shipped, to_toml

_NAME = "weights"
# What two million pairs do not show, ten million do not either.
_MOST_PAIRS = 2_000_000


def chosen(connection: Connection) -> Weights:
    """The weights that the casefile is linked with."""
    text = connection.scalar(select(settings.c.value).where(settings.c.name == _NAME))
    return from_toml(text, source="of the casefile") if text is not None else shipped()


def choose(casefile: Casefile, weights: Weights | None) -> None:
    """Link with these from now on, or with those that are shipped; all links are made again when it is next looked at."""
    with casefile.writing() as connection:
        if weights is None:
            connection.execute(delete(settings).where(settings.c.name == _NAME))
        else:
            row = insert_into(connection, settings).values(name=_NAME, value=to_toml(weights))
            connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"value": to_toml(weights)}))
        Journal(connection).add(Action.LINKED, (weights or shipped()).name)


def suggested(casefile: Casefile, *, name: str = "weights/case") -> Weights:
    """The weights that the casefile's own accounts suggest, near those it is linked with; TooFewAccounts where it is small."""
    with casefile.reading() as connection:
        start = chosen(connection)
        told = rarely_worded(sorted(_cards(connection), key=lambda card: card.key))
    pairs = candidates([card.key for card in told], ((at, keys(card)) for at, card in enumerate(told))).pairs
    step = max(1, len(pairs) // _MOST_PAIRS)
    counted = Counter(edge.terms for edge in score_numbered(told, sorted(pairs)[::step], weights=start))
    return estimated([Pattern(terms, number) for terms, number in counted.items()], start, name=name)


def _cards(connection: Connection) -> Iterator[Card]:
    query = select(accounts.c.card).where(accounts.c.focus, accounts.c.card.is_not(None))
    return (from_json(card) for card in connection.scalars(query))
