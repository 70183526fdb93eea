"""Noun phrases as runs of words: where they begin and which noun ends them, for texts and titles that no parser gets right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.party_words import EVIDENCE, Word, listed, words_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINTS = frozenset({"and", "or", "&", ",", "/", "nor", "and/or", "either", "both", "neither"})
_MARKS = frozenset("-\"()“”'’")
_QUOTES = frozenset("\"'“‘’-([")
_LONGEST = 14
_WIDEST = 8


def run_head(doc: Doc, index: int) -> Token | None:
    """The last noun of the run of determiners, adjectives and nouns that begins here."""
    classes = words_of(doc)
    head = None
    for token in doc[index : index + _WIDEST]:
        if token.pos_ in ("NOUN", "PROPN") or classes[token.i] is not None:
            head = token
        elif not is_model(token) and (not _introduces(token) or (head is not None and token.pos_ in ("DET", "PRON", "NUM"))):
            break
    return head


def is_model(token: Token) -> bool:
    """Whether a word is the model of a weapon, which a tagger takes for a number: "F-16", "Su-25"."""
    return token.pos_ == "NUM" and token.text[0].isupper() and token.text[-1].isdigit()


def _introduces(token: Token) -> bool:
    if token.pos_ in ("DET", "ADJ", "NUM", "PART", "PRON") and token.lower_ not in ("who", "which", "that", "not", "to"):
        return True
    if token.is_space:
        return True  # "the U.S.  government", and where a transcript had a remark
    return token.text in _QUOTES or token.lower_ in ("both", "either") or token.tag_ == "VBN"


def phrase_start(head: Token) -> int:
    """Where the noun phrase with this head begins, by its run of modifiers."""
    doc, classes = head.doc, words_of(head.doc)
    if head.pos_ == "PRON":
        return int(head.i)
    floor = max(head.sent.start, head.i - _LONGEST)
    named = classes[head.i] in (Word.NAME, Word.POWER)
    index = head.i
    while index > floor:
        before = doc[index - 1]
        if classes[index - 1] is classes[index] is Word.NAME:  # "Islamic State in the Greater Sahara": all of one name
            index -= 1
            continue
        if before.pos_ == "DET" or before.tag_ == "PRP$":
            return index - 1
        if not (_modifies(before, classes, named=named) or _joins(before, classes)):
            break
        index -= 1
    while index < head.i and not (doc[index].is_alpha or doc[index].like_num or classes[index] is not None):
        index += 1
    while index < head.i and doc[index].lower_ in JOINTS:
        index += 1
    return index


def _modifies(token: Token, classes: list[Word | None], *, named: bool) -> bool:
    """named: a name takes no common noun before it, so that "in that week Daesh shot" does not name a week."""
    if token.lower_ in listed("names", "not_names"):
        return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"
    if token.is_space or (classes[token.i] is not None and token.pos_ not in ("ADP", "AUX")):
        return True
    if token.pos_ == "NOUN":
        return not named
    if token.dep_ == "advmod" and token.head.pos_ == "ADJ" and token.head.i > token.i:
        return True  # "the most radical wing"
    if is_model(token):
        return True
    if token.is_digit and token.nbor().is_title and classes[token.i + 1] in (Word.FORCE, Word.GROUP):
        return True  # "the 444 Brigade"
    participle = token.tag_ == "VBN" and token.dep_ == "amod" and not _is_misread_saying(token)
    return token.pos_ in ("PROPN", "ADJ") or token.tag_ == "POS" or token.text in _MARKS or participle


def _is_misread_saying(token: Token) -> bool:
    """ "… dismissed the statement and insisted IS was behind it": a verb that a tagger gives to the name behind it."""
    joined = token.i > token.sent.start and token.nbor(-1).lower_ in ("and", "but")
    return joined and token.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"]


def _joins(token: Token, classes: list[Word | None]) -> bool:
    """A joint inside one phrase: "Russian and regime warplanes", "US, British jets"; not "according to the army, Monday's"."""
    if token.text == "," and token.i > token.sent.start and token.nbor(-1).dep_ in ("pobj", "dobj"):
        return False
    return token.lower_ in JOINTS and token.i > 0 and classes[token.i - 1] in EVIDENCE
