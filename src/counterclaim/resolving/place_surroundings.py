"""The words right before and after a name, and what they make of it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.resolving.place_context import leading
from counterclaim.resolving.place_names import Name
from counterclaim.resolving.place_words import Word, directions, is_struck, listed, type_nouns

_FARTHEST = 4
# So many of a person's names at most stand between a title and the last.
_GIVEN_NAMES = 2


class Surroundings:
    """Answers questions about the neighbours of names in one report."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def before(self, name: Name) -> Word | None:
        """The word before it, if only a space or a hyphen stands between."""
        return self._words[name.first - 1] if name.first and self._words[name.first].joined else None

    def after(self, name: Name) -> Word | None:
        """The word after it, if only a space or a hyphen stands between."""
        after = self._words[name.last] if name.last < len(self._words) else None
        return after if after and after.joined else None

    def over_particle(self, name: Name) -> Word | None:
        """The word on the other side of a particle before the name: the Rivera of "Rivera y Damas"."""
        before = self.before(name)
        if not before or before.lower not in listed("particles") or not before.joined or name.first < 2:
            return None
        return self._words[name.first - 2]

    def is_titled(self, name: Name) -> bool:
        """Whether a title and given names stand before it ("President Bill Mopti"), though each be a word of the language too."""
        for number in range(name.first - 1, max(name.first - 2 - _GIVEN_NAMES, -1), -1):
            word = self._words[number]
            if not self._words[number + 1].joined or word.arabic:
                return False
            if word.lower in listed("titles"):
                return number < name.first - 1
            if not word.capital:
                return False
        return False

    def is_located(self, name: Name) -> bool:
        """Whether a preposition or verb stands before it that names of places follow ("from Mopti", "captured Mopti")."""
        return self._follows(name, "locative")

    def is_strictly_located(self, name: Name) -> bool:
        """Whether a preposition stands before it that hardly anything but a place follows ("in Mopti", "near the northern
        Mopti").
        """
        return self._follows(name, "strictly_locative") or is_struck(self._words, name.first)

    def is_beside_type(self, name: Name) -> bool:
        """Whether a noun of place stands on either side ("town of Mopti", "Mopti prison")."""
        neighbours = (leading(self._words, name.first), self.after(name))
        return any(word and not word.capital and word.lower in type_nouns() for word in neighbours)

    def is_quarter(self, name: Name) -> bool:
        """Whether a noun for a part of a town stands before it ("quartier de Lafiabougou")."""
        before = leading(self._words, name.first)
        return bool(before and before.lower in listed("quarters"))

    def is_unit(self, name: Name) -> bool:
        """Whether a noun of unit stands before it ("région de l'Est")."""
        before = leading(self._words, name.first)
        return bool(before and before.lower in listed("first_order", "second_order", "either_order"))

    def is_typed(self, name: Name) -> bool:
        """Whether a noun of settlement or unit follows ("Mopti city")."""
        after = self.after(name)
        nouns = listed("settlements", "first_order", "second_order", "either_order")
        return bool(after and not after.capital and after.lower in nouns and not self._words[name.first].first)

    def is_organisation(self, name: Name) -> bool:
        """Whether it is part of an organisation's name: "Mopti Media Centre", "University of Mopti", "Radio Mopti"."""
        for number in range(name.last, min(name.last + _FARTHEST, len(self._words))):
            word = self._words[number]
            if not (word.joined and word.capital):
                break
            if word.lower in listed("organisations"):
                return True
        before = self.before(name)
        if before and before.arabic:
            return before.lower in listed("organisations")
        if before and before.lower in listed("of_words") and before.joined:
            head = leading(self._words, name.first)
            named = bool(head and head.capital and head.lower in listed("organisations", "organisation_heads"))
            return named or bool(head and head.lower in listed("offices"))
        return bool(before and before.capital and before.lower in listed("organisation_heads"))

    def _follows(self, name: Name, words: str) -> bool:
        before = self.before(name)
        if name.located or (before and before.lower in listed(words)):
            return True
        first = name.first - 1 if before and before.lower in directions() else name.first
        before = leading(self._words, first)
        return bool(before and before.lower in listed(words))
