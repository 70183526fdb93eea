"""Two sides that accuse each other: "the army and the rebels traded blame", "each side accuses the other"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.charges import is_violence
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.nearby import after, child_of
from counterclaim.reading.parties import Party, any_party, parties_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# How many words behind the verb the other side stands ("accuses the other", "blamed the attack on each other").
_OTHER = 8
# How many sentences before "each side" the two sides are looked for.
_SENTENCES = 4
Sides = tuple[Party, Party]


def find_mutual(doc: Doc) -> Iterator[AttributionMention]:
    """An accusation each way for every place where two sides are said to accuse each other."""
    blaming = words("accuse", "verbs") | words("accuse", "shifted") | words("mutual", "verbs")
    for verb in tokens_among(doc, blaming):
        told = verb.pos_ == "VERB" and is_mutual(verb) and mood_of(verb) is not Mood.OPEN and not _of_no_violence(verb)
        sides = sides_of(verb) if told else None
        if sides is not None:
            cue = doc[verb.i : verb.i + 1]
            for one, other in (sides, sides[::-1]):
                yield mention(Stance.ACCUSES, cue, other.tokens, one.tokens)


def is_mutual(verb: Token) -> bool:
    """Whether each of those who accuse is also accused: "accused each other", "blames the other", "traded accusations"."""
    following = [token.lower_ for token in after(verb, _OTHER)]
    if verb.lemma_ in words("mutual", "verbs"):
        traded = child_of(verb, "dobj")
        return traded is not None and traded.lower_ in words("mutual", "objects")
    pairs = set(pairwise(following))
    if not pairs.isdisjoint((("each", "other"), ("one", "another"))):
        return True
    subject = _subject(verb)
    if subject is None or ("the", "other") not in pairs:
        return False
    return any(token.lower_ in ("each", "both") for token in verb.doc[subject.left_edge.i : verb.i])


def _subject(verb: Token) -> Token | None:
    """Who accuses; of "the army and the rebels have each blamed the other" not "each"."""
    named = (child for child in verb.lefts if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN"))
    return next(named, None) or subject_of(verb)


def _of_no_violence(verb: Token) -> bool:
    """As in "traded accusations of truce violations": a charge is named, and it tells of no violence."""
    traded = child_of(verb, "dobj") if verb.lemma_ in words("mutual", "verbs") else verb
    charge = next((child for child in traded.children if child.lower_ in ("of", "for")), None) if traded is not None else None
    matter = [] if charge is None else list(charge.subtree)
    peaceful = any(token.lower_ in words("mutual", "peaceful") for token in matter)
    return charge is not None and (peaceful or not any(is_violence(token) for token in matter))


def sides_of(verb: Token) -> Sides | None:
    """The two sides: those that the subject names, else the last two of which the report told together."""
    subject = _subject(verb)
    if subject is None:
        return None
    named = _two(any_party(subject))
    if named is not None:
        return named
    whose = subject.doc[subject.left_edge.i : subject.i + 1].text.lower()
    return _told_of(verb.sent) if whose in words("mutual", "sides") else None


def _told_of(sentence: Tokens) -> Sides | None:
    """As in "clashes between A and B. Each side …": the last pair of parties that the sentences before name in one phrase."""
    doc, start = sentence.doc, sentence.start
    for _ in range(_SENTENCES):
        if not start:
            return None
        before = doc[start - 1].sent
        pairs = (_two(parties_of(token)) for token in reversed(before) if token.dep_ in ("pobj", "nsubj", "dobj", "nsubjpass"))
        if (pair := next((pair for pair in pairs if pair is not None), None) or _two(_parties_in(before))) is not None:
            return pair
        start = before.start
    return None


def _parties_in(sentence: Tokens) -> list[Party]:
    """Every party that a sentence names, each once."""
    heads = (token for token in sentence if token.dep_ in ("pobj", "nsubj", "dobj", "nsubjpass", "poss"))
    return list({party.tokens.text.lower(): party for token in heads for party in parties_of(token, names=False)}.values())


def _two(parties: list[Party]) -> Sides | None:
    return (parties[0], parties[1]) if len(parties) == 2 else None
