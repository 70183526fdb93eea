"""How many people live where and when: a table that the user gives, since no guess may stand under a rate."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.errors import BadPopulation

COLUMNS = ("country", "year", "population")
REGION = "admin1"
_LONGEST_CELL = 131_072


@dataclass(frozen=True, slots=True)
class Populations:
    """Populations by country (ISO code), region ("" for the whole country) and year."""

    people: dict[tuple[str, str, int], int]

    def of(self, country: str, admin1: str, year: int) -> int | None:
        """That of a place in a year; None where the table does not say. Names of regions are compared without capitals."""
        return self.people.get((country.upper(), admin1.casefold(), year))

    @property
    def has_regions(self) -> bool:
        """Whether any of it is of a part of a country."""
        return any(admin1 for _, admin1, _ in self.people)


def parse_populations(text: str) -> Populations:
    """The table of a text in CSV: country (ISO code, two letters), year, population, and admin1 where regions are told apart.

    A row whose admin1 is empty is of the whole country. Raises BadPopulation, which names the row.
    """
    try:
        return _parsed(text)
    except csv.Error as exc:
        raise BadPopulation(f"the table of populations is no table in CSV: {exc}") from exc


def _parsed(text: str) -> Populations:
    rows = csv.DictReader(text.splitlines())
    names = [name.strip().casefold() for name in rows.fieldnames or ()]
    lacking = [name for name in COLUMNS if name not in names]
    if lacking:
        raise BadPopulation(
            f"the table of populations lacks the column {' and '.join(lacking)}: its first line names country, year, population "
            "and, where regions are told apart, admin1"
        )
    rows.fieldnames = names
    people: dict[tuple[str, str, int], int] = {}
    for key, number in _read(rows):
        if people.setdefault(key, number) != number:
            country, admin1, year = key
            raise BadPopulation(f"the population of {admin1 or country} in {year} is given twice, with two numbers")
    return Populations(people)


def _read(rows: csv.DictReader[str]) -> Iterator[tuple[tuple[str, str, int], int]]:
    for row in rows:
        cells = {
            name: (value or "").strip() for name, value in row.items() if isinstance(name, str) and not isinstance(value, list)
        }
        # The reader's own limit is the whole process's, and whoever reads reports in tables has raised it.
        if any(len(cell) > _LONGEST_CELL for cell in cells.values()):
            raise csv.Error(f"a cell of line {rows.line_num} has more than {_LONGEST_CELL:,} characters")
        country = cells["country"].upper()
        if len(country) != 2 or not country.isalpha():
            raise BadPopulation(
                f"line {rows.line_num} of the table of populations: '{cells['country'][:40]}' is no ISO code as ML"
            )
        yield (country, cells.get(REGION, "").casefold(), _whole(cells["year"], rows.line_num)), _people(cells, rows.line_num)


def _people(cells: dict[str, str], line: int) -> int:
    number = _whole(cells["population"], line)
    if number == 0:
        raise BadPopulation(
            f"line {line} of the table of populations: nobody lives there, so that there is no rate; leave the line out"
        )
    return number


def _whole(text: str, line: int) -> int:
    digits = text.replace(" ", "").replace("\u202f", "").replace("_", "")
    if not digits.isascii() or not digits.isdigit():
        raise BadPopulation(f"line {line} of the table of populations: '{text[:40]}' is no whole number; write 22395489")
    return int(digits)
