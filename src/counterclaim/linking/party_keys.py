"""The parties of accounts under keys that meet between reports: "Russian jets", the Russian air force and Moscow are one
state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from counterclaim.linking.folding import stems
from counterclaim.model.account import Attribution
from counterclaim.vocabulary.loader import load_lines, load_table, load_toml

_LOCAL = "report:"
_MOST_WORDS = 3


def party_keys(attribution: Iterable[Attribution], *, family: Callable[[str], str] | None = None) -> tuple[str, ...]:
    """A key for each party that an account accuses, suspects or clears, each once, in one order.

    A known actor's is its id, or what family makes of it; a state's forces and offices are one state (its country's code,
    "state:ml"); a side named in general starts with "~" ("~rebel"). Arms and governments are not told apart here, since reports
    seldom do.
    """
    return tuple(sorted({key for one in attribution if (key := _key(one, family))}))


def _key(one: Attribution, family: Callable[[str], str] | None) -> str:
    if one.actor is not None and not one.actor.startswith(_LOCAL):
        actor = family(one.actor) if family else one.actor
        return _state(actor) or actor
    words = [word for word in dict.fromkeys(stems(one.party)) if word not in _small()]
    own = [word for word in words if word not in _generic()]
    if not own:
        return "~" + " ".join(sorted(words)) if words else ""
    states = {_demonyms().get(word) for word in own}
    if len(states) == 1 and None not in states:
        return f"state:{states.pop()}"
    # A run of words longer than a name is a piece of a sentence: it says nothing that another report would say alike.
    return " ".join(sorted(own)) if len(own) <= _MOST_WORDS else ""


def _state(actor: str) -> str | None:
    country, _, force = actor.partition("-")
    return f"state:{country}" if len(country) == 2 and force in _forces() else None


@cache
def _forces() -> frozenset[str]:
    return frozenset(force["id"] for force in load_toml("actors/state_forces.toml")["force"])


@cache
def _demonyms() -> dict[str, str]:
    """Countries by the words for them and their people, of one word each."""
    found: dict[str, str] = {}
    for row in load_table("places/countries.tsv"):
        for name in f"{row['name']}|{row['other_names']}|{row['demonyms']}".split("|"):
            if len(words := stems(name)) == 1:
                found.setdefault(words[0], row["code"].lower())
    return found


@cache
def _generic() -> frozenset[str]:
    return load_lines("linking/generic_parties.txt")


@cache
def _small() -> frozenset[str]:
    return frozenset({"the", "an", "of", "and", "by", "its", "their", "led", "backed", "allied"})
