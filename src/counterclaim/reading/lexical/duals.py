"""Two people, and one more, as Arabic words tell them without a number: "معلمين اثنين", "أصيب آخر", "إصابة والدتها"."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort

_TWO, _ANOTHER = "numbers.twos.words", "numbers.twos.another"
_HARMED = tuple(f"harms.{harm}.{name}" for harm in (Harm.KILLED, Harm.INJURED) for name in ("verbs", "events"))
_BEHIND = ("grammar.prepositions.words", "grammar.prepositions.by", "grammar.conjunctions.words")
_SHORTEST = 4


def is_two(text: Text, i: int) -> bool:
    """Whether a noun in the dual stands here, with "two" behind it."""
    if not text.grammar.verb_first or not text.has(i + 1, _TWO) or text.words[i].sort is not Sort.WORD:
        return False
    form = text.forms[i]
    return len(form) > _SHORTEST and form.endswith(text.grammar.endings["two"]) and not text.is_number(i)


def is_another(text: Text, i: int) -> bool:
    """Whether "another" is one more who was harmed, right behind the word that says so, and no adjective."""
    alone = text.grammar.verb_first and text.has(i, _ANOTHER) and text.has(i - 1, *_HARMED)
    return alone and (text.is_mark(i + 1) or text.has(i + 1, *_BEHIND))


def is_relative(text: Text, i: int) -> bool:
    """Whether one of somebody's family stands right behind what happened to them: "إصابة والدتها", "مقتل زوجته"."""
    kin = text.grammar.verb_first and text.has(i, "people.kin.nouns") and text.words[i].own
    return kin and text.has(i - 1, *(name for name in _HARMED if name.endswith("events")))
