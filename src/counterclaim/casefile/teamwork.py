"""How far a team is: what needs a look, what somebody has, what was finished, by person and by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, String, func, or_, select

from counterclaim.casefile.tables import looks
from counterclaim.model.work import What

_DONE = ("second", "finished")
_QUEUED = looks.c.what.in_([What.INCIDENT.value, What.REPORT.value])


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has, and has finished: all that holds, and of it in the days that are shown; and at how much of what others
    finished they have looked as the second person. person: None for nobody."""

    person: str | None
    has: int
    finished: int
    lately: int
    checked: int = 0


@dataclass(frozen=True, slots=True)
class Team:
    """The whole. needs: open and not resting; held: of these, with somebody; finished: by one person or two; second: of these, at
    which no second person has looked; days: how many were finished on each of the last."""

    needs: int
    held: int
    resting: int
    finished: int
    second: int
    shares: Sequence[Share]
    days: Sequence[tuple[date, int]]


def team(connection: Connection, today: date, *, days: int = 28) -> Team:
    """Where the team stands today. What came back since it was finished counts as finished no more."""
    awake = or_(looks.c.until.is_(None), looks.c.until <= today)
    query = select(looks.c.has, awake, func.count()).where(_QUEUED, looks.c.state == "open").group_by(looks.c.has, awake)
    held: Counter[str | None] = Counter()
    resting = 0
    for person, is_awake, number in connection.execute(query):
        resting += 0 if is_awake else number
        held[person] += number if is_awake else 0
    first = today - timedelta(days=days - 1)
    done = _finished(connection)
    lately = {person: sum(number for day, number in by_day.items() if day >= first) for person, by_day in done.items()}
    looked = _checked(connection)
    people = sorted({person for person in (*held, *done, *looked) if person is not None})
    shares = [Share(one, held[one], sum(done.get(one, {}).values()), lately.get(one, 0), looked.get(one, 0)) for one in people]
    per_day: Counter[date] = Counter()
    for by_day in done.values():
        per_day.update(by_day)
    line = [(day, per_day[day]) for day in (first + timedelta(days=at) for at in range(days))]
    needs, finished = sum(held.values()), sum(per_day.values())
    return Team(needs, needs - held[None], resting, finished, looked.get(None, 0), shares, line)


def _finished(connection: Connection) -> dict[str, Counter[date]]:
    """How many each person finished on each day, of what still is so."""
    day = func.date(looks.c.finished_at, type_=String())
    query = select(looks.c.finished_by, day, func.count()).where(_QUEUED, looks.c.state.in_(_DONE))
    found: dict[str, Counter[date]] = {}
    for person, when, number in connection.execute(query.group_by(looks.c.finished_by, day)):
        found.setdefault(person, Counter())[date.fromisoformat(str(when))] += number
    return found


def _checked(connection: Connection) -> dict[str | None, int]:
    """At how much of what is finished each person looked as the second; None: at how much nobody did."""
    query = select(looks.c.checked_by, func.count().label("number")).where(_QUEUED, looks.c.state.in_(_DONE))
    return {row.checked_by: row.number for row in connection.execute(query.group_by(looks.c.checked_by))}
