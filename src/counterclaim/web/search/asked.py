"""What an address searches for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from counterclaim.casefile.hits import Kind, Sought
from counterclaim.errors import WorkbenchError

_LONGEST = 500


def sought_by(fields: Mapping[str, str]) -> Sought | None:
    """The search that these fields ask for; None where there is no word."""
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    words = given.get("q", "")
    if len(words) > _LONGEST:
        raise WorkbenchError(f"{len(words)} characters are too many to search for: give a few words")
    if not words:
        return None
    return Sought(words, given.get("publisher"), given.get("language"), _day(given.get("since")), _day(given.get("until")))


def kind_of(fields: Mapping[str, str]) -> Kind | None:
    """Which kind of hits is asked for; None for all."""
    kind = fields.get("kind", "")
    if kind and kind not in set(Kind):
        raise WorkbenchError(f"'{kind[:40]}' is no kind of hit; there are: {', '.join(Kind)}")
    return Kind(kind) if kind else None


def newer_of(fields: Mapping[str, str]) -> dict[Kind, int]:
    """From which number on a report or claim is new to who asks, as a saved search that was opened says ("12.80")."""
    report, _, claim = fields.get("newer", "").partition(".")
    known = report.isdecimal() and claim.isdecimal() and len(report + claim) < 36
    return {Kind.REPORT: int(report), Kind.CLAIM: int(claim)} if known else {}


def address(sought: Sought, **more: object) -> str:
    """The address that searches for this."""
    values = {"q": sought.words, "publisher": sought.publisher, "language": sought.language}
    days = {"since": sought.since, "until": sought.until}
    return f"/search?{urlencode({name: value for name, value in (values | days | more).items() if value})}"


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as exc:
        raise WorkbenchError(f"'{(value or '')[:40]}' is no day: write it as 2025-01-31") from exc
