"""What a casefile needs of its database beyond the tables: it is opened, locked and explained, and words are found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, Select

from counterclaim.casefile.address import Address, Server
from counterclaim.casefile.database.term import Index, Term
from counterclaim.errors import CasefileError

# So long a writer waits for another.
PATIENCE_SECONDS = 60


class Database(Protocol):
    """One kind of database: every difference between the two is asked of it."""

    def engine(self) -> Engine:
        """Connections of which a transaction that writes (execution option `writes`) is alone in writing, and one that reads sees
        the casefile as it stood when it began, whatever is written meanwhile.
        """

    def check(self, *, create: bool) -> None:
        """That there can be a casefile at the address, as far as it shows from outside; CasefileError with what to do."""

    def explained(self, exc: Exception) -> CasefileError | None:
        """What went wrong in words that a user can act on; None for faults of our own."""

    def taken(self, engine: Engine) -> bool:
        """Whether somebody writes at this moment or waits to, as far as the database can tell."""

    def resume(self, connection: Connection) -> None:
        """Once rows came that have their numbers, have new ones numbered behind them."""

    def purge(self, connection: Connection) -> None:
        """Within the transaction in which something was destroyed: leave nothing of it in the index of words."""

    def scour(self, engine: Engine) -> None:
        """Once that transaction has ended: leave nothing of what was destroyed in the files of the database."""

    def settle(self, connection: Connection) -> None:
        """What migrations leave to do, once the tables are there: column types that hold what every database must hold."""


class Words(Protocol):
    """The index of words of one kind of database. Words come folded; every kind gives the same answers in the same order."""

    def tables(self) -> tuple[str, ...]:
        """The statements that make it."""

    def put(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        """Put rows in, each with its "id" and its folded fields."""

    def withdraw(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take rows out, as they were put in."""

    def number(self, index: Index) -> ColumnElement[int]:
        """The column of the ids."""

    def matching(self, index: Index, terms: Iterable[Term]) -> Select[Any]:
        """The ids of the rows that hold all the terms, as a query to be narrowed."""

    def best(self, connection: Connection, index: Index, terms: Iterable[Term], most: int) -> list[int]:
        """The ids of the rows that hold all the terms, the best first (BM25), and those as good in the order of their ids."""

    def purge(self, connection: Connection) -> None:
        """Leave nothing in it of what was taken out."""


def database_at(address: Address) -> Database:
    """The database that is at an address."""
    if isinstance(address, Server):
        from counterclaim.casefile.database.postgresql import PostgreSQL

        return PostgreSQL(address)
    from counterclaim.casefile.database.sqlite import SQLite

    return SQLite(address)


def words_in(dialect: str) -> Words:
    """The index of words of a kind of database, by its name."""
    if dialect == "postgresql":
        from counterclaim.casefile.database.words_tsvector import WordsTsvector

        return WordsTsvector()
    from counterclaim.casefile.database.words_fts5 import WordsFts5

    return WordsFts5()
