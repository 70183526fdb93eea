"""The one status by which an incident of several parties is marked where there is room for one: on a map, on a line of time."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.account import Status

# What asks most for a look first: that somebody contradicts, then how far the attribution has come.
ORDER = (Status.CONTESTED, Status.ADMITTED, Status.SUPPORTED, Status.ALLEGED, Status.UNATTRIBUTED)


def foremost(statuses: Iterable[Status]) -> Status | None:
    """Contested where any party's is, else the furthest that any has come; None where no party is spoken of."""
    held = set(statuses)
    return next((status for status in ORDER if status in held), None)
