"""The words of a phrase that names a party, folded so that spelling habits of outlets do not tell two names apart.

Al-Shabaab, al Shabaab and Shabaab are one key, and so are "Front for the Liberation of X" and "Front of Liberation for X":
articles, Arabic, French and English, and the small words between the others carry no name. Arabic script joins the article to the
word and "and", "by" or "to" to the article: الجيش, والجيش and للجيش are one key too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from counterclaim.resolving.place_folding import key_of
from counterclaim.vocabulary.loader import load_toml

# A word goes on over accents and vowel signs that are characters of their own, and over marks of direction and soft hyphens.
_PIECE = re.compile(r"[^\W_][\w&.'’‘`ʼʻ\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200c-\u200f]*|[(),;:/&\"“”«»]")
# "SDFs" has lost its apostrophe, or is several of them: the letters are the same.
_POSSESSIVE = re.compile(r"(?:['’]s?|['’]S|(?<=[A-Z]{2})s)$")
_ARABIC_ARTICLE = re.compile(
    r"(?<!\w)(?:al|el|ul|an|ar|as|ash|at|ad|az|ed|er|es|ez|ech)[-‐‑](?=\w)|(?<!\w)(?:[Aa][Ll]|[Ee]l|EL)\s(?=\w)", re.IGNORECASE
)
_FRENCH_ELISION = re.compile(r"(?<!\w)(?:[LlDd]|[Qq]u)['’](?=\w)")
# Persian and Urdu write some letters of Arabic otherwise, and have four of their own.
_PERSIAN = str.maketrans("کیہۀپچژگںٹڈڑ", "كيههبجزكنتدر")
# Three letters must follow: والي and بالون are words of their own. The "and" stays as a word, since it joins two parties.
_JOINED_ARTICLE = re.compile(r"(?<!\w)(?P<and>و?)(?:[فبك]?ال|لل)(?=[\u0621-\u064a]{3})")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase: as written, its key (empty for punctuation), and where it begins.

    hyphened: joined to the word before ("led" of "US-led"). owner: with the mark of possession ("Mali's").
    """

    text: str
    key: str
    start: int
    hyphened: bool = False
    owner: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is."""
        return self.text[:1].isupper() or self.text[:1].isdigit()

    @property
    def arabic(self) -> bool:
        """Whether it is in Arabic script, which has no capitals and joins prepositions to the next word."""
        return "\u0600" <= self.text[:1] <= "\u06ff"


@cache
def _small() -> frozenset[str]:
    return frozenset(word.key for entry in load_toml("actors/wording.toml")["small"]["words"] for word in words_of(entry))


def words_of(text: str) -> list[Word]:
    """The words of a text in order, with its punctuation, without Arabic and elided French articles."""
    plain = _JOINED_ARTICLE.sub(lambda found: found["and"].ljust(len(found[0])), text)
    for article in (_ARABIC_ARTICLE, _FRENCH_ELISION):
        plain = article.sub(lambda found: " " * len(found[0]), plain)
    return [word for found in _PIECE.finditer(plain) if (word := _word(found, text)) is not None]


def _word(found: re.Match[str], text: str) -> Word | None:
    piece = found[0]
    if not piece[0].isalnum():
        return Word(piece, "", found.start())
    bare = _POSSESSIVE.sub("", piece)
    if bare.endswith(".") and bare.count(".") == 1 and len(bare) > 4:
        bare = bare[:-1]
    key = key_of(bare.translate(_PERSIAN)) or _key_of_other_script(bare)
    hyphened = text[found.start() - 1 : found.start()] in ("-", "‐", "‑", "–") if found.start() else False
    return Word(bare, key, found.start(), hyphened, bare != piece and "'" in piece.replace("’", "'")) if key else None


def _key_of_other_script(piece: str) -> str:
    """The letters and digits of a word that is neither Latin nor Arabic, in one case: the gazetteer's keys have none for it."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", piece).casefold()))


def is_small(word: Word) -> bool:
    """Whether the word joins others and names nothing."""
    return word.key in _small()


def telling(words: list[Word]) -> list[Word]:
    """The words that can be part of a name: no punctuation, no small words."""
    return [word for word in words if word.key and not is_small(word)]


def keys_of(name: str) -> tuple[str, ...]:
    """The key of a whole name: the keys of its telling words, or of all its words where it has no other ("The Base")."""
    words = words_of(name)
    return tuple(word.key for word in telling(words)) or tuple(word.key for word in words if word.key)
