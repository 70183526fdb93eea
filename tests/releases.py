"""Releases for tests: records published in a folder, and what its files say. Everything in them is invented."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export.release.previous import issued
from counterclaim.export.release.releasing import released
from counterclaim.export.release.settings import Settings
from counterclaim.model.account import Account
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from incident_records import NIONO, told
from sourcing import counts, says

PEPPER = "of the tests"
__all__ = ["PEPPER", "about", "counts", "incident", "made", "placed", "published", "rows", "says"]


def about(version: str = "1.0", **options: Any) -> Settings:
    """Settings of a release."""
    given: dict[str, Any] = {"creators": ("Example Recorders",), "publisher": "Example Recorders"}
    return Settings(version, date(2025, 2, 1), **(given | options))


def made(
    given: Iterable[Record], folder: Path, settings: Settings | None = None, *, previous: Path | None = None, **options: Any
) -> Path:
    """Publish records; the folder of the release."""
    settings = settings or about()
    target = folder / f"release-{settings.version}"
    before = issued(previous) if previous is not None else None
    with released(given, settings, folder, rule="ucdp/1", before=before, pepper=PEPPER, **options) as release:
        release.deliver(target)
    return target


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (folder / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def published(folder: Path) -> str:
    """Every word of a release but those of the scripts and outlines that all share."""
    own = [path for path in sorted(folder.rglob("*")) if path.suffix in (".csv", ".md", ".json", ".geojson", ".html", ".cff")]
    return "\n".join(path.read_text("utf-8") for path in [*own, *sorted((folder / "page" / "data").glob("*.js"))])


def incident(id: str, killed: int = 9, *, report: str | None = None, place: Place | None = NIONO, **options: Any) -> Record:
    """An incident under its own name, of one report that counts the dead."""
    name = report or f"report-{id}"
    made_of = told([counts("un", killed, killed, report=name, on=3)], place=place, **options)
    return replace(made_of, incident=replace(made_of.incident, id=id))


def placed(text: str, struck: str, place: Place = NIONO, *, quote: str = "", kind: str = "attack") -> Record:
    """An incident at a place, of a report that says what was struck."""
    record = told([counts("un", 9, 9, report="paper", on=3, quote=quote or "nine were killed")], place=place, kind=kind)
    (lined,) = record.accounts
    start = text.index(struck)
    account: Account = replace(lined.account, objects=(Span(start, start + len(struck)),))
    if lined.account.place is not None:
        account = replace(account, place=replace(lined.account.place, span=Span(0, 0)))
    report = replace(Report.of(text, id="paper"), publisher="Paper")
    return replace(record, accounts=(replace(lined, account=account),), reports=(report,))
