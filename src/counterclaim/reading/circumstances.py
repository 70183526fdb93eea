"""What claimants tell, without a number, of the people in an incident: what was done to them, how, and what they were doing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.nearby import child_of
from counterclaim.reading.parse import text_of
from counterclaim.reading.participants import doers, is_body, is_person, is_vehicle, numbered, patients, under_way
from counterclaim.reading.phrases import phrases_in
from counterclaim.reading.reality import is_unreal
from counterclaim.reading.sayings import (
    SayingMention,
    is_one_of,
    last_of,
    listed,
    quote_of,
    span_between,
    speaks_of_incident,
    without_repeats,
)
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_FILE = "en/circumstances.toml"
_LOOSE = ("punct", "parataxis", "cc", "ccomp")


def find_circumstances(doc: Doc) -> list[SayingMention]:
    """Every circumstance of an incident of violence, in the order of the text; the voice around the words says it.

    What is counted is a count and not repeated here; what is only feared, planned or denied did not happen.
    """
    found = [_mention(token) for token in doc if token.pos_ in ("VERB", "AUX") and _tells(token)]
    whole = [mention for mention in (*found, *_by_phrases(doc)) if " " in mention.quote.of(text_of(doc)).strip()]
    return without_repeats(whole)


def _tells(verb: Token) -> bool:
    wanted = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return not wanted and any(test(verb) for test in _TESTS) and not is_unreal(verb)


def _everybody(verb: Token) -> bool:
    """ "All of the passengers were killed", "nobody survived"."""
    if not is_one_of(verb, listed(_FILE, "totality", "verbs")):
        return False
    return any(_is_total(person) for person in patients(verb))


def _is_total(noun: Token) -> bool:
    if not (is_person(noun) or noun.lower_ in listed(_FILE, "totality", "words")):
        return False
    if any(part.dep_ == "advmod" and part.lower_ == "as" for child in noun.children for part in child.children):
        return False
    parts = [noun, *(child for child in noun.children if child.dep_ in ("det", "predet", "amod"))]
    return any(part.lower_ in listed(_FILE, "totality", "words") for part in parts) and not numbered(noun)


def _done_to_people(verb: Token) -> bool:
    """ "They were buried in the sand", "whose bodies were burned"."""
    return is_one_of(verb, listed(_FILE, "dead", "to_people")) and any(
        is_person(noun) or is_body(noun) for noun in patients(verb)
    )


def _done_to_bodies(verb: Token) -> bool:
    """ "Bodies were left in the street": a number of bodies is a count."""
    return is_one_of(verb, listed(_FILE, "dead", "to_bodies")) and any(
        is_body(noun) and not numbered(noun) for noun in (*patients(verb), *doers(verb))
    )


def _on_the_way(verb: Token) -> bool:
    """ "A bus that was heading to the market"."""
    if not is_one_of(verb, listed(_FILE, "journey", "verbs")) or not _beside_violence(verb):
        return False
    somewhere = any(child.lower_ in listed(_FILE, "journey", "ways") for child in verb.children if child.i > verb.i)
    return somewhere and under_way(verb) and any(is_person(noun) or is_vehicle(noun) for noun in doers(verb))


def _composed_of(verb: Token) -> bool:
    """ "The victims included women", "most of the dead were children"."""
    named = [child for child in verb.children if child.dep_ in ("dobj", "attr") and child.i > verb.i]
    people = [noun for noun in named if is_person(noun) and not numbered(noun)]
    if not people:
        return False
    wholes = listed(_FILE, "composition", "wholes")
    if is_one_of(verb, listed(_FILE, "composition", "verbs")):
        return any(is_one_of(noun, wholes) for noun in doers(verb))
    return verb.lemma_ == "be" and any(_is_share(noun, wholes) for noun in doers(verb))


def _is_share(noun: Token, wholes: frozenset[str]) -> bool:
    of_them = any(is_one_of(part, wholes) for prep in noun.children if prep.lower_ == "of" for part in prep.children)
    return (noun.lower_ in listed(_FILE, "composition", "shares") and of_them) or (
        is_one_of(noun, wholes - {"them"}) and noun.dep_ == "nsubj"
    )


def _doing(verb: Token) -> bool:
    """ "Who were praying when the bomb went off", "as they slept"."""
    if not (_is_activity(verb) and under_way(verb) and _beside_violence(verb)):
        return False
    return any(is_person(noun) or is_vehicle(noun) for noun in doers(verb))


def _is_activity(verb: Token) -> bool:
    """ "Work" is one where people are at a place of work, not where it is their job; "carry out" is none."""
    if is_one_of(verb, listed(_FILE, "activity", "placed")):
        return any(child.lower_ in listed(_FILE, "activity", "places") for child in verb.children)
    return is_one_of(verb, listed(_FILE, "activity", "verbs")) and not any(child.dep_ == "prt" for child in verb.children)


def _destroying(verb: Token) -> bool:
    """ "They looted shops", "several houses were burned"."""
    aflame = verb.lemma_ == "set" and any(is_one_of(part, listed(_FILE, "destruction", "aflame")) for part in verb.subtree)
    if not aflame and not is_one_of(verb, listed(_FILE, "destruction", "verbs")):
        return False
    return any(is_one_of(noun, listed(_FILE, "destruction", "things")) for noun in patients(verb))


_TESTS: tuple[Callable[[Token], bool], ...] = (
    _everybody,
    _done_to_people,
    _done_to_bodies,
    _on_the_way,
    _composed_of,
    _doing,
    _destroying,
)


def _beside_violence(token: Token) -> bool:
    """Whether some word of the sentence harms somebody or takes up an incident."""
    return any(is_one_of(word, _harms()) for word in token.sent) or speaks_of_incident(token.sent)


@cache
def _harms() -> frozenset[str]:
    data, events = load_toml("en/harms.toml"), load_toml("en/events.toml")
    told = [
        *load_toml(_FILE)["violence"]["nouns"],
        *data["transitive"]["killed"],
        *data["transitive"]["injured"],
        *data["intransitive"]["killed"],
        *events["generic"]["verbs"],
        *events["assassination"]["verbs"],
    ]
    return frozenset(word for word in told if " " not in word)


def _mention(verb: Token) -> SayingMention:
    after = [child for child in verb.children if child.i > verb.i and child.dep_ not in _LOOSE and not _separate(child)]
    end = last_of(after, verb.i + 1)
    return SayingMention(
        ClaimKind.CIRCUMSTANCE,
        None,
        span_between(verb.doc, verb.i, verb.i + 1),
        quote_of(verb.doc, _start(verb), verb.i, end),
        verb.i,
    )


def _separate(child: Token) -> bool:
    """A further clause with a claim of its own."""
    return child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")


def _start(verb: Token) -> int:
    """The first word of the verb's own subject, or the verb with its auxiliaries."""
    before = [
        child for child in verb.children if child.i < verb.i and child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "neg")
    ]
    if verb.dep_ == "acl" and verb.head.i < verb.i:
        return verb.head.left_edge.i if verb.i - verb.head.left_edge.i < 12 else verb.head.i
    return min((child.left_edge.i for child in before), default=verb.i)


def _by_phrases(doc: Doc) -> Iterator[SayingMention]:
    """ "At close range", "on their way to market", "in a mass grave": set phrases, with the clause that they stand in."""
    manner = load_toml(_FILE)["manner"]
    for found in phrases_in(doc, manner["phrases"]):
        yield from _by_phrase(found)
    for found in phrases_in(doc, [*manner["beside"], *load_toml(_FILE)["journey"]["phrases"]]):
        if _beside_violence(found.root):
            yield from _by_phrase(found)


def _by_phrase(found: Tokens) -> Iterator[SayingMention]:
    root, doc = found.root, found.doc
    governor = next((word for word in (root, *root.ancestors) if word.pos_ in ("VERB", "AUX")), root)
    if is_unreal(governor):
        return
    start = _start(governor) if governor.i < found.start else min(found.start, root.head.left_edge.i)
    last = child_of(found[-1], "pobj")  # "on their way to a wedding"
    after = [child for child in root.children if child.i >= found.end]
    end = max(found.end, last_of(after, found.end), found.end if last is None else last.i + 1)
    yield SayingMention(
        ClaimKind.CIRCUMSTANCE,
        None,
        span_between(doc, found.start, found.end),
        quote_of(doc, start, found.start, end),
        found.start,
    )
