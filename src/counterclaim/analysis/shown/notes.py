"""What must be said beside every result: what is missing from it, how late reports come, and how much a person has checked."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.basis import Basis
from counterclaim.analysis.lag import Lag
from counterclaim.analysis.sums import Sums
from counterclaim.model.phrase import Amount, Phrase

ALLEGED = Phrase("The accused are alleged until they admit it.")
FIRST_REPORTS, ALL_REPORTS = Phrase("First reports"), Phrase("All reports")


def basis_notes(basis: Basis) -> tuple[str, ...]:
    """The sentences, the same for every analysis."""
    return (*_incidents(basis), _reports(basis), _checked(basis), *lag_notes(basis.lag, FIRST_REPORTS), *_newest(basis))


def _incidents(basis: Basis) -> Iterator[str]:
    harm = (
        Phrase("{harm} under {rule}", harm=Phrase(basis.harm.value), rule=basis.rule) if basis.rule else Phrase(basis.harm.value)
    )
    yield Phrase(
        "{incidents}: {undated} without a day, {imprecise} not known to the day, {unplaced} without a country, "
        "{uncounted} without a figure of {harm}.",
        incidents=incidents_of(basis.incidents),
        undated=Amount(basis.undated),
        imprecise=Amount(basis.imprecise),
        unplaced=Amount(basis.unplaced),
        uncounted=Amount(basis.uncounted),
        harm=harm,
    )


def _reports(basis: Basis) -> str:
    undated = Phrase("; {number} of those read have no day", number=Amount(basis.unpublished)) if basis.unpublished else ""
    return Phrase(
        "Source: {reports} read; {unread} could not be, {aside} set aside by triage, {waiting} waiting, {refused} refused"
        "{undated}.",
        reports=_reports_of(basis.read),
        unread=Amount(basis.unread),
        aside=Amount(basis.set_aside),
        waiting=Amount(basis.waiting),
        refused=Amount(basis.refused),
        undated=undated,
    )


def _checked(basis: Basis) -> str:
    if not basis.claims:
        return Phrase("No claims.")
    number = Amount(basis.claims)
    return Phrase(
        "{checked} of {claims} ({share}) checked by a person; a machine alone read {machine}.",
        checked=Amount(basis.checked),
        claims=Phrase("{number} claim", number=number) if number == 1 else Phrase("{number} claims", number=number),
        share=format(basis.checked_share, ".0%"),
        machine=Amount(basis.claims - basis.checked),
    )


def lag_notes(lag: Lag, what: str) -> Iterator[str]:
    """How long reports take."""
    if lag.days is None:
        yield Phrase("{what}: how long they take cannot be told, since no event and report are both known to the day.", what=what)
        return
    yield Phrase(
        "{what} come within {median} for half of the events, within {ninth} for nine tenths; {late} of {number} later than "
        "{after}.",
        what=what,
        median=_days(lag.days.median),
        ninth=_days(lag.days.ninth),
        late=Amount(lag.late),
        number=Amount(lag.days.number),
        after=_days(lag.after),
    )
    if lag.before:
        yield Phrase(
            "{reports} older than the event, where one of the days must be wrong, left out of this.",
            reports=_reports_of(lag.before),
        )


def _newest(basis: Basis) -> Iterator[str]:
    if basis.newest is not None:
        yield Phrase(
            "The newest report is of {day}: what happened shortly before, or later, may not be reported yet.",
            day=str(basis.newest),
        )


def sum_notes(sums: Sums) -> Iterator[str]:
    """What sums leave out or fill in."""
    if sums.held:
        yield Phrase(
            "{incidents} held by totals that are here themselves, and not added again.", incidents=incidents_of(sums.held)
        )
    if sums.unbounded:
        yield Phrase(
            "Of {incidents} nobody says how many at most: the highest is at least what is shown.",
            incidents=incidents_of(sums.unbounded),
        )
    if sums.baseless:
        yield Phrase(
            "Of {incidents} nobody says how many at least: 0 stands for the lowest.", incidents=incidents_of(sums.baseless)
        )


def incidents_of(number: int) -> Phrase:
    """So many incidents, in words."""
    return Phrase("{number} incident", number=Amount(1)) if number == 1 else Phrase("{number} incidents", number=Amount(number))


def _reports_of(number: int) -> Phrase:
    return Phrase("{number} report", number=Amount(1)) if number == 1 else Phrase("{number} reports", number=Amount(number))


def _days(number: float) -> Phrase:
    if number == 0:
        return Phrase("the same day")
    return Phrase("{number} day", number=Amount(1)) if number == 1 else Phrase("{number} days", number=Amount(int(number)))
