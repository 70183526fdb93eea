"""Exports for tests: records written in a format, and everything that comes of it as text; the golden files of the example case.

Run as a program it writes the golden files anew, for which the extra ftm is needed.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cases
from counterclaim.casefile.record import Record
from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.export.exporting import MASKED, MORE, Export, beside, exported
from counterclaim.export.formats import Format, format_named, formats

GOLDEN = Path(__file__).parent / "golden" / "exports"
PEPPER = "of the tests"
# What stands beside a format is the same for all but for what each notes: it is kept in full for one.
FULL = "geojson"


@dataclass(frozen=True, slots=True)
class Made:
    """What an export wrote: its files by name (one of one file under ""), what stands beside it, and its numbers."""

    files: dict[str, bytes]
    more: list[dict[str, Any]]
    masked: dict[str, Any]
    export: Export

    @property
    def text(self) -> str:
        """The one file."""
        return self.files[""].decode("utf-8")


def made(name: str, given: Iterable[Record], folder: Path, *, unmask: bool = False) -> Made:
    """Write records in a format, and read everything back."""
    form, target = format_named(name), folder / "made"
    with exported(form, given, folder, unmask=unmask, pepper=PEPPER) as export:
        export.deliver(target)
    return Made(_files(form, target), _lines(beside(target, MORE)), json.loads(beside(target, MASKED).read_text("utf-8")), export)


def _files(form: Format, target: Path) -> dict[str, bytes]:
    if form.suffix is not None:
        return {"": target.read_bytes()}
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in sorted(target.rglob("*")) if path.is_file()}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def example_case(folder: Path) -> Casefile:
    """The casefile of the Malian examples."""
    casefile = Casefile.open(folder / "case.db", create=True)
    return cases.gathered(casefile, cases.MALI)


def example(casefile: Casefile, name: str) -> list[Record]:
    """The incidents of a casefile, under the rule of a format."""
    with casefile.reading() as connection:
        return list(records(connection, Selection(), rule=format_named(name).rule))


def golden_texts(name: str, casefile: Casefile) -> dict[str, str]:
    """The files of the example case in a format, as they are kept: what is no text as the rows that it holds."""
    with TemporaryDirectory() as folder:
        found = made(name, example(casefile, name), Path(folder))
        form = format_named(name)
        texts = {_kept(form, path): _text(path or form.suffix or "", content) for path, content in found.files.items()}
    beside = found.more if name == FULL else [{key: row[key] for key in ("written", "notes")} for row in found.more]
    return texts | {"more.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in beside)}


def _kept(form: Format, path: str) -> str:
    name = path or f"incidents{form.suffix}"
    return f"{name}.rows" if name.endswith("parquet") else name


def _text(name: str, content: bytes) -> str:
    if not name.endswith("parquet"):
        return content.decode("utf-8")
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pq.read_table(pa.BufferReader(content))
    rows = [json.dumps(row, ensure_ascii=False, default=_written) for row in table.to_pylist()]
    return "\n".join([*(f"{field.name}: {field.type}" for field in table.schema), *rows]) + "\n"


def _written(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    with TemporaryDirectory() as place:
        case = example_case(Path(place))
        for full in formats():
            short = full.partition("/")[0]
            for path, text in golden_texts(short, case).items():
                file = GOLDEN / short / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8", newline="")
