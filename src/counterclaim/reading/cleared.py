"""Whom a denial clears when it is not the one who denies: "denied that the rebels had bombed", "denying the involvement of X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.nearby import after, child_of
from counterclaim.reading.parties import any_party
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.speakers import agent_head
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_REACH = 20


def is_own(head: Token) -> bool:
    """Whether the words mean the speaker: "it", "its forces", "none of our units"."""
    owners = (head, *head.lefts, *(grandchild for child in head.rights if child.lower_ == "of" for grandchild in child.subtree))
    return any(token.lower_ in words("deny", "own") for token in owners)


def touches_violence(verb: Token) -> bool:
    """Whether what the verb governs speaks of violence or of a part in it."""
    return any(_governs(verb, token) and _is_harm(token) and not _is_later(verb, token) for token in after(verb, _REACH))


def denies_harm(verb: Token) -> bool:
    """As in "denied that anyone was hurt", "denied there were any casualties": that harm was done at all."""
    clause = child_of(verb, "ccomp")
    if clause is None or clause.i < verb.i or any(child.dep_ == "neg" for child in verb.children):
        return False
    harmed = child_of(clause, "nsubjpass", "nsubj", "attr")
    harmed = child_of(clause, "attr") or harmed if clause.lemma_ == "be" else harmed
    if harmed is None:
        return False
    somebody = harmed.lower_ in words("deny", "anybody") or (
        any(child.lower_ == "any" for child in harmed.lefts) and harmed.lower_ in words("deny", "anybody_harmed")
    )
    told = clause.lemma_ in words("violence", "suffered") | words("violence", "dying") | {"hurt", "harm", "be", "hit"}
    return somebody and told and agent_head(clause) is None


def _governs(verb: Token, token: Token) -> bool:
    """Whether the verb governs the token itself, and not by another verb joined to it ("denied it and said that …")."""
    while token.head != verb and token.head.i != token.i:
        token = token.head
    return token.head == verb and not (token.dep_ == "conj" and token.pos_ == "VERB" and child_of(token, "ccomp") is not None)


def _is_later(verb: Token, token: Token) -> bool:
    """As in "denied that anybody had been held after the attack": when, and not what."""
    return token.dep_ == "pobj" and token.head.lower_ in ("after", "following", "since", "before") and token.head.head != verb


def _is_beside(verb: Token, token: Token) -> bool:
    """Whether a clause of time or cause holds it, not what is denied: "denied it, after rebels had bombed the town"."""
    while token != verb:
        if token.dep_ == "advcl":
            return True
        token = token.head
    return False


def _is_harm(token: Token) -> bool:
    if token.lower_ in attack_nouns() | words("responsible", "parts") | words("deny", "participation"):
        return True
    return words_of(token.doc)[token.i] is Word.WEAPON or (token.pos_ == "VERB" and is_violent(token))


def cleared_in(verb: Token) -> list[Tokens]:
    """The parties in what is denied that are not the denier itself; none where it speaks of itself."""
    for token in after(verb, _REACH):
        if not _governs(verb, token) or _is_beside(verb, token):
            continue
        for head in _doers(token, verb):
            if head.i > verb.i and not is_own(head) and head != token:
                return [party.tokens for party in any_party(head)]
    return []


def _doers(token: Token, verb: Token) -> Iterator[Token]:
    """The heads of those who would have done what this word tells."""
    if token.lower_ in words("responsible", "parts"):
        owner = _holder(token)
        if owner is not None:
            yield owner
    elif token.pos_ == "VERB" and is_violent(token):
        doer = agent_head(token) if is_passive(token) else subject_of(token)
        if doer is not None:
            yield doer
    elif token.lower_ in words("deny", "participation") and token.head != verb:
        doer = subject_of(token if token.pos_ == "VERB" else token.head)
        if doer is not None:
            yield doer


def _holder(noun: Token) -> Token | None:
    """As in "the involvement of X", "X's involvement"."""
    owner = child_of(noun, "poss")
    if owner is not None:
        return owner
    of = next((child for child in noun.children if child.lower_ in ("of", "by") and child.i > noun.i), None)
    inner = child_of(of, "pobj")
    return None if inner is None or inner.lower_ in attack_nouns() else inner
