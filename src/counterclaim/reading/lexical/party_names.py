"""The most informative words for a party: its full name, the group that "the movement" means, whom a spokesman speaks for."""

from __future__ import annotations

from counterclaim.reading.lexical.french import unaccented
from counterclaim.reading.lexical.names import ACRONYM, FORCE, GROUP, ORGANISATION
from counterclaim.reading.lexical.parties import Phrase, is_name, is_party, party_at, same_party
from counterclaim.reading.lexical.phrases import bare, begins_phrase, name_end, phrase_end
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort

_LONGEST_NAME = 16
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 8
_MEN = ("people.militants.nouns", "parties.doers.nouns")
_SPEAKING_FOR = ("parties.speakers.nouns", "reporting.speakers.documents", "reporting.speakers.statements")
_PLAIN = ("grammar.determiners.words", "grammar.prepositions.of", "grammar.pronouns.clitic")


def full_name(text: Text, phrase: Phrase, *, but: Phrase | None = None) -> Phrase:
    """The words of a party, or the longer ones that the text has for an acronym or a group that it points back at.

    but: whom "the movement" does not mean, as they speak of it.
    """
    told = [i for i in range(*phrase) if not text.is_mark(i) and not text.has(i, *_PLAIN)]
    if len(told) == 2 and text.cased and text.has(told[1], "reporting.speakers.kinds"):
        told = told[:1]  # "le mouvement chiite"
    if len(told) != 1:
        return phrase
    if _is_acronym(text, told[0]):
        return _spelled_out(text, told[0]) or phrase
    pointing = text.has(phrase[0], "grammar.determiners.definite") or text.words[phrase[0]].definite
    if pointing and text.has(told[0], "reporting.speakers.armed"):
        return _group_before(text, phrase[0], but) or phrase
    return phrase


def _is_acronym(text: Text, i: int) -> bool:
    return text.words[i].upper and text.words[i].end - text.words[i].start <= _LONGEST_ACRONYM


def _spelled_out(text: Text, acronym: int) -> Phrase | None:
    """The phrase behind which the acronym stands in brackets: "Forces de soutien rapide (FSR)"."""
    form = text.forms[acronym]
    for i in range(1, len(text) - 1):
        if text.forms[i] != form or i == acronym or not text.is_mark(i - 1, "("):
            continue
        close = next((j for j in range(i, min(i + _LONGEST_NAME, len(text))) if text.is_mark(j, ")")), None)
        if close is None:
            return None
        starts = range(max(i - _LONGEST_NAME, text.sentence(i).start), i - 1)
        fitting = (j for j in starts if begins_phrase(text, j) and phrase_end(text, j) > close and is_party(text, j, close + 1))
        fitting = (j for j in fitting if not _is_of_deed(text, j))
        found = list(fitting)
        start = next((j for j in found if _heads_name(text, j)), next(iter(found), None))
        return _without_doers(text, *bare(text, start, close + 1)) if start is not None else None
    return _by_initials(text, form)


def _heads_name(text: Text, start: int) -> bool:
    """Whether a phrase begins with the name or a force, and not with what is of it: "l'ouverture d'un bureau de …"."""
    head = start
    while text.has(head, *_PLAIN) and not is_name(text, head):
        head += 1
    return is_name(text, head) or text.words[head].capital or text.has(head, "parties.forces.nouns", "parties.sides.nouns")


def _by_initials(text: Text, acronym: str) -> Phrase | None:
    """The name whose words begin with the letters of the acronym: "l'État islamique au Grand Sahara" is the EIGS."""
    if not text.cased or len(acronym) < _SHORTEST_ACRONYM:
        return None
    for i in range(len(text)):
        end = name_end(text, i) if text.has(i, GROUP, FORCE, ORGANISATION) else i
        initials = "".join(unaccented(text.forms[j])[0] for j in range(i, end) if text.words[j].capital)
        if end - i > 1 and initials == acronym:
            article = text.has(i - 1, "grammar.determiners.definite")
            return i - article, end
    return None


def _is_of_deed(text: Text, start: int) -> bool:
    """Whether a phrase is headed by an attack, "une incursion des rebelles des ADF", of which the name is only the owner."""
    head = start
    while text.has(head, "grammar.determiners.words", "grammar.prepositions.of"):
        head += 1
    return text.has(head, "parties.attacks.nouns") and not is_name(text, head)


def _without_doers(text: Text, start: int, end: int) -> Phrase:
    """Without the fighters that a group's full name stands behind: "des combattants de l'État islamique (EI)" is the group."""
    party = party_at(text, start, end)
    return party if party is not None else (start, end)


def _group_before(text: Text, at: int, but: Phrase | None) -> Phrase | None:
    """The group whose name stands last before a word."""
    for i in range(at - 1, -1, -1):
        if text.has(i, GROUP, ACRONYM) and (end := name_end(text, i)) > i and not (but and same_party(text, (i, end), but)):
            return i, end
    return None


def spoken_for(text: Text, speaker: Phrase) -> Phrase:
    """The party that a spokesman speaks for, where his words name it: "un porte-parole des FSR"; else the speaker itself."""
    within = text.find(*speaker, "reporting.speakers.within")
    former = text.find(*speaker, "reporting.speakers.former") is not None
    if within is not None and text.grammar.verb_first and not former:
        return party_at(text, within + 1, speaker[1]) or speaker  # "قيادي في جماعة …"
    if text.find(*speaker, *_SPEAKING_FOR) != _head(text, speaker):
        return speaker
    for i in range(_head(text, speaker) + 1, speaker[1]):
        if text.has(i, "grammar.prepositions.of") and (party := party_at(text, i, speaker[1])) is not None:
            return party[0] + text.has(party[0], "grammar.determiners.plural"), party[1]
    return speaker


def _head(text: Text, phrase: Phrase) -> int:
    return next((i for i in range(*phrase) if not text.has(i, "grammar.determiners.words")), phrase[0])


def is_of_whoever_speaks(text: Text, target: Phrase) -> bool:
    """ "Ses forces", "ses combattants", told by whoever has them."""
    own = text.has(target[0], "grammar.determiners.possessive") or text.cased and text.has(target[0], "grammar.determiners.own")
    joined = text.grammar.verb_first and text.words[target[0]].own  # "قواتها"
    return (own or joined) and all(
        text.has(i, "parties.forces.nouns", "people.soldiers.nouns", *_MEN) for i in range(target[0] + (not joined), target[1])
    )


def is_own_force(text: Text, speaker: Phrase, target: Phrase) -> bool:
    """Whether "the soldiers" of whom an army's or a ministry's voice tells are its own: no name says that they are others'."""
    military = any(text.has(i, "parties.speakers.military") for i in range(*speaker))
    if any(text.has(i, "parties.forces.irregular") for i in range(*target)):
        return False  # whom an army calls a militia is no unit of its own
    words = [i for i in range(*target) if text.words[i].sort is Sort.WORD and not text.has(i, *_PLAIN)]
    weapon = len(words) > 1 and text.cased and text.has(words[0], "parties.weapons.nouns")  # "un drone des forces armées"
    words = words[1:] if weapon else words
    plain = all(text.has(i, "parties.forces.nouns", "people.soldiers.nouns", "parties.forces.of") for i in words)
    grouped = any(text.has(i, GROUP) for i in range(*speaker))
    return military and not grouped and bool(words) and plain and not any(is_name(text, i) for i in range(*target))
