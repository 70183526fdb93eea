"""Deeds told of those who suffered them: "tués par X", "exécutés par des hommes identifiés comme des Y"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.parties import Phrase, parties_at, whose
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import within_adverb

_DIRECT = "attributions.deeds.direct"
_SUFFERED = tuple(f"harms.{harm}.participles" for harm in Harm)
_FELL = ("harms.killed.verbs", "harms.injured.verbs", "harms.killed.events", "harms.injured.events")
_BACK, _TOLD_WITHIN, _FARTHEST_BY = 18, 6, 8


def suffered_from(text: Text, sentence: Sentence) -> Iterator[tuple[int, list[Phrase]]]:
    """ "Tués … par X": the agent behind "by" of a verb that does harm."""
    for i in range(sentence.start, sentence.end):
        if not text.has(i, "grammar.prepositions.by"):
            continue
        suffered = (*_SUFFERED, *(_FELL if text.grammar.verb_first else ()))
        verb = text.last(max(sentence.start, i - _BACK), i, *suffered, _DIRECT, "harms.killed.happen")
        if (
            verb is None
            or not _is_suffered(text, verb)
            or any(text.is_mark(j, ";:") for j in range(verb, i))
            or _is_of_another(text, _past_time(text, i - 1), verb)
        ):
            continue
        if text.cased and _is_arrest(text, verb, sentence):
            continue
        behind = text.end(i, "grammar.prepositions.by")
        found = _identified(text, behind, sentence) or parties_at(text, behind, sentence.end)
        if found:
            yield verb, [owner for party in found for owner in whose(text, party)]


def _is_arrest(text: Text, verb: int, sentence: Sentence) -> bool:
    """Whether attackers were arrested, which is no violence that somebody is accused of."""
    arrested = text.has(verb, "harms.arrested.participles")
    return arrested and text.find(max(sentence.start, verb - _TOLD_WITHIN), verb, *_ARRESTED) is not None


_ARRESTED = ("people.attackers.nouns", "people.militants.nouns", "parties.doers.killers", "reporting.speakers.suspects")


def _identified(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Whom the doers are told to be: "par des hommes armés identifiés comme des rebelles de X"."""
    told = text.find(at, min(at + _TOLD_WITHIN, sentence.end), "attributions.suspect.identified")
    if told is None or any(text.is_mark(i) for i in range(at, told)):
        return []
    return parties_at(text, text.end(told, "attributions.suspect.identified"), sentence.end)


def _is_suffered(text: Text, verb: int) -> bool:
    """Whether the word can be a participle, and not "l'attaque"."""
    return (
        text.grammar.verb_first
        or text.forms[verb].endswith(text.grammar.endings["participle"])
        or text.has(verb, "harms.killed.happen")
    )


def _past_time(text: Text, i: int) -> int:
    """The word before a time that stands before "by": "un bilan communiqué lundi par X"."""
    while not text.grammar.verb_first and text.has(i, "grammar.adverbs.words") and not text.has(i, *_SUFFERED, _DIRECT):
        i -= 1
    return i


def _is_of_another(text: Text, i: int, verb: int) -> bool:
    """Whether "by" belongs to another participle than that of the deed: "tués … dans un camp tenu par X"."""
    other = i > verb and text.forms[i].endswith(text.grammar.endings["participle"])
    return other and not text.has(i, *_SUFFERED, _DIRECT) and not text.has(i, "grammar.adverbs.words")


def by_whom(text: Text, i: int, end: int, sentence: Sentence) -> int | None:
    """The "by" of a passive, at once or behind its time: "revendiquée dans la nuit par X", "démentie lundi par Y"."""
    if text.has(end, "grammar.prepositions.by"):
        finite = text.cased and text.forms[i].endswith(text.grammar.endings["present"])
        return None if finite else end  # "dément par la voix de son président"
    j = i - 1
    while text.has(j, "grammar.adverbs.words", "grammar.negation.words") or within_adverb(text, j):
        j -= 1
    if (
        not text.cased
        or not text.forms[i].endswith(text.grammar.endings["participle"])
        or text.has(j, "grammar.auxiliaries.have")
    ):
        return None
    for j in range(end, min(end + _FARTHEST_BY, sentence.end)):
        if text.has(j, "grammar.prepositions.by"):
            return j
        if text.is_mark(j) or text.has(j, "grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.conjunctions.relative"):
            return None
    return None
