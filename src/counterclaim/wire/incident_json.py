"""Incidents → JSON: one line of many, or one list."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_wire
from counterclaim.wire.unicode_json import dumped


def incident_line(incident: Incident) -> str:
    """The incident as one line of JSON lines, without its line end."""
    return dumped(incident_wire(incident))


def incident_object(incident: Incident) -> str:
    """The incident as one indented JSON object."""
    return dumped(incident_wire(incident), indent=2)


def incident_array(incidents: Iterable[Incident]) -> str:
    """The incidents as one JSON list."""
    return dumped([incident_wire(incident) for incident in incidents], indent=2)
