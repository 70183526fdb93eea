"""What each counted phrase says with its word of harm, in the light of the counts before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.count_after import is_finite
from counterclaim.reading.count_cues import Cue, Voice
from counterclaim.reading.count_links import link
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_phrases import CountPhrase
from counterclaim.reading.count_tolls import Toll
from counterclaim.reading.groups import group_of, is_person, is_plural, is_same
from counterclaim.reading.harms import context, harm_of
from counterclaim.reading.numbers import Number

_PART_REACH = 22  # tokens between a whole and its part
_PLACE = 5  # tokens after "in" or "near" in which a place's name stands
_OPENING = 3  # tokens before a part: "including at least", "The dead included"
_OFFICE = 7  # tokens behind a speaker that name the office, before the verb
_GAS = 6  # tokens in which it stands of what
_JOINED = 8  # tokens between two counts that one "at least" covers
# Classes that "others" and a bare number take over: after "a woman was killed and 12 others hurt" the others are people.
_PASSED_ON = frozenset({Group.CIVILIANS, Group.SOLDIERS, Group.MILITANTS, Group.PEACEKEEPERS, Group.JOURNALISTS})
# Whoever does this speaks, and is none of those harmed.
_SAYING = frozenset({"say", "tell", "report", "add", "confirm", "announce"})
# Those who flee and are not driven from a home.
_ARMED = frozenset({Group.MILITANTS, Group.ATTACKERS, Group.SOLDIERS})


@dataclass(frozen=True, slots=True)
class CountReading:
    """A count with its words: those of the phrase and of the harm lie in the tokens [first, last).

    older: the former figure of a revision. part: some of the people of the count before ("including three children").
    """

    phrase: CountPhrase
    first: int
    last: int
    trigger: int
    count: Count
    older: bool = False
    part: bool = False


@dataclass(slots=True)
class CountReader:
    """Reads the phrases of a passage in the order of the text; kept holds what was read so far."""

    passage: Passage
    kept: list[CountReading] = field(default_factory=list)

    def keep(self, reading: CountReading | None) -> None:
        """Keeps a count, unless a definite phrase only takes up an earlier one ("the two men")."""
        if reading is not None and not (reading.phrase.definite and self._repeats(reading.count)):
            self.kept.append(reading)

    def toll(self, toll: Toll) -> CountReading:
        """The count of a figure of a toll."""
        phrase = toll.phrase
        first, last = min(toll.trigger, phrase.start), max(toll.trigger + 1, phrase.end)
        count = _count(toll, phrase.group or Group.PEOPLE, phrase.number)
        return CountReading(phrase, first, last, toll.trigger, count, toll.older)

    def read(self, phrase: CountPhrase) -> CountReading | None:
        """The count of a phrase; None where no harm is said of it, or where it is no fact or no count."""
        if self._is_speaker(phrase):
            return None
        if self._is_part(phrase):
            return _part(phrase, self.kept[-1])
        cue, listed = link(self.passage, phrase), self._is_listed_part(phrase)
        if listed and cue is not None and any(i in self.passage.starting for i in range(phrase.end, cue.start)):
            cue = None  # "seven were killed, among them a child and two women, and nine others were injured"
        if cue is None:
            return _part(phrase, self.kept[-1]) if listed else self._listed_on(phrase) or self._at_another_place(phrase)
        if not cue.real or cue.joint or not self._is_people(phrase, cue):
            return None
        part = listed and cue.start == self.kept[-1].trigger
        group, number = self._group(phrase), phrase.number if part else self._number(phrase, cue)
        harm = Harm.INJURED if self._choked(cue) else harm_of(self.passage.words[cue.start], cue.harm, group)
        count = Count(harm, group, number.low, number.high, number.qualifier)
        if count.kind is Harm.DISPLACED and group in _ARMED:
            return None
        return CountReading(phrase, min(cue.start, phrase.start), max(cue.end, phrase.end), cue.start, count, part=part)

    def _choked(self, cue: Cue) -> bool:
        """ "Dozens suffocated by tear gas": who breathes it lives, unless "to death" is said."""
        words = self.passage.words[cue.end : cue.end + _GAS]
        return self.passage.words[cue.start] in context("choking") and "tear" in words and "death" not in words

    def _is_speaker(self, phrase: CountPhrase) -> bool:
        """ "…, two of them children, an official at the hospital said": who says it is none of those harmed."""
        if not phrase.number.one or self.passage.before(phrase.start) != ",":
            return False
        behind = range(phrase.end, min(phrase.end + _OFFICE, len(self.passage.words)))
        verb = next((at for at in behind if self.passage.words[at] == "," or is_finite(self.passage, at)), None)
        placed = verb == phrase.end or self.passage.words[phrase.end : phrase.end + 1] in (
            ["at"],
            ["in"],
            ["of"],
            ["with"],
            ["from"],
        )
        return verb is not None and placed and self.passage.doc[verb].lemma_ in _SAYING

    def _repeats(self, count: Count) -> bool:
        return any(
            (other.count.kind, other.count.low, other.count.high) == (count.kind, count.low, count.high) for other in self.kept
        )

    def _is_part(self, phrase: CountPhrase) -> bool:
        """ "22 people were killed, seven of them children", "including three women", "Thirteen died. Seven were children."."""
        last = self.kept[-1] if self.kept else None
        if last is None or (phrase.group is None and not self._is_placed(phrase)):
            return False
        opening = self.passage.words[max(last.phrase.end, phrase.start - _OPENING) : phrase.start]
        part = phrase.of_them or not context("parts").isdisjoint(opening) or self._is_set_off(phrase, last)
        between = (self.passage.starting.get(i) for i in range(last.phrase.end, phrase.start))
        if any(other is not None and other.group is not None and not other.number.one for other in between):
            return False  # a part of those, whatever happened to them
        near = phrase.start - last.phrase.end <= _PART_REACH and self._same_sentence(phrase, last)
        return part and (near or self._opens_next_sentence(phrase, last))

    def _is_set_off(self, phrase: CountPhrase, last: CountReading) -> bool:
        """ "Three people — two police officers and a civilian — were killed": who they were, between dashes."""
        behind = (last.phrase.end, last.last)  # "three were killed -- two officers and a civilian -- on Friday"
        dash = self.passage.before(phrase.start) in context("dashes") and phrase.start - 1 in behind
        whole, part = last.count.low, phrase.number.low
        return dash and not last.part and whole is not None and part is not None and part < whole

    def _is_placed(self, phrase: CountPhrase) -> bool:
        """ "At least 65 people, including 22 aboard a bus": a number without a noun, by where they were."""
        behind = self.passage.words[phrase.end : phrase.end + 1]
        return phrase.head is None and bool(behind) and behind[0] in context("places")

    def _is_listed_part(self, phrase: CountPhrase) -> bool:
        """Whether "and" or a comma joins a phrase to a part before it: "including 84 children and 35 women"."""
        if not self.kept or not self.kept[-1].part or phrase.group is None:
            return False
        between = self.passage.words[self.kept[-1].phrase.end : phrase.start]
        return 0 < len(between) <= 2 and all(word in ("and", ",") for word in between)

    def _listed_on(self, phrase: CountPhrase) -> CountReading | None:
        """ "killed the chief, his two sons and a teacher": who follows in a list shares the harm told before it."""
        last = self.kept[-1] if self.kept else None
        if last is None or last.part or phrase.group is None or last.trigger > last.phrase.start:
            return None
        between = self.passage.words[last.phrase.end : phrase.start]
        joined = 0 < len(between) <= 2 and "and" in between and all(word in ("and", ",") for word in between)
        if not joined or (phrase.end < len(self.passage.words) and is_finite(self.passage, phrase.end)):
            return None
        number = phrase.number
        count = Count(last.count.kind, phrase.group, number.low, number.high, number.qualifier)
        return CountReading(phrase, last.first, phrase.end, last.trigger, count)

    def _at_another_place(self, phrase: CountPhrase) -> CountReading | None:
        """ "killed six people in Merou, two in Dessa and one in Orto", "31 dead: 14 in Merou": the same harm, place by place."""
        last, words = self.kept[-1] if self.kept else None, self.passage.words
        bare = phrase.head is None or is_same(words[phrase.head])
        if last is None or not bare:
            return None
        if (place := self._place_ahead(phrase)) is not None:
            return self._with_harm_of(last, phrase, place, phrase.end)
        if phrase.end + 1 >= len(words) or words[phrase.end] not in context("places"):
            return None
        placed = any(self.passage.doc[i].text[0].isupper() for i in range(phrase.end + 1, min(phrase.end + _PLACE, len(words))))
        listed = self.passage.before(phrase.start) in (",", "and", ":", ";", "-", "–", "—", "another")
        listed |= (
            last.part and self.passage.tag(phrase.start - 1) == "NNP"
        )  # "including 9 in Merou 8 in Dessa": a list without commas
        return self._with_harm_of(last, phrase, phrase.start, self._place_end(phrase.end)) if placed and listed else None

    def _place_ahead(self, phrase: CountPhrase) -> int | None:
        """ "Three were killed in Merou; in Dessa, nine": where the place before a bare number begins."""
        words, doc = self.passage.words, self.passage.doc
        closed = phrase.end >= len(words) or words[phrase.end] in context("closing")
        end = phrase.start - (self.passage.before(phrase.start) == ",")
        start = end
        while start > 1 and doc[start - 1].pos_ in ("PROPN", "DET", "NOUN", "ADJ") and end - start <= _PLACE:
            start -= 1
        named = any(doc[i].text[0].isupper() for i in range(start, end))
        listed = start > 1 and words[start - 1] in context("places") and self.passage.before(start - 1) in (",", ";", "and", ":")
        return start - 1 if closed and named and listed else None

    def _with_harm_of(self, last: CountReading, phrase: CountPhrase, start: int, end: int) -> CountReading | None:
        """The number of people who suffered at another place what the last ones did, where nothing else is told between."""
        between = range(last.phrase.end, phrase.start)
        joined = not any(self._tells_more(i) for i in between if i > last.last)
        if not (joined and self._same_sentence(phrase, last) and phrase.start - last.phrase.end <= _PART_REACH):
            return None
        count = Count(last.count.kind, self._group(phrase), phrase.number.low, phrase.number.high, phrase.number.qualifier)
        return CountReading(phrase, start, end, last.trigger, count, part=last.part)

    def _place_end(self, i: int) -> int:
        """The token after the name of a place, from the preposition before it on."""
        named = ("PROPN", "DET", "PUNCT")
        rest = range(i + 1, len(self.passage.words))
        ends = (at for at in rest if self.passage.doc[at].pos_ not in named or self.passage.words[at] in (",", "."))
        return next(ends, len(self.passage.words))

    def _tells_more(self, i: int) -> bool:
        """Whether a word begins something else than a list; "it said:" before one does not."""
        if i in self.passage.cues:
            return self.passage.doc[i].dep_ != "compound"  # "a displacement camp"
        saying = self.passage.doc[i].lemma_ in _SAYING and self.passage.words[i + 1 : i + 2] == [":"]
        return is_finite(self.passage, i) and not saying

    def _same_sentence(self, phrase: CountPhrase, other: CountReading) -> bool:
        return self.passage.bounds[phrase.start][0] <= other.trigger

    def _opens_next_sentence(self, phrase: CountPhrase, other: CountReading) -> bool:
        first = self.passage.bounds[phrase.start][0]
        follows = first > other.trigger >= self.passage.bounds[max(0, first - 1)][0]
        return follows and phrase.start - first <= _OPENING

    def _is_people(self, phrase: CountPhrase, cue: Cue) -> bool:
        """A noun that is not listed as one for people counts only where the harm is plain: a verb with several beside it."""
        if self.passage.words[cue.start] in context("things_too"):
            return phrase.group is not None and phrase.group is not Group.OTHER
        if self.passage.words[cue.start] in context("goods_too") and phrase.group is None:
            return False
        if phrase.group is not None or phrase.head is None or self._inherits(phrase):
            return True
        if phrase.head == cue.start:
            return cue.voice in (Voice.STATE, Voice.NOUN)
        named = self._is_named(phrase.head) and phrase.head - phrase.number.end <= 1
        several = is_plural(self.passage.words[phrase.head]) or named
        return several and not phrase.number.one and cue.voice is not Voice.STATE

    def _is_named(self, head: int) -> bool:
        """ "20 Kenyans", "hundreds of Rohingya": a people's name, not a trade."""
        return self.passage.tag(head) in ("NNP", "NNPS")

    def _inherits(self, phrase: CountPhrase) -> bool:
        """Whether a phrase takes the class of the people before it: "12 others", "wounding 30"."""
        return phrase.head is None or is_same(self.passage.words[phrase.head])

    def _last_whole(self, phrase: CountPhrase) -> CountReading | None:
        """The last count of the same sentence that is no part of another."""
        wholes = (reading for reading in reversed(self.kept) if not reading.part)
        last = next(wholes, None)
        return last if last is not None and self._same_sentence(phrase, last) else None

    def _group(self, phrase: CountPhrase) -> Group:
        if phrase.group is not None:
            return phrase.group
        if phrase.head is None or self._inherits(phrase):
            last = self._last_whole(phrase)
            return last.count.group if last is not None and last.count.group in _PASSED_ON else Group.PEOPLE
        if phrase.head in self.passage.cues:
            return self._whose(phrase.number.end, phrase.head)
        return Group.PEOPLE if self._is_named(phrase.head) else Group.OTHER

    def _whose(self, start: int, harm: int) -> Group:
        """ "233 civilian deaths", "the bodies of two soldiers": a noun for people before the harm is those harmed."""
        words = self.passage.words[start:harm]
        return next((group_of(word) or Group.PEOPLE for word in words if is_person(word)), Group.PEOPLE)

    def _number(self, phrase: CountPhrase, cue: Cue) -> Number:
        """The number, under the qualifier of one that "and" joins it to (the guide: "at least" covers every number so joined)."""
        last = self._last_whole(phrase)
        if last is None or phrase.number.one:
            return phrase.number
        own_clause = phrase.head is not None and cue.start != last.trigger
        if last.phrase.number.qualifier is Qualifier.ABOUT and own_clause:
            return phrase.number
        between = self.passage.words[self.kept[-1].phrase.end : phrase.start]
        joined = "and" in between and len(between) <= _JOINED and context("apart").isdisjoint(between)
        return phrase.number.under(last.phrase.number) if joined else phrase.number


def _count(toll: Toll, group: Group, number: Number) -> Count:
    return Count(toll.harm, group, number.low, number.high, number.qualifier)


def _part(phrase: CountPhrase, whole: CountReading) -> CountReading:
    """A part shares the harm of its whole."""
    number = phrase.number
    group = phrase.group or (whole.count.group if phrase.head is None else Group.PEOPLE)
    count = Count(whole.count.kind, group, number.low, number.high, number.qualifier)
    return CountReading(phrase, min(whole.first, phrase.start), max(whole.last, phrase.end), whole.trigger, count, part=True)
