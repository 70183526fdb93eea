"""How often the words for a party are linked to the right actor, on a table of wordings from over 40 countries.

    python benchmarks/actors.py [--data FILE] [--json]

The table (benchmarks/actors.tsv) gives the words, the country and day of the report, and the actor or "unknown". Right: the
same answer, "unknown" included. Wrong links: another actor than the table's, or an actor where the table has none. Prints
each error, then the figures.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from counterclaim.resolving.actors import actor_base

TABLE = Path(__file__).with_name("actors.tsv")
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for a party in a report from a country and day, and whom they mean."""

    words: str
    country: str
    on: date
    expected: str


@dataclass(frozen=True, slots=True)
class Error:
    """A wording that was resolved to somebody else than the table says, and why."""

    words: str
    country: str
    expected: str
    found: str
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of all wordings: answered as the table says, and linked to an actor that the table does not name."""

    wordings: int
    countries: int
    right: float
    wrong_links: float


def wordings(path: Path) -> list[Wording]:
    """The wordings of a table; '#' starts a comment line."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Wording(row["words"], row["country"], date.fromisoformat(row["on"]), row["expected"]) for row in rows]


def errors_in(table: list[Wording]) -> Iterator[Error]:
    """What the resolver answers otherwise than the table. Raises SystemExit for an expected actor that does not exist."""
    base = actor_base()
    for wording in table:
        if wording.expected != UNKNOWN and base.get(wording.expected) is None:
            raise SystemExit(f"the table expects '{wording.expected}' for '{wording.words}', but no actor has this id")
        found = base.resolve(wording.words, country=wording.country, on=wording.on)
        if (found.actor_id or UNKNOWN) != wording.expected:
            yield Error(wording.words, wording.country, wording.expected, found.actor_id or UNKNOWN, found.why)


def figures(table: list[Wording], errors: list[Error]) -> Figures:
    """The shares of right answers and of wrong links."""
    wrong = sum(error.found != UNKNOWN for error in errors)
    right = len(table) - len(errors)
    return Figures(len(table), len({wording.country for wording in table}), right / len(table), wrong / len(table))


def main() -> None:
    """Reads the options, resolves the table, prints the errors and the figures."""
    options = argparse.ArgumentParser(description="How often the words for a party are linked to the right actor.")
    options.add_argument("--data", type=Path, default=TABLE, help="a table of wordings (default: the one beside this script)")
    options.add_argument("--json", action="store_true", help="print the figures and errors as JSON")
    chosen = options.parse_args()
    table = wordings(chosen.data)
    errors = list(errors_in(table))
    result = figures(table, errors)
    if chosen.json:
        print(json.dumps({**asdict(result), "errors": [asdict(error) for error in errors]}, ensure_ascii=False))
        return
    for error in errors:
        print(f"{error.country} “{error.words}”: expected {error.expected}, found {error.found} ({error.why})")
    shares = f"{result.right:.1%} right, {result.wrong_links:.1%} wrong links"
    print(f"{result.wordings} wordings from {result.countries} countries: {shares}")


if __name__ == "__main__":
    main()
