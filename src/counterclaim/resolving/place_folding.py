"""The forms under which one name is found: case, diacritics, hyphens and articles do not tell two places apart.

Deir ez-Zor, Deir Ezzor and Dayr az-Zawr are written as the outlet likes. The key of a name is its letters and digits alone, so
that the first two meet; the third is an alternate name of the gazetteer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, and the marks that transliterations put for hamza and ayn.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ɲ": "ny",
        "ŋ": "ng", "ɔ": "o", "ɛ": "e", "ħ": "h", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": "",
    }
)  # fmt: skip
_PUNCTUATION = str.maketrans("", "", " -'’‘`ʻʼʾʿ.,()/\"‐‑–\u00a0")
_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|az|ad|adh|an|ath|ed|er|es|ez|ech)[ \-‐‑'’]", re.IGNORECASE)
_LETTER_RANGES = re.compile(r"[a-z0-9]+|[\u0621-\u064a]+")
_SAINT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """The letters and digits of a name, folded; empty for a name in a script that is not indexed (neither Latin nor Arabic)."""
    folded = name.lower().translate(_PUNCTUATION)
    if folded.isascii():
        return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", folded.translate(_LETTERS)) if ch.isalnum())
    plain = plain.translate(_LETTERS)
    return plain if _LETTER_RANGES.fullmatch(plain) else ""


def without_article(name: str) -> str:
    """The name without a leading Arabic article ("Al-Bab": "Bab"), or the name itself."""
    match = _ARTICLE.match(name)
    return name[match.end() :] if match and len(name) - match.end() > 2 else name


@lru_cache(maxsize=20_000)
def keys_for(words: str) -> tuple[str, ...]:
    """The keys to look the words of a report up under, the most faithful first.

    Outlets that drop apostrophes write "Syrias" and "Aleppos": the last key is the word without its s.
    """
    key = key_of(words)
    keys = [key]
    first, _, rest = words.partition(" ")
    spelled = _SAINT.get(first.lower().rstrip("."))
    if spelled and rest:
        keys.insert(0, key_of(f"{spelled} {rest}"))
    bare = without_article(words)
    if bare != words:
        keys.append(key_of(bare))
    if key.endswith("s") and len(key) > 4 and not key.endswith("ss"):
        keys.append(key[:-1])
    return tuple(dict.fromkeys(k for k in keys if k))


# Sounds that spellings of one name share: Nambala and Nampala, Qalamoun and Kalamun. Vowels are dropped, and so are h, w and y.
_SOUNDS = str.maketrans({"p": "b", "v": "b", "t": "d", "q": "k", "g": "k", "c": "k", "z": "s", "x": "s", "j": "s"})
_SILENT = re.compile(r"[aeiouhwy]+")
_DOUBLED = re.compile(r"(.)\1+")
_PARTS = re.compile(r"[\s\-‐‑]+")
_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "at", "az", "ad", "adh", "an", "ath", "ed", "er", "es", "ez", "ech", "en"})


def bare_key(name: str) -> str:
    """The key of a name without any of its articles: Ma'arrat al-Nu'man and Maarrat an Numan meet."""
    parts = _PARTS.split(name.strip())
    kept = [part for part in parts if part.lower() not in _ARTICLES] or parts
    return key_of("".join(kept))


# Arabic letters as a Latin spelling has them, near enough to compare two spellings by.
_ROMAN = str.maketrans(
    {
        "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
        "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
        "ن": "n", "ه": "a", "و": "o", "ي": "i", "ء": "", "ؤ": "o", "ئ": "i",
    }
)  # fmt: skip


def romanised(name: str) -> str:
    """An Arabic name in Latin letters, without its article; a name in Latin letters as it is."""
    if not "\u0600" <= name[:1] <= "\u06ff":
        return name
    return " ".join(key_of(word).removeprefix("ال").translate(_ROMAN) for word in name.split())


def sound_key(name: str, country: str) -> str:
    """The key under which names of a country that sound alike are kept; it is no key of a name that is written so."""
    bare = bare_key(name)
    sound = _DOUBLED.sub(r"\1", _SILENT.sub("", bare.translate(_SOUNDS)))
    vowel = "a" if bare[:1] in "aeiou" else ""
    return f"~{country}{vowel}{sound}"


# Spellings by which French, and Arabic in Latin letters, give sounds that gazetteers write otherwise: Tchernihiv, Binnich; Arabic
# has no letters for v and ch.
_RESPELT = {
    "tsh": "ch", "tch": "ch", "ch": "sh", "dj": "j", "ou": "u", "gue": "ge", "gui": "gi", "qu": "k", "oï": "oi", "ï": "yi",
}  # fmt: skip
_TO_RESPELL = re.compile("|".join(sorted(_RESPELT, key=len, reverse=True)))


def spellings(name: str) -> tuple[str, ...]:
    """A name in Latin letters, and as a gazetteer may spell the same sounds."""
    latin = romanised(name)
    ways = [latin, _TO_RESPELL.sub(lambda match: _RESPELT[match[0]], latin.lower())]
    if latin != name:
        ways.append(ways[-1].replace("f", "v"))
    return tuple(dict.fromkeys(ways))


# What an ear cannot tell apart, whoever writes it down: vowels in pairs, hissing sounds, breath, voice.
_PAIRS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tch", "s"), ("tz", "s"), ("ts", "s"), ("dj", "s"), ("zh", "s"), ("sh", "s"),
    ("ch", "s"), ("ph", "f"),
)  # fmt: skip
_HEARD = str.maketrans(
    {
        "p": "b",
        "v": "f",
        "t": "d",
        "q": "k",
        "g": "k",
        "c": "k",
        "z": "s",
        "x": "s",
        "j": "s",
        "e": "i",
        "y": "i",
        "o": "u",
        "w": "u",
        "h": "",
    }
)


@lru_cache(maxsize=20_000)
def heard_key(name: str) -> str:
    """A name as it sounds, vowels kept: Ayorou and Aioro, Zaporizhzhya and Zaborijia meet."""
    sound = bare_key(name)
    for written, said in _PAIRS:
        sound = sound.replace(written, said)
    return _DOUBLED.sub(r"\1", sound.translate(_HEARD))
