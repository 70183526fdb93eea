"""Which kind of word for violence a word is, in any of the languages that are known."""

from __future__ import annotations

from functools import cache

from counterclaim.vocabulary.loader import load_toml

LANGUAGES = ("en", "fr", "ar")

# A text of ever new words is not to fill the memory.
_MOST_REMEMBERED = 500_000
_SHORTEST_WORD, _LONGEST_WORD = 3, 40
_ARABIC = ("\u0600", "\u06ff")
_ONE_FORM = str.maketrans("أإآٱىةؤئ", "اااايهوي", "\u0640" + "".join(map(chr, range(0x064B, 0x0653))) + "\u0670")


class Kinds(dict[str, str | None]):
    """The kind of every word in lower case that was ever asked for, or None; a word is looked up when it is first met."""

    def __missing__(self, word: str) -> str | None:
        if len(word) > _LONGEST_WORD:
            return None
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        kind = self[word] = _looked_up(plain(word))
        return kind


KINDS = Kinds()


def plain(word: str) -> str:
    """A word of Arabic without vowel signs, and with one form of each letter; any other as it is."""
    return word.translate(_ONE_FORM) if is_arabic(word) else word


def is_arabic(word: str) -> bool:
    """Whether a word, or a letter, is in Arabic script."""
    return _ARABIC[0] <= word[0] <= _ARABIC[1]


def _looked_up(word: str) -> str | None:
    found = _kind(word)
    if found is None and word and is_arabic(word):
        stems = (word.removeprefix(prefix) for prefix in _prefixes() if word.startswith(prefix))
        found = next(filter(None, (_kind(stem) for stem in stems if len(stem) >= _SHORTEST_WORD)), None)
    return found


def _kind(word: str) -> str | None:
    whole, beginnings = _tables()
    if word in whole:
        return whole[word]
    lengths = range(len(word), 0, -1)
    return next((beginnings[word[:length]] for length in lengths if word[:length] in beginnings), None)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The kind of each whole word, and of each beginning; where two languages share a word, that of the first."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for language in LANGUAGES:
        for kind, entry in load_toml(f"{language}/triage.toml").items():
            for word in entry["words"] if isinstance(entry, dict) else ():
                table = beginnings if word.endswith("*") else whole
                table.setdefault(plain(word.removesuffix("*")), kind)
    return whole, beginnings


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(map(plain, load_toml("ar/triage.toml")["prefixes"]), key=len, reverse=True))
