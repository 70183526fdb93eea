"""What must be said beside every result: what is missing from it, how late reports come, and how much a person has checked."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.basis import Basis
from counterclaim.analysis.lag import Lag
from counterclaim.analysis.sums import Sums

ALLEGED = "The accused are alleged until they admit it."


def basis_notes(basis: Basis) -> tuple[str, ...]:
    """The sentences, the same for every analysis."""
    return (*_incidents(basis), _reports(basis), _checked(basis), *lag_notes(basis.lag, "First reports"), *_newest(basis))


def _incidents(basis: Basis) -> Iterator[str]:
    under = f" under {basis.rule}" if basis.rule else ""
    yield (
        f"{_many(basis.incidents, 'incident')}: {basis.undated:,} without a day, "
        f"{basis.imprecise:,} not known to the day, {basis.unplaced:,} without a country, "
        f"{basis.uncounted:,} without a figure of {basis.harm}{under}."
    )


def _reports(basis: Basis) -> str:
    words = (
        f"Source: {_many(basis.read, 'report')} read; {basis.unread:,} could not be, {basis.set_aside:,} set aside by triage, "
        f"{basis.waiting:,} waiting, {basis.refused:,} refused"
    )
    return words + (f"; {basis.unpublished:,} of those read have no day." if basis.unpublished else ".")


def _checked(basis: Basis) -> str:
    if not basis.claims:
        return "No claims."
    machine = basis.claims - basis.checked
    return (
        f"{basis.checked:,} of {_many(basis.claims, 'claim')} ({basis.checked_share:.0%}) checked by a person; a machine alone "
        f"read {machine:,}."
    )


def lag_notes(lag: Lag, what: str) -> Iterator[str]:
    """How long reports take."""
    if lag.days is None:
        yield f"{what}: how long they take cannot be told, since no event and report are both known to the day."
        return
    yield (
        f"{what} come within {_days(lag.days.median)} for half of the events, within {_days(lag.days.ninth)} for nine tenths; "
        f"{lag.late:,} of {lag.days.number:,} later than {_days(lag.after)}."
    )
    if lag.before:
        yield f"{_many(lag.before, 'report')} older than the event, where one of the days must be wrong, left out of this."


def _newest(basis: Basis) -> Iterator[str]:
    if basis.newest is not None:
        yield f"The newest report is of {basis.newest}: what happened shortly before, or later, may not be reported yet."


def sum_notes(sums: Sums) -> Iterator[str]:
    """What sums leave out or fill in."""
    if sums.held:
        yield f"{_many(sums.held, 'incident')} held by totals that are here themselves, and not added again."
    if sums.unbounded:
        yield f"Of {_many(sums.unbounded, 'incident')} nobody says how many at most: the highest is at least what is shown."
    if sums.baseless:
        yield f"Of {_many(sums.baseless, 'incident')} nobody says how many at least: 0 stands for the lowest."


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _days(number: float) -> str:
    return "the same day" if number == 0 else _many(int(number), "day")
