"""The claim matrix: claimants down, what they speak of across (each harm, each party), and in a cell all that one says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import Said
from counterclaim.model.count import Harm


@dataclass(frozen=True, slots=True)
class Column:
    """What is spoken of: a kind of harm, or a party with the status of its attribution. party "" holds what names none."""

    harm: str | None = None
    party: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that a claimant says, once for each report that carries it: the same number, or the same stance."""

    claims: tuple[Said, ...]

    @property
    def first(self) -> Said:
        """The claim of the earliest report."""
        return self.claims[0]


@dataclass(frozen=True, slots=True)
class Row:
    """A claimant. itself: it is one of the parties, and speaks for itself. cells: in the order of the columns."""

    claimant: str
    kind: str
    own_voice: bool
    itself: bool
    lines: tuple[str, ...]
    cells: tuple[tuple[Saying, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who says what of an incident. others: claims that are neither of a number nor of a party (demands, reactions …)."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    others: tuple[Said, ...]


def matrix(record: Record, said: Mapping[str, Said]) -> Matrix:
    """The matrix, claimants in the order in which they first speak; the parties' own rows come last, as an answer does."""
    columns = tuple(_columns(record, said.values()))
    claimants = {claim.key: claim.claimant for claim in record.claims}
    by_claimant: dict[str, list[Said]] = {}
    for key, one in said.items():
        by_claimant.setdefault(claimants[key], []).append(one)
    parties = {column.party for column in columns}
    rows = [_row(own, columns, parties) for own in by_claimant.values() if any(_place(one) for one in own)]
    spoken = sorted(rows, key=lambda row: row.itself)
    return Matrix(columns, tuple(spoken), tuple(one for one in said.values() if _place(one) is None))


def _columns(record: Record, said: Iterable[Said]) -> Iterable[Column]:
    places = {_place(one) for one in said}
    for harm in Harm:
        if ("harm", harm.value) in places:
            yield Column(harm=harm.value)
    for standing in record.incident.attribution:
        yield Column(party=standing.party, status=standing.status.value)
    if ("party", "") in places:
        yield Column(party="")


def _place(said: Said) -> tuple[str, str] | None:
    """The column that a claim belongs to."""
    if said.count is not None:
        return "harm", said.count.kind.value
    return ("party", said.party or "") if said.stance is not None else None


def _row(own: list[Said], columns: Iterable[Column], parties: set[str | None]) -> Row:
    first = own[0]
    cells = tuple(tuple(_sayings(one for one in own if _place(one) == _of(column))) for column in columns)
    lines = tuple(dict.fromkeys(one.line for one in own))
    return Row(first.claimant, first.claimant_kind, first.own_voice, first.claimant in parties, lines, cells)


def _of(column: Column) -> tuple[str, str]:
    return ("harm", column.harm) if column.harm is not None else ("party", column.party or "")


def _sayings(claims: Iterable[Said]) -> Iterable[Saying]:
    """The same said in several reports stands once, with all of them."""
    found: dict[object, list[Said]] = {}
    for one in claims:
        found.setdefault(one.count or one.stance, []).append(one)
    return [Saying(tuple(same)) for same in found.values()]
