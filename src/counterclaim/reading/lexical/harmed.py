"""Whom a number counts: the noun behind it and the guide's group for it."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.count import Group, Harm
from counterclaim.reading.lexical.names import DEMONYM
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort

GROUPS = {f"people.{group}.nouns": group for group in Group}
_FARTHEST_NOUN = 5
_SHORTEST = 3
# Classes of nouns: a word that stands in no other may be whom a number counts.
_NOUNS = ("parties.", "events.", "reporting.speakers", "names.")
_FARTHEST_PART = 7


@dataclass(frozen=True, slots=True)
class Counted:
    """The people of a number. group: None where no noun says; noun: the word of harm that stands for them; end: behind the noun.

    unknown: the noun is none that the vocabulary has. part: they are some of those counted before ("dont quatre enfants");
    of_them: the words say so behind the number.
    """

    group: Group | None
    end: int
    harm: Harm | None = None
    part: bool = False
    of_them: bool = False
    unknown: bool = False


def counted(text: Text, number: Number, before: Group | None) -> Counted:
    """Whom the number counts; "others" are those of the number before."""
    at, others = number.end, False
    part = _is_part(text, number)
    for _ in range(_FARTHEST_NOUN):
        if text.has(at, "harms.parts.others"):
            others, at = True, text.end(at, "harms.parts.others")
        harm, end = _harm_noun(text, at)
        group = _group(text, at)
        if group is not None and harm is Harm.DISPLACED:
            return Counted(group, end, harm, part)
        if group is not None and (harm is None or text.end(at, *GROUPS) > end):
            return Counted(group, text.end(at, *GROUPS), None, part)
        if harm is not None:
            return Counted(_among(text, end) or (before if others else None) or Group.PEOPLE, end, harm, part)
        if text.has(at, "harms.parts.words"):
            return Counted(before or Group.PEOPLE, text.end(at, "harms.parts.words"), None, True, of_them=True)
        if text.has(at, DEMONYM) and not text.has(at + 1, *GROUPS):
            return Counted(Group.PEOPLE, at + 1, None, part)
        if not _is_between(text, at):
            break
        at = max(text.end(at, "people.adjectives.words"), at + 1)
    if _is_noun(text, at):
        return Counted(Group.PEOPLE, at + 1, None, part, unknown=True)
    end = at if others and text.cased else number.end
    return Counted(before or Group.PEOPLE if others or _is_subject(text, number.end) else None, end, None, part)


def _is_noun(text: Text, at: int) -> bool:
    """Whether a word that no list knows may be the noun of a number: "sept moines"."""
    return (
        at < len(text)
        and text.words[at].sort is Sort.WORD
        and all(name == DEMONYM or name.startswith(_NOUNS) for name in text.names(at))
        and len(text.forms[at]) > _SHORTEST
        and not (text.cased and text.has(at, "parties.objects.nouns", "events.descriptors.objects", "events.descriptors.weapons"))
    )


def _is_subject(text: Text, at: int) -> bool:
    """Whether a verb follows a bare number: "deux ont été abattus", "une dizaine étaient blessés"."""
    small = text.cased and text.has(at, "grammar.pronouns.clitic")
    at += small and not text.has(at, "grammar.pronouns.reflexive")  # "deux y sont morts"
    verb = at + 1 + text.has(at + 1, "grammar.negation.before")  # "à n'avoir plus donné signe de vie"
    if text.cased and text.forms[at : at + 1] == ["à"] and text.has(verb, "grammar.auxiliaries.infinitive"):
        return True  # "ils seraient une dizaine à avoir perdu la vie"
    if text.cased and text.end(at, "harms.injured.participles") > at + 1:
        return True  # "plus de 130 grièvement blessés"
    return text.has(at, "grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.pronouns.reflexive")


def _group(text: Text, at: int) -> Group | None:
    found = {name: text.end(at, name) for name in GROUPS if text.has(at, name)}
    return GROUPS[max(found, key=lambda name: found[name])] if found else None


def _harm_noun(text: Text, at: int) -> tuple[Harm | None, int]:
    """The harm whose noun stands here, and the word behind it."""
    found = {harm: text.end(at, f"harms.{harm}.nouns") for harm in Harm if text.has(at, f"harms.{harm}.nouns")}
    if not found:
        return None, at
    harm = max(found, key=lambda one: found[one])
    return harm, found[harm]


def _is_between(text: Text, at: int) -> bool:
    """Whether the word may stand between a number and its noun: "of", an article, an adjective, a quotation mark."""
    return text.is_mark(at, '«»"“”') or text.has(
        at,
        "grammar.prepositions.of",
        "grammar.determiners.words",
        "people.adjectives.words",
        "names.demonym",
        "grammar.prepositions.among",
    )


def _among(text: Text, end: int) -> Group | None:
    """ "Quatorze morts dans les rangs de l'armée", "neuf morts civils"."""
    if (group := _group(text, end)) is not None:
        return group
    link = text.end(end, "people.among.links")
    if link == end:
        return None
    while text.has(link, "grammar.determiners.words"):
        link += 1
    return Group.SOLDIERS if text.has(link, "people.among.army") else _group(text, link)


def _ends_part(text: Text, comma: int) -> bool:
    """Whether a sentence begins with "among them" and a comma."""
    start = text.sentence(comma).start
    return text.cased and text.has(start, "harms.parts.words") and text.end(start, "harms.parts.words") == comma


def _is_part(text: Text, number: Number) -> bool:
    """Whether "among them", "dont" stands before the number."""
    floor = max(number.start - _FARTHEST_PART, text.sentence(number.core).start)
    for i in range(number.start - 1, floor - 1, -1):
        if i == number.start - 1 and text.is_mark(i, ",") and _ends_part(text, i):
            return True  # "Parmi eux, huit enfants"
        if text.is_number(i) or text.is_mark(i, ".;:,") or text.cased and text.has(i, "harms.parts.aimed"):
            return False
        if text.has(i, "harms.parts.words"):
            return not (text.cased and text.is_number(i - 1))  # "trente d'entre eux": of that number
    return False
