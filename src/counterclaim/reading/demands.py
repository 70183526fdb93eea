"""What claimants demand after an incident: investigations, justice, releases, an end of the violence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.reality import is_unreal
from counterclaim.reading.sayings import (
    SayingMention,
    is_one_of,
    last_of,
    listed,
    quote_of,
    span_between,
    speaker_of,
    subject_start,
    without_repeats,
)
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = "en/demands.toml"
_URGED_WITHIN = 18


def find_demands(doc: Doc) -> list[SayingMention]:
    """Every demand of a report, in the order of the text: "called for an inquiry", "urged the army to release them"."""
    return without_repeats(mention for token in doc for mention in _demands(token))


def _demands(token: Token) -> Iterator[SayingMention]:
    if token.pos_ not in ("VERB", "PROPN", "AUX"):
        return
    if is_one_of(token, _demanding()) and not is_unreal(token):
        for demanded in (_for_something, _something, _that_something, _of_somebody, _through_a_noun):
            found = demanded(token)
            if found is not None:
                yield from _mention(token, *found)
                return
    yield from _obligation(token)


@cache
def _demanding() -> frozenset[str]:
    data = load_toml(_FILE)
    return frozenset(verb for verbs in (*data["verbs"].values(), data["light"]["verbs"]) for verb in verbs)


def _for_something(verb: Token) -> tuple[Token, Token] | None:
    """ "call for an inquiry": the last word of the cue, and what is demanded."""
    if not is_one_of(verb, listed(_FILE, "verbs", "with_for")):
        return None
    for prep in (child for child in verb.children if child.lower_ == "for" and child.i > verb.i):
        wanted = next((child for child in prep.children if child.dep_ in ("pobj", "pcomp") and _worth_demanding(child)), None)
        wanted = wanted or _to_be_done(prep)
        if wanted is not None:
            return prep, wanted
    return None


def _to_be_done(prep: Token) -> Token | None:
    """ "call for those responsible to be held to account": the infinitive that the one after "for" is to suffer or do."""
    for token in prep.subtree:
        infinitive = token.tag_ in ("VB", "VBN") and any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
        if infinitive and token.i > prep.i + 1:
            return token if is_one_of(token, listed(_FILE, "actions", "verbs")) else None
    return None


def _something(verb: Token) -> tuple[Token, Token] | None:
    """ "demand justice"."""
    if not is_one_of(verb, listed(_FILE, "verbs", "direct")):
        return None
    asked = is_one_of(verb, listed(_FILE, "asking", "verbs"))
    objects = [child for child in verb.children if child.dep_ == "dobj" and _worth_demanding(child)]
    wanted = next((child for child in objects if not (asked and is_one_of(child, listed(_FILE, "asking", "nouns")))), None)
    return (verb, wanted) if wanted is not None else None


def _that_something(verb: Token) -> tuple[Token, Token] | None:
    """ "insist that they be punished": a clause with a bare or a modal verb; "insist that it was X" is no demand."""
    if not is_one_of(verb, listed(_FILE, "verbs", "with_clause")):
        return None
    for clause in (child for child in verb.children if child.dep_ in ("ccomp", "advcl", "xcomp", "dobj") and child.i > verb.i):
        if clause.dep_ == "dobj" and not any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children):
            continue
        bare = clause.dep_ == "dobj" or (  # "demanded that the council act", where "act" is read as a noun
            any(child.lower_ == "for" and child.dep_ == "mark" for child in clause.children)
            or clause.tag_ == "VB"
            or any(child.tag_ in ("VB", "MD") and child.dep_ in ("aux", "auxpass") for child in clause.children)
        )
        if bare and is_one_of(clause, listed(_FILE, "actions", "verbs")):
            return verb, clause
    return None


def _of_somebody(verb: Token) -> tuple[Token, Token] | None:
    """ "urge the government to investigate", "call on all sides to stop"."""
    after = [child for child in verb.children if child.i > verb.i]
    if is_one_of(verb, listed(_FILE, "verbs", "urging")):
        urged = [child for child in after if child.dep_ in ("dobj", "nsubj", "ccomp", "xcomp")]
    elif is_one_of(verb, listed(_FILE, "verbs", "urging_on")):
        urged = [
            part for child in after if child.lower_ in ("on", "upon", "to") for part in child.children if part.dep_ == "pobj"
        ]
    else:
        return None
    if not urged:
        return None
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _URGED_WITHIN)]:
        infinitive = token.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
        if infinitive and (token.head == verb or token.head in urged):
            return (verb, token) if is_one_of(token, listed(_FILE, "actions", "verbs")) else None
    return None


def _goes_on(verb: Token) -> bool:
    """Whether a joined verb is a second thing that must be done: "should investigate and prosecute those responsible"."""
    return verb.dep_ == "conj" and verb.tag_ == "VB" and not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _begins_inquiry(verb: Token) -> bool:
    """ "should open an independent investigation": the noun says what must be done."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return is_one_of(verb, listed(_FILE, "inquiring", "verbs")) and any(
        is_one_of(child, listed(_FILE, "inquiring", "nouns")) for child in objects
    )


def _through_a_noun(verb: Token) -> tuple[Token, Token] | None:
    """ "renew its call for an inquiry"."""
    if not is_one_of(verb, listed(_FILE, "light", "verbs")):
        return None
    for noun in (child for child in verb.children if child.dep_ == "dobj" and is_one_of(child, listed(_FILE, "light", "nouns"))):
        for prep in (child for child in noun.children if child.lower_ == "for"):
            wanted = next((child for child in prep.children if child.dep_ == "pobj" and _worth_demanding(child)), None)
            if wanted is not None:
                return prep, wanted
    return None


def _worth_demanding(noun: Token) -> bool:
    objects = listed(_FILE, "objects", "nouns")
    return is_one_of(noun, objects) or any(child.dep_ == "conj" and is_one_of(child, objects) for child in noun.children)


def _mention(verb: Token, cue: Token, wanted: Token) -> Iterator[SayingMention]:
    somebody, source = speaker_of(verb)
    if not somebody or verb.dep_ in ("amod", "compound"):
        return
    doc, end = verb.doc, last_of([wanted], wanted.i + 1)
    start = subject_start(verb, source)
    yield SayingMention(ClaimKind.DEMAND, source, span_between(doc, verb.i, cue.i + 1), quote_of(doc, start, verb.i, end), verb.i)


def _obligation(verb: Token) -> Iterator[SayingMention]:
    """ "those responsible must be brought to justice": said by the voice around it."""
    modal = next(
        (child for child in verb.children if child.dep_ == "aux" and child.lower_ in listed(_FILE, "accountability", "modals")),
        None,
    )
    if modal is None or not (is_one_of(verb, listed(_FILE, "accountability", "verbs")) or _begins_inquiry(verb)):
        return
    if any(child.dep_ == "neg" or child.lower_ in ("if", "whether") for child in verb.children):
        return
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i), None)
    if subject is None:
        return
    end = last_of(
        [
            child
            for child in verb.children
            if child.i > verb.i and (child.dep_ not in ("punct", "parataxis", "conj", "advcl", "cc") or _goes_on(child))
        ],
        verb.i + 1,
    )
    yield SayingMention(
        ClaimKind.DEMAND,
        None,
        span_between(verb.doc, modal.i, verb.i + 1),
        quote_of(verb.doc, subject.left_edge.i, modal.i, end),
        verb.i,
    )
