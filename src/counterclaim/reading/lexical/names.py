"""Names of groups, forces, organisations and states, from the vocabulary of actors and places, as entries of a lexicon."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from counterclaim.reading.lexical.french import unaccented
from counterclaim.reading.lexical.lexicon import Lexicon
from counterclaim.vocabulary.loader import load_table

_GROUPS = (
    "africa_central", "africa_east", "africa_north_horn", "africa_west", "americas", "asia_south", "asia_southeast", "europe",
    "middle_east", "sudan",
)  # fmt: skip
GROUP, FORCE, ORGANISATION, STATE, DEMONYM, ACRONYM = (
    "names.group", "names.force", "names.organisation", "names.state", "names.demonym", "names.acronym",
)  # fmt: skip
PARTIES = (GROUP, FORCE, ACRONYM)
_ACRONYM = re.compile(r"[A-ZÉ][A-ZÉ0-9-]{1,6}")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def add_names(lexicon: Lexicon, language: str, split: Callable[[str], Iterable[str]]) -> None:
    """Take the names into a lexicon that are written in its script."""
    for name, words in _names(language):
        if (_ARABIC.search(words) is not None) != (language == "ar"):
            continue
        for written in {words, unaccented(words[0]) + words[1:]}:
            lexicon.add(tuple(split(written)), ACRONYM if name in PARTIES and _ACRONYM.fullmatch(words) else name)


def _names(language: str) -> Iterator[tuple[str, str]]:
    for file in _GROUPS:
        yield from _listed(GROUP, f"actors/{file}.tsv")
    yield from _listed(FORCE, "actors/state_names.tsv")
    yield from _listed(ORGANISATION, "actors/organisations.tsv")
    for row in load_table("places/country_names.tsv"):
        yield STATE, row[language]
    for row in load_table("actors/nationalities.tsv"):
        if row["language"] == language:
            yield from ((STATE, word) for word in _several(f"{row['names']}|{row['capitals']}"))
            yield from ((DEMONYM, form) for word in _several(row["adjectives"]) for form in _inflected(word, language))


def _listed(name: str, file: str) -> Iterator[tuple[str, str]]:
    """Names and aliases of a table; those that mean nobody elsewhere ("=") are left out."""
    for row in load_table(file):
        force = row.get("kind") == "state_force"  # an army's house that a file of groups has: "خلية الإعلام الأمني"
        for words in _several(f"{row['name']}|{row['aliases']}"):
            if not words.startswith("="):
                yield FORCE if force else name, words.removeprefix("@")


def _several(cell: str) -> list[str]:
    return [word.strip() for word in cell.split("|") if word.strip()]


def _inflected(adjective: str, language: str) -> Iterator[str]:
    """French adds s; Arabic ة, ين, ون and ات (actors/nationalities.tsv)."""
    endings = ("", "s") if language == "fr" else ("", "ة", "ين", "ون", "ات", "يين")
    yield from (f"{adjective}{ending}" for ending in endings)
