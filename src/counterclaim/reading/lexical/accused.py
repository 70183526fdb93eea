"""Whom a verb of accusing has for its object: the parties behind it, beyond asides and places, without their charge."""

from __future__ import annotations

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.kinds import kind_of
from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.parties import Phrase, parties_at
from counterclaim.reading.lexical.phrases import bare, is_infinitive, name_end, phrase_end
from counterclaim.reading.lexical.text import Sentence, Text

# "De vouloir …", "d'avoir tué": what somebody is accused of.
_CHARGES = ("attributions.accuse.charges", "grammar.auxiliaries.infinitive")
_DEFINITE, _AND = "grammar.determiners.definite", "grammar.conjunctions.and"
ANSWERING = (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP)
_LONGEST_OBJECT, _LONGEST_NAME, _LONGEST_QUOTED, _SHORT = 14, 7, 12, 3


def accused_at(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """The parties that are the object of a verb; else the first phrase behind it, whoever that is."""
    while at < sentence.end and (
        text.has(at, "grammar.adverbs.words", "grammar.pronouns.clitic")
        and not text.has(at, "grammar.determiners.words")
        or text.end(at, "grammar.adverbs.words") > at + 1  # "d'une même voix"
        or text.is_mark(at, ",")
    ):
        at = max(text.end(at, "grammar.adverbs.words"), at + 1)
    if text.has(at, "attributions.accuse.blaming") and text.cased:
        at = text.end(at, "attributions.accuse.blaming")  # "désigne comme responsables l'armée et …"
    at += text.has(at, "grammar.prepositions.to") and not text.has(at, "grammar.determiners.words")  # "reproche à la police"
    if text.grammar.verb_first and text.has(at, "grammar.prepositions.located"):
        closing = _closing(text, at, sentence)
        while closing is None and text.has(at, "grammar.prepositions.located"):
            at = max(phrase_end(text, at + 1, sentence.end), at + 1)  # "accused the committees in the north of X the army"
        at = closing + 1 if closing else at
    if named := in_quotes(text, at):
        return parties_at(text, at, sentence.end) or named
    found = [_without_charge(text, party) for party in parties_at(text, at, min(at + 2 * _LONGEST_OBJECT, sentence.end))]
    return (
        found
        or _with_others(text, at, sentence)
        or _later(text, at, sentence)
        or _past_aside(text, at, sentence)
        or _somebody(text, at, sentence)
    )


def _with_others(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """A list whose first is no party by its words: "accuse la population et la police"."""
    first = bare(text, at, phrase_end(text, at, sentence.end))
    link = first[1]
    if not text.cased or first[0] >= first[1] or not text.has(first[0], _DEFINITE) or not text.has(link, _AND):
        return []
    further = parties_at(text, link + 1, sentence.end)
    return [first, *further] if further else []


def _closing(text: Text, at: int, sentence: Sentence) -> int | None:
    """The comma that closes an aside which begins here: "accused, in a statement, groups outside the law"."""
    if not text.is_mark(at - 1, ","):
        return None
    return next((i for i in range(at, min(at + _LONGEST_NAME, sentence.end)) if text.is_mark(i, ",")), None)


def _without_charge(text: Text, party: Phrase) -> Phrase:
    """The party without the deed that it is accused of: "accuse l'armée du massacre", "accuse les ADF de vouloir …"."""
    for i in range(party[0] + 1, party[1] - 1):
        if not text.has(i, "grammar.prepositions.of"):
            continue
        opening = i + 1 + text.is_mark(i + 1, '«"“')
        deed = opening + text.has(opening, "grammar.determiners.words")
        attack = text.has(deed, "parties.attacks.nouns") and name_end(text, deed) == deed
        quoted = opening > i + 1 and not text.words[opening].capital and text.quoted(opening) == (opening, party[1] - 1)
        itself = text.has(opening, "grammar.pronouns.reflexive")  # "accuse les groupes armés de s'être alliés"
        if attack or quoted or itself or text.has(opening, *_CHARGES) or opening > i + 1 and is_infinitive(text, opening):
            return party[0], i
    return party


def _somebody(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """An office or a group that is no party by its words: "des opposants soupçonnent la Sécurité militaire"."""
    start, end = bare(text, at, phrase_end(text, at, sentence.end))
    group = (
        text.cased and text.has(start, _DEFINITE) and text.has(start + 1, "reporting.speakers.armed") and end - start <= _SHORT
    )
    people = text.cased and text.find(start, end, "people.other.nouns") is not None and text.has(at, "grammar.determiners.words")
    told = group or people or kind_of(text, start, end) in ANSWERING  # "les rescapés accusent des bergers"
    return [(start, end)] if start < end and told else []


def _past_aside(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Behind an aside on the accuser: "X, allied with the army, accused" as Arabic has it, verb and subject first."""
    if not text.grammar.verb_first:
        return []
    commas = [i for i in range(max(at - 1, 0), min(at + _LONGEST_OBJECT, sentence.end)) if text.is_mark(i, ",")]
    if len(commas) < 2:
        return []
    return parties_at(text, commas[1] + 1, sentence.end) or in_quotes(text, commas[1] + 1)


def in_quotes(text: Text, at: int) -> list[Phrase]:
    """Whom an accuser calls by words of its own: accused "groups outside the law" of it."""
    inside = text.quoted(at + 1) if text.is_mark(at, '«"“') else None
    if inside is not None and text.cased and text.find(*inside, "attributions.accuse.blaming") is not None:
        return []  # "désigner « les coupables »"
    return [inside] if inside is not None and inside[0] == at + 1 and inside[1] - at <= _LONGEST_QUOTED else []


def _later(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Behind the colon of "les mêmes coupables : les combattants de X"."""
    colon = next((i for i in range(at, min(at + 8, sentence.end)) if text.is_mark(i, ":")), None)
    return parties_at(text, colon + 1, sentence.end) if colon is not None else []


def are_victims(text: Text, i: int, end: int) -> bool:
    """Whether somebody accused those whom they killed: "ont exécuté dix hommes qu'ils accusaient d'être des miliciens"."""
    they = text.cased and text.has(i - 1, "grammar.pronouns.they") and text.has(i - 2, "grammar.conjunctions.that")
    if they and text.has(end, "grammar.prepositions.of") and text.has(end + 1, "grammar.auxiliaries.infinitive"):
        return True
    that = text.last(max(i - _SHORT * 2, 0), i, "grammar.conjunctions.relative") if text.cased else None
    whom = that is not None and text.has(that, "grammar.conjunctions.that") and not any(text.is_mark(j) for j in range(that, i))
    return whom and text.has(end, "attributions.suspect.membership")  # "des jeunes que les rebelles soupçonnaient d'appartenir à"


def by_name(text: Text, party: Phrase, sentence: Sentence) -> Phrase:
    """The name between commas of whoever is told of without one: "accuse une milice locale, les X, d'avoir tué"."""
    start, end = party
    if not (text.cased and text.has(start, "numbers.singles.words") and text.is_mark(end, ",")):
        return party
    behind = phrase_end(text, end + 1, sentence.end)
    article = text.has(end + 1, "grammar.determiners.definite")
    named = all(text.words[i].capital for i in range(end + 1 + article, behind)) and behind > end + 1 + article
    nameless = not any(text.has(i, GROUP, ACRONYM) for i in range(start, end))
    return (end + 1, behind) if named and nameless and text.is_mark(behind, ",.") else party
