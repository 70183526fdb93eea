"""One person without an article, as French headlines and posts begin: "Journaliste tué par balles à …"."""

from __future__ import annotations

from counterclaim.model.count import Group, Harm
from counterclaim.reading.lexical.names import DEMONYM
from counterclaim.reading.lexical.text import Text

_PEOPLE = tuple(f"people.{group}.nouns" for group in Group)
_SUFFERED = tuple(f"harms.{harm}.participles" for harm in Harm)
_PLURALS = ("s", "x")


def is_headlined(text: Text, i: int) -> bool:
    """Whether a sentence begins here with a noun for one person and what happened to them, both in the singular."""
    if not text.cased or i != text.sentence(i).start or not text.has(i, *_PEOPLE):
        return False
    noun = text.end(i, *_PEOPLE)
    harm = noun + text.has(noun, DEMONYM, "people.adjectives.words")
    told = text.has(harm, *_SUFFERED)
    return told and not any(text.forms[at].endswith(_PLURALS) for at in (noun - 1, harm))
