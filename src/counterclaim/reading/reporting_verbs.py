"""Which verbs, as a sentence uses them, make a claim of what goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.attribution_words import attack_nouns
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.groups import is_person
from counterclaim.reading.mood import is_rejected_claim
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFFICE = 7  # words that the office of a source may have


def is_misread(word: Token) -> bool:
    """ "…, a monitor and an official say.", "…, SUNA news agency reports.": a tagger takes the last word for a noun."""
    if word.lower_ in ("say", "says"):
        return any(child.dep_ == "nsubj" for child in word.children)
    return word.lower_ == "reports" and _closes_credit(word)


def _closes_credit(word: Token) -> bool:
    """Whether the word ends its sentence behind a comma and a newsroom that it can be the verb of."""
    ends = word.i + 1 >= word.sent.end or word.nbor().text == "."
    comma = next((token.i for token in reversed(word.doc[word.sent.start : word.i]) if token.text == ","), None)
    if not ends or comma is None or not 0 < word.i - comma - 1 <= _OFFICE:
        return False
    return kind_of_words(word.doc[comma + 1 : word.i].text) is ClaimantKind.JOURNALIST_MEDIA


def reports(verb: Token) -> bool:
    """Whether the verb, as it is used here, makes a claim of what goes with it."""
    lexicon = load_toml("en/reporting.toml")
    verbs, lemma = lexicon["verbs"], verb.lemma_.lower()
    if is_rejected_claim(verb):
        return False
    if _governs(verb, lexicon["deeds"]["nouns"]):
        return False
    if lemma == "claim" and _governs(verb, [*attack_nouns(), "responsibility", "credit"]):
        return False  # "claims the bombing that killed nine": a deed, and not the number
    if lemma in verbs["quote"]:
        return True
    if lemma in verbs["issue"] and _governs(verb, load_toml("en/claimants.toml")["documents"]["nouns"]):
        return True
    if lemma in verbs["toll"] and (
        _governs(verb, lexicon["toll_nouns"]["nouns"]) or _is_said_of(verb, "nsubjpass", "toll_nouns")
    ):
        return True
    if lemma in lexicon["showing"]["verbs"]:
        return _is_said_of(verb, "nsubj", "showing") and (_has_clause(verb) or counts(verb))
    if lemma in lexicon["needs_clause"]["verbs"]:
        return _has_clause(verb) or counts(verb)
    return lemma in verbs["say"] or lemma in verbs["stance"]


def _governs(verb: Token, nouns: list[str]) -> bool:
    return any(child.dep_ == "dobj" and child.i > verb.i and child.lower_ in nouns for child in verb.children)


def _is_said_of(verb: Token, relation: str, table: str) -> bool:
    """ "The toll was put at 34 by the governor", "figures compiled by the ministry showed": what the verb is said of."""
    nouns = load_toml("en/reporting.toml")[table]["nouns"]
    return any(child.dep_ == relation and child.lower_ in nouns for child in verb.children)


def counts(verb: Token) -> bool:
    """ "Medics counted nine dead", "a photographer saw the bodies of four children": a number that is said, though no clause."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if verb.lemma_ == "release" and any(is_person(child.lower_) for child in objects):
        return False  # "the guerrillas released three engineers"
    of = [part for child in (verb, *objects) for prep in child.children if prep.lower_ == "of" for part in prep.children]
    return any(token.like_num or token.pos_ == "NUM" for noun in (*objects, *of) for token in (noun, *noun.children))


def _has_clause(verb: Token) -> bool:
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return any(child.dep_ in ("ccomp", "xcomp") for child in verb.children) or (
        following is not None and following.lower_ == "that"
    )
