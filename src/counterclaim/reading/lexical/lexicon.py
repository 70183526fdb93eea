"""The vocabulary of one language as it is looked up: every class of words, in every form, by its first word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product
from typing import Any

from counterclaim.vocabulary.loader import load_toml

FILES = (
    "grammar", "numbers", "harms", "people", "reporting", "parties", "attributions", "background", "events", "sayings",
)  # fmt: skip
_NUMERALS = ("numbers.words", "numbers.multipliers")
_OPTION = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of one class. value: the number that it stands for, where it does."""

    forms: tuple[str, ...]
    name: str
    value: int | None = None


@dataclass(slots=True)
class Lexicon:
    """The entries of one language by their first form, the longest first; and every form that stands in one.

    restored: the spelling of a form by the one without what writers leave out. pieces: the values of number words, each with
    whether it multiplies.
    """

    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)
    restored: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, tuple[int, bool]] = field(default_factory=dict)

    def add(self, forms: tuple[str, ...], name: str, value: int | None = None) -> None:
        """Take in a phrase of a class."""
        if forms:
            self.entries[forms[0]].append(Entry(forms, name, value))
            self.known.update(forms)
        if len(forms) == 1 and value is not None and name in _NUMERALS:
            self.pieces[forms[0]] = value, name == "numbers.multipliers"


Split = Callable[[str], Iterable[str]]


def lexicon_of(language: str, split: Split, plain: Callable[[str], str], names: Callable[[Lexicon, str, Split], None]) -> Lexicon:
    """The lexicon of a language's files. split: a phrase's forms; plain: a form without what writers leave out (accents)."""
    lexicon = Lexicon()
    endings = load_toml(f"{language}/grammar.toml")["endings"]
    for file in FILES:
        for name, phrase, value in _flat(file, load_toml(f"{language}/{file}.toml")):
            for written in written_forms(phrase, endings):
                lexicon.add(tuple(split(written)), name, value)
    names(lexicon, language, split)
    for form in sorted(lexicon.known, key=len):
        lexicon.restored.setdefault(plain(form), form)
    for entries in lexicon.entries.values():
        entries.sort(key=lambda entry: -len(entry.forms))
    return lexicon


def _flat(file: str, table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str, int | None]]:
    """Every phrase of a file with the name of its class, "harms.killed.nouns", and its number if it has one."""
    for key, value in table.items():
        if key == "endings" and not path:
            continue
        if isinstance(value, Mapping):
            yield from _flat(file, value, f"{path}.{key}")
        elif isinstance(value, list):
            yield from ((f"{file}{path}.{key}", phrase, None) for phrase in value)
        else:
            yield f"{file}{path}", key, value


def written_forms(phrase: str, endings: Mapping[str, list[str]]) -> list[str]:
    """Every way to write an entry: "mort(e)(s)" has four, "accus~er" those of its endings."""
    words = (_forms_of(word, endings) for word in phrase.split())
    return [" ".join(forms) for forms in product(*words)]


@cache
def _options(word: str) -> tuple[str, ...]:
    parts = _OPTION.split(word)
    ways = [[part] if number % 2 == 0 else ["", part] for number, part in enumerate(parts)]
    return tuple(dict.fromkeys("".join(chosen) for chosen in product(*ways)))


def _forms_of(word: str, endings: Mapping[str, list[str]]) -> list[str]:
    if "~" not in word:
        return list(_options(word))
    stem, ending = word.split("~")
    return list(chain.from_iterable([form.replace("-", stem, 1)] for form in endings[ending]))
