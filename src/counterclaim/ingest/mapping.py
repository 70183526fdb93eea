"""Which column of a table is which: as the user says it, or by the usual names of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.errors import BadMapping
from counterclaim.vocabulary.loader import load_toml

REPORT = ("id", "text", "title", "published", "publisher", "url", "language", "author")
"""What a column can be of a report that somebody wrote."""

INCIDENT = (
    *("dataset", "date", "date_end", "event_type", "place", "admin1", "country", "latitude", "longitude", "victims"),
    *("perpetrator", "killed", "killed_low", "killed_high", "injured", "missing", "abducted", "displaced", "arrested"),
)
"""What a column can be of an incident that a data set has coded: its claims. dataset is no column, but the name of the set."""

DATE_FORM = "date_form"
"""How the dates of the table are written, in the form of strptime ("%d/%m/%Y"); no column either."""

_KEYS = frozenset({*REPORT, *INCIDENT, DATE_FORM})
# The name of a column may hold commas ("Deaths, total"): a pair begins where a key stands before an equals sign.
_BETWEEN = re.compile(r",(?=\s*(?:\w+\s*=|$))")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs of what a column is and what it is called."""

    columns: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, text: str | Mapping) -> Mapping:
        """The mapping written "text=Notes,published=Date, local"; BadMapping where it is not, or names what no column can be."""
        if isinstance(text, Mapping):
            return text
        pairs = [part.partition("=") for part in _BETWEEN.split(text) if part.strip()]
        columns = tuple((key.strip().lower(), column.strip()) for key, _, column in pairs)
        for key, column in columns:
            if key not in _KEYS or not column:
                raise BadMapping(key, sorted(_KEYS))
        if len({key for key, _ in columns}) < len(columns):
            raise BadMapping(text, sorted(_KEYS))
        return cls(columns)

    def get(self, key: str) -> str | None:
        """The column that is this, or None."""
        return dict(self.columns).get(key)

    @property
    def is_dataset(self) -> bool:
        """Whether it makes claims out of columns."""
        return any(key in INCIDENT for key, _ in self.columns)

    def applied(self, header: Sequence[str]) -> dict[str, str]:
        """What each key is called in this header, given columns first, then usual ones; BadMapping for one that is not there."""
        found = {}
        for key, column in self.columns:
            if key in (DATE_FORM, "dataset"):
                continue
            matches = [name for name in header if folded(name) == folded(column)]
            if not matches:
                raise BadMapping(column, list(header))
            found[key] = next((name for name in matches if name == column), matches[0])
        for key in REPORT:
            usual = _usual(key, header)
            if key not in found and usual is not None and usual not in found.values():
                found[key] = usual
        return found


def _usual(key: str, header: Sequence[str]) -> str | None:
    by_name = {folded(name): name for name in reversed(header)}
    return next((by_name[name] for name in _names(key) if name in by_name), None)


@cache
def _names(key: str) -> tuple[str, ...]:
    return tuple(map(folded, load_toml("table_columns.toml")[key]["names"]))


def folded(name: str) -> str:
    """A column's name without capitals, spaces and marks."""
    return "".join(character for character in name.casefold() if character.isalnum())
