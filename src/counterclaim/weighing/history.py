"""How the status of each party came about, day by day of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.model.account import Status
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.verdicts import verdicts


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on the status was this; day is None for what only reports without a day of publication make of it."""

    day: date | None
    status: Status


def history(claims: Sequence[SourcedClaim]) -> dict[str, tuple[Step, ...]]:
    """The changes of each party's status, from the first day that a report names it on; order-free.

    A day's status is that of all claims published until then: an admission in a later report changes it from that day on. Claims
    without a day come last, in a step of their own where they change anything. The last step is the status as it stands.
    """
    days: list[date | None] = [*sorted({claim.published for claim in claims if claim.published is not None})]
    steps: dict[str, list[Step]] = {}
    for day in [*days, None]:
        known = [claim for claim in claims if day is None or (claim.published is not None and claim.published <= day)]
        for party, (status, _) in verdicts(known).items():
            own = steps.setdefault(party, [])
            if not own or own[-1].status is not status:
                own.append(Step(day, status))
    return {party: tuple(own) for party, own in sorted(steps.items())}
