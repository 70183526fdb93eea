"""Rounds of coding by hand: which reports are coded, by whom, and how far each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from counterclaim.casefile.known import chunks
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import codings, reports, round_reports, rounds
from counterclaim.errors import BadCoding, CasefileError, UnknownName
from counterclaim.ingest.text import MOST_READ

# The coder under whose name stands what the coders' differences were settled to.
SETTLED = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A round. coders: by name; reports: how many. by, at: who began it, and when."""

    id: int
    name: str
    coders: tuple[str, ...]
    reports: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stage:
    """How far one report of a round is. begun, finished: by which coders; settled: whether their differences are."""

    report: str
    title: str | None
    begun: frozenset[str]
    finished: frozenset[str]
    settled: bool


def begin_round(casefile: Casefile, name: str, names: Sequence[str], coders: Iterable[str], *, by: str) -> int:
    """Begin a round over reports of these names; its id. BadCoding and UnknownName say what it lacks."""
    people = [coder for one in dict.fromkeys(coders) if (coder := one.strip())]
    wrong = [] if name.strip() else ["give the round a name"]
    wrong += [] if people else ["name who codes; it takes two to see how far they agree"]
    wrong += [] if names else ["choose the reports to code"]
    if wrong:
        raise BadCoding(wrong)
    with casefile.writing() as connection:
        if connection.scalar(select(rounds.c.id).where(rounds.c.name == name.strip())) is not None:
            raise CasefileError(f"there is a round '{name.strip()}' already: give another name")
        ids = [report_id(connection, one) for one in dict.fromkeys(names)]
        _check_length(connection, names)
        row = {"name": name.strip(), "coders": people, "by": by, "at": datetime.now(UTC)}
        id: int = connection.execute(rounds.insert().values(row).returning(rounds.c.id)).scalar_one()
        connection.execute(
            round_reports.insert(), [{"round": id, "place": place, "report": one} for place, one in enumerate(ids)]
        )
    return id


def _check_length(connection: Connection, names: Sequence[str]) -> None:
    """That every report fits a page on which people code: the whole text stands there, in one piece."""
    for some in chunks(names):
        query = select(reports.c.name).where(reports.c.name.in_(some), func.length(reports.c.text) > MOST_READ)
        if (long := connection.scalars(query).first()) is not None:
            raise BadCoding([f"{long} has more than {MOST_READ:,} characters: too long to be coded in one piece"])


def report_id(connection: Connection, name: str) -> int:
    """The row of a report; UnknownName where there is none."""
    id = connection.scalar(select(reports.c.id).where(reports.c.name == name))
    if id is None:
        raise UnknownName("report", name, "'counterclaim reports' lists those that there are")
    return int(id)


def list_rounds(connection: Connection) -> list[Round]:
    """Every round, the newest first."""
    return [_round(row) for row in connection.execute(_query().order_by(rounds.c.id.desc()))]


def find_round(connection: Connection, id: int) -> Round:
    """The round of an id; UnknownName where there is none."""
    row = connection.execute(_query().where(rounds.c.id == id)).first()
    if row is None:
        raise UnknownName("round of coding", str(id), "the page of rounds lists those that there are")
    return _round(row)


def _query() -> Select[Any]:
    held = select(func.count()).where(round_reports.c.round == rounds.c.id).scalar_subquery()
    return select(rounds, held.label("reports"))


def _round(row: Row[tuple[object, ...]]) -> Round:
    fields = row._mapping
    return Round(fields["id"], fields["name"], tuple(fields["coders"]), fields["reports"], fields["by"], fields["at"])


def stages(connection: Connection, id: int) -> list[Stage]:
    """The reports of a round in its order, each with how far it is."""
    newest = select(func.max(codings.c.id)).where(codings.c.round == id).group_by(codings.c.report, codings.c.coder)
    states: dict[int, dict[str, bool]] = {}
    for row in connection.execute(select(codings.c.report, codings.c.coder, codings.c.finished).where(codings.c.id.in_(newest))):
        states.setdefault(row.report, {})[row.coder] = row.finished
    query = select(reports.c.id, reports.c.name, reports.c.title).join(round_reports, round_reports.c.report == reports.c.id)
    found = connection.execute(query.where(round_reports.c.round == id).order_by(round_reports.c.place))
    return [_stage(row.name, row.title, states.get(row.id, {})) for row in found]


def _stage(name: str, title: str | None, states: dict[str, bool]) -> Stage:
    begun = frozenset(states) - {SETTLED}
    return Stage(name, title, begun, frozenset(one for one in begun if states[one]), states.get(SETTLED, False))
