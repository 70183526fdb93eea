"""The index of words of SQLite: FTS5 over folded words; nothing is stored twice but the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, literal_column, select, text

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.database.term import CLAIMS, REPORTS, Index, Term


class WordsFts5:
    """Contentless: the index holds no text of its own, so a row is taken out by saying again what was put in."""

    # The names that are written into statements are ours (term.py), and every value is bound: so nosec B608.

    def tables(self) -> tuple[str, ...]:
        return tuple(
            f"CREATE VIRTUAL TABLE {index.name} USING fts5({', '.join(index.fields)}, content='', tokenize='unicode61')"
            for index in (REPORTS, CLAIMS)
        )

    def put(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        values = ", ".join(f":{field}" for field in ("id", *index.fields))
        statement = f"INSERT INTO {index.name}(rowid, {', '.join(index.fields)}) VALUES ({values})"  # nosec # B608
        connection.execute(text(statement), list(rows))

    def withdraw(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        columns = ", ".join((index.name, "rowid", *index.fields))
        values = ", ".join(f":{field}" for field in ("id", *index.fields))
        statement = f"INSERT INTO {index.name}({columns}) VALUES ('delete', {values})"  # nosec # B608
        connection.execute(text(statement), list(rows))

    def number(self, index: Index) -> ColumnElement[int]:
        return literal_column(f"{index.name}.rowid")

    def matching(self, index: Index, terms: Iterable[Term]) -> Select[Any]:
        words = text(f"{index.name} MATCH :words").bindparams(words=_query(terms))
        return select(self.number(index).label("number")).select_from(text(index.name)).where(words)

    def best(self, connection: Connection, index: Index, terms: Iterable[Term], most: int) -> list[int]:
        found = f"{index.name} WHERE {index.name} MATCH :query"
        ranked = f"SELECT rowid FROM {found} ORDER BY rank, rowid LIMIT :most"  # nosec # B608
        return list(connection.scalars(text(ranked), {"query": _query(terms), "most": min(most, LARGEST)}))

    def purge(self, connection: Connection) -> None:
        for index in (REPORTS, CLAIMS):
            # What was taken out stays in older parts of the index until all are made one.
            connection.execute(text(f"INSERT INTO {index.name}({index.name}) VALUES ('optimize')"))  # nosec # B608


def _query(terms: Iterable[Term]) -> str:
    """Each term as a string of the query's language, so that no sign in it is obeyed."""
    return " ".join(f'"{term.words}"{"*" if term.begins else ""}' for term in terms)
