"""The names of days and months, which stand beside names and are none."""

from __future__ import annotations

from functools import cache

from counterclaim.vocabulary.loader import load_toml


@cache
def times() -> frozenset[str]:
    """Weekdays and months in small letters; those that mean something else too ("march") are left out."""
    calendar = load_toml("en/dates.toml")["words"]
    return frozenset((*calendar["weekday"], *calendar["month"]))
