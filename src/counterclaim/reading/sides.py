"""Which side words name: rebels are no army's, whatever forces both have, and one people's army is not another's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.span import Span
from counterclaim.reading.party_words import Word, words_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SIDES = frozenset({Word.SIDE, Word.NAME})
_PEOPLES = frozenset({Word.DEMONYM, Word.POWER, Word.POSSESSOR})
# Letters by which "Syrian" and "Syria", "rebel" and "rebels" are one.
_STEM = 4


def opposed(doc: Doc, one: Span, other: Span) -> bool:
    """Whether two wordings name a side or a people each, and not the same; or one of them a side and the other none."""
    first, second = _tokens(doc, one), _tokens(doc, other)
    ours, theirs = sides_in(first), sides_in(second)
    if ours or theirs:
        return ours.isdisjoint(theirs)
    return apart(first, second)


def apart(one: list[Token], other: list[Token]) -> bool:
    """Whether two forces cannot be one: of two peoples, or one with a name of its own and the other another organ."""
    return foreign(one, other) or _named_otherwise(one, other) or _named_otherwise(other, one)


def _named_otherwise(one: list[Token], other: list[Token]) -> bool:
    """Whether a force that has a name of its own meets another organ without one: the Rapid Support Forces are not "the army"."""
    organs = [token for token in one if words_of(token.doc)[token.i] is Word.FORCE]
    named = any(token.pos_ == "PROPN" and token.nbor(-1).pos_ == "PROPN" for token in organs if token.i > one[0].i)
    theirs = {token.lower_[:_STEM] for token in other if words_of(token.doc)[token.i] is Word.FORCE}
    plain = not any(token.pos_ == "PROPN" for token in other)
    return named and plain and bool(theirs) and theirs.isdisjoint(token.lower_[:_STEM] for token in organs)


def foreign(one: list[Token], other: list[Token]) -> bool:
    """Whether both name a people or a state, and none in common."""
    ours, theirs = _stems(one, _PEOPLES), _stems(other, _PEOPLES)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def of_one_people(doc: Doc, one: Span, other: Span) -> bool:
    """Whether both wordings name one state or people: "the defence ministry in Moscow" and "Russian"."""
    ours, theirs = _stems(_tokens(doc, one), _PEOPLES), _stems(_tokens(doc, other), _PEOPLES)
    return bool(ours) and not ours.isdisjoint(theirs)


def sides_in(tokens: list[Token]) -> set[str]:
    """The labels of sides and the names of groups among these words, by their beginnings."""
    return _stems(tokens, _SIDES)


def _stems(tokens: list[Token], wanted: frozenset[Word]) -> set[str]:
    named = (token for token in tokens if _kind(token) in wanted)
    return {_one_people().get(token.lower_.removesuffix("'s"), token.lower_[:_STEM]) for token in named}


def _kind(token: Token) -> Word | None:
    """What a word is; a seat of government that stands for its state is a people, though its name is a party's."""
    kind = words_of(token.doc)[token.i]
    seat = token.lower_ in _one_people() and not token.lower_.startswith("assad")
    return Word.POWER if kind is Word.NAME and seat else kind


@cache
def _one_people() -> dict[str, str]:
    peoples: dict[str, list[str]] = load_toml("en/parties.toml")["peoples"]
    return {word: people for people, words in peoples.items() for word in words}


def _tokens(doc: Doc, span: Span) -> list[Token]:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return list(found) if found is not None else []
