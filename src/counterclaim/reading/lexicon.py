"""Looking up the words and compounds of a vocabulary file in a parsed report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HYPHENS = frozenset("-‐‑–")
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or compound in its base form, the list it stands in, what it may be ("nouns", "verbs", "any"), and its value."""

    phrase: str
    name: str
    pos: str = "any"
    value: Any = None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at the tokens `[start, end)`; head is the word that the others belong to."""

    entry: Entry
    start: int
    end: int
    head: int


class Lexicon:
    """Entries by their first word; matching takes time in proportion to the text, however many there are."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
        for entry in entries:
            words = tuple(entry.phrase.replace("-", " ").split())
            self._by_first[words[0]].append((words, entry))
        for several in self._by_first.values():
            several.sort(key=lambda pair: -len(pair[0]))

    def matches(self, doc: Doc) -> Iterator[Match]:
        """The longest entry at each place, in the order of the text; no two overlap."""
        tokens = [token for token in doc if token.text not in _HYPHENS]
        forms = [folded(token) for token in tokens]
        at = 0
        while at < len(tokens):
            found = self._longest(tokens, forms, at)
            if found is None:
                at += 1
                continue
            length, entry = found
            words = tokens[at : at + length]
            yield Match(entry, words[0].i, words[-1].i + 1, _head(words, entry).i)
            at += length

    def _longest(self, tokens: list[Token], forms: list[tuple[str, ...]], at: int) -> tuple[int, Entry] | None:
        for first in forms[at]:
            for words, entry in self._by_first.get(first, ()):
                reached = forms[at : at + len(words)]
                fits = len(reached) == len(words) and all(word in form for word, form in zip(words, reached, strict=True))
                if fits and (len(words) > 1 or _may_be(tokens[at], entry.pos)):
                    return len(words), entry
        return None


def folded(token: Token) -> tuple[str, ...]:
    """The forms under which a word is looked up: lemma, itself, and what is left without a regular ending.

    The lemmatiser leaves words in a title's capitals as they are, and misses some ("corpses", "raped").
    """
    return _forms(token.lower_, token.lemma_)


@lru_cache(maxsize=50_000)
def _forms(lower: str, lemma: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((lemma.lower(), lower, *_stems(lower))))


def _stems(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    if word.endswith("ed"):
        yield from (word[:-1], word[:-2])


def _may_be(token: Token, pos: str) -> bool:
    """Whether a single word is tagged as its list says; a title's capitals make names of nouns and verbs alike."""
    if pos == "any" or token.pos_ == "PROPN":
        return True
    return (token.pos_ in _VERBAL) == (pos == "verbs")


def _head(words: list[Token], entry: Entry) -> Token:
    """A verb's phrase begins with it, a compound ends with its noun."""
    return words[0] if entry.pos == "verbs" else words[-1]
