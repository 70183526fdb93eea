"""What a history says of the incidents that it speaks of: not an id alone, but what happened, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.casefile.history import Event
from counterclaim.casefile.meant import incidents_meant
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Incident
from counterclaim.model.place import Place

# Of the things that an event is about a page names so many.
MOST_ABOUT = 4
_OF_INCIDENTS = ("incident/", "contradictions/")


@dataclass(frozen=True, slots=True)
class Brief:
    """An incident in brief: what somebody knows it by."""

    id: str
    event_type: str
    date: DateRange | None
    place: Place | None


def briefs(connection: Connection, events: Iterable[Event], *names: str) -> dict[str, Brief]:
    """The incidents that events speak of, by every name under which they do. names: others to be told of."""
    spoken = (name for event in events for name in _named(event))
    found = incidents_meant(connection, (*names, *spoken))
    return {name: _brief(incident) for name, incident in found.items()}


def told_of(event: Event, known: dict[str, Brief]) -> list[Brief]:
    """The incidents of an event, each once, in the order in which it names them."""
    found = (known[name] for name in _named(event) if name in known)
    return list({one.id: one for one in found}.values())


def _named(event: Event) -> Iterator[str]:
    """What an event is about, without the kind of work before it; of what came into an incident, that one too."""
    for about in event.about[:MOST_ABOUT]:
        kind = next((one for one in _OF_INCIDENTS if about.startswith(one)), "")
        yield about.removeprefix(kind)
    yield from (change.after for change in event.changes if change.field == "incident" and change.after)


def _brief(incident: Incident) -> Brief:
    return Brief(incident.id, incident.event_type, incident.date, incident.place)
