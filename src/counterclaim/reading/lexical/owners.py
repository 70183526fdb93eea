"""Words that stand in a phrase only as whose it is: "the UN" in "the mission of the UN"."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text

_MEMBERS = ("ين", "ات")
_OF, _DEFINITE = "grammar.prepositions.of", "grammar.determiners.definite"


def is_owner_in(text: Text, head: list[str], part: tuple[int, int]) -> bool:
    """Whether the words stand behind "of" alone: the UN is not "the UN's mission", nor the army its spokesman."""
    places = [i for i in range(*part) if text.forms[i] in head]
    return bool(places) and all(_is_behind_of(text, i, part[0]) for i in places)


def _is_behind_of(text: Text, at: int, first: int) -> bool:
    before = at - 1
    while before >= first and text.has(before, _DEFINITE) and not text.has(before, _OF):
        before -= 1
    return before >= first and text.has(before, _OF)


def is_of_members(text: Text, at: int, finish: int, end: int) -> bool:
    """Whether "and" joins the members of an Arabic organisation, and no other one to it."""
    last = end - 1
    one = text.grammar.verb_first and last == finish + 1 and text.words[last].definite
    plural = one and text.forms[last].endswith(_MEMBERS) and text.words[finish - 1].definite
    return plural and text.has(at, "reporting.speakers.organisation")
