"""Whom a pronoun before a deed means: "nous n'avons pas tiré", "ils nous ont frappés"."""

from __future__ import annotations

from counterclaim.reading.lexical.names import ACRONYM, FORCE, GROUP
from counterclaim.reading.lexical.parties import Phrase, owner_of_attack, party_at, same_party
from counterclaim.reading.lexical.phrases import begins_phrase
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import group_start

_SEVERAL = ("grammar.determiners.plural", "grammar.determiners.several")


def of_us(text: Text, i: int, sentence: Sentence) -> Phrase | None:
    """ "Nous n'avons mené aucune opération": the pronoun before the verb."""
    start = group_start(text, i, sentence)
    near = (j for j in range(max(start - 1, sentence.start), i) if text.has(j, "grammar.pronouns.we"))
    at = next((j for j in near if not text.has(j - 1, "grammar.pronouns.he", "grammar.conjunctions.relative")), None)
    return (at, at + 1) if at is not None else None


def who_hurt_us(text: Text, i: int, sentence: Sentence) -> Phrase | None:
    """ "Les soldats sont venus, ils nous ont frappés": the party that heads the sentence, where a pronoun goes on for it."""
    start = group_start(text, i, sentence)
    they = text.find(max(start - 2, sentence.start), i, "grammar.pronouns.they")
    second = text.has(start - 1, "grammar.conjunctions.and", "grammar.conjunctions.but")  # "… et ont ouvert le feu"
    goes_on = they is not None or second and text.has(start, "grammar.pronouns.object", "grammar.auxiliaries.have")
    if not goes_on:
        return None
    first = next((j for j in range(sentence.start, start) if not text.is_mark(j, '«"“')), start)
    party = party_at(text, first, start) if text.has(first, "grammar.determiners.words") else None
    several = party is not None and any(text.has(j, *_SEVERAL) for j in (first, party[0]))
    return party if several else None


def whom_they_mean(text: Text, i: int, sentence: Sentence) -> Phrase | None:
    """ "Les FSR sont entrées. « Ils ont tiré sur tout le monde », dit un témoin": the one party that was told of before."""
    start = group_start(text, i, sentence)
    they = text.find(max(start - 2, sentence.start), i, "grammar.pronouns.they")
    inside = text.quoted(i)
    if not text.cased or they is None or inside is None or not inside[0] <= they:
        return None
    floor = next((each.start for each in text.sentences if each.paragraph >= sentence.paragraph - 1), sentence.start)
    found: list[Phrase] = []
    for j in range(floor, they):
        party = party_at(text, j, they) if begins_phrase(text, j) and text.quoted(j) is None else None
        armed = party is not None and any(text.has(k, *_ARMED) for k in range(*party))
        if party is not None and text.find(*party, "harms.tolls.nouns", "parties.attacks.nouns") is not None:
            party = next((own for k in range(*party) for own in owner_of_attack(text, k, party[1])), None)
        if party is not None and armed and not any(same_party(text, party, other) for other in found):
            found.append(party)
    return found[0] if len(found) == 1 else None


_ARMED = (GROUP, ACRONYM, FORCE, "parties.forces.nouns", "parties.sides.nouns", "parties.sides.plurals")
