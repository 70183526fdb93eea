"""Names in Arabic script, which has no capitals and joins particles to the name: "بنيونو" is "in Niono".

A word is looked up as it stands and without what may be joined to it. Many hamlets are called like plain words, so a name is
taken for a place only where a noun or preposition of place stands before it, or where it is too well known to be a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_folding import key_of
from counterclaim.resolving.place_words import Word, common_words, is_struck, listed, type_nouns, unjoined

_LONGEST = 4
_KNOWN = 100_000
_SHORTEST = 3


class ArabicRun(NamedTuple):
    """Some words in a row, read without their first letters where these may be particles; located: by a particle for "in"."""

    first: int
    last: int
    span: Span
    keys: tuple[str, ...]
    located: bool


def arabic_runs(words: Sequence[Word], number: int) -> Iterator[ArabicRun]:
    """The word alone and with those after it, the shortest first, what is read as it stands last of its length."""
    word = words[number]
    folded = key_of(word.text)
    readings = [(variant, len(folded) - len(variant)) for variant in unjoined(folded)]
    rest = ""
    for last in range(number + 1, min(number + _LONGEST, len(words)) + 1):
        if last > number + 1:
            if not (words[last - 1].joined and words[last - 1].arabic):
                return
            rest += key_of(words[last - 1].text)
        for variant, cut in reversed(readings):
            if len(variant + rest) < _SHORTEST:
                continue
            prefix = folded[:cut]
            # The article is a part of the name, and marks that folding takes off make the offset unsure.
            start = word.start + cut if not prefix.endswith(("ال", "لل")) and len(folded) == len(word.text) else word.start
            keys = (variant + rest, f"ال{variant}{rest}") if prefix.endswith(("ال", "لل")) else (variant + rest,)
            yield ArabicRun(number, last, Span(start, words[last - 1].end), keys, "ب" in prefix[:2])


def is_place(words: Sequence[Word], run: ArabicRun, entries: Sequence[Entry]) -> bool:
    """Whether the words around a name that some place bears, or its fame, make a place of it."""
    before = words[run.first - 1] if run.first and words[run.first].joined else None
    typed = before is not None and before.lower in type_nouns()
    word = words[run.first]
    if run.last - run.first > 1 and key_of(words[run.last - 1].text) in listed("closing"):
        return False
    plain = run.last - run.first == 1 and (word.lower in common_words() or word.lower in type_nouns() or word.lower in _others())
    if typed and before is not None and before.lower != word.lower and not plain:
        return True
    if plain:
        return False
    placed = run.located or (before is not None and before.lower in listed("strictly_locative"))
    return placed or is_struck(words, run.first) or any(_is_known(entry) for entry in entries)


def _others() -> frozenset[str]:
    return listed("calendar", "groups", "titles", "organisations", "locative", "strictly_locative")


def _is_known(entry: Entry) -> bool:
    return entry.feature in {"PCLI", "PPLC", "RGN"} or (entry.feature == "ADM1" or entry.population >= _KNOWN) and entry.rank < 2
