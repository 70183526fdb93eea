"""Rows that are too many to hold at once, a part of them in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Result, Select


def streamed(connection: Connection, query: Select[Any], *, at_once: int = 500) -> Iterator[Any]:
    """The rows of a query, so many of them in memory; whoever stops before the last leaves nothing open on a server.

    What is said on the connection meanwhile, and after, is said as ever: the option is the query's alone. An option of the
    connection would stay, and a server would be asked to open a cursor for whatever follows, writing too.
    """
    with opened(connection, query, at_once=at_once) as rows:
        yield from rows


def opened(connection: Connection, query: Select[Any], *, at_once: int) -> Result[Any]:
    """The same as a result, for whoever takes its rows by parts."""
    return connection.execute(query, execution_options={"yield_per": at_once})
