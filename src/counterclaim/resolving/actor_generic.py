"""Words that name nobody in particular: "gunmen", "unidentified assailants", "a local militia leader", "des hommes armés".

Two reports that speak of gunmen need not mean one party, and nothing is known of two such parties being others.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.resolving.actor_phrase import clauses, read_clause
from counterclaim.resolving.actor_words import words_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase


def is_generic(base: ActorBase, words: str) -> bool:
    """Whether no name, country or force is in the words, only who people are or what they do; also where there are no words.

    "Gunmen loyal to X" are generic: X is not the party. "The army" is not: in a report it is a certain one. "The rebels" are:
    they are a certain group's only at home.
    """
    first = next((clause for _, clause in clauses(words_of(words))), None)
    if first is None:
        return True
    evidence = read_clause(first, base.index, base.states)
    named = [match for match in evidence.groups if not all(form.alone for form in match.forms)]
    return not (named or evidence.owners or evidence.forces) and all(word.key in _nobody() for word in evidence.rest)


@cache
def _nobody() -> frozenset[str]:
    return frozenset(word.key for entry in load_toml("actors/wording.toml")["nobody"]["words"] for word in words_of(entry))
