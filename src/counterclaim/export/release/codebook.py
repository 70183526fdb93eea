"""The codebook of a release: every table, column, code and rule, from the same data as the data dictionary of the exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.export import redaction
from counterclaim.export.columns import Column
from counterclaim.export.release import places, prepared
from counterclaim.export.release.layout import csv_of
from counterclaim.export.release.settings import Settings
from counterclaim.export.release.tables import history_tables, release_tables
from counterclaim.export.release.templating import rendered
from counterclaim.export.tables import Table
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing import facts, independence, standings


@dataclass(frozen=True, slots=True)
class Code:
    """A value of a column, and what it means."""

    code: str
    means: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule that made something in the release, what it does, and where it comes from."""

    name: str
    says: str
    source: str


def every_table() -> tuple[Table, ...]:
    """The tables of a release, in the order in which they are told."""
    return (*release_tables(), *history_tables())


@cache
def codes_of(column: str) -> tuple[Code, ...]:
    """The codes that may stand in a column; none where it has no list of them."""
    if column == "event_type":
        return tuple(Code(code, kind["means"]) for code, kind in load_toml("event_types.toml").items())
    return tuple(Code(row["code"], row["means"]) for row in load_table("datasets/codes.tsv") if row["column"] == column)


def rules(settings: Settings, rule: str) -> Iterator[Rule]:
    """The rules by which the figures, statuses and words of this release were made."""
    known = load_toml("weighing/rules.toml")
    for name in (rule, standings.RULE, facts.RULE, independence.RULE):
        if name in known:
            yield Rule(name, known[name]["says"], known[name]["source"])
    masked = (
        "names of private persons are masked in every word of a report, wherever the report gives a reason to know them for such"
    )
    yield Rule(redaction.RULE, masked, "vocabulary/en/private_names.toml, and those of other languages")
    words = "who is at risk for what they say is called by the kind alone"
    quotes = (
        f"a claim is given in at most {settings.quote_words} words" if settings.quote_words else "no words of a report are given"
    )
    yield Rule(prepared.RULE, f"{words}; {quotes}", "vocabulary/release/risks.toml")
    if settings.places != places.KEEP:
        given = "places that may lead to people at risk are given to a tenth of a degree, or by their first-order unit alone"
        yield Rule(
            places.RULE, given, "a file of the makers of this release" if settings.places else "vocabulary/release/places.toml"
        )


def codebook(settings: Settings, rule: str) -> str:
    """codebook.md."""
    return "".join(_lines(settings, rule))


def codebook_page(settings: Settings, rule: str) -> str:
    """codebook.html: the same as a page that needs no other file but its style."""
    return rendered(
        "release/codebook.html",
        settings=settings,
        tables=[(table, csv_of(table.name)) for table in every_table()],
        codes=codes_of,
        rules=list(rules(settings, rule)),
    )


def coded_columns() -> Iterator[Column]:
    """The columns that hold codes, each once."""
    seen: set[str] = set()
    for column in (column for table in every_table() for column in table.columns):
        if codes_of(column.name) and column.name not in seen:
            seen.add(column.name)
            yield column


def _lines(settings: Settings, rule: str) -> Iterator[str]:
    yield f"# Codebook: {settings.title}, {settings.version}\n\nAn empty cell: it is not known, or nobody says.\n\n## Tables\n"
    for table in every_table():
        yield f"\n### {csv_of(table.name)}\n\n{table.means}\n\n| column | type | |\n|---|---|---|\n"
        for column in table.columns:
            yield f"| {column.name} | {column.type} | {_means(column)} |\n"
    yield "\n## Codes\n"
    for column in coded_columns():
        yield f"\n### {column.name}\n\n| code | |\n|---|---|\n"
        yield from (f"| {code.code} | {code.means} |\n" for code in codes_of(column.name))
    yield "\n## Rules\n\n| rule | what it does | source |\n|---|---|---|\n"
    yield from (f"| {one.name} | {one.says} | {one.source} |\n" for one in rules(settings, rule))


def _means(column: Column) -> str:
    more = [
        word for word, holds in (("names its row", column.is_key), (f"is in {column.points_to}", bool(column.points_to))) if holds
    ]
    told = f" ({', '.join(more)})" if more else ""
    return f"{column.means}{told}".replace("|", "\\|")
