"""Feeds that a casefile watches: what they have named since they were last looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import feed_entries, feeds
from counterclaim.fetching.fetcher import Fetcher
from counterclaim.fetching.watch import Validators, Watched, watch


def look(casefile: Casefile, feed: str, *, fetcher: Fetcher | None = None) -> Watched:
    """What a feed (an address, or a file) names that it did not name before. Nothing is marked as seen: see `seen`."""
    with casefile.reading() as connection:
        known = connection.execute(select(feeds).where(feeds.c.address == feed)).first()
        before = set(connection.scalars(select(feed_entries.c.address).where(feed_entries.c.feed == feed)))
    validators = Validators(known.etag, known.last_modified) if known else None
    return watch(feed, seen=before, validators=validators, fetcher=fetcher)


def seen(casefile: Casefile, feed: str, validators: Validators, addresses: Iterable[str]) -> None:
    """Note that these addresses were taken in, so that the next look passes over them; and how the server wants to be asked."""
    with casefile.writing() as connection:
        row = {"etag": validators.etag, "last_modified": validators.last_modified, "looked": datetime.now(UTC)}
        statement = insert_into(connection, feeds).values(address=feed, **row)
        connection.execute(statement.on_conflict_do_update(index_elements=["address"], set_=row))
        _note(connection, feed, addresses)


def _note(connection: Connection, feed: str, addresses: Iterable[str]) -> None:
    rows = [{"feed": feed, "address": address} for address in dict.fromkeys(addresses)]
    if rows:
        connection.execute(insert_into(connection, feed_entries).on_conflict_do_nothing(), rows)
