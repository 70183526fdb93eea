"""What happened when: the event, the reports of it, who said what, each party's status, and what people decided since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import Said
from counterclaim.model.claim import ClaimKind
from counterclaim.model.decision import Decision
from counterclaim.model.report import Report
from counterclaim.weighing.history import Step, history
from counterclaim.weighing.names import names_of

_SAYINGS = frozenset({ClaimKind.DEMAND.value, ClaimKind.REACTION.value})
_WIDTH, _LEFT, _RIGHT, _LANE, _TOP = 960, 170, 20, 40, 34


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing on the line of time. day: None where it is not known. what: event, report, statement, status or decision.

    said: of a statement, its claim; its day is that of its report, by which it was said.
    """

    what: str
    day: date | None
    until: date | None = None
    report: Report | None = None
    party: str = ""
    status: str = ""
    decision: Decision | None = None
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment in the drawing: from x to end where it lasts. lift: how high it stands above others of its day."""

    x: float
    end: float | None
    lift: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the drawing: the event, the reports, the statements, or the status of a party."""

    what: str
    name: str
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and all moments in their order, those of an unknown day last."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[date, float], ...]
    moments: tuple[Moment, ...]


def timeline(record: Record, decided: Sequence[Decision], said: Iterable[Said] = ()) -> Timeline:
    """The line of time of an incident. decided: what people decided about it, whether it holds or not. said: its claims, of which
    the statements are shown: accusations and denials, silence, demands and reactions."""
    event = record.incident.date
    happened = [Moment("event", event.start, event.end)] if event is not None else []
    reports = [Moment("report", one.published, report=one) for one in record.reports]
    names = names_of(record.claims)
    steps = {names.get(party, party): own for party, own in history(record.claims).items()}
    changes = [Moment("status", step.day, party=name, status=step.status.value) for name, own in steps.items() for step in own]
    made = [Moment("decision", one.at.date(), decision=one) for one in decided]
    spoken = _statements(said)
    moments = sorted([*happened, *reports, *spoken, *changes, *made], key=lambda one: (one.day is None, one.day or date.min))
    return _drawn(happened, reports, spoken, steps, moments)


def _statements(said: Iterable[Said]) -> list[Moment]:
    """What was said, once for each day, speaker and thing: an outlet prints it in its title and twice below."""
    spoken = [one for one in said if one.stance is not None or one.kind in _SAYINGS]
    once = {(one.published, one.claimant, one.stance or one.kind, one.party): one for one in reversed(spoken)}
    return [Moment("statement", one.published, said=one) for one in reversed(once.values())]


def _drawn(
    happened: Sequence[Moment],
    reports: Sequence[Moment],
    spoken: Sequence[Moment],
    steps: dict[str, tuple[Step, ...]],
    moments: list[Moment],
) -> Timeline:
    """Event, reports, statements and statuses share one scale; decisions come long after, and stand in the list alone."""
    days = [day for one in (*happened, *reports) for day in (one.day, one.until) if day is not None]
    if not days:
        return Timeline(_WIDTH, 0, (), (), tuple(moments))
    axis = _Axis(min(days), max(days))
    rows: list[tuple[str, str, tuple[Mark, ...]]] = []
    if happened:
        rows.append(("event", "", tuple(Mark(axis.at(one.day), axis.end(one.until), 0, one) for one in happened if one.day)))
    rows.append(("reports", "", tuple(_stacked(reports, axis))))
    if stacked := tuple(_stacked(spoken, axis)):
        rows.append(("statements", "", stacked))
    rows += [("status", name, tuple(_stretches(name, own, axis))) for name, own in steps.items()]
    lanes = tuple(Lane(what, name, _TOP + number * _LANE, marks) for number, (what, name, marks) in enumerate(rows))
    return Timeline(_WIDTH, _TOP + len(rows) * _LANE, lanes, axis.ticks(), tuple(moments))


class _Axis:
    """Days along the width."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._days = (last - first).days + 1

    def at(self, day: date) -> float:
        """The middle of a day."""
        return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * ((day - self.first).days + 0.5) / self._days, 1)

    def end(self, day: date | None) -> float | None:
        return None if day is None else self.at(day)

    def ticks(self) -> tuple[tuple[date, float], ...]:
        """Every day, or as many as have room."""
        step = max(1, -(-self._days // 9))
        days = (date.fromordinal(self.first.toordinal() + number) for number in range(0, self._days, step))
        return tuple((day, self.at(day)) for day in days)


def _stacked(moments: Sequence[Moment], axis: _Axis) -> Iterator[Mark]:
    """Reports, or statements, of one day stand beside each other."""
    held: dict[date, int] = {}
    named = [(one.day, one.report.id if one.report else one.said.key if one.said else "", one) for one in moments if one.day]
    for _, _, one in sorted(named, key=lambda each: each[:2]):
        assert one.day is not None
        number = held[one.day] = held.get(one.day, -1) + 1
        yield Mark(axis.at(one.day), None, number, one)


def _stretches(party: str, steps: Sequence[Step], axis: _Axis) -> Iterator[Mark]:
    """Each status from the day on which it came until the next, the last until the end."""
    dated = [step for step in steps if step.day is not None]
    ends = [axis.at(step.day) for step in dated[1:] if step.day is not None]
    for step, end in zip(dated, [*ends, float(_WIDTH - _RIGHT)], strict=True):
        if step.day is not None and axis.first <= step.day <= axis.last:
            yield Mark(axis.at(step.day), end, 0, Moment("status", step.day, party=party, status=step.status.value))
