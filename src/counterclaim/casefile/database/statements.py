"""Statements that the two databases write differently, each under one name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Float, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

Insert = postgresql.Insert | sqlite.Insert


def insert_into(connection: Connection, table: Table) -> Insert:
    """An insertion that can say what is to be done where the row is there already (`on_conflict_do_…`)."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def inserted(connection: Connection, table: Table, row: Mapping[str, object]) -> bool:
    """Insert a row unless it is there already, and say whether it was not: a server that numbers rows does not count them."""
    statement = insert_into(connection, table).values(row).on_conflict_do_nothing()
    return connection.execute(statement.returning(*table.primary_key)).first() is not None


class total(FunctionElement[float]):  # noqa: N801
    """The sum as a float, 0 of nothing: whole numbers that a report makes up would overflow the database's."""

    type = Float()
    inherit_cache = True


@compiles(total)
def _total(element: total, compiler: SQLCompiler, **options: Any) -> str:
    return f"total({compiler.process(element.clauses, **options)})"


@compiles(total, "postgresql")
def _total_on_a_server(element: total, compiler: SQLCompiler, **options: Any) -> str:
    return f"coalesce(sum(CAST({compiler.process(element.clauses, **options)} AS double precision)), 0)"
