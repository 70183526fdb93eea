"""What the filters of a page can be set to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from counterclaim.casefile.tables import tallies
from counterclaim.model.account import Status
from counterclaim.vocabulary.loader import load_toml


@dataclass(frozen=True, slots=True)
class Choices:
    """countries: those in which something happened, as code and name. kinds: of event. statuses: of an attribution."""

    countries: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]


def choices(connection: Connection, language: str) -> Choices:
    """The choices that a casefile gives, countries under their names in a language."""
    codes = connection.scalars(select(tallies.c.country).where(tallies.c.country.is_not(None)).distinct())
    countries = sorted(((code, country_name(code, language)) for code in codes), key=lambda one: one[1])
    return Choices(tuple(countries), tuple(load_toml("event_types.toml")), tuple(Status))


def country_name(code: str, language: str) -> str:
    """A country's name in a language; its code where it has none there."""
    from babel import Locale

    return str(Locale(language).territories.get(code, code))
