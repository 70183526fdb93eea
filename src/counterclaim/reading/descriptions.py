"""Descriptions without a name: "the group", "a local official", "the statement", and which of them point at somebody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.frames import Frame
from counterclaim.reading.parties import side_behind
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.sources import can_speak
from counterclaim.reading.subjects import Stretch, subject_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# How many words may follow the noun of an office ("the mayor of the town").
_OFFICE = 6
# "an NGO", "the Monitor": an article and a noun.
_BARE = 2


def describes_somebody(source: Tokens, head: Token) -> bool:
    """ "A local official", "the mayor", "Somalia's president": one person by their office, without a name of their own."""
    person = head.lower_ in load_toml("en/claimants.toml")["anaphors"]["person"] and head.tag_ in ("NN", "NNP")
    named = any(token.pos_ == "PROPN" and token.dep_ in ("appos", "conj") for token in source) or head.pos_ == "PROPN"
    return person and not named and source[-1].i - head.i < _OFFICE


def party_before(pronoun: Token) -> Token | None:
    """The head of the last party of which the sentence before a pronoun tells, one of several people for "they"."""
    if not pronoun.sent.start:
        return None
    several = pronoun.lower_ in ("they", "them")
    for token in reversed(list(pronoun.doc[pronoun.sent.start - 1].sent)):
        kind = words_of(token.doc)[token.i]
        head = kind in (Word.SIDE, Word.FORCE, Word.NAME) and token.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")
        if head and (kind is Word.NAME or token.tag_ == "NNPS" or (token.tag_ in ("NNS", "NNPS")) == several):
            return token
    return None


def spoken_for(doc: Doc, around: Frame | None, frame: Frame) -> Stretch | None:
    """ "A Hezbollah official said the group denies it": the group for which the one around it speaks."""
    if around is None or around.head == frame.head:
        return None
    side = side_behind(doc[around.head])
    named = any(words_of(doc)[token.i] is Word.NAME for token in side)
    return Stretch(side.start, side.end) if named else None


def subject_before(pronoun: Token) -> Token | None:
    """The head of what the sentence before a pronoun says something of, where that is a noun or a name."""
    if not pronoun.sent.start:
        return None
    subject = subject_of(pronoun.doc[pronoun.sent.start - 1].sent.root)
    return subject if subject is not None and subject.pos_ in ("NOUN", "PROPN") else None


def silent_before(pronoun: Token) -> Token | None:
    """ "The RSF did not respond. It has denied …": the party of which the sentence before tells that it did not speak."""
    subject = subject_before(pronoun)
    silent = load_toml("en/attributions.toml")["decline"]["unanswered"]
    above = pronoun.head.head
    if pronoun.head.dep_ == "conj" and above.lemma_ in silent and above.i < pronoun.i:  # "has not commented, but it has denied …"
        return next((child for child in above.children if child.dep_ == "nsubj"), None)
    return subject if subject is not None and pronoun.doc[pronoun.sent.start - 1].sent.root.lemma_ in silent else None


def is_called(doc: Doc, known: Frame, head: Token) -> bool:
    """Whether a claimant is called so by its head or title; "a spokesman of the government's hospital" is no government."""
    named = doc[known.head]
    titles = [child for child in named.children if child.dep_ in ("compound", "appos", "amod", "nmod")]
    # "Defence Minister General Kolo": a title within a title
    within = (token for title in titles if title.i < named.i for token in title.subtree if token.dep_ == "compound")
    return any(token.lower_ == head.lower_ for token in (named, *titles, *within))


def is_named_so(doc: Doc, known: Frame, description: Tokens) -> bool:
    """ "A vigilante leader said … . Kolo, leader of a militia, said": the name comes with a word of the description."""
    words, head = doc[known.source.start : known.source.end], doc[known.head]
    told = {token.lower_ for token in description if token.pos_ in ("NOUN", "ADJ")}
    # a title before the name has a capital ("Commissioner James Makuei")
    beside = {token.lower_ for token in words if token.pos_ in ("NOUN", "ADJ") or token.dep_ == "compound"}
    named = doc[words.start : head.i + 1]
    person = head.pos_ == "PROPN" and sum(token.pos_ == "PROPN" for token in named) > 1
    return person and not told.isdisjoint(beside)


def is_no_place(owner: Token) -> bool:
    """Whether "a statement from" names who made it: "from Hezbollah", "from the army", not "a report from Santa Ana"."""
    known = kind_of_words(owner.doc[owner.left_edge.i : owner.i + 1].text) is not ClaimantKind.UNKNOWN
    return can_speak(owner) and (owner.pos_ != "PROPN" or known or words_of(owner.doc)[owner.i] is not None)


def is_another(document: Token) -> bool:
    """ "A police report", "hospital records": of its own kind, and no paper of whoever spoke last."""
    described = [child for child in document.children if child.dep_ in ("compound", "amod", "nmod") and child.i < document.i]
    definite = any(child.lower_ in load_toml("en/function_words.toml")["pointing"] for child in document.children)
    return not definite and any(kind_of_words(child.text) is not ClaimantKind.UNKNOWN for child in described)


def is_nobodys_paper(doc: Doc, frame: Frame) -> bool:
    """ "The general said initial reports indicated …": whose reports these are nobody says, and so the general speaks."""
    named = any(token.pos_ == "PROPN" for token in doc[frame.source.start : frame.source.end])
    return doc[frame.head].lower_ in load_toml("en/claimants.toml")["documents"]["plural"] and not named


def is_definite(doc: Doc, frame: Frame) -> bool:
    """Whether the words point at somebody that the report has named ("the paper", "that group")."""
    return doc[frame.source.start].lower_ in load_toml("en/function_words.toml")["pointing"]


def points_back(doc: Doc, frame: Frame) -> bool:
    """A description without a name: "the group", "the spokesman", "a monitoring group", "the Britain-based monitor"."""
    anaphors = load_toml("en/claimants.toml")["anaphors"]
    words = doc[frame.source.start : frame.source.end]
    head = doc[frame.head]
    bare = len(words) == 1 or (len(words) == _BARE and words[0].pos_ == "DET")
    if head.lower_ in (*anaphors["general"], "office") and bare:
        return True  # a title's "Monitor" in capitals too, and "an NGO"
    if (
        head.pos_ == "PROPN"
        or any(token.dep_ == "cc" for token in words)
        or any(token.pos_ == "PROPN" and token.dep_ in ("appos", "pobj", "conj") for token in words)
    ):
        return False
    if head.lower_ in anaphors["general"]:
        if head.tag_ == "NNS" and not is_definite(doc, frame) and len(words) > 1:
            return False  # "rights groups" are no group that was named
        if words_of(doc)[head.i - 1] is Word.NAME and frame.source.start < head.i:
            return False  # "the Wagner group"
        return not any(token.pos_ == "PROPN" and token.nbor(1).text != "-" for token in words if token.i < head.i - 1)
    if words[0].lower_ in ("its", "their") and head.lower_ in anaphors["person"]:
        return False  # "a woman was hurt in the region, its governor said"
    short = not any(token.pos_ == "PROPN" for token in words) and len(words) <= 4
    return is_definite(doc, frame) and short and head.lower_ in anaphors["party"] + anaphors["person"]
