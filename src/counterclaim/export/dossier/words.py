"""How a dossier writes values in its language: days, numbers, a report's words so that they disturb nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from gettext import NullTranslations

from counterclaim.export.catalogue import SOURCE
from counterclaim.export.phrasing import place_name, plain
from counterclaim.export.printable import one_line, printable
from counterclaim.export.redaction import with_signs
from counterclaim.export.wording import worded
from counterclaim.resolving.actor_tongues import called

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# What sets thousands apart, and what the first of a month is called.
_THOUSANDS = {"en": ",", "fr": "\u202f"}
_FIRST = {"fr": "1er"}
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def filters(language: str, catalogue: NullTranslations) -> dict[str, Callable[..., str]]:
    """The filters of the templates in a language."""

    def day(value: date | None) -> str:
        if value is None:
            return ""
        number = _FIRST.get(language, "1") if value.day == 1 else str(value.day)
        return f"{number} {catalogue.gettext(MONTHS[value.month - 1])} {value.year}"

    def moment(value: datetime) -> str:
        utc = value.astimezone(UTC)
        return f"{day(utc.date())}, {utc:%H:%M} UTC"

    def number(value: int | float) -> str:
        return f"{value:,}".replace(",", _THOUSANDS.get(language, ","))

    def reach(low: int | None, high: int | None) -> str:
        if low is None and high is None:
            return "?"
        if low is None or high is None:
            known, words = (low, "at least {n}") if high is None else (high, "up to {n}")
            return catalogue.gettext(words).format(n=number(known or 0))
        return number(low) if low == high else f"{number(low)}–{number(high)}"

    party = partial(called, language=language)
    return {
        "day": day,
        "moment": moment,
        "number": number,
        "reach": reach,
        "words": lambda text: with_signs(one_line(text)),
        "text": lambda text: with_signs(printable(text)),
        "plain": plain,
        "place": place_name,
        "party": party,
        "said": worded(catalogue.gettext, day, party) if language != SOURCE else str,
        "direction": direction,
        "clipped": clipped,
    }


def direction(text: str) -> str:
    """Which way words run, by the first of their signs that runs anywhere: "rtl" or "ltr"."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in _RIGHT_TO_LEFT:
            return "rtl"
        if kind == "L":
            break
    return "ltr"


def clipped(text: str, most: int) -> str:
    """As much of a name as a drawing has room for."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
