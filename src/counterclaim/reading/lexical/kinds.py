"""What a claimant is, by the words that name it in a language of the lexical reader."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Harm
from counterclaim.reading.lexical.arabic import arabic_forms
from counterclaim.reading.lexical.names import ACRONYM, DEMONYM, FORCE, GROUP, ORGANISATION, STATE
from counterclaim.reading.lexical.phrases import name_end
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort
from counterclaim.vocabulary.loader import load_toml

Rule = tuple[ClaimantKind, re.Pattern[str] | None, re.Pattern[str] | None]


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    kinds = load_toml(f"{language}/claimants.toml")["kind"]
    return tuple(
        (ClaimantKind(kind["name"]), _any_of(kind["words"], language), _any_of(kind.get("unless", []), language))
        for kind in kinds
    )


def _any_of(words: list[str], language: str) -> re.Pattern[str] | None:
    if not words:
        return None
    plain = (" ".join(arabic_forms(word)) for word in words) if language == "ar" else words
    longest_first = sorted(plain, key=len, reverse=True)
    alternatives = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in longest_first)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(alternatives) + r")(?![^\W_])")


@lru_cache(maxsize=8192)
def kind_of_forms(language: str, forms: str) -> ClaimantKind:
    """The kind that the words tell under the first rule that fits; UNKNOWN where they tell none."""
    for kind, fits, unless in _rules(language):
        if fits is not None and fits.search(forms) and not (unless and unless.search(forms)):
            return kind
    return ClaimantKind.UNKNOWN


def forms_of(text: Text, start: int, end: int) -> str:
    """The words in the vocabulary's spelling, with one space between them."""
    return " ".join(text.forms[start:end]).replace("' ", "'")


def kind_of(text: Text, start: int, end: int) -> ClaimantKind:
    """The kind of claimant that the words [start, end) tell; a name is that of a group, an office or a state."""
    told = kind_of_forms(text.language, forms_of(text, start, end))
    if told is not ClaimantKind.UNKNOWN:
        return told
    return next((kind for i in range(start, end) if (kind := _of_name(text, i)) is not None), ClaimantKind.UNKNOWN)


def _of_name(text: Text, i: int) -> ClaimantKind | None:
    if name_end(text, i) == i:
        return None
    return next((kind for name, kind in _NAMED.items() if text.has(i, name)), None)


_NAMED = {
    GROUP: ClaimantKind.ARMED_GROUP,
    ORGANISATION: ClaimantKind.ORGANISATION,
    FORCE: ClaimantKind.OFFICIAL,
    STATE: ClaimantKind.OFFICIAL,
    ACRONYM: ClaimantKind.ARMED_GROUP,
}


def can_speak(text: Text, start: int, end: int) -> bool:
    """Whether the words may be those for somebody who speaks: a claimant, a party, a document; never a toll or deed."""
    if start >= end or _is_nobody(text, start, end):
        return False
    head = _head_end(text, start, end)
    if any(
        text.has(i, "harms.tolls.nouns") or (text.has(i, "events.violence.words") and not text.has(i, *_SPEAKING))
        for i in range(start, min(head, start + _TOLL_WITHIN))
    ):
        return False
    if kind_of(text, start, head) is not ClaimantKind.UNKNOWN:
        return True
    named = any(text.has(i, "parties.proper.nouns") and text.words[i].capital or _is_acronym(text, i) for i in range(start, head))
    named = named or text.cased and text.has(start, "grammar.determiners.several") and _is_people(text, start + 1, end)
    named = named or text.is_mark(end - 1, ")") and _is_acronym(text, end - 2)
    return named or any(text.has(i, *_SPEAKING) for i in range(start, head))


def _is_people(text: Text, start: int, end: int) -> bool:
    """Whether the words are those for a nation: "les Américains"."""
    return end - start == 1 and text.has(start, DEMONYM) and text.words[start].capital


def _is_nobody(text: Text, start: int, end: int) -> bool:
    """Whether a phrase is a pronoun for nobody in particular, "cela", and no noun behind "ce" ("ce responsable")."""
    points = text.has(start, "grammar.determiners.pointing") and end - start > 1
    return text.has(start, "grammar.pronouns.nobody") and not points


def _is_acronym(text: Text, i: int) -> bool:
    """Whether a word is in capitals alone, as the names of offices and organisations are: "le RNDDH"."""
    word = text.words[i]
    return text.cased and word.upper and word.sort is Sort.WORD and word.end - word.start >= _SHORTEST_ACRONYM


def is_deed(text: Text, start: int, end: int) -> bool:
    """Whether the words are headed by a noun of violence, harm or its toll, which says nothing itself."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words", "grammar.adverbs.words")), end)
    return head >= end or text.has(head, *_DEEDS)


def may_speak(text: Text, start: int, end: int) -> bool:
    """Whether words that no list knows may be those for somebody, where a verb of saying has what is said beside it."""
    stops = text.has(start, "grammar.prepositions.words", "grammar.stops.words") and not text.has(
        start, "grammar.determiners.pointing"
    )
    owned = text.grammar.verb_first and text.has(start, "grammar.prepositions.of")  # "تحقق من مقتل …"
    if stops or owned or _is_nobody(text, start, end) or start >= end or text.has(start, *STATES):
        return False
    return can_speak(text, start, end) or not is_deed(text, start, end) and len(text.forms[end - 1]) > _SHORTEST


def _head_end(text: Text, start: int, end: int) -> int:
    """The word after the head of a phrase, before its first "of" or quotation mark; "l'un de nos …" is headed by what follows."""
    begun = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words", "grammar.adverbs.words")), start)
    one_of = (
        text.has(begun - 1, "grammar.determiners.definite")
        and text.has(begun, "numbers.singles.words")
        or text.has(begun, "people.adjectives.one")
    )
    if one_of or begun == start and text.has(start, "numbers.singles.words"):
        return end
    stops = (i for i in range(begun + 1, end) if text.has(i, "grammar.prepositions.of") or text.is_mark(i, '«"“'))
    return next((i for i in stops if name_end(text, begun) <= i), end)


_SHORTEST, _SHORTEST_ACRONYM = 2, 3
# "Un précédent bilan".
_TOLL_WITHIN = 3
STATES = ("grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.conjunctions.words", "grammar.conjunctions.relative")
_DEEDS = (
    "events.violence.words", "parties.attacks.nouns", "harms.tolls.nouns", "events.places.nouns", "parties.objects.nouns",
    *(f"harms.{harm}.{name}" for harm in Harm for name in ("nouns", "events")),
)  # fmt: skip
_SPEAKING = (
    "reporting.speakers.person", "reporting.speakers.organisation", "reporting.speakers.of_party", "reporting.speakers.documents",
    "parties.forces.nouns", "parties.sides.nouns", "parties.powers.words", "reporting.speakers.same",
)  # fmt: skip


def is_speaker(text: Text, start: int, end: int) -> bool:
    """Whether the words can only be those for somebody: no country, no town, which a title may be filed under."""
    named = name_end(text, start) == end and text.has(start, STATE)
    named = named or text.cased and all(text.has(i, STATE) or text.is_mark(i) for i in range(start, end))  # "Rwanda/RDC"
    place = text.has(start, STATE) or text.has(end - 1, STATE) and text.words[start].capital  # "Lac Tchad"
    filed = text.cased and place and not any(text.has(i, *_SPEAKING) for i in range(start, end))
    named = named or filed and (name_end(text, start) < end)  # "Cameroun anglophone"
    return not named and can_speak(text, start, end)


def is_person(text: Text, start: int, end: int) -> bool:
    """Whether the words are a person's name, as far as capitals tell: a few of them and nothing else, no state and no group."""
    if not text.cased or not 0 < end - start <= _LONGEST_NAME or name_end(text, start) > start:
        return False
    return all(text.words[i].capital and text.words[i].sort is Sort.WORD and not text.names(i) for i in range(start, end))


_LONGEST_NAME = 4


def is_place(text: Text, start: int, end: int) -> bool:
    """Whether a French phrase is headed by a thing that may be hit, whoever it belongs to: "un hôpital de MSF"."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words")), start)
    return text.cased and text.has(head, "parties.objects.nouns") and not text.has(head, "reporting.speakers.person")


def is_army(text: Text, start: int, end: int) -> bool:
    """Whether French words are those of an army that speaks, of which somebody may be "one of its spokesmen"."""
    force = text.cased and text.find(start, end, "parties.forces.nouns") is not None
    return force and kind_of(text, start, end) is ClaimantKind.OFFICIAL


def is_house(text: Text, start: int, end: int) -> bool:
    """Whether French rescuers speak as one house, which has a spokesman: "la Défense civile"."""
    house = text.cased and text.find(start, end, "reporting.speakers.organisation") is not None
    return house and kind_of(text, start, end) is ClaimantKind.MEDIC
