"""What a check of the evidence found to be wrong: one thing, named, with the reason in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What happened to the thing, as far as it can be told from what is left."""

    ALTERED = "altered"
    REMOVED = "removed"
    REORDERED = "reordered"
    INSERTED = "inserted"
    UNPROVED = "unproved"  # a seal that proves nothing


@dataclass(frozen=True, slots=True)
class Finding:
    """thing: "entry 12 of the log", "the original ab12…", "the seal of …"; why: a sentence that ends without a full stop."""

    thing: str
    fault: Fault
    why: str

    def __str__(self) -> str:
        return f"{self.thing}: {self.fault} ({self.why})"
