"""Words that are more than they look: an article or a number within a name, "of" as the article of several."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort


def is_of_name(text: Text, at: int) -> bool:
    """Whether the name of a party begins with an article in a capital."""
    named = text.has(at - 1, "reporting.speakers.organisation") and text.has(at, "grammar.determiners.definite")
    return named and text.words[at].capital and at + 1 < len(text) and text.words[at + 1].capital


def is_plural_article(text: Text, at: int) -> bool:
    """Whether "of" is the article of several before their adjective: "d'anciens détenus", "de nombreux habitants"."""
    return text.cased and text.has(at, "grammar.prepositions.of") and text.has(at + 1, "grammar.determiners.before_plurals")


def is_numbered(text: Text, at: int) -> bool:
    """Whether a number belongs to a name, between two words with capitals: "les opérations Sokola 1 Grand Nord"."""
    word = text.words[at]
    if word.sort is not Sort.NUMBER or word.end - word.start > 1 or at + 1 >= len(text):
        return False
    return text.words[at - 1].capital and text.words[at + 1].capital and not text.words[at + 1].first


def is_against(text: Text, start: int, at: int) -> bool:
    """Whether "contre" stands within the name of an organisation that a capital begins: "la Ligue contre l'impunité"."""
    head = start + text.has(start, "grammar.determiners.words")
    named = head < at and text.words[head].capital and text.has(head, "reporting.speakers.organisation", "parties.proper.nouns")
    return named and text.has(at, "grammar.prepositions.against")
