"""Names by which other languages know places that the gazetteer has under their own alone: "كادوقلي" is Kadugli."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_folding import key_of
from counterclaim.vocabulary.loader import load_table

_KINDS = ("PPL", "ADM1", "RGN")


class Meant(NamedTuple):
    """The place that an exonym means: its key in the gazetteer, and its country."""

    key: str
    country: str


def meant_by(key: str) -> tuple[Meant, ...]:
    """The places that the name of a key means, beside those that bear it."""
    return _exonyms().get(key, ())


def of_exonym(key: str, found: Mapping[str, Iterable[Entry]]) -> Iterator[Entry]:
    """The towns, first-order units and regions that an exonym means, found under their own keys; as sure as by their names."""
    for meant in meant_by(key):
        for entry in found.get(meant.key, ()):
            if entry.country == meant.country and entry.rank < 2 and entry.feature.startswith(_KINDS):
                yield replace(entry, rank=0)


@cache
def _exonyms() -> dict[str, tuple[Meant, ...]]:
    names: dict[str, list[Meant]] = defaultdict(list)
    for row in load_table("places/exonyms.tsv"):
        names[key_of(row["name"])].append(Meant(key_of(row["place"]), row["country"]))
    return {name: tuple(meant) for name, meant in names.items()}
