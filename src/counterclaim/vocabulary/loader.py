"""Reads the vocabulary's data files: what experts edit, each with its source."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from counterclaim.errors import BadVocabulary


def _text(name: str) -> str:
    try:
        return files("counterclaim.vocabulary").joinpath(name).read_text("utf-8")
    except FileNotFoundError as exc:
        raise BadVocabulary(f"the vocabulary has no file '{name}'") from exc


@cache
def load_text(name: str) -> str:
    """A file of plain text of the vocabulary, without its comments."""
    return "".join(line for line in _text(name).splitlines(keepends=True) if not line.startswith("#"))


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The contents of a TOML file of the vocabulary; read once, not to be changed by its readers."""
    try:
        return tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as exc:
        raise BadVocabulary(f"vocabulary file '{name}': {exc}") from exc


@cache
def load_table(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file of the vocabulary, by the names of its header line; '#' starts a comment line."""
    lines = [line for line in _text(name).splitlines() if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 1):
        if None in row or None in row.values():
            raise BadVocabulary(f"vocabulary file '{name}', row {number}: not as many fields as the header has")
    return rows


@cache
def load_lines(name: str) -> frozenset[str]:
    """The lines of a word list, without comments and blank lines."""
    return frozenset(line for line in map(str.strip, _text(name).splitlines()) if line and not line.startswith("#"))


@cache
def load_packed(name: str) -> dict[str, Any]:
    """The contents of a gzipped JSON file, for tables that a script writes; read once, not to be changed by its readers."""
    try:
        packed = files("counterclaim.vocabulary").joinpath(name).read_bytes()
        found: dict[str, Any] = json.loads(gzip.decompress(packed))
    except FileNotFoundError as exc:
        raise BadVocabulary(f"the vocabulary has no file '{name}'") from exc
    except (OSError, EOFError, ValueError) as exc:
        raise BadVocabulary(f"vocabulary file '{name}': {exc}") from exc
    return found


@cache
def fingerprint(*names: str) -> str:
    """Twelve letters that are others once any of these files, or any file of these folders, is changed, added or taken away."""
    digest = hashlib.sha256()
    for file in (file for name in names for file in _files(files("counterclaim.vocabulary").joinpath(name), name)):
        digest.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:12]


def _files(place: Traversable, name: str) -> Iterator[Traversable]:
    """The data files of a folder, by their names, or the one file."""
    if place.is_dir():
        yield from sorted((file for file in place.iterdir() if file.is_file()), key=lambda file: file.name)
    elif place.is_file():
        yield place
    else:
        raise BadVocabulary(f"the vocabulary has no file '{name}'")
