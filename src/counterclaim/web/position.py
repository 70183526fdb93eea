"""How an address says after which incident a list goes on: by the day and the id of the last that was shown."""

from __future__ import annotations

from datetime import date

from counterclaim.errors import WorkbenchError


def written_position(start: date | None, id: str) -> str:
    """The position as an address has it."""
    return f"{start or ''}~{id}"


def position(words: str) -> tuple[date | None, str] | None:
    """The position that an address gives, None for the beginning; WorkbenchError for one that no page has given."""
    if not words:
        return None
    day, _, id = words.partition("~")
    try:
        return date.fromisoformat(day) if day else None, id
    except ValueError as exc:
        raise WorkbenchError("this page of the list is not from this workbench: go back to the first") from exc
