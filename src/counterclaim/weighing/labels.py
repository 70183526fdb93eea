"""Which names of parties may be two names of one: labels that many may be called by, and the arms of one state."""

from __future__ import annotations

from functools import cache

from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.vocabulary.wording import content_words

_NAME = "name:"


def may_be_one(one: str, other: str) -> bool:
    """Whether two keys may stand for one party, so that to accuse one is not to accuse another instead.

    "Terrorists" may be any group, but no state's forces; "Russian jets" and "the Russian army" are one state's; "the regime's
    jets" may be any state's. Two named groups are two parties.
    """
    states, others = states_of(one), states_of(other)
    if states is not None and others is not None:
        return of_one_state(one, other)
    return (is_label(one) and others is None) or (is_label(other) and states is None)


def of_one_state(one: str, other: str) -> bool:
    """Whether both keys may stand for arms of one state."""
    states, others = states_of(one), states_of(other)
    return states is not None and others is not None and (not states or not others or not states.isdisjoint(others))


def state_of(party: str) -> str | None:
    """The country whose force or office an actor is: "ml" for "ml-military"; None for what is no state's ("is-sahel")."""
    code, _, force = party.partition("-")
    return code if len(code) == 2 and force in _forces() else None


def states_of(party: str) -> frozenset[str] | None:
    """The countries whose forces the key may mean, none where it says a state's but not which; None where it means no state's."""
    state = state_of(party)
    if state is not None:
        return frozenset({state})
    if party in _labels()["serves"]:
        return frozenset(_labels()["serves"][party])
    words = _words(party)
    countries = [_demonyms()[word] for word in words if word in _demonyms()]
    rest = {word for word in words if word not in _demonyms()}
    arms = set(_labels()["state"]["words"])
    # "Forces loyal to the Syrian dictator" are a state's, though they are called by more than its name and its arms.
    described = len(set(countries)) == 1 and bool(rest & arms) and not any(map(_is_fighter, rest))
    return frozenset(countries) if words and (rest <= arms or described) else None


def is_label(party: str) -> bool:
    """Whether the party is called by what it is thought to be and by no name: "terrorists", "rebels", "gunmen"."""
    words = _words(party)
    return bool(words) and all(map(_is_fighter, words))


def _is_fighter(word: str) -> bool:
    return word in _fighters() or f"{word}s" in _fighters()


def _words(party: str) -> list[str]:
    return party.removeprefix(_NAME).split() if party.startswith(_NAME) else []


def _labels() -> dict[str, dict[str, list[str]]]:
    return load_toml("weighing/labels.toml")


@cache
def _forces() -> frozenset[str]:
    return frozenset(force["id"] for force in load_toml("actors/state_forces.toml")["force"])


@cache
def _fighters() -> frozenset[str]:
    return frozenset(load_toml("en/attributions.toml")["dispute"]["fighters"])


@cache
def _demonyms() -> dict[str, str]:
    """Countries by each single word for them or their people, folded as names of parties are."""
    return {
        word: row["code"].lower()
        for row in load_table("places/countries.tsv")
        for name in (row["name"], *row["other_names"].split("|"), *row["demonyms"].split("|"))
        for word in (name.casefold(), *content_words(name))
        if name and len(content_words(name)) == 1 and " " not in word
    }
