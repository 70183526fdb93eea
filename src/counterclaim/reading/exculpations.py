"""Statements that a party did not do it: "its forces were not involved", "had nothing to do with it", "no jets bombed"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.cleared import is_own
from counterclaim.reading.nearby import after, child_of
from counterclaim.reading.parties import parties_of, side_behind
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.speakers import object_of, phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens


_REACH = 8


def find_exculpations(doc: Doc) -> Iterator[AttributionMention]:
    """Every party that is said not to have done it; where it is "we" or "its forces", the party is the one who says so."""
    deeds = (words("deny", "clearing"), words("deny", "participation"), words("violence", "direct"), words("violence", "light"))
    for token in tokens_among(doc, *deeds):
        if token.pos_ == "VERB" and token.lemma_ in words("deny", "clearing"):
            yield from _absolved(token)
        elif (holder := _negated_deed(token)) is not None:
            yield from _not_done(doc[token.i : token.i + 1], holder)
    for token in tokens_among(doc, frozenset({"us"})):
        if _was_not(token):
            yield from _own(doc[token.head.i : token.i + 1], token.head)
    for cue in phrases_in(doc, sorted(words("deny", "phrases"))):
        yield from _not_done(cue, _verb_of(cue[0]))


def _verb_of(first: Token) -> Token:
    """The verb that a phrase belongs to: "bears no responsibility for", "had nothing to do with"."""
    verb = first if first.pos_ in ("VERB", "AUX") else first.head
    return verb.head if verb.pos_ == "NOUN" and verb.dep_ in ("dobj", "attr") else verb


def _was_not(token: Token) -> bool:
    """As in "It wasn't us", said alone; not "It was not us who wanted this"."""
    be = token.head
    negated = token.dep_ == "attr" and be.lemma_ == "be" and any(child.dep_ == "neg" for child in be.children)
    return negated and (token.i + 1 == len(token.doc) or token.nbor().is_punct)


def _negated_deed(token: Token) -> Token | None:
    """The verb that is negated, where the token is a deed or a part in it; plans and conditions deny nothing."""
    if token.lower_ in words("deny", "participation") and token.pos_ != "NOUN":
        holder = token if token.pos_ == "VERB" else token.head
    elif token.pos_ == "VERB" and (is_violent(token) or _made_none(token) or _was_active(token)) and not is_passive(token):
        holder = token
    else:
        return None
    children = {child.lower_ for child in holder.children}
    negated = any(child.dep_ == "neg" for child in holder.children) or _has_no_subject(holder) or _made_none(token)
    if (holder.tag_ == "VB" and "to" in children) or ("never" in children and holder.tag_ in ("VBZ", "VBP")):
        return None  # "it never targets civilians" is said at all times, and of no incident
    return holder if negated and not children & (words("mood", "modals") | words("mood", "conditions")) else None


def _made_none(verb: Token) -> bool:
    """As in "had carried out no operation there", "conducted no strikes that day"."""
    made = child_of(verb, "dobj") if verb.lemma_ in words("violence", "light") else None
    return made is not None and made.lower_ in attack_nouns() and any(child.lower_ == "no" for child in made.lefts)


def _was_active(verb: Token) -> bool:
    """As in "were not carrying out any missions in the area", "had flown no sorties there", "has no chemical weapons"."""
    what = child_of(verb, "dobj")
    if what is not None and verb.lemma_ in words("deny", "possessing"):
        return words_of(what.doc)[what.i] is Word.WEAPON or what.lower_ in words("deny", "arms")
    made = verb.lemma_ in words("violence", "light") | {"fly"}
    return made and what is not None and what.lower_ in words("deny", "activity")


def _has_no_subject(verb: Token) -> bool:
    """As in "no Russian jets bombed", "none of our units were involved"; "no group", "no one" are nobody's denial."""
    head = subject_of(verb)
    if head is None or head.lower_ in words("pointers", "nobody"):
        return False
    before = head.doc[head.left_edge.i : head.i]
    return head.lower_ == "none" or any(
        token.lower_ == "neither" or (token.lower_ == "no" and token.head == head) for token in before
    )


def _not_done(cue: Tokens, verb: Token) -> Iterator[AttributionMention]:
    head = subject_of(verb)
    if head is None or head.lower_ in words("pointers", "nobody"):
        return
    if head.lower_ in ("i", "we"):
        yield mention(Stance.DENIES, cue, head.doc[head.i : head.i + 1], head.doc[head.i : head.i + 1])  # whoever is quoted
        return
    if is_own(head):
        yield from _own(cue, verb) if not _stands_for_another(head) else ()
        return
    for party in parties_of(head):
        yield mention(Stance.DENIES, cue, party.tokens, flat=True)


def _stands_for_another(pronoun: Token) -> bool:
    """ "The general said the rebels had hit two helicopters, and that they had not destroyed any": the rebels had not."""
    several = {Word.SIDE, Word.FORCE, Word.DOER}
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    told = next((token for token in reversed(before) if token.dep_ == "nsubj" and token.i < pronoun.i), None)
    plural = told is not None and told.tag_ in ("NNS", "NNPS") and words_of(told.doc)[told.i] in several
    return pronoun.lower_ == "they" and plural and told is not None and told.head.dep_ == "ccomp"


def _own(cue: Tokens, verb: Token) -> Iterator[AttributionMention]:
    """The speaker clears itself: the subject of the saying above this clause."""
    for above in verb.ancestors:
        speaker = child_of(above, "nsubj") if above.pos_ == "VERB" else None
        if speaker is not None:
            yield mention(Stance.DENIES, cue, side_behind(speaker), phrase_of(speaker))
            return


def _absolved(verb: Token) -> Iterator[AttributionMention]:
    """As in "cleared the army of", "exonerated the police"."""
    head = subject_of(verb) if is_passive(verb) else object_of(verb)
    what_for = verb.lemma_ != "clear" or any(token.lower_ == "of" for token in after(verb, _REACH))
    if head is None or not what_for:
        return
    for party in parties_of(head):
        yield mention(Stance.DENIES, verb.doc[verb.i : verb.i + 1], party.tokens, None if is_passive(verb) else speaker_of(verb))
