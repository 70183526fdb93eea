"""What the user says about all that is gathered in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counterclaim.ingest.limits import Limits
from counterclaim.ingest.mapping import Mapping


@dataclass(frozen=True, slots=True)
class Terms:
    """published and publisher stand in where a document does not name its own; mapping says which column of a table is which."""

    published: date | None = None
    publisher: str | None = None
    mapping: Mapping = field(default_factory=Mapping)
    limits: Limits = field(default_factory=Limits)
    today: date | None = None
