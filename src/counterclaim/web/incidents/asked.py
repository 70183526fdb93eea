"""What an address asks of the list of incidents: the filters that all lists share, and what comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends
from pydantic import BeforeValidator, Field

from counterclaim.casefile.paging import Order
from counterclaim.casefile.selection import Selection
from counterclaim.web.asked import Asked, CurrentAsked, none_if_empty

Day = Annotated[date | None, BeforeValidator(none_if_empty)]
Words = Annotated[str, Field(max_length=200)]


@dataclass(frozen=True, slots=True)
class Listing:
    """Some incidents and their order."""

    asked: Asked
    order: Order = Order.LATEST

    @property
    def selection(self) -> Selection:
        """The incidents that are asked for."""
        return self.asked.selection()

    def query(self, **instead: object) -> str:
        """The same as the query of an address, with some of its fields otherwise; what asks nothing is left out."""
        sort = None if self.order is Order.LATEST else self.order.value
        return self.asked.query(**({"sort": sort} | instead))


def listing(asked: CurrentAsked, sort: Order = Order.LATEST) -> Listing:
    """What a request asks for."""
    return Listing(asked, sort)


AskedFor = Annotated[Listing, Depends(listing)]
