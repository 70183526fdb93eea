"""Whether words say that a thing happened, only suspect it, or leave it open (negation, modality, conditions, plans, denials)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import words
from counterclaim.reading.nearby import before

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = {"dobj", "pobj", "prep", "nsubj", "nsubjpass", "agent", "compound", "appos", "attr"}
_CLAUSAL = {"ccomp", "xcomp", "advcl", "acl", "pcomp", "csubj", "parataxis", "acomp", "oprd"}
_CHAIN = _NOMINAL | _CLAUSAL | {"relcl", "conj", "dep"}
_COMPLEMENTS = {"ccomp", "xcomp", "acomp", "prep", "attr", "oprd"}
_HIGHEST = 8
_HEDGE_REACH = 6
_ARGUMENTS = {"agent", "pobj", "nsubj", "nsubjpass", "dobj"}
_PLANNED = {"xcomp", "ccomp", "dobj", "pobj", "acl"}
_DENIED = {"ccomp", "dobj", "pcomp", "xcomp", "pobj", "prep", "acl", "relcl"}
_AHEAD = {"for", "against", "of", "from"}
_FINITE = {"VBD", "VBZ", "VBP"}
_MAYBE = {"may", "might", "could"}


class Mood(StrEnum):
    """How real the words make it. OPEN: they do not say that it happened."""

    STATED = "stated"
    SUSPECTED = "suspected"
    OPEN = "open"


def mood_of(token: Token) -> Mood:
    """The mood of the clause or the noun phrase that this token heads, by its own words and by what governs it."""
    if any(mark.text == "?" for mark in token.sent[-2:]):
        return Mood.OPEN
    suspected = mood_ends = told = False
    below = token
    mood = _own_mood(token)
    for _ in range(_HIGHEST):
        if mood is Mood.OPEN:
            return mood
        suspected |= mood is Mood.SUSPECTED
        above = below.head
        if above == below or below.dep_ not in _CHAIN or mood_ends or (told and below.dep_ in ("nsubj", "nsubjpass")):
            break
        mood = _governed_mood(below, above)
        # "the mayor, who blamed the army, will speak": what one has done does not hang on what one will do
        told = below.dep_ == "relcl" and (below.tag_ == "VBD" or any(child.tag_ in _FINITE for child in below.lefts))
        mood_ends = below.dep_ == "advcl"  # a clause of time or cause stands by itself, whatever its main clause supposes
        below = above
    return Mood.OPEN if mood is Mood.OPEN else Mood.SUSPECTED if suspected else Mood.STATED


def _own_mood(token: Token) -> Mood:
    leading = {child.lower_ for child in token.lefts}
    if any(child.dep_ == "neg" for child in token.children) or leading & words("mood", "conditions"):
        return Mood.OPEN
    if token.pos_ == "VERB" and any(child.dep_ == "dobj" and _none(child) for child in token.children):
        return Mood.OPEN  # "had carried out no strikes", "killed no civilians"
    if token.pos_ in ("NOUN", "PROPN") and leading & words("mood", "possible_adjectives"):
        return Mood.OPEN
    if leading & words("mood", "modals"):
        return Mood.SUSPECTED if _may_have(leading | {token.lower_}) else Mood.OPEN
    if token.tag_ == "VB" and token.dep_ in ("acl", "relcl", "advcl") and "to" in leading:
        return Mood.OPEN
    if "then" in leading and any(child.dep_ == "advcl" and _marked(child, "if") for child in token.lefts):
        return Mood.OPEN  # "if the rebels did it, then they killed nine"
    if any(_is_task(verb) for verb in ((token, token.head) if token.dep_ == "conj" and token.tag_ == "VB" else (token,))):
        return Mood.OPEN
    if "until" in leading and not leading.isdisjoint(("have", "has")):
        return Mood.OPEN  # "we cannot rest until we have destroyed them"
    return Mood.SUSPECTED if leading & words("suspect", "hedges") else Mood.STATED


def _marked(clause: Token, word: str) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == word for child in clause.lefts)


def _is_task(verb: Token) -> bool:
    """As in "their mission was to kill leaders and to blame the army"."""
    planned = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)
    return planned and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ == "be"


def _none(what: Token) -> bool:
    return any(child.lower_ == "no" and child.dep_ == "det" for child in what.lefts)


def _may_have(leading: set[str]) -> bool:
    """As in "may have bombed", "could have been hit", "may be behind": suspected; "may bomb" is not yet done."""
    return ("have" in leading and not leading.isdisjoint(_MAYBE)) or (
        "be" in leading and not leading.isdisjoint(_MAYBE - {"could"})
    )


def _governed_mood(below: Token, above: Token) -> Mood:
    if below.dep_ in _PLANNED and above.lemma_.lower() in words("mood", "open") | words("suspect", "excluding"):
        return Mood.OPEN
    if below.dep_ == "prep" and below.lower_ in _AHEAD and above.lemma_.lower() in words("mood", "bracing"):
        return Mood.OPEN  # "braced for attacks by the rebels"
    if below.lower_ == "of" and above.lower_ in ("target", "targets") and any(child.dep_ == "amod" for child in above.lefts):
        return Mood.OPEN  # "the town has been a key target of strikes by the coalition"
    if below.dep_ in _ARGUMENTS and any(child.lower_ in words("mood", "habits") for child in above.lefts):
        return Mood.OPEN  # "the town has regularly been targeted by army air strikes"
    if is_rejected_claim(above):
        return Mood.OPEN
    denying = above.lemma_.lower() in words("mood", "denying") or above.lower_ in words("deny", "nouns")
    if denying and below.dep_ in _DENIED and not _ahead(below, above):
        return Mood.OPEN
    if below.dep_ in ("acl", "ccomp") and _is_untrue(above, below):
        return Mood.OPEN
    if above.pos_ == "NOUN" and above.lower_ in words("mood", "possible") and below.dep_ in ("prep", "acl", "compound"):
        return Mood.OPEN
    return _clause_above(below, above) if above.pos_ in ("VERB", "AUX", "ADJ") else Mood.STATED


def is_rejected_claim(word: Token) -> bool:
    """The claims of a title's "Army rejects claims soldiers killed villagers", which a parser takes for a verb."""
    before = word.nbor(-1) if word.i > word.sent.start else None
    named = word.lower_ in ("claims", "reports", "charges") and word.pos_ == "VERB"
    rejected = {before.lower_, before.lower_.removesuffix("s"), before.lemma_} if named and before is not None else set()
    return not rejected.isdisjoint(words("mood", "denying"))


def _is_untrue(charge: Token, told: Token) -> bool:
    """ "Said claims that troops had killed civilians were false": what is called so is not said to have happened."""
    named = charge.lower_ in words("deny", "charges") | words("deny", "reports")
    rest = charge.head.doc[told.right_edge.i + 1 : charge.head.right_edge.i + 1] if named else ()
    return any(token.lower_ in words("deny", "untrue") for token in rest)


def _ahead(below: Token, above: Token) -> bool:
    """ "The army shelled the town; it did not comment", "… for the blast; the group denied it": no part of what is denied."""
    return below.dep_ == "ccomp" and below.i < above.i


def _clause_above(below: Token, above: Token) -> Mood:
    """A complement shares the conditions, negations, plans and beliefs of its governor: "if they are found to have bombed"."""
    leading = {child.lower_ for child in above.lefts}
    unreal = leading & words("mood", "conditions") or (leading & words("mood", "modals") and "have" not in leading)
    if unreal and below.dep_ in _ARGUMENTS | _COMPLEMENTS:
        return Mood.OPEN
    if below.dep_ not in _COMPLEMENTS:
        return Mood.STATED
    if not _ahead(below, above) and any(child.dep_ == "neg" for child in above.children):
        return Mood.OPEN
    believed = above.lemma_ in words("suspect", "verbs_of_belief") or above.lower_ in words("suspect", "hedges")
    return Mood.SUSPECTED if believed else Mood.STATED


def hedged_near(token: Token) -> bool:
    """Whether a hedge leads up to the token, whatever the parse says ("bombs believed to have been dropped by")."""
    for earlier in reversed(before(token, _HEDGE_REACH)):
        if earlier.lower_ in words("suspect", "hedges"):
            return not (earlier.tag_ == "VBD" and earlier.nbor().lower_ == "that")  # "alleged that the army …"
        if (
            earlier.lower_ not in words("suspect", "fillers")
            and earlier.pos_ not in ("ADJ", "PROPN", "ADV")
            and earlier.text != "-"
        ):
            return False
    return False
