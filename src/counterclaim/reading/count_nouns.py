"""The noun that a number counts: where it stands, and which words belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.count import Group
from counterclaim.reading.ages import is_minor
from counterclaim.reading.groups import (
    group_of,
    is_modifier,
    is_person,
    is_plural,
    is_same,
    is_thing,
    shape,
    singular,
    takes_members,
)
from counterclaim.reading.harms import Form, harm_word
from counterclaim.reading.numbers import is_number_word
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc

_REACH = 9  # tokens in which a number's noun is looked for
_PARTING = ("and", ",", ";", ".", ":", "(", "by", "in")
_REACH_MEMBERS = 8  # tokens after "members" that say of what
_LONGEST = 4  # words of the longest set phrase of harm
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = _NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "RB", "RBS", "``", "''", "-LRB-", "-RRB-", "FW"}


def head_of(doc: Doc, i: int) -> int | None:
    """The noun of the phrase that begins at token i, without article or number.

    A plural noun for people ends its phrase, since texts without commas go straight on ("five children soldiers said").
    """
    head: int | None = None
    for j in noun_run(doc, i):
        word = doc[j].lower_
        if _harms_more(doc, j):
            break
        if _is_hyphened(doc, j):
            continue
        person = _is_person(word)
        if (
            head is not None
            and _is_person(doc[head].lower_)
            and not person
            and (doc[j].tag_ not in ("NN", "NNS") or _is_state(word))
        ):
            break
        if person or (doc[j].tag_ in _NOUNS and not (_is_state(word) and doc[j - 1].tag_ != "DT")):
            head = j
        if person and is_plural(word) and not _modifies_next(doc, j):
            break
    return head


def _is_person(word: str) -> bool:
    return is_person(word) or is_same(word)


def _is_state(word: str) -> bool:
    """A state that taggers take for a noun: "one person dead", "three hurt"; "35 of the slain" does name people."""
    found = harm_word((word,), 0)
    return found is not None and found.form in (Form.STATE, Form.PAST)


def _modifies_next(doc: Doc, i: int) -> bool:
    """Whether a plural for people stands before the noun that counts: "police officers", "police vehicles"."""
    following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    alike = is_plural(following) or singular(doc[i].lower_) == doc[i].lower_  # "16 children Monitor" are no monitor
    return is_modifier(doc[i].lower_) and ((is_person(following) and alike) or is_thing(following))


def _is_hyphened(doc: Doc, i: int) -> bool:
    """The rebel of "two rebel-held districts": whose they are, and nobody who is counted."""
    joined = i + 2 < len(doc) and doc[i + 1].text == "-" and not doc[i].whitespace_ and not doc[i + 1].whitespace_
    return joined and doc[i + 2].lower_ in load_toml("en/parties.toml")["modifiers"]["holds"]


def _harms_more(doc: Doc, i: int) -> bool:
    """The verb of "kill 5 injure 50", which a tagger takes for what is counted."""
    found = harm_word((doc[i].lower_,), 0)
    verb = found is not None and found.form is Form.PRESENT and doc[i].tag_ in _NOUNS
    return verb and i + 1 < len(doc) and is_number_word(doc[i + 1].lower_)


def noun_run(doc: Doc, i: int) -> list[int]:
    """The tokens from i that can belong to one noun phrase without an article."""
    run: list[int] = []
    for j in range(i, min(len(doc), i + _REACH)):
        if not (doc[j].tag_ in _MODIFIERS or _in_age(doc, j) or is_person(doc[j].lower_)) or (run and _breaks(doc, j)):
            break
        if is_number_word(doc[j].lower_) and not _in_age(doc, j):
            break
        run.append(j)
    return run


def _breaks(doc: Doc, i: int) -> bool:
    """Whether something new begins: a sentence, what a dash sets off, a set phrase of harm ("scores more sustained injuries")."""
    if doc[i].text == "-" and doc[i - 1].whitespace_:
        return True
    found = harm_word([token.lower_ for token in doc[i : i + _LONGEST]], 0)
    return bool(doc[i].is_sent_start) or (found is not None and found.size > 1)


def _in_age(doc: Doc, i: int) -> bool:
    """A number inside an age ("a 12-year-old girl")."""
    return doc[i].like_num and i + 1 < len(doc) and (doc[i + 1].text == "-" or singular(doc[i + 1].lower_) == "year")


def group_at(doc: Doc, i: int, head: int) -> Group | None:
    """The class of the noun at head, whose phrase begins at i, with the words of "members of the army" beside it.

    None where the noun is not listed, or takes the class of those named before ("others").
    """
    if is_same(doc[head].lower_):
        return None
    beside = [token.lower_ for token in doc[i:head]]
    if doc[head].tag_ == "NN" and is_minor(beside):
        return Group.CHILDREN
    after = head + 1
    if takes_members(doc[head].lower_) and after < len(doc) and doc[after].lower_ in shape("of"):
        owner = [token.lower_ for token in doc[after + 1 : min(after + _REACH_MEMBERS, doc[head].sent.end)]]
        joint = next((at for at, word in enumerate(owner) if word in _PARTING), len(owner))
        beside += owner[:joint]  # "125 members of the security forces and 148 fighters"
    group = group_of(doc[head].text, beside)
    return Group.WOMEN if "female" in beside and group in (Group.OTHER, Group.PEOPLE, Group.CIVILIANS) else group


def both_groups(first: Group | None, second: Group | None) -> Group | None:
    """The class of two nouns under one number: "12 women and children"."""
    if first is second:
        return first
    return Group.WOMEN_AND_CHILDREN if {first, second} == {Group.WOMEN, Group.CHILDREN} else Group.PEOPLE
