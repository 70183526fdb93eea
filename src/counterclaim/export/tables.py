"""The tables of incidents, parties and claims: their columns, which are data, and the rows that an incident has in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.casefile.record import Record
from counterclaim.export.cells import Cell
from counterclaim.export.claim_rows import claim_rows
from counterclaim.export.columns import Column, columns_of
from counterclaim.export.incident_rows import incident_rows
from counterclaim.export.party_rows import party_rows

Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, and what gives its rows of an incident, each with a value for every column, in their order."""

    name: str
    means: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[Row]]


@cache
def tables() -> tuple[Table, ...]:
    """The three tables (vocabulary/datasets/tables.tsv)."""
    return (
        Table(
            "incidents",
            "One row an incident, as its claims were weighed. The accused are alleged until they admit it.",
            columns_of("incidents"),
            incident_rows,
        ),
        Table(
            "parties",
            "One row a party that somebody speaks of as the doer of an incident: where that stands, and who says what.",
            columns_of("parties"),
            party_rows,
        ),
        Table(
            "claims",
            "One row a claim: what one claimant says in one report, with the words. Nothing in it is more than claimed.",
            columns_of("claims"),
            claim_rows,
        ),
    )
