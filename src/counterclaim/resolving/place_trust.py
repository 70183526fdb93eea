"""Which names of places are none in their sentence: persons, organisations and plain words that some place is called by too."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_countries import VILLAGE, demonyms
from counterclaim.resolving.place_folding import key_of
from counterclaim.resolving.place_names import Name, is_country
from counterclaim.resolving.place_surroundings import Surroundings
from counterclaim.resolving.place_words import Word, common_words, directions, listed, person_names, type_nouns

ORGANISATION = "in the name of an organisation"
GOVERNMENT = "stands for a government"
# A city of this size is known by its name even beside a word that nobody knows; a smaller one is more often half of a
# person's name,
# unless the report speaks of its country.
_WELL_KNOWN = 400_000
_KNOWN_AT_HOME = 40_000
_SURELY_LARGE = 100_000
_DOUBTED = 0.25


def trusted(names: Sequence[Name], words: Sequence[Word], countries: Set[str]) -> list[Name]:
    """The names that are places here, in their order; those in the name of an organisation or of a government say so in `why`.

    countries: those that the report names, or whose people it names.
    """
    judge = _Judge(names, words, countries)
    kept = [judged for name in names if (judged := judge.judged(name))]
    return [judge.weighed(name) for name in kept if not judge.is_person_elsewhere(name)]


class _Judge:
    """Judges each name by the words around it, and remembers who turned out to be a person."""

    def __init__(self, names: Sequence[Name], words: Sequence[Word], countries: Set[str]) -> None:
        self._around = Surroundings(words)
        self._words = words
        self._countries = countries
        self._starts = {words[number].start for name in names if self._is_famous(name) for number in range(name.first, name.last)}
        self._persons: set[str] = set()

    def judged(self, name: Name) -> Name | None:
        """The name, with what speaks against it, or None where it is no place."""
        if self._is_person(name):
            self._remember(name)
            return None
        if self._is_plain_word(name):
            return None
        if self._around.is_organisation(name):
            return replace(name, why=ORGANISATION)
        after = self._around.after(name)
        if after and after.lower in listed("speech") and not self._around.is_located(name):
            return replace(name, why=GOVERNMENT) if _may_speak(name) else None
        return name

    def weighed(self, name: Name) -> Name:
        """The name with its worth as evidence: little where it is small, and no word says that it is a place."""
        known = any(
            entry.rank == 0 and (entry.feature in {"PCLI", "ADM1", "RGN", "PPLC"} or entry.population > _SURELY_LARGE)
            for entry in name.entries
        )
        placed = known or self._around.is_strictly_located(name) or self._around.is_beside_type(name)
        of_news = any(entry.source == VILLAGE for entry in name.entries)
        placed = placed and (of_news or not self._around.is_quarter(name))  # towns abroad are called like a quarter of one
        return name if placed else replace(name, trust=_DOUBTED)

    def is_person_elsewhere(self, name: Name) -> bool:
        """Whether the report names a person so, and nothing here says that the place is meant."""
        if name.last - name.first > 1 or is_country(name) or self._around.is_located(name):
            return False
        return key_of(self._words[name.first].text) in self._persons

    def _is_person(self, name: Name) -> bool:
        before, after = self._around.before(name), self._around.after(name)
        if before and before.arabic:
            # "الرئيس" stands before a person, "رئيس" before the country
            return before.lower in listed("titles", "particles") and (
                before.text.startswith("ال") or before.lower in listed("particles")
            )
        if before and before.lower in listed("titles"):
            return not is_country(name) or before.capital
        if not is_country(name) and self._around.is_titled(name):
            return True
        if not any(word and self._is_stranger(word) for word in (before, after, self._around.over_particle(name))):
            return False
        if after and after.lower in type_nouns():
            return False
        return not self._is_famous(name)

    def _is_famous(self, name: Name) -> bool:
        """Whether the name stands for a place even beside an unknown word: a country, a unit, a large city, at home a smaller
        one.
        """
        if any(key_of(self._words[number].text) in person_names() for number in (name.first, name.last - 1)):
            return False
        return any(self._is_large(entry) for entry in name.entries)

    def _is_large(self, entry: Entry) -> bool:
        home = entry.country in self._countries
        if entry.rank > 1:
            return False
        if entry.feature in {"PCLI", "RGN"} or (entry.feature == "ADM1" and entry.rank == 0):
            return True
        return entry.population >= (_KNOWN_AT_HOME if home else _WELL_KNOWN) and entry.feature.startswith("PPL")

    def _is_stranger(self, word: Word) -> bool:
        """Whether a neighbour is a capitalised word that neither a place nor the language explains: a part of somebody's name."""
        if not word.capital or _is_common(word) or word.text.isupper() or len(word.text) < 2 or word.start in self._starts:
            return False
        if word.lower in type_nouns() or word.lower in directions() or word.lower in demonyms():
            return False
        return word.lower not in listed("groups", "agencies")

    def _is_plain_word(self, name: Name) -> bool:
        some = self._words[name.first : name.last]
        if len(some) == 1 and some[0].lower in listed("calendar", "titles", "organisations"):
            return True
        if len(some) == 1 and some[0].lower in listed("groups"):  # "the Amhara region" is no people
            region = any(entry.feature == "ADM1" for entry in name.entries)
            return not (region and (self._around.is_beside_type(name) or self._around.is_strictly_located(name)))
        if self._around.is_unit(name):
            return False
        if all(
            word.lower in directions() or word.lower in type_nouns() or word.lower in listed("bare_adjectives") for word in some
        ):
            return True
        if is_country(name) or not all(word.common for word in some) or self._around.is_typed(name):
            return False
        if self._around.is_strictly_located(name) and not some[0].first:
            return False
        known = max((entry.population for entry in name.entries if entry.rank == 0), default=0)
        return len(some) == 1 or known < 5_000 or some[0].first

    def _remember(self, name: Name) -> None:
        self._persons.update(key_of(word.text) for word in self._words[name.first : name.last])
        for word in (self._around.before(name), self._around.after(name)):
            if word and self._is_stranger(word):
                self._persons.add(key_of(word.text))


def _is_common(word: Word) -> bool:
    return word.common or (word.lower.endswith("s") and word.lower[:-1] in common_words())


def _may_speak(name: Name) -> bool:
    return any(entry.feature in {"PCLI", "PPLC", "ADM1"} for entry in name.entries)
