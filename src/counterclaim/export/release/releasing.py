"""A release from its records to its folder: nobody has any of it before it is whole and its checks are passed or accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError
from counterclaim.export.redaction import RULE as REDACTION
from counterclaim.export.release import layout
from counterclaim.export.release.changelog import changelog
from counterclaim.export.release.changes import Change, changes, identifiers
from counterclaim.export.release.checks import Findings
from counterclaim.export.release.checksums import checksums
from counterclaim.export.release.codebook import codebook, codebook_page, languages
from counterclaim.export.release.metadata import citation, datacite
from counterclaim.export.release.package import package
from counterclaim.export.release.page import write_pages
from counterclaim.export.release.previous import Issued, written
from counterclaim.export.release.readme import readme
from counterclaim.export.release.settings import Settings, version_key
from counterclaim.export.release.tables import history_tables
from counterclaim.export.release.writing import Withheld, write_rows, write_tables
from counterclaim.wire.unicode_json import dumped


@dataclass(frozen=True, slots=True)
class Release:
    """A release that is written and that nobody has yet."""

    folder: Path
    settings: Settings
    incidents: int
    changes: int
    withheld: Withheld
    accepted: Mapping[str, str]

    def details(self) -> dict[str, object]:
        """What is logged of it. Reasons are words of people: the log has their hashes, the release the words."""
        sums = (self.folder / layout.SUMS).read_bytes()
        return {
            "version": self.settings.version,
            "incidents": self.incidents,
            "sha256": hashlib.sha256(sums).hexdigest(),
            "redaction": REDACTION,
            "masked": self.withheld.names,
            "places": self.withheld.places,
            "accepted": {check.replace("-", "_"): _hash(why) for check, why in self.accepted.items()},
            "unmask_private_persons": False,
        }

    def deliver(self, target: Path) -> None:
        """Put it where it was asked for: a folder that is not there yet, or empty."""
        try:
            if target.is_dir():
                target.rmdir()
            self.folder.rename(target)
        except OSError as exc:
            raise ExportError(f"the release cannot be put at {target}: {exc.strerror or exc}") from exc


@contextmanager
def released(
    records: Iterable[Record],
    settings: Settings,
    beside: Path,
    *,
    rule: str,
    before: Issued | None = None,
    accepted: Mapping[str, str] | None = None,
    asked: Mapping[str, str] | None = None,
    pepper: str = "",
) -> Iterator[Release]:
    """Write a release in a folder beside where it will be; what is not delivered inside the block is gone after it.

    rule: under which the records are weighed. before: the last release. Raises ReleaseStopped where a check found what nobody
    has accepted, before anything is delivered.
    """
    if before is not None and version_key(settings.version) <= version_key(before.version):
        raise ExportError(f"version {settings.version} is not newer than {before.version}, the last release")
    try:
        with TemporaryDirectory(prefix=".counterclaim-", dir=beside) as place:
            folder, findings = Path(place) / "release", Findings()
            page, withheld = write_tables(records, folder, settings, findings, pepper=pepper)
            findings.prove(accepted or {})
            # What was accepted beforehand and not found is nothing to tell.
            needed = {check: why for check, why in (accepted or {}).items() if findings.counted[check]}
            now = written(folder, settings)
            found = list(changes(before, now)) if before is not None else []
            _write_history(folder, settings, now, before, found)
            _write(folder, layout.CHANGELOG, changelog(settings, now, before, found))
            _write(folder, layout.CHECKS, dumped(findings.told(needed), indent=2) + "\n")
            told = {"rule": rule, "asked": asked or {}, "withheld": withheld, "accepted": needed}
            _write(folder, layout.README, readme(settings, incidents=page.number, **told))  # type: ignore[arg-type]
            _describe(folder, settings, now, before, rule)
            write_pages(folder, settings, page, rule=rule)
            _write(folder, layout.SUMS, checksums(folder))
            yield Release(folder, settings, page.number, len(found), withheld, needed)
    except OSError as exc:
        raise ExportError(f"the release cannot be written: {exc.strerror or exc}") from exc


def _write_history(folder: Path, settings: Settings, now: Issued, before: Issued | None, found: list[Change]) -> None:
    names, differences = history_tables()
    write_rows(folder, names, identifiers(settings.version, before, now))
    rows = (
        {"incident": one.incident, "change": one.change, "what": one.what, "before": one.before, "after": one.after}
        for one in found
    )
    write_rows(folder, differences, rows)


def _describe(folder: Path, settings: Settings, now: Issued, before: Issued | None, rule: str) -> None:
    number = len(now.incidents)
    days = sorted(row["date_start"] for row in now.incidents.values() if row["date_start"])
    ends = sorted(row["date_end"] for row in now.incidents.values() if row["date_end"])
    covered = (days[0], ends[-1]) if days and ends else None
    _write(folder, layout.DATACITE, datacite(settings, now, before, days=covered, rule=rule))
    _write(folder, layout.CITATION, citation(settings, number))
    for language in languages(settings):
        _write(folder, layout.CODEBOOK[language], codebook(settings, rule, language))
        _write(folder, layout.CODEBOOK_PAGE[language], codebook_page(settings, rule, language))
    _write(folder, layout.PACKAGE, package(settings, folder, number))


def _hash(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8", newline="")
