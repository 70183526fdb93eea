"""The words for countries and their people, which own the forces that stand beside them: "Syrian", "Syria", "syrienne", "سوري".

English names and demonyms are those of the table of countries; French and Arabic ones stand in actors/nationalities.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.resolving.actor_entry import parts
from counterclaim.resolving.actor_words import Word, keys_of
from counterclaim.vocabulary.loader import load_table

# Beside a capital that gives several countries its name, or that is a common name, the country of the report must agree.
_OFTEN_SHARED = {
    "Georgetown",
    "Victoria",
    "Kingston",
    "Santiago",
    "San Jose",
    "Hamilton",
    "Tripoli",
    "Male",
    "Douglas",
    "Stanley",
    "Basseterre",
    "Roseau",
}
_ENDINGS = {"fr": ("", "s"), "ar": ("", "ة", "ين", "ون")}


@dataclass(frozen=True, slots=True)
class OwnerName:
    """A country that some words may mean.

    adjective: a demonym. cased: the capitals that the words must have ("US", not "us"). seat: its capital.
    """

    code: str
    adjective: bool = False
    cased: str = ""
    seat: bool = False


class Owners:
    """Countries by the words for them; read-only."""

    @cached_property
    def rows(self) -> dict[str, dict[str, str]]:
        """The countries that have a people, by ISO code."""
        return {row["code"]: row for row in load_table("places/countries.tsv") if row["demonyms"]}

    def at(self, words: Sequence[Word], start: int) -> tuple[int, tuple[OwnerName, ...]] | None:
        """Where the country's name or adjective that begins at this word ends, and the countries that it may mean."""
        for length in range(min(self._longest.get(words[start].key, 0), len(words) - start), 0, -1):
            stretch = words[start : start + length]
            written = "".join(word.text for word in stretch).replace(".", "")
            known = self._names.get(tuple(word.key for word in stretch), ())
            owners = tuple(owner for owner in known if not owner.cased or owner.cased == written)
            if owners:
                return start + length, owners
        return None

    @cached_property
    def _names(self) -> dict[tuple[str, ...], list[OwnerName]]:
        owners: dict[tuple[str, ...], list[OwnerName]] = {}
        capitals = {row["code"]: row["capital"] for row in self.rows.values()}
        for code, name, adjective in (*self._english(), *self._others()):
            known = owners.setdefault(keys_of(name), [])
            if name and all(code != other.code for other in known):
                known.append(OwnerName(code, adjective, _in_capitals(name), name == capitals[code] != self.rows[code]["name"]))
        return owners

    @cached_property
    def _longest(self) -> dict[str, int]:
        longest: dict[str, int] = {}
        for keys in filter(None, self._names):
            longest[keys[0]] = max(len(keys), longest.get(keys[0], 0))
        return longest

    def _english(self) -> Iterator[tuple[str, str, bool]]:
        for code, row in self.rows.items():
            capital = () if row["capital"] in _OFTEN_SHARED else (row["capital"],)
            names = dict.fromkeys((row["name"], *parts(row["other_names"]), *capital), False)
            # Outlets that lose apostrophes write "Syrias army".
            names |= dict.fromkeys((f"{row['name']}s", *(f"{name}s" for name in capital)), False)
            names |= dict.fromkeys(parts(row["demonyms"]), True)
            yield from ((code, name, adjective) for name, adjective in names.items())

    def _others(self) -> Iterator[tuple[str, str, bool]]:
        for row in load_table("actors/nationalities.tsv"):
            yield from ((row["code"], name, False) for name in (*parts(row["names"]), *parts(row["capitals"])))
            for adjective in parts(row["adjectives"]):
                yield from ((row["code"], adjective + ending, True) for ending in _ENDINGS[row["language"]])


def _in_capitals(name: str) -> str:
    letters = name.replace(".", "")
    return letters if letters.isupper() and letters.isascii() and len(letters) <= 4 else ""
