"""README.md of a release: what it is, what each file holds, what it keeps back, and how far it may be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim import __version__
from counterclaim.export.release import layout
from counterclaim.export.release.codebook import every_table, languages
from counterclaim.export.release.settings import Settings, licence
from counterclaim.export.release.writing import Withheld


def readme(
    settings: Settings, *, incidents: int, rule: str, asked: Mapping[str, str], withheld: Withheld, accepted: Mapping[str, str]
) -> str:
    """The page. asked: which incidents were chosen, by option; accepted: checks whose findings the makers accepted, and why."""
    parts = (
        _about(settings, incidents, rule, asked),
        ["", "## Files", "", "| file | |", "|---|---|", *_files(settings)],
        ["", "## What is kept back", "", *_kept_back(settings, withheld)],
        _accepted(accepted),
        _licence(settings),
    )
    return "".join(f"{line}\n" for part in parts for line in part)


def _about(settings: Settings, incidents: int, rule: str, asked: Mapping[str, str]) -> Iterator[str]:
    doi = f" https://doi.org/{settings.doi}" if settings.doi else ""
    yield f"# {settings.title}"
    yield ""
    yield f"Version {settings.version}, {settings.released}. {', '.join(settings.creators)}.{doi}"
    yield ""
    if settings.description:
        yield from (settings.description, "")
    chosen = f" ({', '.join(f'{name} {value}' for name, value in asked.items())})" if asked else ""
    yield f"{incidents:,} incidents{chosen}, as reports claim them: who says what of whom. Nothing in it is more than claimed:"
    yield ""
    yield "- **The accused are alleged until they admit it.** `status` says where it stands, `parties.csv` who says so."
    yield f"- **Numbers are ranges** under one named rule (`{rule}`); `claims.csv` has every number that anybody gives."
    yield "- **What a machine read is not checked** unless `checked` says so."
    yield "- Incidents that no report tells of are missing: this counts what was reported, and estimates nothing."


def _files(settings: Settings) -> Iterator[str]:
    for language in settings.languages:
        yield f"| {layout.INDEX[language]} | map, timeline, table and search: open it in a browser, from a folder or any server |"
    for table in every_table():
        yield f"| {layout.csv_of(table.name)} | {table.means} Also in Parquet |"
    yield "| data/incidents.geojson, data/claims.geojson | the same with points, for maps |"
    for language in languages(settings):
        yield f"| {layout.CODEBOOK[language]}, {layout.CODEBOOK_PAGE[language]} | every column, code and rule |"
    yield f"| {layout.CHANGELOG} | what differs from earlier releases |"
    yield f"| {layout.PACKAGE} | the tables and columns for programs (Frictionless data package) |"
    yield f"| {layout.DATACITE}, {layout.CITATION} | for catalogues and for those who cite it |"
    yield f"| {layout.CHECKS} | what was checked before it was given away, and what was found |"
    yield f"| {layout.SUMS} | `sha256sum -c {layout.SUMS}` shows that nothing was altered |"


def _kept_back(settings: Settings, withheld: Withheld) -> Iterator[str]:
    yield f"- Names of private persons: {withheld.names:,} were masked. Who speaks at a risk is called by the kind alone."
    yield f"- Exact places: {withheld.places:,} are given less exactly, since they may lead to people at risk."
    if settings.quote_words:
        yield f"- The reports: a claim is given in at most {settings.quote_words} words, with the report's address."
    else:
        yield "- The words of the reports: addresses say where they can be read."


def _accepted(accepted: Mapping[str, str]) -> Iterator[str]:
    if accepted:
        yield from ("", "## What the checks found and the makers accepted", "")
        yield from (f"- `{check}`: {' '.join(reason.split())}" for check, reason in accepted.items())


def _licence(settings: Settings) -> Iterator[str]:
    own = licence(settings.licence)
    yield from ("", "## Licence and citation", "")
    yield f"{own['name']}, {own['url']}. How to cite it stands in {layout.CITATION}."
    yield "Outlines of countries are from Natural Earth (public domain); the map's script is Leaflet (BSD-2-Clause)."
    yield f"Made with Counterclaim {__version__}."
