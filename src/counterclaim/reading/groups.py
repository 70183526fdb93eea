"""The class of people that the words themselves name: a closed list of nouns, and the words beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from counterclaim.model.count import Group
from counterclaim.vocabulary.loader import load_toml


@dataclass(frozen=True, slots=True)
class _Beside:
    """A rule by which a word near a noun decides its class: "rebel" beside "force"."""

    group: Group
    words: frozenset[str]
    nouns: frozenset[str]


@cache
def _nouns() -> dict[str, Group]:
    groups: dict[str, list[str]] = load_toml("en/people.toml")["groups"]
    return {noun: Group(name) for name, nouns in reversed(groups.items()) for noun in nouns}


@cache
def _rules() -> tuple[_Beside, ...]:
    rows = load_toml("en/people.toml")["beside"]
    return tuple(_Beside(Group(row["group"]), frozenset(row["words"]), frozenset(row["nouns"])) for row in rows)


@cache
def shape(name: str) -> frozenset[str]:
    """A list of people.toml's [shapes]: words that say how a noun is counted, not whom it names."""
    return frozenset(load_toml("en/people.toml")["shapes"][name])


@cache
def _things() -> frozenset[str]:
    return frozenset(load_toml("en/people.toml")["not_people"]["nouns"])


@cache
def _plurals() -> dict[str, str]:
    plurals: dict[str, str] = load_toml("en/people.toml")["plurals"]
    return plurals


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A noun's singular, by the list of irregular plurals, then by rule; a singular stays as it is."""
    word = word.lower()
    if word in _plurals():
        return _plurals()[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    return word


def is_person(word: str) -> bool:
    """Whether a noun is listed as one for people, singular or plural."""
    return singular(word) in _nouns()


def is_same(word: str) -> bool:
    """Whether a noun takes the class of the people named before it: "others"."""
    return is_plural(word) and singular(word) in shape("same")


def is_plural(word: str) -> bool:
    """Whether a noun's form is that of several people."""
    return word.lower() in _plurals() or singular(word) != word.lower()


def is_several(word: str) -> bool:
    """Whether a singular noun stands for several people: "a family"."""
    return word.lower() in shape("several")


def is_modifier(word: str) -> bool:
    """Whether a plural noun for people can stand before another one: "police officers"."""
    return word.lower() in shape("modifiers")


def takes_members(word: str) -> bool:
    """Whether the words after "of" or "from" say what the people of this noun are: "members of the army"."""
    return singular(word) in shape("members")


def is_thing(word: str) -> bool:
    """Whether a number before this noun counts something else than people: "two rockets", "three days"."""
    return singular(word) in _things()


def group_of(noun: str, beside: Collection[str] = ()) -> Group | None:
    """The class of people that a noun names, given the words beside it; None where the noun is not listed."""
    name, near = singular(noun), {word.lower() for word in beside}
    near |= {singular(word) for word in near}
    for rule in _rules():
        if name in rule.nouns and near & rule.words:
            return rule.group
    return _nouns().get(name)
