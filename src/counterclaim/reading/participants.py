"""Who does what a verb says, and who suffers it, where people and their bodies are meant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.reading.sayings import is_one_of, listed
from counterclaim.reading.subjects import subject_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Token

_FILE = "en/circumstances.toml"
_OBJECTS = ("dobj", "nsubjpass")
_PRONOUNS = frozenset(
    {"they", "them", "he", "she", "him", "her", "all", "everyone", "everybody", "who", "we", "us", "others", "those", "whom"}
)


def patients(verb: Token) -> list[Token]:
    """Whom or what the verb happens to; a second passive shares the subject of the first."""
    own = [child for child in verb.children if child.dep_ in _OBJECTS]
    if verb.tag_ == "VBN" and not own:
        shared = verb.head if verb.dep_ in ("acl", "amod") else subject_of(verb) if verb.dep_ in ("conj", "relcl") else None
        own = [shared] if shared is not None else []
    intransitive = verb.lemma_ in ("die", "perish", "survive")
    return _with_members(doers(verb) if intransitive else own)


def doers(verb: Token) -> list[Token]:
    """Who does what the verb says, with all who are joined to them; the noun that "who were waiting" or "waiting" hangs on."""
    if verb.dep_ == "acl":
        return [verb.head]
    subject = subject_of(verb)
    return _with_members([subject] if subject is not None else [])


def _with_members(nouns: list[Token]) -> list[Token]:
    return [member for noun in nouns for member in (noun, *noun.conjuncts)]


def under_way(verb: Token) -> bool:
    """A course of action, not an act: "were heading", "heading", "who fled" do; "will head" and "heads the group" do not."""
    return verb.tag_ == "VBG" or (verb.tag_ in ("VBD", "VBN") and verb.dep_ in ("relcl", "advcl"))


def numbered(noun: Token) -> bool:
    """Whether the words give a number: then it is a count."""
    return any(child.dep_ == "nummod" or child.like_num for child in noun.children) or noun.like_num


def is_person(noun: Token) -> bool:
    """Whether it names people who may be harmed, or stands for them; fighters and attackers are not meant."""
    return noun.lower_ in _PRONOUNS or is_one_of(noun, _people())


def is_body(noun: Token) -> bool:
    """Whether it names the dead or a part of them."""
    return is_one_of(noun, listed(_FILE, "dead", "nouns"))


def is_vehicle(noun: Token) -> bool:
    """Whether it names what people travel in."""
    return is_one_of(noun, listed(_FILE, "journey", "vehicles"))


@cache
def _people() -> frozenset[str]:
    groups = load_toml("en/people.toml")["groups"]
    return frozenset(
        noun for name, nouns in groups.items() if name not in ("militants", "attackers", "soldiers") for noun in nouns
    )
