"""The codebook of a release: every table, column, code and rule, from the same data as the data dictionary of the exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from counterclaim.export import redaction
from counterclaim.export.catalogue import LANGUAGES, SOURCE
from counterclaim.export.columns import Column
from counterclaim.export.release import places, prepared
from counterclaim.export.release.layout import CODEBOOK_PAGE, csv_of
from counterclaim.export.release.settings import Settings
from counterclaim.export.release.tables import history_tables, release_tables
from counterclaim.export.tables import Table
from counterclaim.export.templating import rendered
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing import facts, independence, standings

_EMPTY = "An empty cell: it is not known, or nobody says"
_MASKED = (
    "names of private persons are masked in every word of a report, wherever the report gives a reason to know them for such"
)
_AT_RISK = "who is at risk for what they say is called by the kind alone"
_FEW_WORDS = f"{_AT_RISK}; a claim is given in at most {{words}} words"
_NO_WORDS = f"{_AT_RISK}; no words of a report are given"
_COARSE = "places that may lead to people at risk are given to a tenth of a degree, or by their first-order unit alone"


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


def told(language: str, sentence: str, **values: object) -> str:
    """A sentence of the codebook in a language, with its holes filled in; KeyError for one that has no translation."""
    return (sentence if language == SOURCE else _translated(language)[sentence]).format(**values)


@cache
def _translated(language: str) -> dict[str, str]:
    return {row[SOURCE]: row[language] for row in load_table(f"release/codebook_{language}.tsv")}


def rules(settings: Settings, rule: str, language: str = SOURCE) -> Iterator[Rule]:
    """The rules by which the figures, statuses and words of this release were made."""
    known = load_toml("weighing/rules.toml")
    for name in (rule, standings.RULE, facts.RULE, independence.RULE):
        if name in known:
            yield Rule(name, told(language, known[name]["says"]), known[name]["source"])
    yield Rule(redaction.RULE, told(language, _MASKED), "vocabulary/en/private_names.toml, and those of other languages")
    words = _FEW_WORDS if settings.quote_words else _NO_WORDS
    yield Rule(prepared.RULE, told(language, words, words=settings.quote_words), "vocabulary/release/risks.toml")
    if settings.places != places.KEEP:
        source = "a file of the makers of this release" if settings.places else "vocabulary/release/places.toml"
        yield Rule(places.RULE, told(language, _COARSE), source)


def codebook(settings: Settings, rule: str, language: str = SOURCE) -> str:
    """The codebook as text."""
    return "".join(_lines(settings, rule, language))


def codebook_page(settings: Settings, rule: str, language: str = SOURCE) -> str:
    """The same as a page that needs no other file but its style."""
    return rendered(
        "release/codebook.html",
        language=language,
        settings=settings,
        tables=[(table, csv_of(table.name)) for table in every_table()],
        codes=codes_of,
        rules=list(rules(settings, rule, language)),
        told=partial(told, language),
        others=[(other, CODEBOOK_PAGE[other], LANGUAGES[other]) for other in languages(settings) if other != language],
    )


def languages(settings: Settings) -> tuple[str, ...]:
    """Those in which a release has its codebook: English, in which its other texts are, and those of its pages."""
    return tuple(dict.fromkeys((SOURCE, *settings.languages)))


def coded_columns() -> Iterator[Column]:
    """The columns that hold codes, each once."""
    seen: set[str] = set()
    for column in (column for table in every_table() for column in table.columns):
        if codes_of(column.name) and column.name not in seen:
            seen.add(column.name)
            yield column


def _lines(settings: Settings, rule: str, language: str) -> Iterator[str]:
    say = partial(told, language)
    yield f"# {say('Codebook')}: {settings.title}, {settings.version}\n\n{say(_EMPTY)}.\n\n## {say('Tables')}\n"
    for table in every_table():
        yield f"\n### {csv_of(table.name)}\n\n{say(table.means)}\n\n| {say('column')} | {say('type')} | |\n|---|---|---|\n"
        for column in table.columns:
            yield f"| {column.name} | {column.type} | {_means(column, language)} |\n"
    yield f"\n## {say('Codes')}\n"
    for column in coded_columns():
        yield f"\n### {column.name}\n\n| {say('code')} | |\n|---|---|\n"
        yield from (f"| {code.code} | {say(code.means)} |\n" for code in codes_of(column.name))
    yield f"\n## {say('Rules')}\n\n| {say('rule')} | {say('what it does')} | {say('source')} |\n|---|---|---|\n"
    yield from (f"| {one.name} | {one.says} | {one.source} |\n" for one in rules(settings, rule, language))


def _means(column: Column, language: str) -> str:
    more = [told(language, "names its row")] if column.is_key else []
    more += [told(language, "is in {column}", column=column.points_to)] if column.points_to else []
    beside = f" ({', '.join(more)})" if more else ""
    return f"{told(language, column.means)}{beside}".replace("|", "\\|")
