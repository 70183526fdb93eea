"""How claimants react to an incident: they condemn, mourn, thank, express their horror, or call it a crime."""

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
    speaks_of_incident,
    subject_start,
    without_repeats,
)
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = "en/reactions.toml"
_ANAPHORS = frozenset({"it", "this", "them", "these", "what"})
_OBJECTS = ("dobj", "ccomp", "nsubj", "oprd", "dep")


def find_reactions(doc: Doc) -> list[SayingMention]:
    """Every reaction of a report to an incident of violence, in the order of the text."""
    return without_repeats(mention for token in doc for mention in _reactions(token))


def _reactions(token: Token) -> Iterator[SayingMention]:
    if token.pos_ not in ("VERB", "AUX", "ADJ") or not is_one_of(token, _reacting()) or is_unreal(token):
        return
    for reacted in (_judged, _against, _in_favour, _expressed, _felt):
        end = reacted(token)
        if end is not None:
            yield from _mention(token, end)
            return


@cache
def _reacting() -> frozenset[str]:
    data = load_toml(_FILE)
    lists = (*data["verbs"].values(), data["light"]["verbs"], data["judging"]["verbs"], data["feeling"]["adjectives"])
    return frozenset(word for words in lists for word in words)


def _after(verb: Token, *deps: str) -> list[Token]:
    return [child for child in verb.children if child.i > verb.i and child.dep_ in deps]


def _against(verb: Token) -> int | None:
    """ "condemn the killings": where the words end that say what is condemned."""
    if not is_one_of(verb, listed(_FILE, "verbs", "against")):
        return None
    objects = _after(verb, "dobj", "ccomp")
    about = [child for child in objects if child.lower_ in _ANAPHORS or speaks_of_incident(child.subtree)]
    return last_of(about, verb.i + 1) if about else None


def _in_favour(verb: Token) -> int | None:
    """ "thank the rescuers", "welcome the release"."""
    if not is_one_of(verb, listed(_FILE, "verbs", "favour")):
        return None
    objects = [child for child in _after(verb, "dobj") if is_one_of(child, listed(_FILE, "favoured", "nouns"))]
    return last_of([*objects, *_after(verb, "prep")], verb.i + 1) if objects else None


def _expressed(verb: Token) -> int | None:
    """ "express outrage", "send condolences", "echo the condemnation": a feeling, by a verb that only carries it."""
    if not is_one_of(verb, listed(_FILE, "light", "verbs")):
        return None
    feelings = [
        child
        for child in _after(verb, "dobj")
        if any(is_one_of(part, listed(_FILE, "light", "feelings")) for part in (child, *child.conjuncts))
    ]
    if not feelings or not (speaks_of_incident(verb.subtree) or speaks_of_incident(verb.sent)):
        return None
    return last_of([*feelings, *_after(verb, "prep", "dative")], verb.i + 1)


def _felt(adjective: Token) -> int | None:
    """ "is appalled by the attack"."""
    predicated = adjective.dep_ == "acomp" or any(child.dep_ == "auxpass" for child in adjective.children)
    if not predicated or not is_one_of(adjective, listed(_FILE, "feeling", "adjectives")):
        return None
    causes = _after(adjective, "prep", "agent", "ccomp", "xcomp")
    about = [cause for cause in causes if speaks_of_incident(cause.subtree)]
    return last_of(about, adjective.i + 1) if about else None


def _judged(verb: Token) -> int | None:
    """ "call the incident a crime", "describe it as an outrageous attack"."""
    asked = any(child.lower_ in ("on", "upon", "for") for child in verb.children if child.dep_ == "prep")
    if asked or not is_one_of(verb, listed(_FILE, "judging", "verbs")):
        return None
    verdicts = [child for child in _after(verb, "oprd", "ccomp", "xcomp", "acomp", "prep") if _is_verdict(child)]
    objects = _after(verb, *_OBJECTS)
    # the parser may hang "as a crime" on the thing judged
    verdicts += [child for noun in objects for child in noun.children if child.lower_ == "as"]
    judged = [
        verdict
        for verdict in verdicts
        if any(is_one_of(part, listed(_FILE, "judging", "judgements")) for part in verdict.subtree)
    ]
    named = [part for child in objects for part in child.subtree] + [child for child in verb.children if child.i < verb.i]
    told = (
        speaks_of_incident(named)
        or any(part.lower_ in _ANAPHORS for part in named)
        or any(speaks_of_incident(verdict.subtree) for verdict in judged)
    )
    return last_of(judged, verb.i + 1) if judged and told else None


def _is_verdict(child: Token) -> bool:
    """ "A crime", "as a crime"; not "on the army to end the crimes"."""
    if child.dep_ == "prep":
        return child.lower_ == "as"
    return not any(part.lower_ in ("to", "that") and part.dep_ in ("aux", "mark") for part in child.children)


def _mention(trigger: Token, end: int) -> Iterator[SayingMention]:
    verb = trigger if trigger.pos_ in ("VERB", "AUX") or trigger.dep_ not in ("acomp", "attr") else trigger.head
    somebody, source = speaker_of(verb, felt=is_one_of(trigger, listed(_FILE, "feeling", "adjectives")))
    if not somebody or trigger.dep_ == "amod":
        return
    doc = trigger.doc
    wanted = min(subject_start(verb, source), trigger.i)
    yield SayingMention(
        ClaimKind.REACTION, source, span_between(doc, trigger.i, trigger.i + 1), quote_of(doc, wanted, trigger.i, end), trigger.i
    )
