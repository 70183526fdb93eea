"""The columns of exported tables, which are data (vocabulary/datasets/tables.tsv): each with its type and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.vocabulary.loader import load_table


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. type: as Frictionless Table Schema calls it. points_to: a column, "incidents.incident", or nothing."""

    name: str
    type: str
    is_key: bool
    points_to: str
    means: str


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    return tuple(
        Column(row["column"], row["type"], bool(row["key"]), row["points_to"], row["means"])
        for row in load_table("datasets/tables.tsv")
        if row["table"] == table
    )
