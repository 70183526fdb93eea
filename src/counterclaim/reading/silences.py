"""Those who were asked, or expected, to answer and did not: declined to comment, could not be reached, no response from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.speakers import each_joined
from counterclaim.reading.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOBODY = frozenset({"who", "which", "it", "there", "this", "that"})
_BEFORE = 5
_AFTER = 7


def find_silences(doc: Doc) -> Iterator[AttributionMention]:
    """Every silent party, which is both source and target of its silence (guide of the claims benchmark)."""
    for token in tokens_among(doc, *(words("decline", name) for name in ("verbs", "unanswered", "unreached", "silent", "nouns"))):
        if token.lemma_ in words("decline", "verbs"):
            yield from _silent(token) if _refuses_answer(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("decline", "unanswered"):
            yield from _silent(token) if _is_negated(token) else ()
        elif token.lower_ in words("decline", "unreached"):
            yield from _silent(token) if _is_negated(token) and _has_copula(token) else ()
        elif token.lower_ in words("decline", "silent") and token.dep_ in ("acomp", "oprd"):
            yield from _silent(token.head)
        elif token.lower_ in words("decline", "nouns"):
            yield from _no_word_from(token)


def _refuses_answer(verb: Token) -> bool:
    following = [token.lower_ for token in after(verb, 2)]
    governed = (child.lemma_ for child in verb.children if child.dep_ == "xcomp")
    answers = words("decline", "answers")
    return not answers.isdisjoint(governed) or (following[:1] == ["to"] and following[-1] in answers)


def _is_negated(word: Token) -> bool:
    holders = [word, *([word.head] if word.dep_ in ("acomp", "xcomp", "amod", "attr") else [])]
    negated = any(child.dep_ == "neg" for holder in holders for child in holder.children)
    return negated or any(child.lower_ == "neither" for holder in holders for child in _leading(subject_of(holder)))


def _leading(head: Token | None) -> Iterator[Token]:
    """What stands before a noun in its phrase: "neither the army nor the rebels"."""
    return iter(()) if head is None else head.lefts


def _has_copula(word: Token) -> bool:
    return any(be.lemma_ == "be" for be in (word.head, *word.lefts))


def _silent(verb: Token) -> Iterator[AttributionMention]:
    head = subject_of(verb) or (subject_of(verb.head) if verb.dep_ in ("acomp", "xcomp") else None)
    if head is None or head.lower_ in _NOBODY:
        return
    for party in each_joined(head, verb.i):
        yield mention(Stance.DECLINES, verb.doc[verb.i : verb.i + 1], party, party)


def _no_word_from(noun: Token) -> Iterator[AttributionMention]:
    """As in "There was no immediate response from the army or the ministry"."""
    absent = {token.lower_ for token in before(noun, _BEFORE)} & {"no", "without", "any"}
    source = next((token for token in after(noun, _AFTER) if token.lower_ in ("from", "by")), None)
    head = child_of(source, "pobj")
    if not absent or head is None:
        return
    for party in each_joined(head, head.sent.end):
        yield mention(Stance.DECLINES, noun.doc[noun.i : noun.i + 1], party, party)
