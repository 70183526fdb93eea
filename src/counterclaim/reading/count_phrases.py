"""Numbers with the people whom they count: "at least 12 rebel fighters", "a child", "30 others", "seven of them women"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counterclaim.model.count import Group, Qualifier
from counterclaim.reading.ages import OF_AGE, OLDEST, aged, between
from counterclaim.reading.count_nouns import both_groups, group_at, head_of, noun_run
from counterclaim.reading.groups import group_of, is_person, is_plural, is_same, is_several, is_thing, shape
from counterclaim.reading.harms import Form, context, harm_word
from counterclaim.reading.numbers import Number, find_numbers
from counterclaim.reading.party_words import listed
from counterclaim.reading.titles import opens_paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLOSING = frozenset('”’"')  # "“scores” of fighters"
_OURS = frozenset({"our", "my"})  # "we lost 11 of our men"
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_AGES = 7  # tokens of "between 7 and 12 years old"
_AGE = 5  # tokens of "under the age of 12"
_LATER = 4  # tokens after "of the wounded" in which it is said that they died
_HARM = 4  # tokens of a set phrase of harm
Numbers = dict[int, Number]  # by the token at which each begins


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """A number and the people it counts, as tokens [start, end).

    head: the noun's token, None where the number stands alone ("killed eight"). group: the noun's class, None where the noun is
    not listed or is only "others". definite: "the two men". of_them: "seven of them children", a part of those named before.
    """

    number: Number
    end: int
    head: int | None = None
    group: Group | None = None
    definite: bool = False
    of_them: bool = False

    @property
    def start(self) -> int:
        """The token of the number or of its qualifier."""
        return self.number.start


def find_phrases(doc: Doc) -> list[CountPhrase]:
    """Every number of a report that counts people, or that stands alone and may do so, in order."""
    numbers = {number.start: number for number in find_numbers(doc)}
    inside = {i for number in numbers.values() for i in range(number.start, number.end)}
    found: list[CountPhrase] = []
    for token in doc:
        phrase = None
        if token.i in numbers:
            phrase = _counted(doc, numbers[token.i], numbers)
        elif token.i not in inside and token.lower_ in shape("articles") | shape("owners"):
            phrase = _single(doc, token.i)
        elif token.is_sent_start and token.i not in inside:
            phrase = _headlined(doc, token.i, numbers)
        if phrase is not None and (not found or found[-1].end <= phrase.start):
            found += [phrase, *_bare_partner(doc, phrase)]
    return found


def _counted(doc: Doc, number: Number, numbers: Numbers) -> CountPhrase | None:
    """The phrase of a number; None where it counts things."""
    definite = number.start > 0 and doc[number.start - 1].lower_ in shape("definite")
    alone = CountPhrase(number, number.end, definite=definite)
    i = _noun_start(doc, number.end, numbers)
    if i is None:
        return _of_them(doc, alone)
    if i == number.end and i < len(doc) and doc[i].lower_ in shape("naming"):
        return None if number.year else alone  # "kill 11 including children": the children are some of them
    if i > number.end and (told := _of_the_harmed(doc, alone, i)) is not None:
        return told
    head = head_of(doc, i)
    if head is None or not (is_plural(doc[head].lower_) or is_person(doc[head].lower_)):
        shared = _sharing(doc, alone, i, numbers)
        if shared is not None:
            return shared
    if head is None:
        return _without_noun(doc, alone, i)
    people = is_person(doc[head].lower_) and is_plural(doc[head].lower_)
    several = number.one and is_several(doc[head].lower_)
    return None if several or is_thing(doc[head].lower_) or (number.year and not people) else _with_noun(doc, alone, i, head)


def _noun_start(doc: Doc, i: int, numbers: Numbers) -> int | None:
    """Where the noun phrase after a number begins, past "of the", "more", "of the 350"; None for "of them"."""
    if i < len(doc) and (doc[i].lower_ == "more" or doc[i].text in _CLOSING):
        i += 1
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return i
    if doc[i + 1].lower_ in shape("them"):
        return None
    i += 1
    while i < len(doc) and doc[i].lower_ in shape("definite") | shape("owners") | _OURS:
        i += 1
    return numbers[i].end if i in numbers else i


def _of_them(doc: Doc, phrase: CountPhrase) -> CountPhrase:
    """ "seven of them children", "one of whom was a woman"; without a noun, "two of them" alone."""
    i = next(j for j in range(phrase.end, len(doc)) if doc[j].lower_ in shape("them")) + 1
    phrase = replace(phrase, end=i, of_them=True)
    while i < len(doc) and doc[i].lower_ in shape("copulas"):
        i += 1
    if (age := aged([token.lower_ for token in doc[: i + _AGE]], i)) is not None:
        return replace(phrase, end=age[1], group=age[0])
    head = head_of(doc, i)
    if head is not None and doc[head].tag_ == "NNPS" and head == i:
        return replace(phrase, end=head + 1, head=head, group=Group.PEOPLE)  # "eight of them Kenyans"
    return _with_noun(doc, phrase, i, head) if head is not None and is_person(doc[head].lower_) else phrase


def _of_the_harmed(doc: Doc, phrase: CountPhrase, i: int) -> CountPhrase | None:
    """ "six of the dead were children": the noun after the verb says who they were."""
    if i + 2 >= len(doc) or doc[i].lower_ not in shape("harmed"):
        return None
    if any(token.lower_ in shape("dying") for token in doc[i + 1 : i + _LATER]):
        return replace(phrase, end=i + 1)  # "five of the 12 wounded later died"
    if doc[i + 1].lower_ not in shape("predicates"):
        return None
    if (age := aged([token.lower_ for token in doc[: i + 2 + _AGE]], i + 2)) is not None:
        return replace(phrase, end=age[1], head=i + 1, group=age[0])
    head = head_of(doc, i + 2)
    if head is None or not (is_person(doc[head].lower_) and is_plural(doc[head].lower_)):
        return None
    return _with_noun(doc, phrase, i + 2, head)


def _sharing(doc: Doc, phrase: CountPhrase, i: int, numbers: Numbers) -> CountPhrase | None:
    """The first of two numbers that share a noun: "30 regime and 39 rebel fighters"."""
    end = (noun_run(doc, i) or [i])[-1] + 1
    if not i < end < len(doc) - 1 or doc[end].lower_ != "and" or end + 1 not in numbers:
        return None
    head = head_of(doc, numbers[end + 1].end)
    if head is None or not is_plural(doc[head].lower_):
        return None
    return replace(phrase, end=end, head=head, group=group_of(doc[head].text, [token.lower_ for token in doc[i:end]]))


def _without_noun(doc: Doc, phrase: CountPhrase, i: int) -> CountPhrase | None:
    """A number alone, or with the noun of "12 were children"; None for a year, an age, or "two of the 12 cars"."""
    if i < len(doc) and doc[i].lower_ in shape("predicates"):
        head = head_of(doc, i + 1)
        if head is not None and is_person(doc[head].lower_) and is_plural(doc[head].lower_):
            return _with_noun(doc, replace(phrase, of_them=True), i + 1, head)
    thing = i < len(doc) and doc[i].tag_ != "MD" and is_thing(doc[i].lower_)
    return None if thing or phrase.number.year or _of_one_person(doc, phrase.number) else phrase


def _of_one_person(doc: Doc, number: Number) -> bool:
    """ "X, 21, was killed", "a mother of four": an age or a number of others, said of one person; "X and Y, both 51"."""
    if number.start < 2:
        return False
    if _are_ages(doc, number):
        return True
    before, mark = doc[number.start - 2], doc[number.start - 1].lower_
    closed = number.end >= len(doc) or doc[number.end].text in (",", ".", ")", ";", "”", '"')
    behind = doc[number.end].lower_ if number.end < len(doc) else ""
    harmed = harm_word([behind], 0) is not None and behind not in context("fates") if behind else False
    counting = harmed or behind in context("places")  # "drones hit Odesa, three dead", "14 in Merou, nine in Dessa"
    age = mark == "," and (
        (before.tag_ in ("NNP", "NNPS") and not counting and not _is_where(before))
        or (closed and is_person(before.lower_) and not is_plural(before.lower_))
    )
    return age or (mark == "of" and is_person(before.lower_) and not is_several(before.lower_))


def _are_ages(doc: Doc, number: Number) -> bool:
    """ "X and Y, both 51, died", "his two brothers, 17 and 22, were held": an age for each of those just named."""
    start, end = number.start, number.end
    if number.qualifier is not Qualifier.EXACT or number.low is None or number.low > OLDEST:
        return False
    while start > 1 and (doc[start - 1].lower_ in ("and", "both") or (doc[start - 1].like_num and doc[start - 1].is_digit)):
        start -= 1
    while end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].is_digit:
        end += 2
    apart = end < len(doc) and doc[end].text == "," and start > 1 and doc[start - 1].text == ","
    named = doc[start - 2]
    several = (start, end) != (number.start, number.end) and (named.tag_ in ("NNP", "NNPS") or is_plural(named.lower_))
    return apart and several and (named.tag_ in ("NNP", "NNPS") or is_person(named.lower_))


def _is_where(name: Token) -> bool:
    """ "In Mbau, eight died": a place, and nobody's name."""
    first = name
    while first.i > first.sent.start and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    return first.i > first.sent.start and first.nbor(-1).lower_ in context("places")


def _with_noun(doc: Doc, phrase: CountPhrase, i: int, head: int) -> CountPhrase:
    """The phrase with its noun, and with the second of two nouns under one number ("12 women and children")."""
    group, end = group_at(doc, i, head), head + 1
    if not phrase.number.one and end + 1 < len(doc) and doc[end].lower_ == "and":
        second = head_of(doc, end + 1)
        if second is not None and is_person(doc[second].lower_) and is_plural(doc[second].lower_):
            group, end = both_groups(group, group_at(doc, end + 1, second)), second + 1
    ages = between([token.lower_ for token in doc[end : end + _AGES]], 0)
    if ages is not None and ages[0] < OF_AGE and group in (None, Group.OTHER, Group.PEOPLE):
        group = Group.CHILDREN  # "eight students aged between 7 and 12"
    return replace(phrase, end=end, head=head, group=group)


def _single(doc: Doc, i: int) -> CountPhrase | None:
    """ "a child", "another soldier", "her brother": one person, where a listed noun says so and it describes no named person."""
    if (aged := _aged(doc, i)) is not None:
        return aged
    if doc[i].lower_ == "another" and doc[i - 1].lower_ in ("and", ",") and doc[i + 1 : i + 2].text in context("places"):
        return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), i + 1)  # "killed two in Merou and another in Dessa"
    if doc[i].lower_ == "another" and doc[i].dep_ == "dobj" and harm_word([doc[i - 1].lower_], 0) is not None:
        return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), i + 1)  # "killing one soldier and wounding another"
    if doc[i - 1].lower_ in context("before_one"):
        return None  # "not a single person", "the last a Belgian"
    head = head_of(doc, i + 1)
    if head == i + 1 and _is_of_a_people(doc[head]):
        return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), head + 1, head, Group.PEOPLE)
    if head is not None and doc[head + 1 : head + 2].text in _POSSESSIVE:
        head = _owned(doc, head)
    if head is None or not _names_one(doc[head].lower_) or _describes(doc, head):
        return None
    if doc[head].dep_ == "appos" and doc[head].head.tag_ in ("NNP", "NNPS") and not _is_where(doc[head].head):
        return None
    return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), head + 1, head, group_at(doc, i + 1, head))


def _is_of_a_people(word: Token) -> bool:
    """As in "a Syrian was killed"."""
    return word.is_title and word.tag_ in ("NN", "NNP") and word.lower_ in listed("demonyms", "words")


def _owned(doc: Doc, owner: int) -> int | None:
    """ "His brother's wife" is the wife, and "his neighbour's three children" are three; "a soldier's death" is the soldier's."""
    after = owner + 2
    if after < len(doc) and doc[after].like_num:
        return None
    head = head_of(doc, after)
    return head if head is not None and is_person(doc[head].lower_) else owner


def _headlined(doc: Doc, i: int, numbers: Numbers) -> CountPhrase | None:
    """ "Journalist shot dead", "Woman, two children killed": one person without an article, as headlines and posts begin."""
    head = head_of(doc, i)
    if head is None or head + 2 >= len(doc) or not _names_one(doc[head].lower_) or not opens_paragraph(doc[i].sent):
        return None
    after = [token.lower_ for token in doc[head + 1 : head + 1 + _HARM]]
    harm = harm_word(after, 0)
    harmed = harm is not None and harm.form not in (Form.ING, Form.NOUN)
    if not harmed and not (after[0] in (",", "and") and head + 2 in numbers):
        return None
    return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), head + 1, head, group_at(doc, i, head))


def _aged(doc: Doc, i: int) -> CountPhrase | None:
    """ "A 16-year-old" without a noun: one person, a child under eighteen."""
    words = [token.lower_ for token in doc[i + 1 : i + 7]]
    joined = words[1:4] == ["-", "year", "-"] and words[4:5] == ["old"]
    if not joined or not words[0].isdigit() or (i + 6 < len(doc) and doc[i + 6].tag_ in ("NN", "NNS", "NNP", "JJ")):
        return None
    group = Group.CHILDREN if int(words[0]) < OF_AGE else Group.PEOPLE
    return CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), i + 6, i + 5, group)


def _describes(doc: Doc, noun: int) -> bool:
    """ "A national charity": an adjective that is a noun for people elsewhere."""
    return doc[noun].pos_ == "ADJ" and noun + 1 < len(doc) and doc[noun + 1].pos_ in ("NOUN", "PROPN")


def _names_one(word: str) -> bool:
    return is_person(word) and not (is_same(word) or is_plural(word) or is_several(word))


def _bare_partner(doc: Doc, phrase: CountPhrase) -> list[CountPhrase]:
    """The child of "a woman and child": one person more under the same article."""
    i = phrase.end + 1
    if (
        not phrase.number.one
        or phrase.head is None
        or i >= len(doc)
        or doc[i - 1].lower_ != "and"
        or not _names_one(doc[i].lower_)
    ):
        return []
    return [CountPhrase(Number(i, i + 1, 1, 1, Qualifier.EXACT), i + 1, i, group_of(doc[i].text))]
