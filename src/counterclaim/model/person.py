"""A person as one list names them, and two such entries that may be one person. Names are private: they leave in no output."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.daterange import DateRange


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of a list. list: its name; row: where it stands there. None where the list does not say."""

    list: str
    row: int
    name: str
    days: DateRange | None = None
    place: str | None = None
    age: int | None = None
    sex: str | None = None

    def __repr__(self) -> str:
        """Where it stands, and not whom it names: what is logged or raised shows this."""
        return f"Listing({self.list!r}, {self.row})"


class Verdict(StrEnum):
    """What a person says of two entries."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class ListingPair:
    """Two entries, the smaller place first. weight: the log2 odds that they are one person; reasons: in words."""

    one: Listing
    other: Listing
    weight: float
    reasons: tuple[str, ...] = ()

    @property
    def probability(self) -> float:
        """The same as a probability."""
        return 1 / (1 + 2 ** -max(-1000.0, min(1000.0, self.weight)))
