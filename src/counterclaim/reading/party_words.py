"""What each word of a report can be in the name of a party: an organ of force, a side's label, a name, a people, a weapon."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Word(StrEnum):
    """The classes of words, as `vocabulary/en/parties.toml` describes them."""

    FORCE = "force"
    SIDE = "side"
    NAME = "name"
    DEMONYM = "demonym"
    POWER = "power"
    POSSESSOR = "possessor"
    GROUP = "group"
    DOER = "doer"
    WEAPON = "weapon"
    MODIFIER = "modifier"
    UNKNOWN = "unknown"


EVIDENCE = frozenset({Word.FORCE, Word.SIDE, Word.NAME, Word.DEMONYM, Word.POWER, Word.POSSESSOR})
# Beyond so many letters capitals are no initials ("USA"), but a place before a text.
_INITIALS = 5
_LONGEST_NAME = 9
# So many letters the town of a dateline has at least.
_SHORTEST = 3
_ACRONYM = re.compile(r"[A-Z][A-Z.\-]*[A-Z.]s?|[A-Z]+\d+")


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """One list of the vocabulary of parties, in lower case."""
    return frozenset(load_toml("en/parties.toml")[table][name])


@cache
def _single_words() -> dict[str, Word]:
    """Later classes win: a jet is a weapon, though "jet" also modifies "strike"."""
    data = load_toml("en/parties.toml")
    classes = [
        (Word.MODIFIER, data["modifiers"]["nouns"]), (Word.DOER, data["doers"]["nouns"]), (Word.GROUP, data["groups"]["nouns"]),
        (Word.WEAPON, data["weapons"]["nouns"]), (Word.DEMONYM, data["demonyms"]["words"]), (Word.SIDE, data["sides"]["nouns"]),
        (Word.FORCE, data["forces"]["nouns"]), (Word.UNKNOWN, data["modifiers"]["unknown"]),
    ]  # fmt: skip
    words = {word: kind for kind, listed in classes for word in listed}
    peoples = {f"{word}s": Word.SIDE for word in data["demonyms"]["words"] if word.endswith(("an", "i", "n"))}
    return peoples | words


@cache
def _names() -> tuple[dict[str, Word], frozenset[str]]:
    """Names of several words by their letters alone ("al-Qaeda" is "al Qaeda"), and everything that begins one."""
    data = load_toml("en/parties.toml")
    names = {_folded(f"{name}s"): Word.POSSESSOR for name in data["powers"]["words"] if not name.endswith(("s", "."))}
    names |= {_folded(name): Word.POWER for name in data["powers"]["words"]}
    names |= {_folded(name): Word.NAME for name in data["names"]["words"]}
    names |= {_folded(name): Word.FORCE for name in data["forces"]["pairs"]}
    return names, frozenset(key[:end] for key in names for end in range(1, len(key) + 1))


def _folded(name: str) -> str:
    return re.sub(r"[\s\-'’.]", "", name.lower())


def words_of(doc: Doc) -> list[Word | None]:
    """The class of each token, found once a report and kept with its parse."""
    if "party_words" not in doc.user_data:
        doc.user_data["party_words"] = _classified(doc)
    found: list[Word | None] = doc.user_data["party_words"]
    return found


def in_long_name(doc: Doc, start: int, end: int) -> bool:
    """Whether these tokens are part of a group's name of several words: "Boko" of "Boko Haram" is no place."""
    words_of(doc)
    long_names: set[int] = doc.user_data["long_names"]
    return end > start and long_names.issuperset(range(start, end))


def in_dateline(doc: Doc, index: int) -> bool:
    """Whether a word only says where and when a report was written."""
    words_of(doc)
    datelines: set[int] = doc.user_data["datelines"]
    return index in datelines


def _classified(doc: Doc) -> list[Word | None]:
    classes = [_single_class(token) for token in doc]
    long_names: set[int] = set()
    for start in range(len(doc)):
        end, kind = _longest_name(doc, start)
        if kind is not None:
            classes[start:end] = [kind] * (end - start)
        if kind is Word.NAME and end - start > 1:
            long_names.update(range(start, end))
    doc.user_data["long_names"] = long_names
    _settle_ties(doc, classes)
    _settle_seats(doc, classes)
    return classes


def _single_class(token: Token) -> Word | None:
    found = _single_words().get(token.lower_)
    if token.lower_ in ("us", "march") and not token.is_upper:
        return None
    if found is None and _ACRONYM.fullmatch(token.text) and token.lower_ not in listed("names", "not_acronyms"):
        return Word.NAME
    return found


def _longest_name(doc: Doc, start: int) -> tuple[int, Word | None]:
    names, beginnings = _names()
    key, best = "", (start, None)
    if not doc[start].text[0].isalpha() or (doc[start].lower_ == "us" and not doc[start].is_upper):
        return best
    for end in range(start + 1, min(start + _LONGEST_NAME, len(doc)) + 1):
        key += _folded(doc[end - 1].text)
        if key not in beginnings:
            break
        if key in names and not (doc[end - 1].is_punct or doc[end - 1].is_space):
            best = (end, names[key])  # type: ignore[assignment]
    return best


def _settle_ties(doc: Doc, classes: list[Word | None]) -> None:
    """The word "rebel" of "rebel-held" names a place and no party; "-led" of "US-led" belongs to the name."""
    for index in range(1, len(doc) - 1):
        if doc[index].text != "-" or classes[index - 1] not in EVIDENCE:
            continue
        after = doc[index + 1].lower_
        if after in listed("modifiers", "holds") | listed("modifiers", "makers"):
            classes[index - 1] = None
        elif after in listed("modifiers", "ties"):
            classes[index] = classes[index + 1] = Word.DEMONYM


def _settle_seats(doc: Doc, classes: list[Word | None]) -> None:
    """ "The capital Damascus", "BEIRUT Air strikes on a market …": where it was, and no state that acts."""
    for index, kind in enumerate(classes):
        if kind not in (Word.POWER, Word.NAME):
            continue
        seat = kind is Word.POWER and index > 0 and doc[index - 1].lower_ in ("capital", "city")
        if seat or (index + 1 < len(doc) and _is_dateline(doc[index])):
            classes[index] = None
    doc.user_data["datelines"] = set()
    for index in (sentence.start for sentence in doc.sents):
        if _is_dated(doc, index, classes):
            dateline = range(index, _dateline_end(doc, index))
            doc.user_data["datelines"].update(dateline)
            classes[dateline.start : dateline.stop] = [None] * len(dateline)


def _is_dated(doc: Doc, index: int, classes: list[Word | None]) -> bool:
    """ "Khartoum, Jun 15 (UNI) A unit …", "KABUL, Afghanistan (AP) Gunmen …": where and when a report was written."""
    after = index + 2
    if index != doc[index].sent.start or after + 1 >= len(doc) or doc[index + 1].text != ",":
        return False
    if doc[after].lower_.rstrip(".")[:3] in listed("names", "months") and doc[after + 1].like_num:
        return True
    country = after
    while country + 1 < len(doc) and doc[country].is_title and classes[country] in (Word.POWER, Word.DEMONYM):
        country += 1
    place = doc[index].is_upper and len(doc[index]) > _SHORTEST and country > after
    return place and (doc[country].text == "(" or doc[country].is_title)


def _dateline_end(doc: Doc, index: int) -> int:
    """The token behind the country, the day and the newsroom of a dateline that begins here."""
    if index + 2 >= len(doc) or doc[index + 1].text != ",":
        return index + 1
    end = index + 2
    while end < min(len(doc), index + _LONGEST_NAME) and (
        doc[end].ent_type_ or doc[end].pos_ == "PROPN" or doc[end].text in "()"
    ):
        end += 1
    return end


def _is_dateline(word: Token) -> bool:
    """A place in capitals that a page left before its text: the text begins with a capital of its own."""
    first = word.is_upper and len(word) > _INITIALS and word.i == word.sent.start
    return first and word.nbor().is_title and _ACRONYM.fullmatch(word.text) is not None and word.lower_ not in _single_words()
