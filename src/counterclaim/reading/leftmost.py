"""Where the words of a speaker begin, by the neighbours of the last one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = {"NOUN", "PROPN", "ADJ", "NUM"}
_REACH = 14


def leftmost(doc: Doc, last: int, floor: int) -> int:
    """Leftwards to the article; past names and what links them; not past the plural that closes another phrase."""
    start = last
    while start > max(floor, last - _REACH):
        token = doc[start - 1]
        if token.pos_ == "DET" or token.dep_ == "poss" and token.pos_ == "PRON":
            return start - 1
        if "POS" in (token.tag_, doc[start].tag_):
            start -= 1  # "a local doctors' network"
            continue
        linked = (
            token.lower_ in load_toml("en/function_words.toml")["links"]
            and doc[start].pos_ == "PROPN"
            and doc[start - 2].pos_ == "PROPN"
        )
        # "killing eight volunteers opposition activists said": a plural closes the phrase before it
        if not linked and (token.pos_ not in _NOUNS and not _is_hyphen(token) or token.tag_ == "NNS" or token.like_num):
            return start
        start -= 1
    return start


def _is_hyphen(token: Token) -> bool:
    """The mark inside a word: the dash of a title ("Villages raided - army blames rebels") has blanks around it."""
    return token.text == "-" and not token.whitespace_
