"""What an incident was done with, what it hit, and whom: weapons, objects and victims as the report words them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.span import Span
from counterclaim.reading.groups import takes_members
from counterclaim.reading.lexicon import Entry, Lexicon, Match
from counterclaim.reading.nearby import child_of
from counterclaim.reading.reality import is_unreal
from counterclaim.reading.sayings import is_one_of, listed, span_between
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = "en/descriptors.toml"
_NAMING = ("compound", "nmod")
# Nouns of people that name a part in the incident rather than those harmed.
_ATTACKING = "attackers"


@dataclass(frozen=True, slots=True)
class Descriptors:
    """Mentions in the order of the text, each with the index of its head token; no wording twice in one list."""

    weapons: tuple[tuple[int, Span], ...] = ()
    objects: tuple[tuple[int, Span], ...] = ()
    victims: tuple[tuple[int, Span], ...] = ()


def find_descriptors(doc: Doc) -> Descriptors:
    """The weapons, objects and victims of the incidents of a report; things that nothing is done to or with are left out."""
    found: dict[str, list[Match]] = {"weapons": [], "objects": [], "victims": []}
    for match in (*_lexicon().matches(doc), *_nationals(doc)):
        if _TESTS[match.entry.name](doc[match.head]):
            found[match.entry.name].append(match)
    found["victims"].sort(key=lambda match: match.start)
    return Descriptors(*(_distinct(doc, found[name]) for name in ("weapons", "objects", "victims")))


@cache
def _lexicon() -> Lexicon:
    return Lexicon(_entries())


def _entries() -> Iterator[Entry]:
    data = load_toml(_FILE)
    for name in ("weapons", "objects"):
        for phrase in data[name]["nouns"]:
            yield Entry(phrase, name, "nouns")
    for group, nouns in load_toml("en/people.toml")["groups"].items():
        if group != _ATTACKING:
            yield from (Entry(noun, "victims", "nouns") for noun in nouns)


def _nationals(doc: Doc) -> Iterator[Match]:
    """ "Twenty-two Malians": a people by its name, which no list holds; a number tells it from a name."""
    for token in doc:
        if token.tag_ in ("NNPS", "NNP") and token.text.endswith("s") and any(child.dep_ == "nummod" for child in token.children):
            yield Match(Entry(token.lower_, "victims"), token.i, token.i + 1, token.i)


def _distinct(doc: Doc, matches: Iterable[Match]) -> tuple[tuple[int, Span], ...]:
    """Each wording once, at its first place; "car" goes where "car bomb" stands only if it stands by itself too."""
    first: dict[str, tuple[int, Span]] = {}
    for match in matches:
        start, end = _name_start(doc, match), _name_end(doc, match)
        words = " ".join(token.lemma_.lower() for token in doc[start:end])
        first.setdefault(words, (match.head, span_between(doc, start, end)))
    return tuple(first.values())


def _name_start(doc: Doc, match: Match) -> int:
    """Where the name begins: compounds and proper adjectives before the head, never numbers, articles or owners."""
    start = match.start
    while start > 0 and doc[start - 1].head.i in range(start, match.end) and _names(doc[start - 1], match.entry.name):
        if start > 1 and doc[start - 2].text == "-":
            break  # half a name is none ("Al-Shabaab car bomb")
        start -= 1
    return start


def _name_end(doc: Doc, match: Match) -> int:
    """Where the name ends: "members" says nothing without "of the security forces"."""
    of = doc[match.end] if match.end < len(doc) and doc[match.end].lower_ == "of" else None
    whole = child_of(of, "pobj") if takes_members(doc[match.head].lower_) else None
    return match.end if whole is None else whole.i + 1


def _names(token: Token, kind: str) -> bool:
    """Whether a word before a noun belongs to its name: "aid workers", "a Russian jet", not "evening rocket"."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or (token.is_sent_start and kind != "victims"):
        return False
    if token.text[0].isupper():
        return token.dep_ in (*_NAMING, "amod")
    return kind == "victims" and token.dep_ in _NAMING


def _governor(noun: Token) -> tuple[Token, str]:
    """The verb or noun that a noun phrase hangs on, and how: its dependency, or the preposition between them."""
    while noun.dep_ in ("conj", "appos") and noun.head != noun and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and is_one_of(noun.head.head, listed(_FILE, "quantities", "nouns")):
        noun = noun.head.head
    if noun.dep_ == "pobj":
        return noun.head.head, noun.head.lower_
    return noun.head, noun.dep_


def _is_hit(noun: Token) -> bool:
    """Whether violence is done to or at the thing: "shelled the market", "an attack on a bus", "a vehicle was ambushed"."""
    governor, how = _governor(noun)
    if _says_what_it_was(noun):
        return True
    if governor == noun or is_unreal(governor) or is_one_of(governor, listed(_FILE, "elsewhere", "verbs")):
        return False
    violent = is_one_of(governor, listed(_FILE, "hitting", "verbs")) or is_one_of(governor, _violent_nouns())
    if how in ("dobj", "nsubjpass"):
        return violent and governor.pos_ in ("VERB", "AUX")
    if how in listed(_FILE, "hitting", "prepositions"):
        return violent or is_one_of(governor, _killing())
    carrier = is_one_of(noun, listed(_FILE, "carriers", "nouns"))  # a "car bombing" hits no car
    return how == "compound" and is_one_of(governor, _violent_nouns()) and not carrier


def _says_what_it_was(noun: Token) -> bool:
    """ "The vehicle, a four-wheel drive, …": a definite thing was spoken of before, and the aside names it."""
    thing = noun.head
    if noun.dep_ != "appos" or not is_one_of(thing, listed(_FILE, "objects", "nouns")):
        return False
    return any(child.lower_ == "the" for child in thing.children)


def _is_wielded(noun: Token) -> bool:
    """Whether the weapon is used: it does the harm, or harm is done with it, or it is dropped, fired, planted."""
    governor, how = _governor(noun)
    if governor == noun or is_unreal(noun):
        return False
    acting = is_one_of(governor, listed(_FILE, "hitting", "verbs") | listed(_FILE, "wielding", "verbs") | _killing())
    if how in ("nsubj", "nsubjpass", "dobj", "agent"):
        return acting and governor.pos_ in ("VERB", "AUX")
    if how in listed(_FILE, "wielding", "prepositions"):
        return acting or is_one_of(governor, _violent_nouns()) or is_one_of(governor, listed(_FILE, "weapons", "nouns"))
    return how in ("compound", "nmod") and is_one_of(governor, _violent_nouns())


def _is_harmed(noun: Token) -> bool:
    """Whether harm is done to the people: "killed civilians", "villagers died", "the deaths of miners", "five people dead"."""
    governor, how = _governor(noun)
    if governor == noun or is_unreal(governor):
        return False
    if how in ("nsubjpass", "dobj", "nsubj", "oprd"):
        return _happens_to(governor, how, noun)
    if how in ("of", "against", "on"):
        return is_one_of(governor, listed(_FILE, "harming", "nouns")) or (
            how == "against" and is_one_of(governor, _violent_nouns())
        )
    return any(child.dep_ in ("amod", "acl") and is_one_of(child, listed(_FILE, "harming", "states")) for child in noun.children)


def _happens_to(verb: Token, how: str, noun: Token) -> bool:
    if is_one_of(verb, listed("en/harms.toml", "intransitive", "killed")):
        return how == "nsubj"
    if is_one_of(verb, _killing()):
        return how in ("nsubjpass", "dobj") or (
            how == "nsubj" and verb.tag_ == "VBN" and not any(child.dep_ == "dobj" for child in verb.children)
        )
    return any(
        child.i > noun.i and child.dep_ in ("acomp", "oprd", "attr") and is_one_of(child, listed(_FILE, "harming", "states"))
        for child in verb.children
    )


@cache
def _killing() -> frozenset[str]:
    """Verbs that harm whoever is their object."""
    return frozenset(word for words in load_toml("en/harms.toml")["transitive"].values() for word in words)


@cache
def _violent_nouns() -> frozenset[str]:
    """Nouns of violence that is done to somebody; in a battle two sides do it to each other."""
    data = load_toml("en/events.toml")
    fought = {"unreal", "clash", "clash_likely", "arrest"}
    return frozenset(
        phrase for name, group in data.items() if name not in fought for phrase in group.get("nouns", ()) if " " not in phrase
    )


_TESTS = {"weapons": _is_wielded, "objects": _is_hit, "victims": _is_harmed}
