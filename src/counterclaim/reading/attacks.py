"""Attacks that name who made them: "Israeli air strike", "the army's shelling", "rebel rocket fire", "US-led coalition raids"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.noun_runs import JOINTS, phrase_start
from counterclaim.reading.parties import owner_in
from counterclaim.reading.party_words import EVIDENCE, Word, listed, words_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.violence import is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# How many words may stand between "by" and the strikes that helped.
_NEAR = 5
# So many letters a people and its country have in common ("Russian", "Russia").
_STEM = 4
_AIMED = {"on", "against", "targeting"}


def find_attacks(doc: Doc) -> Iterator[AttributionMention]:
    """Every attack whose own noun phrase says whose it is."""
    for token in tokens_among(doc, attack_nouns()):
        if (
            token.lower_ in attack_nouns()
            and token.i > 0
            and not (token.tag_ == "VBG" and any(child.dep_ == "dobj" for child in token.rights))
            and _ends_compound(token)
            and not (_is_shot_down(token) or is_help(token) or _is_found(token))
        ):
            yield from _owned(token)


def _is_shot_down(noun: Token) -> bool:
    """ "Air defences shot down 20 Ukrainian drones": drones that hit nobody."""
    verb = noun.head
    taken = noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in words("violence", "intercepting")
    return taken and (verb.lemma_ == "down" or any(child.lower_ == "down" for child in verb.children))


def _is_found(noun: Token) -> bool:
    """ "Discovered arms that included US-made missiles": weapons that lay there."""
    verb = noun.head
    return noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in words("attacks", "finding")


def is_help(noun: Token) -> bool:
    """ "Fighters backed by coalition air strikes took the town", "with cover from Tamari raids": part of another's advance.

    Of "fighters backed by air strikes killed nine" both did it.
    """
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is None or noun.i - prep.i > _NEAR:
        return False
    helped = prep.head.lower_ in listed("modifiers", "helping") and prep.head.tag_ == "VBN"
    own = range(noun.left_edge.i, noun.right_edge.i + 1)
    if any(is_violent(token) for token in noun.sent if token.i not in own):
        return False
    return helped or (prep.head.lower_ in listed("modifiers", "help") and prep.lower_ in ("from", "of", "by"))


def _ends_compound(noun: Token) -> bool:
    """In "rocket fire" only "fire" does; a "bomb shelter" is no attack."""
    if noun.i + 1 >= len(noun.doc):
        return True
    following = noun.nbor()
    if following.text == "-":
        return False
    is_other_thing = following.lower_ in attack_nouns() | words("attacks", "followers")
    is_other_thing = is_other_thing or words_of(noun.doc)[following.i] in (Word.WEAPON, Word.DOER)
    return not (is_other_thing and following.pos_ in ("NOUN", "PROPN"))


def _owned(noun: Token) -> Iterator[AttributionMention]:
    doc, start = noun.doc, phrase_start(noun)
    if start == noun.i or not words("mood", "habitual").isdisjoint(token.lower_ for token in doc[start : noun.i]):
        return
    if any(words_of(doc)[index] is Word.UNKNOWN for index in range(start, noun.i)):
        return
    candidates = (owner_in(doc, left, right) for left, right in _pieces(doc, start, noun.i))
    owners = [owner for owner in candidates if owner is not None and _may_own(noun, owner)]
    mood = mood_of(noun) if owners else Mood.OPEN
    if mood is Mood.OPEN:
        return
    alternatives = len(owners) > 1 and any(token.lower_ == "or" for token in doc[start : noun.i])
    stance = Stance.SUSPECTS if alternatives or mood is Mood.SUSPECTED else Stance.ACCUSES
    for owner in owners:
        yield mention(stance, doc[noun.i : noun.i + 1], owner, flat=True)


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for index in range(start, end):
        if doc[index].lower_ in JOINTS:
            yield left, index
            left = index + 1
    yield left, end


def _may_own(noun: Token, owner: Tokens) -> bool:
    """Whether these words own the attack rather than say where it was or whom it hit."""
    doc, word = noun.doc, noun.lower_
    if _is_generic(noun, owner) or _is_struck(noun, owner) or _is_grievance(noun, owner):
        return False
    kinds = {words_of(doc)[token.i] for token in owner} & EVIDENCE
    possessive = owner.end < len(doc) and doc[owner.end].tag_ == "POS"
    if _harmed_in(noun):
        return not kinds <= {Word.POWER} or possessive
    if word in words("attacks", "weak"):
        return False
    if word in words("attacks", "done_to"):
        return possessive and not kinds <= {Word.POWER, Word.DEMONYM, Word.POSSESSOR}
    if kinds <= {Word.POWER}:
        return possessive or owner[0].is_upper
    if kinds <= {Word.DEMONYM, Word.POSSESSOR, Word.POWER} and word in words("attacks", "any"):
        return noun.i + 1 < len(doc) and (doc[noun.i + 1].lower_ in _AIMED or _is_abroad(noun, owner))
    return True


def _is_generic(noun: Token, owner: Tokens) -> bool:
    """ "Terrorist bombings" say what kind they were; "terrorist rocket fire" who fired."""
    doc = noun.doc
    named = [token.lower_ for token in owner if words_of(doc)[token.i] in EVIDENCE]
    fired = {token.lower_ for token in doc[owner.end : noun.i + 1]} & words("attacks", "fired")
    return not fired and all(name in words("attacks", "generic_owners") for name in named)


def _is_grievance(noun: Token, owner: Tokens) -> bool:
    """ "A march against police brutality": what people protest against at all times."""
    bare = len(owner) == 1 and owner[0].is_lower and owner[0].i == noun.i - 1 and noun.n_lefts == 1
    return bare and noun.lower_ in words("attacks", "grievances") and noun.dep_ in ("dobj", "pobj", "conj")


def _is_struck(noun: Token, owner: Tokens) -> bool:
    """ "The US embassy bombings": whose place was bombed."""
    between = noun.doc[owner.end : noun.i]
    return any(token.lower_ in words("attacks", "struck") for token in between)


def _is_abroad(noun: Token, owner: Tokens) -> bool:
    """ "Russian attacks across Ukraine": a state's attacks in another country, and not attacks that it suffered."""
    doc, place = noun.doc, noun.i + 2
    if place >= len(doc) or doc[noun.i + 1].lower_ not in ("across", "in", "inside", "throughout"):
        return False
    return words_of(doc)[place] is Word.POWER and doc[place].lower_[:_STEM] != owner[-1].lower_[:_STEM]


def _harmed_in(noun: Token) -> bool:
    """ "Over 100 were killed in a Russian offensive": an operation that killed."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") else None
    harmed = words("violence", "suffered") | words("violence", "dying")
    return noun.lower_ in words("attacks", "operations") - words("attacks", "wars") and verb is not None and verb.lemma_ in harmed
