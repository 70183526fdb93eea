"""A release as its own files tell of it: what the next one is compared with, without the casefile that it came from."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import ExportError
from counterclaim.export.cells import undefused
from counterclaim.export.release.layout import CHANGELOG, DATACITE, csv_of
from counterclaim.export.release.settings import Settings, version_key

Rows = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Issued:
    """What a release says. incidents: by their names; statuses: of each party at each incident; accounts: where each account is;
    identifiers: what became of every name so far."""

    version: str
    doi: str
    incidents: Rows
    statuses: dict[str, dict[str, str]]
    accounts: dict[tuple[str, str], str]
    identifiers: Rows
    changelog: str


def issued(folder: Path) -> Issued:
    """Read a release; ExportError where the folder holds none, or one of files that are not what they were."""
    try:
        about = json.loads((folder / DATACITE).read_text("utf-8"))
        version, doi = str(about["version"]), str(about.get("doi", ""))
        changelog = (folder / CHANGELOG).read_text("utf-8")
        names = {row["incident"]: row for row in _rows(folder, "identifiers")}
        found = Issued(version, doi, *_tables(folder), names, changelog)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError, csv.Error) as exc:
        raise ExportError(f"{folder} holds no release that can be read: {exc}") from exc
    if not version_key(version):
        raise ExportError(f"{folder} holds no release that can be read: its version is '{version[:60]}'")
    return found


def written(folder: Path, settings: Settings) -> Issued:
    """The release that is being made, of its tables that are written; its identifiers and changelog are still to come."""
    return Issued(settings.version, settings.doi, *_tables(folder), {}, "")


_Tables = tuple[Rows, dict[str, dict[str, str]], dict[tuple[str, str], str]]


def _tables(folder: Path) -> _Tables:
    statuses: dict[str, dict[str, str]] = {}
    for row in _rows(folder, "parties"):
        statuses.setdefault(row["incident"], {})[row["party"]] = row["status"]
    return (
        {row["incident"]: row for row in _rows(folder, "incidents")},
        statuses,
        {(row["report"], row["account"]): row["incident"] for row in _rows(folder, "sources")},
    )


def _rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / csv_of(table)).open(encoding="utf-8", newline="") as stream:
        return [{name: undefused(cell) for name, cell in row.items()} for row in csv.DictReader(stream)]
