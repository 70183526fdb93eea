"""The actors' files of the vocabulary: every .tsv file in vocabulary/actors/ with an actor a line, and the relations between
them; and a file of the user's own, which the variable COUNTERCLAIM_ACTORS names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

from counterclaim.errors import BadVocabulary
from counterclaim.resolving.actor_entry import Entry, Relation, entry_of, relation_of
from counterclaim.vocabulary.loader import load_table, load_toml

OWN_FILE = "COUNTERCLAIM_ACTORS"
_HEADER = ("id", "name", "kind", "country", "from", "to", "aliases", "source")
_FOLDER = "actors"
_NOT_ACTORS = {"codes.tsv", "nationalities.tsv", "regimes.tsv", "relations.tsv", "state_names.tsv"}


def actor_files() -> list[str]:
    """The names of the files that list actors, in alphabetical order: a new region is a new file, and no code."""
    found = files("counterclaim.vocabulary").joinpath(_FOLDER).iterdir()
    return sorted(file.name for file in found if file.name.endswith(".tsv") and file.name not in _NOT_ACTORS)


def load_entries() -> Iterator[Entry]:
    """The actors of all files, the user's own last. Raises BadVocabulary for an id that stands twice and for whatever entry_of
    rejects.
    """
    kinds = frozenset(load_toml(f"{_FOLDER}/kinds.toml"))
    seen: dict[str, str] = {}
    tables = {name: load_table(f"{_FOLDER}/{name}") for name in actor_files()}
    if own := os.environ.get(OWN_FILE):
        tables[own] = own_table(Path(own))
    for name, rows in tables.items():
        for row in rows:
            entry = entry_of(row, kinds)
            if entry.id in seen:
                raise BadVocabulary(f"actor '{entry.id}' stands in {seen[entry.id]} and again in {name}: keep one line")
            seen[entry.id] = name
            yield entry


def own_table(path: Path) -> list[dict[str, str]]:
    """The lines of a user's file of actors, in UTF-8, with the header of those in vocabulary/actors/; fields may be left out at
    the end of a line. Raises BadVocabulary for a file that cannot be read or has another header.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise BadVocabulary(f"the file of actors '{path}' that {OWN_FILE} names cannot be read as UTF-8 text: {exc}") from exc
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != _HEADER:
        raise BadVocabulary(f"the file of actors '{path}' must begin with the tab-separated header {' '.join(_HEADER)}")
    rows = [line.split("\t") for line in lines[1:]]
    if wide := next((row for row in rows if len(row) > len(_HEADER)), None):
        raise BadVocabulary(f"the file of actors '{path}', actor '{wide[0]}': more fields than the header has")
    return [dict(zip_longest(_HEADER, row, fillvalue="")) for row in rows]


def load_relations() -> Iterator[Relation]:
    """The relations between actors, in the order of their file."""
    yield from map(relation_of, load_table(f"{_FOLDER}/relations.tsv"))
