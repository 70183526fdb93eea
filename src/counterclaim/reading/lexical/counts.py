"""Counts of people harmed: a number, whom it counts, and the word that says what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.lexical.asides import is_joined_by_and
from counterclaim.reading.lexical.gapped import is_gapped
from counterclaim.reading.lexical.harmed import Counted, counted
from counterclaim.reading.lexical.harmless import is_accident, is_between, is_of_all, is_one_of
from counterclaim.reading.lexical.harms import harm_of_words
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.tolls import harm_of_part, harm_of_toll

_FARTHEST_JOINED = 12
_FARTHEST_SHARED, _ASIDE = 5, 3
_HARMS = tuple(f"harms.{harm}.{name}" for harm in Harm for name in ("verbs", "events", "happen", "participles"))
# A clause of its own begins with these.
_CLAUSES = (
    *_HARMS, "grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.prepositions.by", "grammar.conjunctions.relative",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountMention:
    """A count with the word that it hangs on, and the words [start, end) that say it."""

    trigger: int
    count: Count
    start: int
    end: int
    number: Number
    part: bool = False


def find_counts(text: Text, numbers: Sequence[Number]) -> list[CountMention]:
    """Every count of a text in its order. A number without a harm of its own shares that of the one it is a part of."""
    found: list[CountMention] = []
    for place, number in enumerate(numbers):
        before = numbers[place - 1] if place else None
        people = counted(text, number, _whole_before(found))
        if (
            before is not None
            and found
            and found[-1].number == before
            and found[-1].part
            and _joined(text, before, number, harmless=True)
        ):
            people = replace(people, part=True)
        mention = _mention(text, number, people, found, numbers)
        if mention is not None:
            found.append(_under(text, mention, before, found))
    return found


def _whole_before(found: Sequence[CountMention]) -> Group | None:
    """The group of the last whole that was counted, not of a part of it ("des civils, dont quatre enfants, … d'autres").

    People, where "and" joins two groups: "deux enfants et une femme ont été tués, quatre autres blessés".
    """
    wholes = [mention for mention in found if not mention.part][-2:]
    if len(wholes) == 2 and wholes[0].count.group is not wholes[1].count.group and wholes[1].start - wholes[0].end <= 1:
        return Group.PEOPLE
    return wholes[-1].count.group if wholes else None


def _is_of_uncounted(text: Text, number: Number, last: Number, numbers: Sequence[Number]) -> bool:
    """Whether the part is of another number that counts nobody harmed: "onze cas de suffocation, dont cinq enfants"."""
    between = [other for other in numbers if last.end <= other.start < number.start]
    whole = between[-1] if between else None
    near = whole is not None and text.sentence(whole.core) is text.sentence(number.core) and not whole.single
    behind = whole.end if whole is not None else 0
    return text.cased and near and text.has(behind, "numbers.not.cases")


def _mention(
    text: Text, number: Number, people: Counted, found: Sequence[CountMention], numbers: Sequence[Number]
) -> CountMention | None:
    if _is_adjective(text, number) or is_of_all(text, number) or is_between(text, number):
        return None
    told = harm_of_words(text, number, people)
    if told is None and text.cased and people.part:
        told = harm_of_part(text, number)
    if told is None and people.part and found and not _is_of_uncounted(text, number, found[-1].number, numbers):
        last = found[-1]
        near = text.sentence(last.trigger).paragraph == text.sentence(number.start).paragraph
        aimed = (
            text.cased and number.single and text.has(number.end, "harms.parts.aimed")
        )  # "des frappes, dont une sur un hôpital"
        within = not aimed and text.has(number.end, "grammar.prepositions.words", "grammar.adverbs.words")
        noun = people.group is not None or within
        told = (last.count.kind, number.core) if near and noun and not _is_apart(text, number, last) else None
    if (
        people.harm is not None
        and told is not None
        and told[0] is people.harm
        and text.has(number.end, "grammar.determiners.plural", "grammar.determiners.definite")
    ):
        return None  # "douze des blessés ont été évacués": of those counted before
    if _points_back(text, number, people) or is_one_of(text, number):
        return None
    if is_accident(text, number):
        return None
    spared = text.has(people.end - 1, "harms.spared.nouns")
    if told is not None and spared and told[0] is Harm.DISPLACED:
        told = None  # "29 survivants réfugiés au Tchad" are those who tell
    if told is None and people.group is not None and not spared and found and _shares(text, number, people, found[-1]):
        told = found[-1].count.kind, number.core
    if told is None and found and _is_elsewhere(text, number, people, found[-1]):
        told = found[-1].count.kind, number.core
    if told is None and found and _is_left_out(text, number, people, found[-1]):
        told = _first_of_sentence(text, number, found), number.core
    if told is None and found and _has_risen(text, number, people, found[-1]):
        told = found[-1].count.kind, number.core
    if told is None and found and _is_of_them(text, number, people):
        several = [mention for mention in found if not mention.number.single] or found  # "un habitant réfugié en compte vingt"
        told = _of_which(text, number, several) if text.cased else found[-1].count.kind, number.core
    if told is None and text.cased and _answers(text, number, people):
        told = Harm.KILLED, number.core
    inside = people.unknown and text.has(number.start - 1, "grammar.prepositions.located")  # "retrouvés dans trois fosses"
    if told is None and not number.single and not spared and not inside:
        told = harm_of_toll(text, number, people)
    if told is None or (number.year and people.group is None):
        return None
    harm, trigger = told
    if text.cased and harm is not Harm.DISPLACED and text.find(number.end, people.end, "people.households.nouns") is not None:
        return None  # "200 ménages touchés"
    alone = text.cased and people.part and text.has(number.end, "grammar.adverbs.words")  # "quatre soldats, dont un grièvement"
    group = people.group or (_whole_before(found) if alone else None) or Group.PEOPLE
    count = Count(harm, group, number.low, number.high, number.qualifier)
    end = max(people.end, number.end)
    return CountMention(number.core, count, number.start, end, number, people.part) if trigger >= 0 else None


def _answers(text: Text, number: Number, people: Counted) -> bool:
    """Whether a number is all that somebody says to how many died: "Combien sont morts ? « Trois cents », estime X"."""
    inside = text.quoted(number.core)
    alone = inside is not None and inside[1] == number.end and number.start - inside[0] <= 1
    if not alone or people.group is not None or number.single:
        return False
    paragraph = text.sentence(number.core).paragraph
    before = (each for each in text.sentences if each.paragraph == paragraph and each.start <= number.core)
    return any(
        text.is_mark(one.end - 1, "?") and text.find(one.start, one.end, "harms.tolls.asking") is not None for one in before
    )


def _is_apart(text: Text, number: Number, last: CountMention) -> bool:
    """Whether "dont" tells of some of others than those counted in a sentence before: "plusieurs élus, dont un ancien maire"."""
    sentence = text.sentence(number.core)
    within = text.last(sentence.start + 1, number.start, "harms.parts.most", "harms.parts.within") is not None
    return text.cased and within and text.sentence(last.trigger) is not sentence


def _points_back(text: Text, number: Number, people: Counted) -> bool:
    """Whether deeds that were told of before are counted, and nobody anew: "l'auteur de ces deux assassinats"."""
    deeds = text.cased and text.find(number.end, people.end, "parties.attacks.nouns") is not None
    return deeds and text.has(number.start - 1, "grammar.determiners.definite", "grammar.determiners.several")


def _is_adjective(text: Text, number: Number) -> bool:
    """Whether "one" or a noun for one stands behind a noun as its adjective: "a suicide bombing", "a single pit" in Arabic."""
    if not text.grammar.verb_first or not number.single:
        return False
    return text.has(number.core - 1, "parties.attacks.nouns", "events.places.nouns") and number.start == number.core


def _is_of_them(text: Text, number: Number, people: Counted) -> bool:
    """ "L'hôpital en a compté seize", "il en recense 24": a bare number of those who were told of before."""
    if not text.cased or people.group is not None or number.single:
        return False
    near = range(max(number.start - 4, 0), number.start)
    if text.is_mark(number.end) and any(text.end(i, "harms.tolls.being") == number.start for i in near):
        return True  # "selon un officier, il y en aurait au moins quinze"
    if text.has(number.start - 1, "harms.tolls.against"):
        return True  # "41 morts, contre 29 annoncés par le gouverneur"
    start = max(text.sentence(number.core).start, number.start - _FARTHEST_SHARED - _ASIDE)
    counting = text.last(start, number.start, "harms.tolls.counting", "reporting.verbs.say")
    of_them = text.find(start, counting, "grammar.pronouns.of_them") if counting is not None else None
    marks = [i for i in range(of_them, number.start) if text.is_mark(i)] if of_them is not None else []
    aside = len(marks) == 2 and text.end(marks[0] + 1, "grammar.adverbs.words") == marks[1]  # "en a, lui, recensé 35"
    return of_them is not None and (not marks or aside)


def _is_elsewhere(text: Text, number: Number, people: Counted, last: CountMention) -> bool:
    """Whether a bare number is of another place than the one before: "neuf morts à A, huit à B et une dizaine à C"."""
    bare = text.cased and people.group is None and not number.single and text.has(number.end, "grammar.prepositions.located")
    joined = text.is_mark(number.start - 1, ",;") or text.has(number.start - 1, "grammar.conjunctions.and")
    named = text.words[min(number.end + 1, len(text) - 1)].capital
    follows = not any(text.is_number(i) for i in range(last.number.end, number.start))
    return bare and joined and named and follows and text.sentence(last.trigger) is text.sentence(number.core)


def _is_left_out(text: Text, number: Number, people: Counted, last: CountMention) -> bool:
    """Whether a bare number has its harm from the one before: "l'armée parle de six morts, la police de neuf"."""
    bare = people.group is None and not number.single
    before, behind = number.start - 1 - text.is_mark(number.start - 1, '«"“'), number.end + text.is_mark(number.end, '»"”')
    joined = text.is_mark(before, ",;") or text.has(before, "grammar.conjunctions.and")
    sourced = joined and text.has(behind, "reporting.sources.before")  # "6 morts selon l'armée, « 9 » selon la police"
    said = (
        text.cased and text.has(number.start - 1, "grammar.prepositions.of") and text.has(number.start - 2, "reporting.verbs.say")
    )
    ends = text.is_mark(number.end) or text.has(number.end, "grammar.conjunctions.and")
    sourced = sourced or said and ends  # "X compte cent morts ; Y, elle, parle de deux cents"
    left_out = bare and (sourced or text.cased and is_gapped(text, number.start))
    return left_out and text.sentence(last.trigger) is text.sentence(number.core)


def _of_which(text: Text, number: Number, found: Sequence[CountMention]) -> Harm:
    """What "en" counts: of those a hospital took in the ones counted last, else the first of their sentence."""
    taken = text.find(number.start - _FARTHEST_SHARED, number.start, "reporting.verbs.receiving") is not None
    return found[-1].count.kind if taken else _first_of_sentence(text, found[-1].number, found)


def _first_of_sentence(text: Text, number: Number, found: Sequence[CountMention]) -> Harm:
    """What the first figure of a sentence counts, the dead before the hurt."""
    sentence = text.sentence(number.core)
    kinds = [mention.count.kind for mention in found if sentence.start <= mention.trigger < sentence.end]
    return Harm.KILLED if Harm.KILLED in kinds else kinds[-1]


def _has_risen(text: Text, number: Number, people: Counted, last: CountMention) -> bool:
    """Whether a bare number is what a toll came to next: "neuf morts mardi, il est passé à dix-sept mercredi, puis à vingt"."""
    bare = text.cased and people.group is None and not number.single
    rising = any(text.end(i, "harms.tolls.rising") == number.start for i in range(max(number.start - 3, 0), number.start))
    return bare and rising and text.sentence(last.trigger) is text.sentence(number.core)


def _shares(text: Text, number: Number, people: Counted, last: CountMention) -> bool:
    """Whether "and" joins people to those counted right before, with no verb of their own: "deux enfants et une femme"."""
    between = range(last.number.end, number.start)
    near = text.sentence(last.trigger) is text.sentence(number.core) and 0 < len(between) <= _FARTHEST_SHARED
    if text.cased and text.has(number.end, "harms.parts.others") and is_joined_by_and(text, number.start):
        follows = not any(text.is_number(i) for i in between)
        return follows and text.sentence(last.trigger) is text.sentence(
            number.core
        )  # "60 ont été tués vendredi et 50 autres samedi"
    if text.cased and people.group is not None and text.end(number.start - 2, "grammar.conjunctions.and") == number.start:
        return text.sentence(last.trigger) is text.sentence(number.core)  # "deux gardes sont morts ainsi que six fidèles"
    known = people.group is not None and not people.unknown
    if text.cased and known and text.is_mark(number.start - 1, ",") and last.end == number.start - 1:
        return not text.has(people.end, *_CLAUSES)  # "ont exécuté 83 hommes, 28 femmes et 45 enfants"
    own = (
        *_HARMS,
        "grammar.auxiliaries.have",
        "grammar.auxiliaries.be",
        "grammar.prepositions.by",
        "grammar.conjunctions.relative",
    )
    free = near and not any(text.has(i, *own) for i in between) and not text.has(people.end, *own)
    return free and _joined(text, last.number, number, harmless=True)


def _under(text: Text, mention: CountMention, before: Number | None, found: Sequence[CountMention]) -> CountMention:
    """A count under the qualifier of the one that it is joined to by "and" or a comma in one clause."""
    if before is None or not found or found[-1].number != before or mention.count.qualifier is not Qualifier.EXACT:
        return mention
    listed = text.cased and text.is_mark(mention.start - 1, ",") and found[-1].end == mention.start - 1
    if not _joined(text, before, mention.number) and not listed:
        return mention
    first = replace(before, qualifier=found[-1].count.qualifier) if text.cased else before
    number = mention.number.under(first)
    count = replace(mention.count, low=number.low, high=number.high, qualifier=number.qualifier)
    return replace(mention, count=count)


def _joined(text: Text, before: Number, number: Number, *, harmless: bool = False) -> bool:
    """Whether "and" joins two numbers of one clause. harmless: and nothing between them says what happened to the second."""
    between = range(before.end, number.start)
    if harmless and any(text.has(i, *_HARMS) for i in between):
        return False
    apart = (i for i in between if text.is_mark(i, ".;:(") or text.has(i, "harms.parts.words"))
    parted = any(not text.has(i, "harms.parts.most") for i in apart) or len(between) > _FARTHEST_JOINED
    return not parted and any(text.has(i, "grammar.conjunctions.and") for i in between)


def quote_of(text: Text, mention: CountMention, trigger: int, longest: int) -> tuple[int, int]:
    """The words around a number that say it, in its sentence: from the number to the word of harm, not longer than asked."""
    sentence = text.sentence(mention.trigger)
    start, end = min(mention.start, trigger), max(mention.end, trigger + 1)
    if end - start > longest:
        start, end = mention.start, min(mention.start + longest, sentence.end)
    while end < sentence.end and end - start < longest and not text.is_mark(end, '.;,»"”:'):
        end += 1
    return start, end
