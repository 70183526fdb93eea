"""Parties that "and" joins to the subject of a deed, before or behind it: each of them did it."""

from __future__ import annotations

from counterclaim.reading.lexical.parties import Phrase, is_party, parties_at
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.text import Sentence, Text

_LONGEST_TIE, _DOERS = 9, 4


def beside(text: Text, subject: Phrase, sentence: Sentence) -> list[Phrase]:
    """The party that "and" joins to a subject before it, at the head of its clause: "des soldats et leurs alliés ont tué"."""
    link = subject[0] - 1
    if not text.has(link, "grammar.conjunctions.and"):
        return []
    heads = (i for i in range(sentence.start, link) if i == sentence.start or text.is_mark(i - 1) or _opens_clause(text, i - 1))
    found = ((i, phrase_end(text, i, link)) for i in heads)
    return [bare(text, start, end) for start, end in found if end == link and is_party(text, start, end)][:1]


def after(text: Text, subject: Phrase, verb: int) -> list[Phrase]:
    """The parties that "and" joins to a subject behind it: "l'armée et des soldats étrangers qui l'accompagnaient ont tué"."""
    link = subject[1]
    if not text.cased or not text.has(link, "grammar.conjunctions.and"):
        return []
    further = parties_at(text, link + 1, verb)
    return further if further and text.has(further[-1][1], "grammar.conjunctions.relative") else []


def tied(text: Text, verb: int) -> Phrase | None:
    """The party that doers before a verb are tied to: "des groupes affiliés au pouvoir ont exécuté"."""
    for i in range(verb - 1, max(verb - _LONGEST_TIE, 0), -1):
        if text.is_mark(i, ".;:"):
            break
        if text.cased and text.has(i, "parties.doers.tied") and text.find(i - _DOERS, i, "parties.doers.nouns") is not None:
            behind = text.end(i, "parties.doers.tied")
            found = parties_at(text, behind - text.has(behind - 1, "grammar.determiners.definite"), verb)
            return found[-1] if found and found[-1][1] == verb else None
    return None


def _opens_clause(text: Text, i: int) -> bool:
    cleft = any(text.end(j, "grammar.pronouns.cleft") == i + 1 for j in (i - 1, i) if j >= 0)  # "c'est l'armée et …"
    return text.has(i, "grammar.conjunctions.that") or text.is_number(i) or cleft
