"""The group of a verb: auxiliary, negation, small pronouns and adverbs before it, and asides between its two parts."""

from __future__ import annotations

from counterclaim.reading.lexical.governed import ABLE, HAVE, not_denied
from counterclaim.reading.lexical.text import Sentence, Text

_SKIPPED = ("grammar.adverbs.words", "grammar.pronouns.clitic", "grammar.negation.before")
_THE, _OF = "grammar.determiners.definite", "grammar.prepositions.of"
_LONGEST_ASIDE = 14


def group_start(text: Text, at: int, sentence: Sentence) -> int:
    """The first word of the verb's group: auxiliary, negation and small pronouns before it."""
    i = at
    while i - 1 >= sentence.start and (_belongs(text, i - 1) or aside_before(text, i) < i):
        i = min(i - 1, aside_before(text, i))
    return i


def aside_before(text: Text, i: int) -> int:
    """The comma that opens an aside between "have" and its participle: "a, dans un texte remis à l'AFP, revendiqué"; else i."""
    if not (text.cased and text.is_mark(i - 1, ",")):
        return i
    opening = next((j for j in range(i - 2, max(i - _LONGEST_ASIDE, 0), -1) if text.is_mark(j)), i)
    aside = opening < i and text.is_mark(opening, ",") and text.has(opening - 1, HAVE)
    return opening if aside and text.has(opening + 1, "grammar.prepositions.words", "grammar.adverbs.words") else i


def _belongs(text: Text, i: int) -> bool:
    """Whether the word before a verb is of its group, as the adverbs are between an auxiliary and its participle."""
    if text.is_mark(i, ","):
        around = text.has(i - 1, "grammar.adverbs.words") or within_adverb(text, i - 1) or text.has(i - 1, HAVE)
        return around and any(text.has(j, HAVE) and text.is_mark(j + 1, ",") for j in range(max(i - 7, 0), i))
    if text.has(i, "grammar.auxiliaries.be") and text.has(i - 1, _THE) and text.has(i - 2, _OF):
        return False  # "le camp de l'est dément"
    if text.has(i, "grammar.adverbs.alone") or text.has(i, "grammar.pronouns.subject") and not text.is_mark(i + 1):
        return False
    if text.is_mark(i, '«"“'):
        return text.has(i - 1, HAVE)  # "ont « fermement condamné »"
    if text.has(i, "grammar.auxiliaries.able") and text.has(i - 1, HAVE):
        return True  # "a pu vérifier"
    if text.cased and any(text.end(j, ABLE) == j + 2 and text.has(not_denied(text, j - 1), HAVE) for j in (i - 1, i)):
        return True  # "a fini par reconnaître", "n'a pas hésité à accuser"
    return (
        text.forms[i].startswith("-")
        or text.has(i, HAVE, "grammar.auxiliaries.be", *_SKIPPED, "grammar.negation.words")
        or within_adverb(text, i)
    )


def is_object_before(text: Text, i: int) -> bool:
    """Whether the article before a verb is what it takes, "les accuse", "le nie": no participle stands behind it."""
    finite = text.cased and not text.forms[i].endswith(text.grammar.endings["participle"])
    infinitive = (
        finite and text.has(i - 1, "grammar.prepositions.of") and text.forms[i].endswith(text.grammar.endings["infinitive"])
    )
    return infinitive or finite and text.has(i - 1, "grammar.pronouns.object")  # "continuent d'accuser"


def before_adverbs(text: Text, i: int) -> int:
    """This word, or the first one before it that belongs to no adverb: "a [tout de suite] incriminé"."""
    while i >= 0 and (text.has(i, "grammar.adverbs.words") or within_adverb(text, i)):
        i -= 1
    return i


def within_adverb(text: Text, i: int) -> bool:
    """Whether a word is the second or a later one of an adverb of several ("pour sa part")."""
    return any(text.end(j, "grammar.adverbs.words") > i for j in range(max(i - 5, 0), i))
