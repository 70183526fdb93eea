"""Which history an address asks for, and from when back."""

from __future__ import annotations

from datetime import UTC, datetime

from counterclaim.casefile.history import Of
from counterclaim.errors import UnknownName, WorkbenchError


def of_named(kind: str) -> Of:
    """What has a history under this name; UnknownName for anything else."""
    if kind not in set(Of):
        raise UnknownName("history", kind[:40], f"there are those of: {', '.join(Of)}")
    return Of(kind)


def before_of(before: str) -> datetime | None:
    """The moment that an address names; None where it names none."""
    if not before:
        return None
    try:
        moment = datetime.fromisoformat(before)
    except ValueError as exc:
        raise WorkbenchError(f"'{before[:40]}' is no moment: follow the links between the pages") from exc
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
