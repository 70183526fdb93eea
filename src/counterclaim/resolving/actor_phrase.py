"""What the words of one phrase say of a party: the names, countries and forces among them, and the words that fit none of these.

A phrase is read from left to right: the longest name, country or force at each word, then what stands around it. "US-backed",
"linked to" and "anti-" take the party after or before them out, since the phrase names somebody else by it; "in", "near" and
"who" end it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_index import FormIndex
from counterclaim.resolving.actor_parties import party_at
from counterclaim.resolving.actor_states import States
from counterclaim.resolving.actor_words import Word, is_small, telling, words_of
from counterclaim.vocabulary.loader import load_toml

_HARMLESS = (("modifiers", "words"), ("ties", "before"), ("ties", "run"), ("ties", "against"), ("joints", "words"))


def clauses(words: Sequence[Word]) -> Iterator[tuple[bool, list[Word]]]:
    """The parts of a phrase between commas and brackets, in order, each with whether it stands in brackets."""
    clause: list[Word] = []
    bracketed = False
    for word in words:
        if word.key or word.text == "&":
            clause.append(word)
        elif word.text in "(),;:":
            if clause:
                yield bracketed, clause
            clause, bracketed = [], word.text == "("
    if clause:
        yield bracketed, clause


def read_clause(clause: Sequence[Word], index: FormIndex, states: States) -> Evidence:
    """The parties of one clause, with what stands around them."""
    words, evidence = telling(list(clause)), Evidence()
    joints = {word.start for word in clause if word.key in _class("joints", "words") or word.text == "&"}
    position, role, dropped = 0, False, False
    while position < len(words):
        word, earlier = words[position], evidence.end
        end = party_at(words, position, index, states, Evidence() if dropped or _favoured(words, position, states) else evidence)
        if end > position:
            evidence.several |= _joined(words, earlier, position, joints, evidence)
            # A president's or a spokesman's name may follow the office, or the group that he leads or speaks for.
            leads = evidence.spoken and bool(evidence.groups)
            dropped, role = False, leads or words[end - 1].key in _class("speakers", "words")
        elif _ends(word, clause):
            break
        else:
            end = position + 1
            dropped = word.key in _class("ties", "against")
            _ties_back(word, position, evidence)
            role = _around(word, evidence, role=role, first=position == 0)
        position = end
    return evidence


def _favoured(words: Sequence[Word], at: int, states: States) -> bool:
    """Whether the word is the country of "pro-Iranian": the party is not it; "pro-government forces" are the government's."""
    return at > 0 and words[at - 1].key in _class("ties", "favour") and states.owner_at(words, at) is not None


def _joined(words: list[Word], earlier: int, at: int, joints: set[int], evidence: Evidence) -> bool:
    """Whether "and" stands between the party at this word and the one that ends at the word numbered earlier."""
    if earlier < 1:
        return False
    sides = len(evidence.groups) + len(evidence.owners), len(evidence.forces)
    between = any(words[earlier - 1].start <= joint < words[at].start for joint in joints)
    return between and (sides[0] > 1 or sides[1] > 1 or sum(sides) > 2 or bool(evidence.groups and evidence.forces))


def _ends(word: Word, clause: Sequence[Word]) -> bool:
    """Whether the phrase stops naming here: "in", "who", "backed by"."""
    if word.key in _class("tails", "words"):
        return True
    following = next((other for other in clause if other.start > word.start), None)
    return (
        word.key in _class("ties", "after")
        and not word.hyphened
        and following is not None
        and (following.key in _class("ties", "through") or word.arabic)
    )


def _ties_back(word: Word, at: int, evidence: Evidence) -> None:
    """Takes the party before "-led" or "-backed" out; one "-run" answers for what it runs, but its country is not meant."""
    if word.key in _class("ties", "before"):
        evidence.untie(at)
    elif word.key in _class("ties", "run"):
        evidence.tied = True


def _around(word: Word, evidence: Evidence, *, role: bool, first: bool) -> bool:
    """Files a word that names no party; gives whether a person's name may follow."""
    if word.key in _class("speakers", "words"):
        evidence.spoken |= first
        return True
    if role and (word.capital or word.arabic) and not evidence.rest and not _is_common(word):
        return True
    if word.key in _class("units", "words"):
        evidence.units.append(word)
    elif word.key in _class("doers", "words"):
        evidence.sides.append(word)
    elif not (any(word.key in _class(*harmless) for harmless in _HARMLESS) or word.key[0].isdigit()):
        evidence.rest.append(word)
    return False


def _is_common(word: Word) -> bool:
    return any(word.key in _class(table, "words") for table in ("groups", "doers", "modifiers", "nobody"))


@cache
def _class(table: str, name: str) -> frozenset[str]:
    return frozenset(word.key for entry in load_toml("actors/wording.toml")[table][name] for word in words_of(entry))


def is_part(word: Word) -> bool:
    """Whether the word means people or things of a state's force, and no side of its own ("elements", but not "militia")."""
    return word.key in _class("parts", "words")


def is_unidentified(clause: Sequence[Word]) -> bool:
    """Whether the words say that it is not known who the people are, and name no office of theirs."""
    said = {word.key for word in clause}
    return not said.isdisjoint(_class("unidentified", "words")) and said.isdisjoint(_class("speakers", "words"))


def stripped(clause: Sequence[Word]) -> list[Word]:
    """The words of a clause that could be a name: without small words, speakers, doers and modifiers at either end.

    A capital keeps a word, and in Arabic, which has none, that it can begin a name ("حركة").
    """
    words = [word for word in clause if word.key and not is_small(word)]
    while words and _outer(words[0]):
        words = words[1:]
    while words and _outer(words[-1]):
        words = words[:-1]
    return words


def _outer(word: Word) -> bool:
    around = any(word.key in _class(table, "words") for table in ("speakers", "doers", "modifiers"))
    return around and not (word.capital or (word.arabic and word.key in _class("groups", "words")))


def names_more(words: Sequence[Word]) -> bool:
    """Whether one of the words is more than what groups are and do, where they come from and how they are called."""
    harmless = (*_HARMLESS, ("doers", "words"), ("nobody", "words"), ("tails", "words"))
    return any(not any(word.key in _class(*said) for said in harmless) for word in words)


def bare_force(words: str, states: States) -> str | None:
    """The force that the words name without saying whose ("the army"), where nothing else is in them."""
    named = [word for word in words_of(words) if word.key and not is_small(word)]
    found = states.force_at(named, 0) if named else None
    return found[1] if found is not None and found[0] == len(named) and not found[2] else None


def forces_named(words: Sequence[Word], states: States) -> list[tuple[int, str, str]]:
    """The forces that a text names with their state, as (where, country, force): "Israeli soldiers"."""
    named, found = telling(list(words)), []
    for at in range(len(named)):
        owner = states.owner_at(named, at)
        if owner is None:
            continue
        force = states.force_at(named, owner[0]) if owner[0] < len(named) else None
        if force is not None:
            found += [(named[at].start, one.code, force[1]) for one in owner[1]]
    return found
