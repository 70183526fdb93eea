"""What a person asks of the list of incidents, in the address of the page: the filters of a selection, and what comes first."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends
from pydantic import BeforeValidator, Field

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.paging import Order
from counterclaim.casefile.selection import Selection
from counterclaim.errors import CasefileError
from counterclaim.model.account import Status
from counterclaim.vocabulary.loader import load_table, load_toml


def _given(value: Any) -> Any:
    """A field of a form that is left empty asks nothing."""
    return None if value == "" else value


Day = Annotated[date | None, BeforeValidator(_given)]
Words = Annotated[str, Field(max_length=200)]
_Words = Annotated[Annotated[str, Field(max_length=200)] | None, BeforeValidator(_given)]
_Number = Annotated[Annotated[int, Field(ge=0, le=LARGEST)] | None, BeforeValidator(_given)]


@dataclass(frozen=True, slots=True)
class Asked:
    """A selection of incidents and their order."""

    selection: Selection
    order: Order = Order.LATEST

    def query(self, **instead: str | None) -> str:
        """The same as the query of an address, with some of its fields otherwise; what asks nothing is left out."""
        fields = {name: str(value) for name, value in asdict(self.selection).items() if value is not None}
        fields |= {} if self.order is Order.LATEST else {"sort": self.order.value}
        return urlencode({name: value for name, value in (fields | instead).items() if value})


def asked(
    country: _Words = None,
    since: Day = None,
    until: Day = None,
    party: _Words = None,
    status: Annotated[Status | None, BeforeValidator(_given)] = None,
    event_type: _Words = None,
    killed: _Number = None,
    reports: _Number = None,
    sort: Order = Order.LATEST,
) -> Asked:
    """What a request asks for; CasefileError for a country or a kind of event that there is not."""
    if event_type is not None and event_type not in load_toml("event_types.toml"):
        raise CasefileError(f"'{event_type}' is no kind of event; there are: {', '.join(load_toml('event_types.toml'))}")
    code = country_code(country) if country is not None else None
    selection = Selection(code, since, until, party, status.value if status else None, event_type, killed, reports)
    return Asked(selection, sort)


AskedFor = Annotated[Asked, Depends(asked)]


def country_code(words: str) -> str:
    """The ISO code of a country, by code or name."""
    wanted = words.strip().casefold()
    for row in load_table("places/countries.tsv"):
        if wanted in {row["code"].casefold(), row["name"].casefold(), *row["other_names"].casefold().split("|")} - {""}:
            return str(row["code"])
    raise CasefileError(f"'{words}' is no country: give its ISO code, as in ML, or its English name")
