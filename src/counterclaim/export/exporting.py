"""An export from its records to its files: written whole in a folder of its own, and handed over when everything is there."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, TextIO

from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError
from counterclaim.export.companion import companion
from counterclaim.export.formats import Format
from counterclaim.export.outlet import MAIN, Outlet
from counterclaim.export.redaction import RULE, Masked, redacted
from counterclaim.wire.unicode_json import dumped

MASKED_SCHEMA = "counterclaim/masked/1"
MORE, MASKED = ".more.jsonl", ".masked.json"
# The same files give the same archive, whenever it is made.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20


@dataclass(slots=True)
class Export:
    """An export that is written and that nobody has yet. names: of private persons, that were masked; places: in how many."""

    form: Format
    folder: Path
    unmasked: bool
    incidents: int = 0
    left_out: int = 0
    names: int = 0
    places: int = 0
    sorts: dict[str, int] = field(default_factory=dict)

    def details(self) -> dict[str, object]:
        """What is logged of it: numbers, hashes and names of rules."""
        return {
            "incidents": self.incidents,
            "sha256": self.sha256(),
            "redaction": None if self.unmasked else RULE,
            "masked": self.names,
            "unmask_private_persons": self.unmasked,
        }

    def sha256(self) -> str:
        """Of the one file; of several that of the lines that `sha256sum` would write of them, in the order of their names."""
        if self.form.suffix is not None:
            return _sha256(self._files / MAIN)
        lines = "".join(f"{_sha256(path)}  {path.relative_to(self._files)}\n" for path in self._several())
        return hashlib.sha256(lines.encode()).hexdigest()

    def deliver(self, target: Path) -> None:
        """Put the files where they were asked for, with what the format cannot hold and what was masked beside them."""
        if self.form.suffix is not None:
            (self._files / MAIN).replace(target)
        elif target.suffix.lower() == ".zip":
            _pack(self._files, self._several(), target)
        else:
            shutil.copytree(self._files, target, dirs_exist_ok=True)
        for suffix in (MORE, MASKED):
            (self.folder / suffix).replace(beside(target, suffix))

    def pour(self, stream: BinaryIO) -> None:
        """Write the one file to a stream, without what would stand beside it."""
        with (self._files / MAIN).open("rb") as source:
            shutil.copyfileobj(source, stream)

    @property
    def _files(self) -> Path:
        return self.folder / "files"

    def _several(self) -> list[Path]:
        return sorted(path for path in self._files.rglob("*") if path.is_file())


@contextmanager
def exported(
    form: Format, records: Iterable[Record], folder: Path | None = None, *, unmask: bool = False, pepper: str = ""
) -> Iterator[Export]:
    """Write the records in a format, in constant memory; what is not delivered inside the block is gone after it.

    folder: where the files will be delivered, so that this is a mere renaming. unmask: name private persons. ExportError where
    the folder cannot be written.
    """
    try:
        with TemporaryDirectory(prefix=".counterclaim-", dir=folder) as place:
            export = Export(form, Path(place), unmask)
            (export.folder / "files").mkdir()
            _write(export, records, pepper)
            yield export
    except OSError as exc:
        raise ExportError(f"the export cannot be written: {exc.strerror or exc}") from exc


def beside(target: Path, suffix: str) -> Path:
    """The file beside an export: FILE.more.jsonl, FILE.masked.json."""
    return target.with_name(target.name + suffix)


def _write(export: Export, records: Iterable[Record], pepper: str) -> None:
    out = Outlet(export.folder / "files")
    with _lines(export.folder / MORE) as more, _lines(export.folder / MASKED) as masked:
        masked.write(f'{{"schema": "{MASKED_SCHEMA}", "rule": "{RULE}", "unmasked": {json.dumps(export.unmasked)}, "names": [')
        export.form.write(_told(export, records, out, more, masked, pepper), out)
        totals = {"total": export.names, "places": export.places, "by_reason": dict(sorted(export.sorts.items()))}
        masked.write(f"\n], {json.dumps(totals, ensure_ascii=False)[1:-1]}}}\n")


def _told(export: Export, records: Iterable[Record], out: Outlet, more: TextIO, masked: TextIO, pepper: str) -> Iterator[Record]:
    """Each record as it may be shown; when the format asks for the next, what it could not hold of it is written beside."""
    for record in records:
        if not export.unmasked:
            found = redacted(record, pepper=pepper)
            record = found.record
            _list_masked(export, found.masked, record.incident.id, masked)
        export.incidents += 1
        yield record
        written, notes = out.told()
        export.left_out += not written
        more.write(dumped(companion(record, export.form.name, written=written, notes=notes)) + "\n")


def _list_masked(export: Export, found: Iterable[Masked], incident: str, stream: TextIO) -> None:
    for one in found:
        stream.write((",\n" if export.names else "\n") + dumped(_masked_entry(one, incident)))
        export.names += 1
        export.places += one.times
        export.sorts[one.why] = export.sorts.get(one.why, 0) + 1


def _masked_entry(one: Masked, incident: str) -> dict[str, object]:
    return {"name": f"hmac-sha256:{one.name}", "why": one.why, "report": one.report, "incident": incident, "times": one.times}


def masked_file(found: Iterable[tuple[Masked, str]], *, unmasked: bool) -> str:
    """FILE.masked.json of what was masked at once, each with its incident: as exports write it bit by bit."""
    told = list(found)
    sorts = Counter(one.why for one, _ in told)
    whole = {
        "schema": MASKED_SCHEMA,
        "rule": RULE,
        "unmasked": unmasked,
        "names": [_masked_entry(one, incident) for one, incident in told],
        "total": len(told),
        "places": sum(one.times for one, _ in told),
        "by_reason": dict(sorted(sorts.items())),
    }
    return dumped(whole) + "\n"


def _lines(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _pack(folder: Path, paths: Iterable[Path], target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as member:
                shutil.copyfileobj(source, member)
