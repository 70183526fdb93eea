"""Whom somebody does not rule out: "did not rule out that members of the army had been behind it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.charges import is_violence
from counterclaim.reading.nearby import child_of
from counterclaim.reading.parties import Party, parties_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.speakers import agent_head, object_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_not_excluded(doc: Doc) -> Iterator[AttributionMention]:
    """Every party of which somebody says that it may have done it, by not ruling it out."""
    for verb in tokens_among(doc, words("suspect", "excluding")):
        if verb.pos_ != "VERB" or verb.lemma_ not in words("suspect", "excluding") or not _is_left_open(verb):
            continue
        for party in _named(verb):
            yield mention(Stance.SUSPECTS, doc[verb.i : verb.i + 1], party.tokens, speaker_of(verb))


def _is_left_open(verb: Token) -> bool:
    """Whether the verb is negated, by "not" or "cannot"; "rule" needs its "out"."""
    out = verb.lemma_ != "rule" or any(child.lower_ == "out" for child in verb.rights)
    return out and any(child.dep_ == "neg" for child in verb.children) and any(map(is_violence, verb.sent))


def _named(verb: Token) -> list[Party]:
    """Who is not ruled out: the object itself, who may have done it, or what the attackers may have been."""
    clause, what = child_of(verb, "ccomp"), object_of(verb)
    if what is not None and what.lower_ in words("deny", "possibilities"):
        clause = child_of(what, "acl", "ccomp", "relcl") or clause
    elif clause is None:
        return [] if what is None or what.lower_ in attack_nouns() else _held_by(what) or parties_of(what)
    return [] if clause is None else _of_clause(clause)


def _held_by(part: Token) -> list[Party]:
    """As in "the involvement of the army"."""
    of = next((child for child in part.rights if child.lower_ in ("of", "by")), None)
    holder = child_of(of, "pobj") or child_of(part, "poss")
    return [] if part.lower_ not in words("responsible", "parts") or holder is None else parties_of(holder)


def _of_clause(clause: Token) -> list[Party]:
    if clause.lemma_ == "be":
        what = child_of(clause, "attr")
        return [] if what is None else parties_of(what)
    partaking = clause.lemma_ == "participate" or (
        clause.lemma_ == "take" and any(each.lower_ == "part" for each in clause.rights)
    )
    if partaking:
        doer = subject_of(clause)
        return [] if doer is None else parties_of(doer)
    told = clause if is_violent(clause) else next((child for child in clause.rights if child.dep_ == "acomp"), None)
    if told is None or not (is_violent(told) or told.lower_ in words("responsible", "adjectives")):
        return []
    doer = agent_head(clause) if is_passive(clause) else subject_of(clause)
    return [] if doer is None else parties_of(doer)
