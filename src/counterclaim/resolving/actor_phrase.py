"""What the words of one phrase say of a party: the names, countries and forces among them, and the words that fit none of these.

A phrase is read from left to right: the longest name, country or force at each word, then what stands around it. "US-backed",
"linked to" and "anti-" take the party after or before them out, since the phrase names somebody else by it; "in", "near" and
"who" end it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.resolving.actor_classes import is_arms, word_class
from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_index import FormIndex
from counterclaim.resolving.actor_owners import OwnerName
from counterclaim.resolving.actor_parties import party_at
from counterclaim.resolving.actor_states import States
from counterclaim.resolving.actor_words import Word, is_small, telling, words_of

_MODEL_LETTERS = 3
_HARMLESS = (
    ("modifiers", "words"),
    ("ties", "before"),
    ("ties", "run"),
    ("ties", "against"),
    ("joints", "words"),
    ("arms", "makes"),
)


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
    joints = {word.start for word in clause if word.key in word_class("joints", "words") or word.text == "&"}
    position, role, dropped = 0, False, False
    while position < len(words):
        word, earlier = words[position], evidence.end
        if evidence.empty and _apart(word, words, position, clause, index):
            evidence.tied = True
            break
        end = party_at(words, position, index, states, Evidence() if dropped or _favoured(words, position, states) else evidence)
        if end > position:
            evidence.several |= _joined(words, earlier, position, joints, evidence)
            # A president's or a spokesman's name may follow the office, or the group that he leads or speaks for.
            leads = evidence.spoken and bool(evidence.groups)
            dropped, role = False, leads or words[end - 1].key in word_class("speakers", "words")
        elif _ends(word, clause):
            _take_seat(words, position, evidence, states)
            break
        else:
            end = position + 1
            dropped = word.key in word_class("ties", "against")
            _ties_back(word, position, evidence)
            follows = words[position + 1] if position + 1 < len(words) else None
            role = _around(word, follows, evidence, role=role, first=position == 0)
        position = end
    return evidence


def _apart(word: Word, words: Sequence[Word], at: int, clause: Sequence[Word], index: FormIndex) -> bool:
    """Whether the word says that what follows is somebody else: "allies of Hezbollah"; "dissidents of the FARC" are a name."""
    if word.key not in word_class("ties", "apart") or index.at(words, at) is not None:
        return False
    following = next((other for other in clause if other.start > word.start), None)
    return following is not None and (word.arabic or following.key in word_class("ties", "of"))


def _take_seat(words: Sequence[Word], at: int, evidence: Evidence, states: States) -> None:
    """Takes the country after "in" for that of the office before it: "the defence ministry in Moscow", not "troops in Mali"."""
    if words[at].key not in word_class("seats", "words") or evidence.groups or evidence.owners or at + 1 >= len(words):
        return
    owner = states.owner_at(words, at + 1)
    if owner is not None and evidence.forces and all(states.is_office(force) for force, _ in evidence.forces):
        evidence.owners.append(owner[1])


def _favoured(words: Sequence[Word], at: int, states: States) -> bool:
    """Whether the word is the country of "pro-Iranian": the party is not it; "pro-government forces" are the government's."""
    return at > 0 and words[at - 1].key in word_class("ties", "favour") and states.owner_at(words, at) is not None


def _joined(words: list[Word], earlier: int, at: int, joints: set[int], evidence: Evidence) -> bool:
    """Whether "and" stands between the party at this word and the one that ends at the word numbered earlier."""
    if earlier < 1:
        return False
    sides = len(evidence.groups) + len(evidence.owners), len(evidence.forces)
    between = any(words[earlier - 1].start <= joint < words[at].start for joint in joints)
    return between and (sides[0] > 1 or sides[1] > 1 or sum(sides) > 2 or bool(evidence.groups and evidence.forces))


def _ends(word: Word, clause: Sequence[Word]) -> bool:
    """Whether the phrase stops naming here: "in", "who", "backed by"."""
    if word.key in word_class("tails", "words"):
        return True
    following = next((other for other in clause if other.start > word.start), None)
    return (
        word.key in word_class("ties", "after")
        and not word.hyphened
        and following is not None
        and (following.key in word_class("ties", "through") or word.arabic)
    )


def _ties_back(word: Word, at: int, evidence: Evidence) -> None:
    """Takes the party before "-led" or "-backed" out; one "-run" answers for what it runs, but its country is not meant."""
    if word.key in word_class("ties", "before") or (word.key in word_class("ties", "kin") and not evidence.local):
        evidence.untie(at)
    elif word.key in word_class("ties", "run"):
        evidence.tied = True


def _around(word: Word, follows: Word | None, evidence: Evidence, *, role: bool, first: bool) -> bool:
    """Files a word that names no party; gives whether a person's name may follow."""
    if word.key in word_class("speakers", "words"):
        evidence.spoken |= first
        return True
    if word.key in word_class("ties", "named"):
        evidence.rest.clear()
        return False
    if role and (word.capital or word.arabic) and not evidence.rest and not _is_common(word):
        return True
    if word.key in word_class("units", "words"):
        evidence.units.append(word)
    elif word.key in word_class("doers", "words") or _is_arms(word, evidence):
        evidence.sides.append(word)
        return bool(evidence.groups) and not word.capital and not word.arabic
    elif not (_is_harmless(word) or _says_whose(word, follows) or _is_model(word, follows)):
        evidence.rest.append(word)
    return False


def _is_arms(word: Word, evidence: Evidence) -> bool:
    """Whether the word is arms, which say whose they are only beside a people, or what carries the people of a force."""
    return (is_arms(word) and not word.capital) or (word.key in word_class("arms", "carriers") and not evidence.empty)


def _is_harmless(word: Word) -> bool:
    return any(word.key in word_class(*harmless) for harmless in _HARMLESS) or word.key[0].isdigit()


def _says_whose(word: Word, follows: Word | None) -> bool:
    """Whether the word is a people's before a word for its fighters: "Baluch" of "Baluch militant group"."""
    return word.key in word_class("peoples", "words") and follows is not None and follows.key in word_class("doers", "words")


def _is_model(word: Word, follows: Word | None) -> bool:
    """Whether the word is the letters of a model of aircraft: "F" of "F-16"."""
    return len(word.key) <= _MODEL_LETTERS and word.capital and follows is not None and follows.hyphened and follows.key.isdigit()


def _is_common(word: Word) -> bool:
    return any(word.key in word_class(table, "words") for table in ("groups", "doers", "modifiers", "nobody", "bodies"))


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
    around = any(word.key in word_class(table, "words") for table in ("speakers", "doers", "modifiers"))
    return around and not (word.capital or (word.arabic and word.key in word_class("groups", "words")))


def names_more(words: Sequence[Word]) -> bool:
    """Whether one of the words is more than what groups are and do, where they come from and how they are called."""
    harmless = (*_HARMLESS, ("doers", "words"), ("nobody", "words"), ("tails", "words"))
    return any(not any(word.key in word_class(*said) for said in harmless) for word in words)


def bare_force(words: str, states: States) -> str | None:
    """The force that the words name without saying whose ("the army"), where nothing else is in them."""
    named = [word for word in words_of(words) if word.key and not is_small(word)]
    found = states.force_at(named, 0) if named else None
    return found[1] if found is not None and found[0] == len(named) and not found[2] else None


def bare_owner(words: str, states: States) -> tuple[OwnerName, ...] | None:
    """The countries that the words name or their people, where nothing else is in them."""
    named = words_of(words)
    found = states.owner_at(named, 0) if named else None
    return found[1] if found is not None and found[0] == len(named) else None


def forces_named(words: Sequence[Word], states: States) -> list[tuple[int, str, str]]:
    """The forces that a text names with their state, as (where, country, force): "Israeli soldiers"."""
    named, found = telling(list(words)), []
    for at in range(len(named)):
        owner = states.owner_at(named, at)
        if owner is None:
            continue
        force = states.force_at(named, owner[0]) if owner[0] < len(named) else None
        if force is not None and _stand_together(named[owner[0] - 1], named[owner[0]]):
            found += [(named[at].start, one.code, force[1]) for one in owner[1]]
    return found


def _stand_together(owner: Word, force: Word) -> bool:
    """Whether nothing but a space or a mark of possession parts the words: "NAIROBI — Soldiers in Somalia" are not Kenya's."""
    return force.start - owner.start - len(owner.text) <= (len("'s ") if owner.owner else len(" "))
