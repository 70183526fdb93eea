"""Those who fell by a verb behind them: "مدنيون قتلوا", "un civil, touché par une balle, est décédé"."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

# How many may be joined by "and" before their verb.
_JOINED, _WOUNDED = 3, 3
_ASIDE, _NEAR, _LIVES = 10, 4, 6
_TAKEN = (Harm.KILLED, Harm.ABDUCTED, Harm.ARRESTED)


def fell_behind(text: Text, at: int) -> tuple[Harm, int] | None:
    """The Arabic verb of several or two who suffered it, right behind them or behind those whom "and" joins to them."""
    for _ in range(_JOINED):
        harm = next((harm for harm in Harm if text.has(at, f"harms.{harm}.fell")), None)
        if harm is not None:
            return None if has_object(text, at) else (harm, at)
        joined = text.has(at, "grammar.conjunctions.and") and (text.is_number(at + 1) or text.has(at + 1, *GROUPS))
        if not joined:
            return None
        at = max(text.end(at + 1, *GROUPS), at + 2)
    return None


def died_of_hurt(text: Text, number: Number) -> bool:
    """Whether, in Arabic, a verb of killing right before a number makes dead of so many "of the hurt"."""
    of_them = text.grammar.verb_first and text.has(number.end, "grammar.prepositions.of")
    # "توفي ثلاثة جرحى متأثرين بإصاباتهم"
    of_wounds = text.find(number.end, number.end + _WOUNDED, "harms.killed.of_wounds") is not None
    return (of_them or of_wounds) and text.has(
        number.start - 1, "harms.killed.verbs", "harms.killed.happen", "harms.killed.events"
    )


def has_object(text: Text, at: int) -> bool:
    """Whether those whom somebody killed stand behind a verb of several: "جنود قتلوا شابين", and not "مدنيون قتلوا في غارة"."""
    fell = text.grammar.verb_first and any(text.has(at, f"harms.{harm}.fell") for harm in Harm)
    return fell and (text.is_number(at + 1) or text.has(at + 1, *GROUPS))


def takes_away(text: Text, done: tuple[Harm, int]) -> bool:
    """Whether a verb tells that somebody killed or took away those who were hurt."""
    harm, verb = done
    noun = text.has(verb, f"harms.{harm}.events", f"harms.{harm}.nouns")
    return harm in _TAKEN and text.has(verb, f"harms.{harm}.verbs") and not noun


def died_later(text: Text, i: int) -> bool:
    """Whether commas enclose what hurt those who are said to have died behind them."""
    opens = text.is_mark(i - 1, ",") or text.is_mark(i - 2, ",") and text.has(i - 1, "grammar.adverbs.words")
    closing = next((j for j in range(i + 1, min(i + _ASIDE, len(text))) if text.is_mark(j)), i)
    died = text.find(closing + 1, closing + _NEAR, "harms.killed.happen", "harms.killed.participles")
    return opens and text.is_mark(closing, ",") and died is not None


def died_of_wounds(text: Text, number: Number) -> tuple[Harm, int] | None:
    """The verb by which some of the hurt died: "deux des blessés ont succombé", "trois d'entre eux ont succombé"."""
    if not text.cased or number.single:
        return None
    behind = number.end + text.has(number.end, "grammar.prepositions.of")
    hurt = text.has(behind, "harms.injured.nouns")
    died = text.find(behind + 1, behind + 1 + _NEAR, "harms.killed.happen") if hurt else None
    return (Harm.KILLED, died) if died is not None else None


def is_lost(text: Text, i: int, number: Number) -> bool:
    """Whether Arabic "lost" right before its number tells of the missing: "فقد 15 شخصا", and not "فقد 15 شخصا حياتهم"."""
    lost = text.grammar.verb_first and text.has(i, "harms.missing.verbs") and number.start == i + 1 and not number.single
    return lost and text.find(number.end, number.end + _LIVES, "harms.killed.lives") is None


def reaches(text: Text, i: int, number: Number, name: str) -> bool:
    """Whether "of" alone joins a deed to the number."""
    between = range(text.end(i, name), number.start)
    return all(text.is_mark(j, '«»"“”') or text.has(j, *_JOINING) for j in between) and (
        len(between) > 0 or text.has(number.start - 1, name)
    )


_JOINING = (
    "grammar.prepositions.of",
    "grammar.determiners.words",
    "grammar.prepositions.to",
    "grammar.adverbs.words",
    "parties.attacks.adjectives",
    "people.gathered.nouns",
)
