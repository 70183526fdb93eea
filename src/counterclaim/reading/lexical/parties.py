"""Parties: phrases that name somebody who can answer for violence, and the deeds and weapons that say whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.reading.lexical.motives import is_motive
from counterclaim.reading.lexical.names import ACRONYM, DEMONYM, FORCE, GROUP, STATE
from counterclaim.reading.lexical.phrases import bare, begins_phrase, name_end, phrase_end
from counterclaim.reading.lexical.text import Text

_FORCES, _SIDES, _POWERS = "parties.forces.nouns", "parties.sides.nouns", "parties.powers.words"
_OF = "grammar.prepositions.of"
_BRACKETED = 6
_SKIPPED, _FARTHEST_BY, _FARTHEST_AGENT, _LONGEST_ASIDE = 3, 8, 24, 14
# So many letters of the adjective of a nation are the same in each of its forms.
_STEM = 5
_ASIDES = ("harms.parts.words", "grammar.adverbs.words", "grammar.prepositions.words")
_CLAUSES = ("grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.conjunctions.relative")
Phrase = tuple[int, int]


def party_at(text: Text, start: int, limit: int) -> Phrase | None:
    """The phrase for a party that begins here, without the article that "of" and "by" take; None where it is none."""
    end = phrase_end(text, start, limit)
    first, last = bare(text, start, end)
    if first >= last or not is_party(text, first, last) or _is_attack(text, first, last):
        return None
    return belongs_to(text, first, last, limit) or (_without_doers(text, first, last), last)


def belongs_to(text: Text, start: int, end: int, limit: int) -> Phrase | None:
    """Whose the doers or weapons are that belong to somebody: "طيران ثابت الجناح تابع لقوات النظام"."""
    if not text.grammar.verb_first or not text.has(start, "parties.doers.nouns", "parties.weapons.nouns"):
        return None
    at = text.find(start + 1, min(end + _BRACKETED, limit), "parties.doers.belonging")
    bracketed = at is not None and (at <= end or text.is_mark(end, "(") and text.is_mark(at - 1, ")"))
    return party_at(text, at + 2, limit) if at is not None and bracketed and text.has(at + 1, _OF) else None


def _is_attack(text: Text, start: int, end: int) -> bool:
    """Whether a phrase is of an attack, "des tirs d'artillerie", and of no party but by its owner."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words")), start)
    attack = text.end(head, "parties.attacks.nouns")
    return attack >= end and not is_name(text, head) and not text.has(head, _FORCES, _SIDES)


def _without_doers(text: Text, start: int, end: int) -> int:
    """The first word of whoever the doers or weapons at the head belong to: "des hommes des FSR" are the FSR's."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words")), start)
    if not text.has(head, "parties.doers.nouns", "parties.weapons.nouns"):
        return start
    for i in range(head + 1, end):
        if text.is_mark(i - 1, "("):
            return start
        if is_name(text, i) or text.has(i, _FORCES) and text.has(i - 1, "grammar.determiners.words", _OF):
            article = text.has(i - 1, "grammar.determiners.definite") and not text.has(i - 1, "grammar.determiners.partitive")
            return i - article
    return start


def parties_at(text: Text, start: int, limit: int) -> list[Phrase]:
    """The parties of a list that begins here: "l'armée et ses supplétifs", "les Faca, l'armée nationale, et leurs alliés"."""
    found: list[Phrase] = []
    at = start
    quotation = text.quoted(at + 1) if text.is_mark(at, '«"“') else None
    if quotation is not None and quotation[0] == at + 1 and quotation[1] <= limit:
        return parties_at(text, at + 1, quotation[1])  # « l'armée et ses supplétifs »
    while at < limit:
        end = phrase_end(text, at, limit)
        party = party_at(text, at, limit)
        if end == at or party is None:
            break
        found.append(party)
        link = _past_aside(text, end, limit)
        link += text.cased and text.is_mark(link, '«"“') and text.has(link + 1, "grammar.conjunctions.and")
        if not text.has(link, "grammar.conjunctions.and"):
            break
        link = text.end(link, "grammar.conjunctions.and")
        link += text.has(link, "grammar.prepositions.by", "grammar.prepositions.to", _OF)
        joined = text.grammar.verb_first and is_headed(text, link)  # "the army and mercenaries of …"
        if not (begins_phrase(text, link) or joined or text.is_mark(link, '«"“')):
            break
        at = link
    return found


def _past_aside(text: Text, comma: int, limit: int) -> int:
    """Behind what a comma adds to a party, where "and" goes on with the list: "les Faca, l'armée nationale, et leurs alliés"."""
    if not text.is_mark(comma, ","):
        return comma
    if text.has(comma + 1, "grammar.conjunctions.and"):
        return comma + 1
    end = phrase_end(text, comma + 1, limit)
    end += text.is_mark(end, ",")
    return end if end > comma + 1 and text.has(end, "grammar.conjunctions.and") else comma


def is_party(text: Text, start: int, end: int) -> bool:
    """Whether the words name a side: a force, a label, a group or a state; not doers whom nobody knows."""
    if any(text.has(i, "parties.doers.unknown") for i in range(start, end)):
        return False
    for i in range(start, end):
        if is_name(text, i) or text.has(i, _POWERS) or _is_proper(text, i, end):
            return True
        if text.has(i, _FORCES, _SIDES) and not text.has(i - 1, "grammar.negation.before"):
            named = text.end(i, _FORCES, _SIDES) > text.end(i, "parties.doers.nouns")  # "un groupe rival"
            return named or _owned(text, i, end)
        if text.has(i, DEMONYM) and text.words[i].capital and text.cased and i > 0 and not text.words[i].first:
            return True
        if text.has(i, DEMONYM) and (
            i == start or any(text.has(j, "parties.weapons.nouns", "parties.attacks.nouns", _FORCES) for j in range(start, i))
        ):
            return True
    return False


def _is_proper(text: Text, i: int, end: int) -> bool:
    """Whether the name of a group that no list has begins here: "Front" and "of", with a capital, and what it is of."""
    return text.has(i, "parties.proper.nouns") and text.words[i].capital and i + 1 < end and not text.words[i].first


def _owned(text: Text, i: int, end: int) -> bool:
    """Whether a doer belongs to somebody: "combattants de l'État islamique", "miliciens Interahamwe"."""
    owners = (_FORCES, _SIDES, DEMONYM)
    return any(is_name(text, j) or text.has(j, *owners) or _is_proper(text, j, end) for j in range(i + 1, end))


def is_name(text: Text, i: int) -> bool:
    """Whether the name of a group, a force or a state begins here."""
    return name_end(text, i) > i and text.has(i, GROUP, FORCE, ACRONYM, STATE)


def owner_of_attack(text: Text, i: int, limit: int) -> list[Phrase]:
    """Whose attack or weapon the noun at this word is: "frappe de l'armée", "raid israélien", "attaque menée par X"."""
    attack = text.end(i, "parties.attacks.nouns")
    end = max(attack, text.end(i, "parties.weapons.nouns"))
    if end == i:
        return []
    if attack == i and (_is_means(text, i) if text.cased else text.has(i - 1, "parties.weapons.lost")):
        return []
    at = end
    if text.grammar.verb_first and is_headed(text, end) and (owner := parties_at(text, end, limit)):
        return [party for party in owner if attack == i or not text.has(i, "parties.attacks.suffered") or _attacks(text, *party)]
    end = at = _past_comma(text, at, limit)
    for _ in range(_SKIPPED):
        if text.cased and attack == i and _is_downed(text, i):
            break  # "abattu trois drones des FSR", and not "abattu 80 drones lancés par X"
        if text.has(at, DEMONYM, "parties.sides.adjectives"):
            used = _made_end(text, at + 1, limit)
            if text.cased and attack == i and text.has(at + 1, _OF) and (owner := parties_at(text, at + 1, limit)):
                return owner  # "des drones turcs de la junte"
            return parties_at(text, used, limit) if used > at + 1 else [(at, at + 1)]
        if (used := _made_end(text, at, limit)) > at:
            return parties_at(text, used, limit)
        if text.has(at, _OF):
            found = parties_at(text, at + text.is_mark(at + 1, '«"“'), limit)
            done = attack == i or not text.has(i, "parties.attacks.suffered")
            if doers := [party for party in found if done or _attacks(text, *party)]:
                return doers
            return _by_whom(text, end, limit) if text.cased and text.has(i, "parties.attacks.suffered") else []
        if not text.is_mark(at, '»"”') and not text.has(at, "people.adjectives.words", "parties.attacks.adjectives"):
            break
        at += 1
    if text.cased and text.has(at, "parties.attacks.against") and (doers := _by_whom(text, at, limit)):
        return doers  # "des meurtres visant la communauté par X"
    near = range(at, min(at + (12 if text.grammar.verb_first else 6), limit))
    made = next((end for j in near if (end := _made_end(text, j, limit)) > j), None)
    return parties_at(text, made, limit) if made is not None else []


def _past_comma(text: Text, at: int, limit: int) -> int:
    """Behind an aside before "of", as French has it: "l'exécution, dans la nuit de mardi, de sept jeunes par X"."""
    if not (text.cased and text.is_mark(at, ",")):
        return at
    closing = next((j for j in range(at + 1, min(at + _LONGEST_ASIDE, limit)) if text.is_mark(j)), at)
    return closing + 1 if text.is_mark(closing, ",") and text.has(closing + 1, _OF) else at


def whose(text: Text, target: Phrase) -> list[Phrase]:
    """The party itself, or whose it is where it is an attack: "pointe « les bombardements aveugles des FARDC »"."""
    head = next((j for j in range(*target) if not text.has(j, "grammar.determiners.words")), target[0])
    attack = text.cased and text.has(head, "parties.attacks.nouns") and not text.has(head, "parties.forces.nouns")
    owners = owner_of_attack(text, head, target[1]) if attack else []
    return [owner for owner in owners if owner[1] - owner[0] > 1 or not text.has(owner[0], DEMONYM)] or [target]


def doer_of(text: Text, target: Phrase) -> list[Phrase]:
    """Whose an attack is that a deed is laid to: "impute les incendies aux bombardements de l'armée"; else the party itself."""
    head = next((j for j in range(*target) if not text.has(j, "grammar.determiners.words")), target[0])
    if not text.cased or not text.has(head, "parties.attacks.nouns") or text.has(head, _FORCES, _SIDES):
        return [target]
    of = next((j for j in range(head + 1, target[1]) if text.has(j, _OF)), None)
    return (parties_at(text, of, target[1]) if of is not None else []) or whose(text, target)


def _by_whom(text: Text, at: int, limit: int) -> list[Phrase]:
    """Who did what a noun tells of: "l'assassinat de deux religieuses à X par des bandits"."""
    for j in range(at, min(at + _FARTHEST_AGENT, limit)):
        named = text.words[j].capital or text.has(j, "grammar.adverbs.words", "grammar.determiners.words")
        done = text.forms[j].endswith(text.grammar.endings["participle"]) and not named
        if text.has(j, "grammar.prepositions.by"):
            return parties_at(text, j + 1, limit)
        aside = text.is_mark(j, ",") and text.has(j + 1, *_ASIDES)  # "l'assassinat de six civils, dont un chef, à X, par Y"
        part = text.cased and text.has(j, "harms.parts.words")
        if not (aside or part) and (done or text.is_mark(j) or text.has(j, *_CLAUSES)):
            break
    return []


def _is_means(text: Text, i: int) -> bool:
    """Whether a weapon is only what somebody used: "à l'aide d'un missile américain", "avec des drones iraniens"."""
    j = i - 1
    while text.has(j, "grammar.determiners.words", "people.adjectives.words") or text.is_number(j):
        j -= 1
    return text.has(j, "parties.weapons.means") or any(text.end(k, "parties.weapons.means") > j for k in range(max(j - 4, 0), j))


def _is_downed(text: Text, i: int) -> bool:
    """Whether a weapon is what somebody brought down."""
    j = i - 1
    while text.has(j, "grammar.determiners.words", "people.adjectives.words") or text.is_number(j):
        j -= 1
    return text.has(j, "attributions.deeds.people_only")


def _made_end(text: Text, at: int, limit: int) -> int:
    """The word behind "menée par", and behind "menée dans la nuit de samedi par"; the word itself where nothing of it stands."""
    end = text.end(at, "parties.attacks.made")
    making = text.end(at, "parties.attacks.making")
    if end > at or making == at:
        return end
    for i in range(making, min(making + _FARTHEST_BY, limit)):
        if text.has(i, "grammar.prepositions.by"):
            held = text.forms[i - 1].endswith(text.grammar.endings["participle"]) and not text.has(i - 1, "grammar.adverbs.words")
            return at if held else i + 1  # "commis dans un camp tenu par X"
        if text.is_mark(i) and not text.is_mark(i, '»"”') or text.has(i, *_CLAUSES):
            break
    return at


def is_headed(text: Text, at: int) -> bool:
    """Whether a phrase that begins here has a party for its head, and does not only hold one: no "camps of the rebels"."""
    at += text.is_mark(at, '«"“') + text.has(at, "grammar.prepositions.to")
    return is_name(text, at) or text.has(at, _FORCES, _SIDES, _POWERS, "parties.weapons.nouns", "parties.doers.nouns")


def _attacks(text: Text, start: int, end: int) -> bool:
    """Whether "the attack of X" is X's and not on X: a group or a label of a side, no army whose post was attacked."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words")), start)
    return (
        text.has(head, GROUP, ACRONYM, _SIDES)
        or text.cased
        and text.has(head, _FORCES)
        and any(text.has(i, "parties.sides.adjectives") for i in range(head, end))
        or text.has(start, "grammar.determiners.definite")
        and any(text.has(i, GROUP, ACRONYM) for i in range(start, end))
    )


def forms_that_tell(text: Text, start: int, end: int) -> frozenset[str]:
    """The words of a phrase that say who it is, without articles, "of" and marks."""
    kept = (
        text.forms[i][:_STEM] if text.cased and text.has(i, DEMONYM) else text.forms[i]  # "russe" is who "russes" are
        for i in range(start, end)
        if not text.is_mark(i)
        and not text.has(i, "grammar.determiners.words", _OF, "grammar.conjunctions.and", "grammar.prepositions.to")
    )
    return frozenset(kept)


def same_party(text: Text, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases of a text name one party: half of the shorter one's words stand in the other."""
    nations = [{text.forms[i][:_STEM] for i in range(*phrase) if text.has(i, DEMONYM)} for phrase in (one, other)]
    if all(nations) and not nations[0] & nations[1]:
        return False  # "l'armée congolaise" and "l'armée rwandaise"
    first, second = forms_that_tell(text, *one), forms_that_tell(text, *other)
    if (second - nations[1]) and (first - nations[0]) and first & second <= nations[0]:
        return False  # "l'armée éthiopienne" and "la commission éthiopienne"
    shared = len(first & second)
    return shared > 0 and 2 * shared >= min(len(first), len(second))


def agents(text: Text, start: int, end: int) -> Iterator[tuple[int, list[Phrase]]]:
    """Every place of [start, end) at which words say whose an attack or a weapon is, with the parties."""
    i = start
    while i < end:
        found = owner_of_attack(text, i, end)
        if found:
            if not is_motive(text, i, start):
                yield i, found
            i = max(party[1] for party in found)
        else:
            i = max(text.end(i, "parties.attacks.nouns"), i + 1)
