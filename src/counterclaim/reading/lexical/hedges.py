"""Whether a deed is only suspected, doubted, denied or supposed where it is told."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Sentence, Text

_NEAR, _ADJACENT = 10, 3
# Of these, adjectives of those beside them: "six présumés bandits ont été tués par la police" is no suspicion.
_OF_NOUNS = "attributions.suspect.of_nouns"


def is_hedged(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether words of suspicion stand before or right behind a word in its clause."""
    start = max(sentence.start, i - _NEAR)
    for j in range(i, start - 1, -1):
        if text.is_mark(j, ".;:"):
            break
        if text.has(j, "attributions.suspect.strong") and (i - j <= _ADJACENT or not text.has(j, _OF_NOUNS)):
            return True
    behind = text.every(i, min(i + 6, sentence.end), "attributions.suspect.strong")
    return any(not (text.has(j, _OF_NOUNS) and (text.is_number(j - 1) or text.is_number(j - 2))) for j in behind)


def is_conditional(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether the verb's auxiliary is that of hearsay: "aurait frappé"."""
    return text.find(max(sentence.start, i - 3), i + 1, "grammar.auxiliaries.conditional") is not None


def is_negated(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a negation belongs to the verb at this word."""
    if text.find(max(sentence.start, i - _NEAR), i, "attributions.accuse.certain") is not None:
        return False  # "il ne fait aucun doute que …"
    if text.find(max(sentence.start, i - _NEAR), i, "grammar.pronouns.not_cleft") is not None:
        return True  # "ce n'est pas l'armée qui a tiré"
    return (
        text.find(max(sentence.start, i - 4), i, "grammar.negation.before") is not None
        or text.find(max(sentence.start, i - 6), i, "grammar.determiners.negative") is not None
    )


def is_supposed(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether the deed is asked for or conditioned: "si l'armée", "qui a tiré ?"."""
    return text.is_mark(sentence.end - 1, "?؟") or text.find(max(sentence.start, i - 8), i, "grammar.conjunctions.if") is not None


def is_asked(text: Text, start: int, end: int) -> bool:
    """Whether it is only asked which of two it was: "sans préciser qui de l'armée ou des rebelles en était l'auteur"."""
    return any(text.forms[i] == "qui" and text.has(i + 1, "grammar.prepositions.of") for i in range(start, end))
