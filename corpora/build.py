"""Builds a corpus of coded reports from its source files. Usage: python corpora/build.py DIR [--check]

DIR/source/HALF/NAME.txt are written by hand (corpora/README.md); DIR/reports.jsonl and DIR/gold/ID.CODER.json are made from them,
in the layout of the claims benchmark: `python benchmarks/claims.py --data DIR` scores readings on them. With --check nothing is
written, and what is not as the source files have it is named.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpora.gold import gold_of
from corpora.scheme import HALVES
from corpora.source import SourceReport, parse_source
from corpora.words import BadCoding


def main() -> None:
    args = _arguments()
    try:
        files = built(args.folder)
    except BadCoding as exc:
        sys.exit(str(exc))
    stale = sorted(stale_files(args.folder, files))
    if args.check and stale:
        sys.exit("not as the source files have it: " + ", ".join(stale))
    for name in stale:
        _write(args.folder / name, files.get(name))
    print(f"{len(files) - 1} reports, {len(stale)} files changed")


def built(folder: Path) -> dict[str, str]:
    """Every file that the source files of this folder make, by its name there; the same sources make the same bytes."""
    reports, files = [], {}
    for path in sorted(folder.glob("source/*/*.txt"), key=lambda path: path.name):
        try:
            source, half = parse_source(path.stem, path.read_text("utf-8")), _half(path)
            gold = gold_of(source, half)
        except ValueError as exc:
            raise BadCoding(f"{path}: {exc}") from exc
        reports.append(_report_line(source, gold["id"]))
        files[f"gold/{gold['id']}.{source.coder}.json"] = gold_file(gold)
    if len(files) < len(reports):
        raise BadCoding(f"{folder}: two source files have one name")
    return {"reports.jsonl": "".join(reports), **files}


def stale_files(folder: Path, files: dict[str, str]) -> set[str]:
    """The names of files that are missing, differ, or that no source file makes any more."""
    there = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("gold/*.json")}
    if (folder / "reports.jsonl").exists():
        there["reports.jsonl"] = (folder / "reports.jsonl").read_text("utf-8")
    return {name for name in there.keys() | files.keys() if there.get(name) != files.get(name)}


def _half(path: Path) -> str:
    if path.parent.name not in HALVES:
        raise BadCoding(f"a source file lies in source/{' or source/'.join(HALVES)}")
    return path.parent.name


def _report_line(source: SourceReport, id: str) -> str:
    row = {"id": id, "published": source.published.isoformat(), "publisher": source.outlet, "text": source.text}
    return json.dumps(row, ensure_ascii=False) + "\n"


def gold_file(gold: Mapping[str, Any]) -> str:
    """The gold as JSON with one row a line, so that a change of one row is a change of one line."""
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {_value(value)}" for key, value in gold.items()) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)


def _write(path: Path, content: str | None) -> None:
    """Write what a file holds, or take it away where no source file makes it any more."""
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build a corpus of coded reports from its source files.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="corpora/claims-fr, for example")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is not as its source has it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
