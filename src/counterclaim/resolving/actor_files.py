"""The actors' files of the vocabulary: every .tsv file in vocabulary/actors/ with an actor a line, and the relations between
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from counterclaim.errors import BadVocabulary
from counterclaim.resolving.actor_entry import Entry, Relation, entry_of, relation_of
from counterclaim.vocabulary.loader import load_table, load_toml

_FOLDER = "actors"
_NOT_ACTORS = {"codes.tsv", "nationalities.tsv", "regimes.tsv", "relations.tsv", "state_names.tsv"}


def actor_files() -> list[str]:
    """The names of the files that list actors, in alphabetical order: a new region is a new file, and no code."""
    found = files("counterclaim.vocabulary").joinpath(_FOLDER).iterdir()
    return sorted(file.name for file in found if file.name.endswith(".tsv") and file.name not in _NOT_ACTORS)


def load_entries() -> Iterator[Entry]:
    """The actors of all files. Raises BadVocabulary for an id that stands twice, and for whatever entry_of rejects."""
    kinds = frozenset(load_toml(f"{_FOLDER}/kinds.toml"))
    seen: dict[str, str] = {}
    for name in actor_files():
        for row in load_table(f"{_FOLDER}/{name}"):
            entry = entry_of(row, kinds)
            if entry.id in seen:
                raise BadVocabulary(f"actor '{entry.id}' stands in {seen[entry.id]} and again in {name}: keep one line")
            seen[entry.id] = name
            yield entry


def load_relations() -> Iterator[Relation]:
    """The relations between actors, in the order of their file."""
    yield from map(relation_of, load_table(f"{_FOLDER}/relations.tsv"))
