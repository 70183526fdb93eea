"""Parses of blame that can be seen to be wrong, put right: who is accused, who accuses, and two who accuse each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimant_kinds import kind_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who tells of attacks and makes none.
_BLAMING = (
    ClaimantKind.ORGANISATION,
    ClaimantKind.RESIDENT,
    ClaimantKind.WITNESS,
    ClaimantKind.RELATIVE,
    ClaimantKind.MEDIC,
    ClaimantKind.UN,
)


def mend_blame(word: Token) -> None:
    """Puts right what a parser makes of a word of blame; other words stay as they are."""
    following = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if word.lemma_ == "accuse" and word.tag_ == "VBN" and following == "of":
        _suffer(word)
        _blame(word)
    elif word.lemma_ == "blame" and word.tag_ == "VBN":
        _blame(word)
    elif word.lemma_ in words("mutual", "verbs") and word.pos_ != "VERB" and following in words("mutual", "objects"):
        _trade(word)


def _suffer(verb: Token) -> None:
    """ "Army accused of killing villagers": nobody follows whom it would accuse, so it is accused."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is not None and not any(child.dep_ in ("aux", "dobj") for child in verb.children):
        subject.dep_ = "nsubjpass"


def _blame(verb: Token) -> None:
    """ "The rebels were blamed for the strike by residents": who blames them did not make the strike."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if not passive or any(child.dep_ == "agent" for child in verb.children):
        return
    for by in (token for token in verb.subtree if token.lower_ == "by" and token.i > verb.i and token.dep_ == "prep"):
        named = next((child for child in by.children if child.dep_ == "pobj"), None)
        if named is not None and kind_of_words(verb.doc[named.left_edge.i : named.i + 1].text) in _BLAMING:
            by.head, by.dep_ = verb, "agent"
            return


def _trade(verb: Token) -> None:
    """The title "Aland, Boria trade blame as clash kills 12": the two trade it, which a parser takes for a noun."""
    sides, blame = list(verb.doc[verb.sent.start : verb.i]), verb.nbor()
    names = [token for token in sides if token.pos_ == "PROPN"]
    if len(names) != 2 or any(token.pos_ not in ("PROPN", "PUNCT", "CCONJ") for token in sides):
        return
    behind = verb.doc[blame.i + 1] if blame.i + 1 < verb.sent.end else None
    clause = verb.sent.root if verb.sent.root.i > blame.i else None
    clash = next((child for child in behind.children if child.dep_ == "pobj"), None) if behind is not None else None
    verb.pos_, verb.tag_, verb.head, verb.dep_ = "VERB", "VBP", verb, "ROOT"
    names[0].head, names[0].dep_ = verb, "nsubj"
    names[1].head, names[1].dep_ = names[0], "conj"
    blame.head, blame.dep_ = verb, "dobj"
    if clause is not None and behind is not None:
        clause.head, clause.dep_ = verb, "advcl"
        behind.head, behind.dep_ = clause, "mark"
        if clash is not None:
            clash.head, clash.dep_ = clause, "nsubj"
