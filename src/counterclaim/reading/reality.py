"""Whether what a word tells of happened, in the report's telling."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Token

# How far up the tree a negation or a plan still reaches the word.
_REACH = 4


def is_unreal(token: Token) -> bool:
    """Whether the word is negated, conditional, modal, planned or feared ("no attack", "if they strike", "a plan to kill").

    FactBank's factuality values are two here: certainly the case, or anything less. Doubt by a claimant ("allegedly killed") is
    the claim's, not the event's, and leaves the event standing.
    """
    unreal = _unreal()
    if _marked(token, unreal):
        return True
    for _ in range(_REACH):
        head = token.head
        if head == token:
            return False
        if token.dep_ in ("nsubj", "nsubjpass", "relcl", "ccomp", "parataxis", "conj", "advcl"):
            return False
        if head.lemma_.lower() in unreal["governors"] and token.dep_ in (
            "dobj",
            "pobj",
            "prep",
            "xcomp",
            "pcomp",
            "acl",
            "compound",
        ):
            return True
        if head.pos_ in ("VERB", "AUX"):
            return token.dep_ in ("dobj", "prep", "pobj", "xcomp", "agent") and _marked(head, unreal)
        if _negated_noun(head, unreal):
            return True
        token = head
    return False


@cache
def _unreal() -> dict[str, frozenset[str]]:
    data = load_toml("en/events.toml")["unreal"]
    return {**{name: frozenset(words) for name, words in data.items()}, "governors": frozenset(data["nouns"] + data["verbs"])}


def _marked(token: Token, unreal: dict[str, frozenset[str]]) -> bool:
    """A negation, a modal or a condition at the word itself, or at the verb that it is an auxiliary's complement of."""
    for child in token.children:
        if child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ in unreal["negations"]):
            return True
        if child.dep_ == "aux" and child.lower_ in unreal["modals"]:
            return True
        if child.dep_ == "mark" and child.lower_ in unreal["conditions"]:
            return True
    return False


def _negated_noun(head: Token, unreal: dict[str, frozenset[str]]) -> bool:
    if head.lower_ in unreal["negations"]:
        return True
    return any(child.dep_ == "det" and child.lower_ in unreal["negations"] for child in head.children)
