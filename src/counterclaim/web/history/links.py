"""Where what a history speaks of is shown."""

from __future__ import annotations

from urllib.parse import quote

from counterclaim.casefile.history import Event, Of
from counterclaim.model.decision import OF_FACTS, is_added
from counterclaim.web.addresses import address_within, claim_address, incident_address, report_address


def history_address(of: Of | str, name: str) -> str:
    """The history of something."""
    return f"/history/{of}/{quote(name, safe='', errors='replace')}"


def subject_address(of: Of, name: str) -> str | None:
    """The page of what has a history; None for what has no other."""
    match of:
        case Of.CLAIM:
            return claim_address(name)
        case Of.REPORT:
            return report_address(name)
        case Of.INCIDENT:
            return incident_address(name)
    return None


def about_address(event: Event, about: str) -> str | None:
    """Where one of the things that an event is about is shown."""
    kind, _, name = about.partition("/")
    if event.kind in ("received", "read"):
        return report_address(about)
    if event.kind in ("assign", "snooze", "finish", "reopen", "work_undo"):
        pages = {"incident": incident_address, "contradictions": incident_address, "report": report_address}
        return pages[kind](name) if kind in pages else None
    if event.kind == "undo":
        return history_address(Of.DECISION, about)
    id = about.rpartition("/")[2]
    if event.kind in OF_FACTS:
        return address_within(about)
    return claim_address(about) if id.startswith("c") or is_added(id) else incident_address(about)
