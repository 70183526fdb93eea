"""Which parties an incident is laid to, and how surely: what formats with room for one perpetrator choose from."""

from __future__ import annotations

from datetime import date

from counterclaim.model.account import Status
from counterclaim.model.incident import Incident, Standing

# The best attested first.
_ORDER = (Status.ADMITTED, Status.SUPPORTED, Status.ALLEGED, Status.CONTESTED)


def blamed(incident: Incident) -> tuple[Standing, ...]:
    """The parties that somebody names as the doer, the best attested first; none where nobody does."""
    named = [
        each
        for each in incident.attribution
        if each.status in _ORDER and (each.accused_by or each.suspected_by or each.admitted_by)
    ]
    return tuple(sorted(named, key=lambda each: _ORDER.index(each.status)))


def is_uncertain(each: Standing | None) -> bool:
    """Whether it is uncertain that this party is responsible: nobody is named, it is contested, or suspected alone."""
    return each is None or each.status is Status.CONTESTED or not (each.accused_by or each.admitted_by)


def told(each: Standing) -> str:
    """The party with its status, in words that name it: "Wagner Group (alleged)"."""
    return f"{each.party} ({each.status.value})"


def day_of(incident: Incident) -> date:
    """A day by which the names of parties are looked up: the first on which it may have been, today where none is known."""
    return incident.date.start if incident.date else date.today()
