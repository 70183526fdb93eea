"""The vocabulary of attributions as sets, by the table and the list of `vocabulary/en/attributions.toml`."""

from __future__ import annotations

from functools import cache

from counterclaim.vocabulary.loader import load_toml


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The words of one list; all in lower case, verbs as lemmas."""
    return frozenset(load_toml("en/attributions.toml")[table][name])


@cache
def attack_nouns() -> frozenset[str]:
    """Every noun of an attack, weak ones too."""
    return words("attacks", "military") | words("attacks", "any") | words("attacks", "done_to") | words("attacks", "weak")


@cache
def headline_verbs() -> frozenset[str]:
    """What titles say that a party does to another ("Foils", "Kills"), which with a capital looks like part of its name."""
    verbs = words("violence", "direct") | words("admit", "beaten_off")
    return frozenset(f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x')) else 's'}" for verb in verbs)
