"""How values are written on a page: dates and numbers as the language has them, a report's words so that they disturb nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache, partial

from counterclaim.export.phrasing import place_name, plain
from counterclaim.export.printable import one_line, printable
from counterclaim.model.decision import OF_FACTS, Decision, is_made
from counterclaim.resolving.actor_tongues import called
from counterclaim.web.addresses import claim_address, incident_address, report_address
from counterclaim.web.choices import country_name
from counterclaim.weighing.stated import brief


def of(language: str) -> dict[str, Callable[..., object]]:
    """The filters of the templates in a language."""
    return {
        "day": partial(day, language=language),
        "period": partial(period, language=language),
        "moment": partial(moment, language=language),
        "clock": partial(clock, language=language),
        "number": partial(number, language=language),
        "reach": reach,
        "words": one_line,
        "text": printable,
        "plain": plain,
        "place": place_name,
        "party": partial(called, language=language),
        "country": partial(country_name, language=language),
        "tongue": partial(tongue, language=language),
        "incident_address": incident_address,
        "report_address": report_address,
        "claim_address": claim_address,
        "is_made": is_made,
        "changes": changes,
    }


def changes(decision: Decision) -> list[tuple[str, str]]:
    """The fields that a decision changes, facts in brief."""
    return list(brief(dict(decision.change)).items()) if decision.kind in OF_FACTS else list(decision.change)


def day(value: date | None, *, language: str) -> str:
    """A day in full; an empty string where there is none."""
    from babel.dates import format_date

    return format_date(value, "d MMM y", locale=language) if value else ""


def period(first: date, unit: str, *, language: str) -> str:
    """A day, week, month or year by its first day; a week as that of its Monday."""
    from babel.dates import format_date, format_skeleton

    if unit == "year":
        return format_skeleton("y", first, locale=language)
    return format_skeleton("yMMM", first, locale=language) if unit == "month" else format_date(first, "d MMM y", locale=language)


def moment(value: datetime | None, *, language: str) -> str:
    """A day and time, in the machine's own zone."""
    from babel.dates import format_datetime

    return format_datetime(value.astimezone().replace(tzinfo=None), "d MMM y, HH:mm", locale=language) if value else ""


def clock(value: datetime, *, language: str) -> str:
    """The time of day, in the machine's own zone."""
    from babel.dates import format_time

    return format_time(value.astimezone().time(), "HH:mm", locale=language)


def tongue(code: str, *, language: str) -> str:
    """The name of the language of a report; its code where it has none."""
    from babel import Locale

    return str(Locale(language).languages.get(code, code))


@lru_cache(maxsize=10_000)
def number(value: float | None, *, language: str) -> str:
    """A number with its thousands set apart."""
    from babel.numbers import format_decimal

    return "" if value is None else format_decimal(value, locale=language)


def reach(low: int | None, high: int | None) -> str:
    """From low to high: "8–9", "8" where they agree, "8 or more" as "8+", "up to 9" as "≤9", and "?" where nobody says."""
    if low is None and high is None:
        return "?"
    if low is None:
        return f"≤{high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"
