"""How a claimant or a party is called, and by which of its words it is known again in other reports."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from counterclaim.model.claim import ClaimantKind
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import content_words
from counterclaim.weighing.offices import office_in

# Reports name the same few thousand people and parties again and again.
_KEPT = 10_000
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_QUOTES = re.compile(r"[,;:]?[“”„«»\"]")
_POSSESSIVE = re.compile(r"[’']s?\b")


@lru_cache(maxsize=_KEPT)
def name_words(words: str) -> str:
    """The words that tell who it is, folded: without accents, articles and offices; all of them where nothing else is left."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub(" ", words))
    folded = _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)).casefold())
    kept = [word for word in folded if word not in _empty()]
    return " ".join(kept or folded)


@lru_cache(maxsize=_KEPT)
def party_words(words: str) -> str:
    """The words by which a party is known in every report: "the terrorist groups" and "terrorists" are one, by one noun."""
    first = plain_words(words).split(",")[0]
    told = content_words(_proper_end(first) or first) or tuple(name_words(words).split())
    general = {word for word in first.split() if word.islower() and _is_general(word)} | _empty()
    return " ".join([word for word in told if word not in general] or told)


def _is_general(word: str) -> bool:
    nouns = load_toml("en/claimants.toml")["anaphors"]["party"]
    return word in nouns or word.removesuffix("s") in nouns


@lru_cache(maxsize=_KEPT)
def identity(words: str, kind: ClaimantKind) -> str | None:
    """The folded words by which a claimant is known again, or None for one who is described and not named.

    "Kal Akal", "the civil society organisation Kal Akal" and "a monitor, Kal Akal" are known by the name; "the head of the
    Kel Ansar" and "Mali's army" by what they are the only one of. "A local official", "Azawad rebels" and "the mayor" may be
    anybody who is so called, and people whose names are kept back are told apart by no name.
    """
    if kind.value in private_kinds():
        return None
    parts = [part.strip() for part in plain_words(words).split(",")]
    named = next((part for part in parts if _is_name(part)), None)
    if named is not None:
        return name_words(named)
    return name_words(_proper_end(parts[0]) or parts[0]) if _is_single(parts[0]) else None


@lru_cache(maxsize=_KEPT)
def shown(words: str, kind: ClaimantKind) -> str:
    """The words as they may be shown: a private person's are replaced by the words for its kind where they hold a name.

    Of somebody of unknown kind who is described by a public office the office is shown, without the name.
    """
    plain = plain_words(words)
    kinds = private_kinds()
    if kind.value not in kinds or not _may_name(plain):
        return plain
    office = office_in(plain) if kind is ClaimantKind.UNKNOWN else None
    return office or kinds[kind.value]


@lru_cache(maxsize=_KEPT)
def plain_words(words: str) -> str:
    """The words in one line, without quotation marks and what they close: "the group “Kal Akal,”" is the group Kal Akal."""
    return " ".join(_QUOTES.sub("", words).split()).strip(" ,;:")


def private_kinds() -> dict[str, str]:
    """The kinds of claimants whose names are kept back, with the words shown instead."""
    kinds: dict[str, str] = _vocabulary()["private"]
    return kinds


def _may_name(words: str) -> bool:
    """Whether some word could be a name: capitalised behind the first, or of a script without capitals."""
    first, *rest = words.split() or [""]
    caseless = any(letter.isalpha() and letter.lower() == letter.upper() for letter in words)
    return caseless or any(word[:1].isupper() for word in rest) or (first[:1].isupper() and first.casefold() not in _openings())


def _is_name(part: str) -> bool:
    words = part.split()
    return bool(words) and all(word[:1].isupper() for word in words) and words[0].casefold() not in _openings()


def _is_single(part: str) -> bool:
    """Whether the words name one: not "a …", not several of a kind, and with a name in them somewhere."""
    words = part.split()
    if not words or words[0].casefold() in _vocabulary()["indefinite"]["words"]:
        return False
    caseless = any(letter.isalpha() and letter.lower() == letter.upper() for letter in part)
    belonging = _vocabulary()["belonging"]["words"]
    end = next((number for number, word in enumerate(words) if number and word.casefold() in belonging), len(words))
    head = words[end - 1]
    several = head[:1].islower() and head.endswith("s")
    return caseless or (not several and any(word[:1].isupper() and word.casefold() not in _openings() for word in words))


def _proper_end(part: str) -> str | None:
    """The name that ends a description: "the civil society organisation Kal Akal"; not what "of" joins to an office."""
    words = part.split()
    start = len(words)
    while start and words[start - 1][:1].isupper() and words[start - 1].casefold() not in _openings():
        start -= 1
    joined = any(word.casefold() in _vocabulary()["belonging"]["words"] for word in words[:start])
    return " ".join(words[start:]) if start < len(words) and not joined else None


@cache
def _openings() -> frozenset[str]:
    """Words that may stand first with a capital and name nobody."""
    return frozenset({"the", "le", "la", "les", "his", "her", "their", "its", *_vocabulary()["indefinite"]["words"]})


@cache
def _empty() -> frozenset[str]:
    return frozenset(load_toml("en/wording.toml")["empty"]) | frozenset(_vocabulary()["empty"]["words"])


def _vocabulary() -> dict[str, Any]:
    return load_toml("weighing/claimants.toml")
