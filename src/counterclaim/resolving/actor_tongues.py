"""What parties are called in other languages than English, for pages: reports are read by every name, whatever its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import parts
from counterclaim.resolving.actors import actor_base
from counterclaim.vocabulary.loader import load_table, load_toml

_SOURCE = "en"


def called(name: str, language: str) -> str:
    """The name of a party in a language, by its English one; the same where no other is known, or it is no party's."""
    return name if language == _SOURCE else _names(language).get(name, name)


@cache
def _names(language: str) -> Mapping[str, str]:
    """The names in a language by the English ones, without those that two parties share."""
    found: dict[str, set[str]] = {}
    for english, name in _known(actor_base(), language):
        found.setdefault(english, set()).add(name[:1].upper() + name[1:].replace("'", "’"))
    return {english: next(iter(names)) for english, names in found.items() if len(names) == 1}


def _known(base: ActorBase, language: str) -> Iterator[tuple[str, str]]:
    """Each English name of which another is known, and that."""
    words: dict[str, Any] = load_toml(f"{language}/party_names.toml")
    for actor, name in words["names"].items():
        entry = base.get(actor)
        if entry is not None:
            yield entry.name, name
    adjectives = _adjectives(language)
    for entry in base.states.every():
        code, _, force = entry.id.partition("-")
        if entry.id not in words["names"] and code.upper() in adjectives and base.states.is_by_rule(entry):
            yield entry.name, words["forces"][force].format(**adjectives[code.upper()])


@cache
def _adjectives(language: str) -> Mapping[str, Mapping[str, str]]:
    """The adjective of each state as m, f, mp and fp; none of states that share one (two are "congolais")."""
    rows = [row for row in load_table("actors/nationalities.tsv") if row["language"] == language and row["adjectives"]]
    first = [parts(row["adjectives"])[0] for row in rows]
    return {
        row["code"]: _inflected(*parts(row["adjectives"])[:2])
        for row, adjective in zip(rows, first, strict=True)
        if first.count(adjective) == 1
    }


def _inflected(masculine: str, feminine: str = "") -> dict[str, str]:
    """French: the feminine is the masculine where none is listed, and s is added but to s, x and è."""
    feminine = feminine or masculine
    many = {one: one if one.endswith(("s", "x", "è")) else f"{one}s" for one in (masculine, feminine)}
    return {"m": masculine, "f": feminine, "mp": many[masculine], "fp": many[feminine]}
