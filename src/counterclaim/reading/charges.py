"""What somebody is accused of, and whether it is violence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.nearby import after
from counterclaim.reading.party_words import Word, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# How many words of a charge tell what one is accused of.
_CHARGE = 14


def is_trivial(verb: Token) -> bool:
    """Accused of what is no violence ("of corruption", "of failing to act")."""
    charge = next((token.i for token in after(verb, 13) if token.lower_ in ("of", "for") and not _in_name(token)), len(verb.doc))
    charged = [token.lower_ for token in verb.doc[charge + 1 : charge + 5]]
    if any(token.lower_ in words("accuse", "covers") for token in verb.doc[charge + 1 : charge + 8]):
        return True  # "of using civilians as human shields"
    if charged[:1] == ["being"]:
        return words("accuse", "being").isdisjoint(charged)
    if not words("accuse", "trivial").isdisjoint(charged[:2]):
        return True
    matter = [token for token in verb.doc[charge + 1 : charge + 1 + _CHARGE] if token.sent == verb.sent]
    told = verb.lemma_ == "accuse" and matter[:1] and matter[0].lower_ != "the"
    if _protests(verb, charge):
        comma = next((at for at, token in enumerate(matter) if token.text == ","), len(matter))
        return bool(matter) and not any(is_violence(token) for token in matter[:comma])
    return bool(matter) and bool(told) and not any(is_violence(token) for token in matter)


def _protests(verb: Token, charge: int) -> bool:
    """As in "criticised the minister for his journeys", "blames them for the tensions": whatever one may be blamed for."""
    protest = words("accuse", "with_for") | {"blame"}
    return verb.lemma_ in protest and charge < len(verb.doc) and verb.doc[charge].lower_ == "for"


def _in_name(word: Token) -> bool:
    """Whether a small word stands within a name: "the Coordination of Azawad Movements"."""
    return word.i + 1 < len(word.doc) and word.nbor(-1).is_title and word.nbor(1).is_title


def is_violence(token: Token) -> bool:
    """Whether a word of a charge speaks of violence: a deed, an attack, a weapon, a crime."""
    if token.lower_ in attack_nouns() | words("accuse", "grave") | words("accuse", "mishaps"):
        return True
    deeds = words("violence", "direct") | words("violence", "fires")
    return token.lemma_.lower() in deeds or words_of(token.doc)[token.i] is Word.WEAPON
