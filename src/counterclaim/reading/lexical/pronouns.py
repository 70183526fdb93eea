"""Whom a pronoun before a deed means: "nous n'avons pas tiré", "ils nous ont frappés"."""

from __future__ import annotations

from counterclaim.reading.lexical.parties import Phrase, party_at
from counterclaim.reading.lexical.subjects import group_start
from counterclaim.reading.lexical.text import Sentence, Text

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
