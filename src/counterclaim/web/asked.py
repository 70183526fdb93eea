"""What an address asks for: the filters that lists of incidents, map and line of time share, and addresses that ask so."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, TypeAlias, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query
from pydantic import BeforeValidator, Field

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.selection import Selection
from counterclaim.errors import CasefileError
from counterclaim.model.account import Status
from counterclaim.vocabulary.loader import load_table, load_toml

Value = TypeVar("Value")


def none_if_empty(value: object) -> object:
    """A field of a form that was left empty asks nothing."""
    return None if value == "" else value


_EMPTY = BeforeValidator(none_if_empty)
_Day: TypeAlias = Annotated[date | None, _EMPTY]
_Status: TypeAlias = Annotated[Status | None, _EMPTY]
_Words: TypeAlias = Annotated[Annotated[str, Field(max_length=300)] | None, _EMPTY]
_Number: TypeAlias = Annotated[Annotated[int, Field(ge=0, le=LARGEST)] | None, _EMPTY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters of an address; None asks nothing.

    since, until: days between which it may have happened. party: words of a party's name, or its key. status: how the attribution
    to that party, or to any, stands. kind: of event. country: ISO code. killed: at least so many, by the highest number given.
    reports: told by at least so many.
    """

    since: date | None = None
    until: date | None = None
    party: str | None = None
    status: Status | None = None
    kind: str | None = None
    country: str | None = None
    killed: int | None = None
    reports: int | None = None

    def selection(self) -> Selection:
        """The incidents that are asked for."""
        return Selection(
            country=self.country,
            since=self.since,
            until=self.until,
            party=self.party,
            status=self.status,
            event_type=self.kind,
            killed=self.killed,
            reports=self.reports,
        )

    def query(self, **changed: object) -> str:
        """The address's query that asks for this and for what is changed, which may be fields of other kinds; None leaves out."""
        kept = {field.name: getattr(self, field.name) for field in fields(self)} | changed
        return urlencode({name: value for name, value in kept.items() if value not in (None, "")})


def asked(
    since: Annotated[_Day, Query(description="a day: what may have happened on it or later")] = None,
    until: Annotated[_Day, Query(description="a day: what may have happened on it or earlier")] = None,
    party: Annotated[_Words, Query(description="words of a party's name, or its key")] = None,
    status: Annotated[_Status, Query(description="how the attribution to that party, or to any, stands")] = None,
    kind: Annotated[_Words, Query(description="a kind of event")] = None,
    country: Annotated[_Words, Query(description="a country's ISO code, or its English name")] = None,
    killed: Annotated[_Number, Query(description="at least so many killed, by the highest number given")] = None,
    reports: Annotated[_Number, Query(description="told by at least so many reports")] = None,
    event_type: Annotated[_Words, Query(description="the same as kind, as older addresses call it")] = None,
) -> Asked:
    """The filters of a request; CasefileError for a country or a kind of event that there is not."""
    kind, kinds = kind or event_type, load_toml("event_types.toml")
    if kind is not None and kind not in kinds:
        raise CasefileError(f"'{kind}' is no kind of event; there are: {', '.join(kinds)}")
    code = country_code(country) if country is not None else None
    return Asked(since=since, until=until, party=party, status=status, kind=kind, country=code, killed=killed, reports=reports)


def country_code(words: str) -> str:
    """The ISO code of a country, by code or name."""
    wanted = words.strip().casefold()
    for row in load_table("places/countries.tsv"):
        if wanted in {row["code"].casefold(), row["name"].casefold(), *row["other_names"].casefold().split("|")} - {""}:
            return str(row["code"])
    raise CasefileError(f"'{words}' is no country: give its ISO code, as in ML, or its English name")


CurrentAsked = Annotated[Asked, Depends(asked)]
