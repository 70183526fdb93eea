"""Groups that a report names and nobody else knows, and the bare nouns that point back at one named before."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.resolving.actor_phrase import names_more, stripped
from counterclaim.resolving.actor_words import Word, keys_of, telling, words_of
from counterclaim.vocabulary.loader import load_toml

_ACRONYM_LETTERS = range(2, 9)
_DEFINITE = re.compile(r"(?:the|le|la|les)\s+|l['’](?=\w)", re.IGNORECASE)
# "حركة مسلحة" is an armed movement and no name: three words are needed, of which one is neither what a group is nor does.
_ARABIC_WORDS = 3
_POINTING = re.compile(
    r"(?:the|this|that|these|those|le|la|les|ce|cette|cet|ces)\s+|l['’]|(?:هذه|هذا)\s+(?=ال)|(?=ال)", re.IGNORECASE
)


class LocalGroups:
    """The unknown groups of one report, in the order in which it names them."""

    def __init__(self, acronyms: dict[str, str]) -> None:
        self._acronyms = {_keys(words_of(name)): short.lower() for short, name in acronyms.items()}
        self._shorts = {short.lower() for short in acronyms}
        self._groups = {short.lower() for short, name in acronyms.items() if _is_explained(stripped(words_of(name)))}
        self._ids: dict[str, str] = {}

    def actor(self, words: str, before: str) -> str | None:
        """The id of the group that the words name, the same for its acronym; None where they are a person, a thing or nobody by
        name.
        """
        clause = [word for word in words_of(words) if word.key]
        name = stripped(clause)
        explained = self._key(name) in self._groups and (len(name) == 1 or _keys(name) in self._acronyms)
        if not (explained or _is_group(name, definite=_DEFINITE.match(words) is not None)):
            return None
        key = self._key(name)
        return self._ids.setdefault(key, f"report:{len(self._ids) + 1}")

    def _key(self, name: list[Word]) -> str:
        keys = _keys(name)
        shorts = [word.text.lower() for word in name if word.text.lower() in self._shorts]
        return shorts[0] if shorts else self._acronyms.get(keys, " ".join(keys))


def _keys(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in stripped(words))


def without_article(words: str) -> str:
    """The words without "the", "le" or "l'" before them."""
    found = _DEFINITE.match(words)
    return words[found.end() :] if found is not None else words


def _is_explained(name: list[Word]) -> bool:
    """Whether a name that the report gives an acronym is a group's: where it begins with a word for one, one capital will do."""
    return _is_group(name, definite=False) or (len(name) > 1 and name[0].capital and name[0].key in group_words())


def _is_group(name: list[Word], *, definite: bool) -> bool:
    """Whether these words are an organisation's name: an acronym, or capitals with a word for a group among them ("… Front").

    French writes only the first noun of a name with a capital, and Arabic none: there the name begins with the word for a group.
    """
    capitals = [word for word in name if word.capital and not word.text[0].isdigit()]
    if name and name[0].arabic:
        return len(name) >= _ARABIC_WORDS and name[0].key in group_words() and names_more(name[1:])
    if not capitals or name[0].key in load_toml("actors/wording.toml")["titles"]["words"]:
        return False
    if len(name) == 1:
        return definite and name[0].text.isupper() and len(name[0].text) in _ACRONYM_LETTERS
    if definite and name[0].capital and name[0].key in group_words() and len(capitals) * 2 == len(name):
        return True
    for_a_group = any(word.capital and word.key in group_words() for word in name)
    return for_a_group and len(capitals) >= 2 and len(capitals) * 2 > len(name)


@cache
def group_words() -> frozenset[str]:
    """The keys of the words that say that a name is an organisation's."""
    return frozenset(word.key for entry in load_toml("actors/wording.toml")["groups"]["words"] for word in words_of(entry))


def is_pointer(words: str) -> bool:
    """Whether the words are a bare noun that points at an organisation named before ("the group"), or at its people."""
    return _pointed(words, "pointers") is not None or is_crowd(words)


def is_crowd(words: str) -> bool:
    """Whether the words are a bare noun for a group's people ("the rebels")."""
    return _pointed(words, "crowds") is not None


def points_at(words: str, kind: str | None) -> bool:
    """Whether "the group" or "the rebels" can be an actor of this kind; one that only this report knows can be any group."""
    kinds = _pointed(words, "pointers")
    if kinds is None:
        return kind in (_pointed(words, "crowds") or ())
    return kind is None or kind in kinds


def _pointed(words: str, table: str) -> list[str] | None:
    found = _POINTING.match(words.strip())
    named = telling(words_of(words.strip()[found.end() :])) if found is not None else []
    return _pointers(table).get(named[0].key) if len(named) == 1 else None


@cache
def _pointers(table: str) -> dict[str, list[str]]:
    """The kinds of actors that a bare noun fits, by its key."""
    return {keys_of(noun)[0]: kinds for noun, kinds in load_toml("actors/wording.toml")[table].items()}
