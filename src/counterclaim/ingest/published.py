"""The date of publication: the anchor of every "Thursday" in a report, so nothing but a plain date is taken."""

from __future__ import annotations

import re
from datetime import date, timedelta

from counterclaim.errors import BadDate

_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# East of the reader it may already be tomorrow.
_AHEAD = timedelta(days=1)


def parse_published(text: str, *, today: date | None = None) -> date:
    """The date written YYYY-MM-DD; BadDate for any other form, an impossible day, or one in the future.

    today: for a run that must not depend on the clock; the clock's otherwise.
    """
    if not _FORM.fullmatch(text):
        raise BadDate(f"the date of publication {text[:40]!r} is not written as YYYY-MM-DD, as in 2025-01-05")
    try:
        published = date.fromisoformat(text)
    except ValueError as exc:
        raise BadDate(f"the date of publication {text} does not exist ({exc}): check its month and day") from exc
    if is_ahead(published, today=today):
        today = today or date.today()
        raise BadDate(f"the date of publication {text} lies in the future (today is {today}): check its year")
    return published


def is_ahead(day: date, *, today: date | None = None) -> bool:
    """Whether a day lies in the future everywhere on earth."""
    return day - (today or date.today()) > _AHEAD
