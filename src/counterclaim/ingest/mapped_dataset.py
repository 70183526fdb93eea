"""A data set of anybody's, whose columns the user names: each row is a report by it (mapping "place=Village,killed=Deaths,…").

A number of 0 makes no claim: tables write it for "none" and for "not known" alike, and the words stay in the text; the bounds of
"5-7" and "at least 12" are taken as they are written. A party is accused where a perpetrator is named; "unknown" is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.errors import BadDate, UnreadableInput
from counterclaim.ingest.coded import Coded
from counterclaim.ingest.coded_numbers import number, people
from counterclaim.ingest.coded_values import acled_kinds, country_code, is_party, place, point
from counterclaim.ingest.days import day_of, days_of
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName
from counterclaim.model.place import Place
from counterclaim.vocabulary.loader import load_toml

ENGINE = EngineName("dataset-mapped", "2")
_BOUNDS = ("killed_low", "killed_high")
# Where only a name or a point is given: a town as ACLED's and UCDP's first code has it; a unit, and a country (UCDP where_prec).
_PRECISIONS = {"place": 1, "admin1": 4, "country": 6}


@dataclass(frozen=True, slots=True)
class MappedDataset:
    """A data set with what each key of the mapping is called in it. date_form: strptime's, for its dates."""

    name: str
    columns: Mapping[str, str]
    date_form: str | None = None

    def coded(self, row: Mapping[str, str]) -> Coded:
        """The event of a row; UnreadableInput where a number or a point is none."""
        kind = self._kind(row)
        counts = tuple(self._counts(row))
        return Coded(
            self.name,
            ENGINE,
            self._of(row, "id") or None,
            kind or "other",
            self._date(row),
            self._place(row),
            victims=self._filled(row, "victims"),
            counts=counts,
            accused=self._accused(row),
            published=self._published(row),
            url=self._of(row, "url") or None,
            language=self._of(row, "language") or None,
            notes=() if kind else ("Its kind of event is not named, or none that is known here.",),
        )

    def _of(self, row: Mapping[str, str], key: str) -> str:
        return row.get(self.columns.get(key, ""), "").strip()

    def _filled(self, row: Mapping[str, str], key: str) -> tuple[str, ...]:
        return (self.columns[key],) if self._of(row, key) else ()

    def _kind(self, row: Mapping[str, str]) -> str | None:
        """Our own name of a kind, or ACLED's of its event or sub-event type."""
        words = self._of(row, "event_type").casefold()
        if words.replace(" ", "_") in load_toml("event_types.toml"):
            return words.replace(" ", "_")
        acled = load_toml("datasets/acled.toml")
        known = {sub.casefold(): kind for (_, sub), kind in reversed(acled_kinds().items())}
        known |= {name.casefold(): kind for table in ("sub_event_types", "event_types") for name, kind in acled[table].items()}
        return known.get(words)

    def _date(self, row: Mapping[str, str]) -> tuple[tuple[str, ...], DateRange | None, str | None] | None:
        columns = self._filled(row, "date") + self._filled(row, "date_end")
        if not columns:
            return None
        try:
            days = [days_of(row[column], form=self.date_form) for column in columns]
        except BadDate as exc:
            return columns, None, str(exc)
        first, last = days[0].start, days[-1].end
        if first > last:
            raise UnreadableInput(f"it ends ({last}) before it starts ({first})")
        return columns, DateRange.spanning(first, last), None

    def _place(self, row: Mapping[str, str]) -> tuple[str, Place] | None:
        named = next((key for key in _PRECISIONS if self._of(row, key)), None)
        if named is None:
            return None
        where = point(row, self.columns.get("latitude", ""), self.columns.get("longitude", ""))
        country = country_code(self._of(row, "country"), {})
        return self.columns[named], place(self._of(row, named), country, self._of(row, "admin1"), where, _PRECISIONS[named])

    def _counts(self, row: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], Count]]:
        for harm in Harm:
            told = people(row, self.columns.get(harm.value, ""))
            if told is not None and (told.low or told.high):
                yield (self.columns[harm.value],), Count(harm, Group.PEOPLE, *told)
        low, high = (number(row, self.columns.get(key, "")) for key in _BOUNDS)
        if low is not None and high is not None and low > high:
            raise UnreadableInput(f"its lowest number of killed {low} is above its highest {high}")
        if low or high:
            columns = tuple(self.columns[key] for key in _BOUNDS if self._of(row, key))
            yield columns, Count(Harm.KILLED, Group.PEOPLE, low, high, _qualifier(low, high))

    def _accused(self, row: Mapping[str, str]) -> tuple[str, ...]:
        no_party = load_toml("datasets/mapped.toml")["no_party"]
        return self._filled(row, "perpetrator") if is_party(self._of(row, "perpetrator"), no_party) else ()

    def _published(self, row: Mapping[str, str]) -> date | None:
        words = self._of(row, "published")
        return day_of(words, form=self.date_form) if words else None


def _qualifier(low: int | None, high: int | None) -> Qualifier:
    if low == high:
        return Qualifier.EXACT
    if low is None or high is None:
        return Qualifier.AT_MOST if low is None else Qualifier.AT_LEAST
    return Qualifier.RANGE
