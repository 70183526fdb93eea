"""How often the words for a party are linked to the right actor, on a table of wordings from over 40 countries.

    python benchmarks/actors.py [--data FILE] [--sweep] [--json]

The table (benchmarks/actors.tsv; actors_unseen.tsv is a second one, in three languages, written without sight of the actors'
files) gives the words, the country and day of the report, the actor or "unknown", and possibly the language of the words.
Right: the same answer, "unknown" included. Wrong links: another actor than the table's, or an actor where the table has none.
Prints each error, the figures of each language where the table has several, then the figures of all.

--sweep asks instead how alike two spellings must be to be one name, for the names of all armed groups: how many with a slip in
them are still linked, and how many names are linked to somebody else when the knowledge base does not have their group.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_fuzzy import LIKENESS, near_forms
from counterclaim.resolving.actor_words import words_of
from counterclaim.resolving.actors import actor_base

TABLE = Path(__file__).with_name("actors.tsv")
UNKNOWN = "unknown"
ARMED = {"rebel", "jihadist", "militia", "communal", "criminal", "pmc", "alliance"}
LIKENESSES = (80.0, 84.0, 86.0, 88.0, 90.0, 92.0, 96.0)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for a party in a report from a country and day, whom they mean, and the language of the words if it is told."""

    words: str
    country: str
    on: date
    expected: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Error:
    """A wording that was resolved to somebody else than the table says, and why."""

    words: str
    country: str
    expected: str
    found: str
    why: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of all wordings: answered as the table says, and linked to an actor that the table does not name."""

    wordings: int
    countries: int
    right: float
    wrong_links: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a threshold of likeness does: misspelt names that are found, and names of strangers that are taken for another's."""

    likeness: float
    slips: int
    found: float
    strangers: int
    taken: float


def wordings(path: Path) -> list[Wording]:
    """The wordings of a table; '#' starts a comment line."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Wording(row["words"], row["country"], date.fromisoformat(row["on"]), row["expected"], row.get("language") or "")
        for row in rows
    ]


def errors_in(table: list[Wording]) -> Iterator[Error]:
    """What the resolver answers otherwise than the table. Raises SystemExit for an expected actor that does not exist."""
    base = actor_base()
    for wording in table:
        if wording.expected != UNKNOWN and base.get(wording.expected) is None:
            raise SystemExit(f"the table expects '{wording.expected}' for '{wording.words}', but no actor has this id")
        found = base.resolve(wording.words, country=wording.country, on=wording.on)
        actor = found.actor_id or UNKNOWN
        if actor != wording.expected:
            yield Error(wording.words, wording.country, wording.expected, actor, found.why, wording.language)


def figures(table: list[Wording], errors: list[Error]) -> Figures:
    """The shares of right answers and of wrong links."""
    wrong = sum(error.found != UNKNOWN for error in errors)
    right = len(table) - len(errors)
    return Figures(len(table), len({wording.country for wording in table}), right / len(table), wrong / len(table))


def by_language(table: list[Wording], errors: list[Error]) -> dict[str, Figures]:
    """The figures of each language, where the table tells more than one."""
    told: dict[str, list[Wording]] = defaultdict(list)
    for wording in table:
        told[wording.language].append(wording)
    return {
        language: figures(own, [error for error in errors if error.language == language])
        for language, own in sorted(told.items())
        if len(told) > 1
    }


def slips(name: str) -> Iterator[str]:
    """A name with one slip: a letter left out, doubled, or changed places with the next, in the middle of its longest word."""
    longest = max(name.split(), key=len)
    middle = len(longest) // 2
    before, letter, after = longest[:middle], longest[middle], longest[middle + 1 :]
    for slipped in (before + after, before + letter * 2 + after, before + after[:1] + letter + after[1:]):
        if slipped != longest:
            yield name.replace(longest, slipped, 1)


def sweep(base: ActorBase) -> Iterator[Likeness]:
    """What each threshold does to the names of all armed groups that have a country."""
    groups = [entry for entry in base.entries() if entry.kind in ARMED and entry.countries]
    for likeness in LIKENESSES:
        found = [entry.id in near(slip, entry, base, likeness) for entry in groups for slip in slips(entry.name)]
        taken = [bool(near(entry.name, entry, base, likeness) - {entry.id}) for entry in groups]
        yield Likeness(likeness, len(found), sum(found) / len(found), len(taken), sum(taken) / len(taken))


def near(words: str, entry: Entry, base: ActorBase, likeness: float) -> set[str]:
    """The actors with a name that is nearly these words, in the group's first country."""
    return {candidate.actor_id for candidate in near_forms(words_of(words), base, entry.countries[0], likeness=likeness)}


def shares(result: Figures) -> str:
    """The figures in words."""
    return f"{result.right:.1%} right, {result.wrong_links:.1%} wrong links"


def print_sweep(*, as_json: bool) -> None:
    """Prints a line a threshold, with a mark at the one that is used."""
    for line in sweep(actor_base()):
        mark = " (used)" if line.likeness == LIKENESS else ""
        told = f"{line.found:.1%} of {line.slips} slips found, {line.taken:.1%} of {line.strangers} strangers taken"
        print(json.dumps(asdict(line)) if as_json else f"likeness {line.likeness:.0f}: {told}{mark}")


def print_figures(path: Path, *, as_json: bool) -> None:
    """Resolves the table and prints the errors and the figures."""
    table = wordings(path)
    errors = list(errors_in(table))
    result, languages = figures(table, errors), by_language(table, errors)
    if as_json:
        told = {language: asdict(own) for language, own in languages.items()}
        print(json.dumps({**asdict(result), "languages": told, "errors": [asdict(e) for e in errors]}, ensure_ascii=False))
        return
    for error in errors:
        print(f"{error.country} “{error.words}”: expected {error.expected}, found {error.found} ({error.why})")
    for language, own in languages.items():
        print(f"{language}: {own.wordings} wordings: {shares(own)}")
    print(f"{result.wordings} wordings from {result.countries} countries: {shares(result)}")


def main() -> None:
    """Reads the options and prints what they ask for."""
    options = argparse.ArgumentParser(description="How often the words for a party are linked to the right actor.")
    options.add_argument("--data", type=Path, default=TABLE, help="a table of wordings (default: the one beside this script)")
    options.add_argument("--sweep", action="store_true", help="print what each threshold of likeness of spellings does")
    options.add_argument("--json", action="store_true", help="print the figures and errors as JSON")
    chosen = options.parse_args()
    if chosen.sweep:
        print_sweep(as_json=chosen.json)
    else:
        print_figures(chosen.data, as_json=chosen.json)


if __name__ == "__main__":
    main()
