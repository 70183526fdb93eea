"""Which incident each claim is about: the report's own, by day and place, and the background kept apart."""

from __future__ import annotations

import re

from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import before_adverbs
from counterclaim.reading.scene import Scene

_FEW_DAYS = 2
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REACH = 30
_TOP, _TOLD, _HEAD = 6, 4, 8
_TAKEN, _RECORD = 7, 10
_SITE_SENTENCES, _LATER = 6, 0.9
_ACTING = ("grammar.auxiliaries.have", "grammar.auxiliaries.be", "reporting.verbs.say")
_LOCATING = ("grammar.prepositions.located", "events.places.nouns")


class Scenes:
    """The incidents of one report; the first is the one that its title and lead are about.

    spoken_at: the words at which a time is that of a saying; speakers: those that name whoever speaks.
    """

    def __init__(self, text: Text, mentions: Mentions, triggers: list[int], spoken_at: set[int], speakers: set[int]) -> None:
        self.text = text
        self.mentions = mentions
        self._spoken_at = spoken_at
        self._speakers = speakers
        self._dates = [(text.word_at(date.span.start), date) for date in mentions.dates if not date.dateline]
        self._lead = self._lead_of(triggers)
        self.focus = Scene(True)
        self.focus.date = self._own_day(triggers) or self._told_late()
        self.focus.place = self._own_place(triggers)
        self.all = [self.focus]
        self._of: dict[int, Scene] = {}
        for trigger in sorted(set(triggers)):
            scene = self._scene(trigger)
            scene.triggers.append(trigger)
            self._of[trigger] = scene

    def at(self, trigger: int) -> Scene:
        """The incident that a word's event belongs to."""
        return self._of.get(trigger, self.focus)

    def of_response(self, trigger: int) -> Scene:
        """The incident that a denial or a silence answers: the report's own, whenever it was said, but for history."""
        sentence = self.text.sentence(trigger)
        return self.at(trigger) if self._is_background(sentence) else self.focus

    def nearest(self, i: int) -> Scene:
        """The incident of the last event told at or before a word."""
        told = [trigger for trigger in self._of if trigger <= i]
        return self._of[max(told)] if told else self.focus

    def _own_day(self, triggers: list[int]) -> DateMention | None:
        """The day of the news: the first in a sentence that tells of violence and is no background, else the first at all."""
        told = [sentence for sentence in self.text.sentences if any(sentence.start <= i < sentence.end for i in triggers)]
        looked_at = (*told[:_TOLD], *self.text.sentences[:_HEAD])
        for last, sentence in ((last, sentence) for last in (False, True) for sentence in looked_at):
            if self._is_background(sentence):
                continue
            near = [(i, date) for i, date in self._dates if sentence.start <= i < sentence.end and self._is_day(i, date)]
            near = [pair for pair in near if not self._is_beginning(pair[0])] or (near if last else [])
            if near:
                return min(
                    near,
                    key=lambda pair: (
                        pair[1].duration and pair[1].range.precision > _FEW_DAYS if pair[1].range else True,
                        pair[0],
                    ),
                )[1]
        return None

    def _lead_of(self, triggers: list[int]) -> Sentence | None:
        """The first sentence behind title and dateline, where it tells of violence: the news, whatever else it looks back on."""
        told = (each for each in self.text.sentences if not each.title and not self.text.is_mark(each.end - 1, "-–—"))
        lead = next(told, None)
        return lead if lead is not None and any(lead.start <= i < lead.end for i in triggers) else None

    def _told_late(self) -> DateMention | None:
        """The day of what a report finds out long after, where none is near: that of its lead, else the first day at its top."""
        if self._lead is not None and (told := self._told_in(self._lead)):
            return told[0]
        top = (sentence for sentence in self.text.sentences[:_TOP] if not self._is_background(sentence))
        days = (date for sentence in top for date in self._told_in(sentence))
        return next((date for date in days if date.range is not None and date.range.precision <= _FEW_DAYS), None)

    def _told_in(self, sentence: Sentence) -> list[DateMention]:
        """The times of a sentence that are not those of a saying."""
        found = ((i, date) for i, date in self._dates if sentence.start <= i < sentence.end and date.range is not None)
        return [date for i, date in found if i not in self._spoken_at]

    def _is_day(self, i: int, date: DateMention) -> bool:
        """Whether a time may be that of the event: resolved, no history, not that of a saying."""
        return date.range is not None and not date.historic and i not in self._spoken_at

    def _is_beginning(self, i: int) -> bool:
        """Whether a day is the one since when something goes on: "encerclée depuis le 24 février"."""
        return self.text.cased and any(self.text.has(j, "background.signs.since") for j in range(max(i - 2, 0), i))

    def _own_place(self, triggers: list[int]) -> PlaceMention | None:
        """The place that most speaks for being the site: exact, behind a word of place, early, not where a speaker sits."""
        told = [sentence for sentence in self.text.sentences if any(sentence.start <= i < sentence.end for i in triggers)]
        told = [each for each in told if not self._is_background(each)][:_SITE_SENTENCES]
        dated = self._sentence_of_day()
        told = [dated, *told] if dated is not None and dated not in told else told
        ranked = [
            (-self._siting(place) + number * _LATER, place.span, place)
            for number, sentence in enumerate(told)
            for place in self._places(sentence)
        ]
        best = min(ranked, key=lambda rank: rank[:2], default=None)
        return best[2] if best is not None else next(iter(self._home()), None)

    def _sentence_of_day(self) -> Sentence | None:
        """The sentence that gives the day of the news, in French: where it happened may stand there with no word of violence."""
        day = self.focus.date
        if day is None or not self.text.cased:
            return None
        return next((self.text.sentence(i) for i, date in self._dates if date is day), None)

    def _siting(self, place: PlaceMention) -> float:
        """How much the words speak for the site of the report's incident."""
        at = self.text.word_at(place.span.start)
        exact = max(0.0, 6.0 - self._widest(place))
        before = range(max(at - 3, 0), at + place.relative)
        located = place.relative or any(self.text.has(i, *_LOCATING) and not self._is_added_to(i) for i in before)
        located = located or self._is_hit(at)
        power = not located and self.text.has(at, "parties.powers.words")
        title = self.text.sentence(at).title
        brought = self._is_brought_to(place, at) or self._is_seat(at)
        acts = power and self.text.cased and self.text.has(at + 1, *_ACTING)  # "Ouagadougou a jugé …"
        spoken = at in self._speakers or brought or acts
        named = 4.0 if self.text.cased else 2.0  # "balayé par Kigali": no site without "à"
        return exact + 2.0 * located - 6.0 * spoken - named * power - 1.5 * title

    def _is_added_to(self, i: int) -> bool:
        """Whether a place only says behind a comma where another one is: "Omdourman, ville jumelle de Khartoum"."""
        noun = i - self.text.has(i - 1, "numbers.singles.words", "grammar.determiners.definite")
        return self.text.cased and self.text.has(i, "events.places.nouns") and self.text.is_mark(noun - 1, ",")

    def _is_brought_to(self, place: PlaceMention, at: int) -> bool:
        """Whether a place is where the hurt were taken: "évacués vers le centre de santé de Gayéri"."""
        sentence = self.text.sentence(at)
        last = self.text.last(max(at - _TAKEN, sentence.start), at, "events.places.taken")
        camp = last is not None and self.text.has(last - 1, "grammar.prepositions.of")  # "le camp de réfugiés de X"
        return last is not None and not camp and not any(self.text.is_mark(i, ",;،") for i in range(last, at))

    def _is_seat(self, at: int) -> bool:
        """Whether somebody was told or asked there, or came from there: "appris à Diffa", "joint depuis Pemba"."""
        start = max(at - _TAKEN, self.text.sentence(at).start)
        return any(i < self.text.end(i, "events.places.seats") >= at - 1 for i in range(start, at))

    def _is_hit(self, at: int) -> bool:
        """Whether a place is what a deed is done to: "ont attaqué dimanche Kukawa", "le bombardement de Kutum"."""
        if not self.text.cased:
            return False
        before = before_adverbs(self.text, at - 1)
        if self.text.has(before, "grammar.prepositions.of"):
            return self.text.has(before - 1, "parties.attacks.nouns")
        return self.text.has(before, "attributions.deeds.direct")

    def _widest(self, place: PlaceMention) -> int:
        """How exact a place is; a name that the report calls a province elsewhere ("raids sur Idleb") means that."""
        words = place.span.of(self.text.source)
        same = (other for other in self.mentions.places if other.place and other.span.of(self.text.source) == words)
        return max((_precision(other) for other in same), default=_precision(place))

    def _places(self, sentence: Sentence) -> list[PlaceMention]:
        country = self.mentions.country
        found = [
            place
            for place in self.mentions.places
            if place.place is not None
            and not place.dateline
            and sentence.start <= self.text.word_at(place.span.start) < sentence.end
            and (country is None or place.place.country in (None, country))
        ]
        wider = [place.span for place in found if place.relative]
        return [place for place in found if place.relative or not any(span.overlaps(place.span) for span in wider)]

    def _home(self) -> list[PlaceMention]:
        country = self.mentions.country
        return [place for place in self.mentions.places if place.place is not None and place.place.country == country]

    def _scene(self, trigger: int) -> Scene:
        sentence = self.text.sentence(trigger)
        date = self._date_of(trigger, sentence)
        if sentence.title:
            return self.focus
        counted_up = sentence is not self._lead and self._is_since_year(trigger, sentence)
        if counted_up or self._is_background(sentence, trigger) or (date is not None and self._is_other_time(date)):
            return self._background(date)
        return self.focus

    def _date_of(self, trigger: int, sentence: Sentence) -> DateMention | None:
        """The time that the sentence gives to the event: the nearest that is not the time of a saying."""
        near = [
            (abs(i - trigger), date)
            for i, date in self._dates
            if sentence.start <= i < sentence.end and i not in self._spoken_at and not self._goes_on_since(trigger, i, date)
            if not any(_is_record(self.text, j) for j in (i, i - 1, i - 2))
        ]
        near = [pair for pair in near if pair[0] <= _REACH]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def _is_since_year(self, trigger: int, sentence: Sentence) -> bool:
        """Whether what happened is counted since a year: "plus de 6 000 personnes ont été tuées depuis 2016"."""
        since = ((i, date) for i, date in self._dates if sentence.start <= i < sentence.end and date.duration)
        return any(
            self.text.has(i, "background.signs.since")
            and _YEAR.search(date.span.of(self.text.source)) is not None
            and not any(self.text.is_mark(j, ",،") for j in range(trigger + 1, i))
            for i, date in since
            if abs(i - trigger) <= _REACH
        )

    def _goes_on_since(self, trigger: int, i: int, date: DateMention) -> bool:
        """Whether a long time stands in what a comma adds: "aux FSR, en guerre contre l'armée depuis avril 2023"."""
        long = date.duration and date.range is not None and date.range.precision > _FEW_DAYS
        return long and any(self.text.is_mark(j, ",،") for j in range(trigger + 1, i))

    def _is_background(self, sentence: Sentence, trigger: int | None = None) -> bool:
        if sentence.title or sentence is self._lead:
            return False
        opening = sentence.start + self.text.is_mark(sentence.start)
        sign = self.text.find(sentence.start, sentence.end, "background.signs.anywhere")
        told = (
            sign is not None and not _is_record(self.text, sign) and not (trigger is not None and self._is_added(trigger, sign))
        )
        recent = self.text.has(opening, "background.signs.recent")  # "Depuis deux jours, …"
        return told or self.text.has(opening, "background.signs.opening") and not recent

    def _is_added(self, trigger: int, sign: int) -> bool:
        """Whether a sign of history stands in what a relative clause adds: "X a accusé Y, qui mène régulièrement des raids"."""
        between = range(trigger + 1, sign)
        return any(self.text.is_mark(i, ",") and self.text.forms[i + 1] in self.text.grammar.who for i in between)

    def _is_other_time(self, date: DateMention) -> bool:
        own = self.focus.date
        if date.historic and (own is None or own.range is None or date.range is None or not own.historic):
            return True
        if own is None or own.range is None or date.range is None:
            return False
        if not own.range.overlaps(date.range):
            return True
        return date.duration and not own.duration and date.range.precision > _FEW_DAYS

    def _background(self, date: DateMention | None) -> Scene:
        known = next((scene for scene in self.all if not scene.focus and _same(scene.date, date)), None)
        if known is None:
            known = Scene(False, date=date)
            self.all.append(known)
        return known


def _precision(place: PlaceMention) -> int:
    return place.place.precision if place.place is not None else 9


def _is_record(text: Text, sign: int) -> bool:
    """Whether "since the war began" only says how bad the news is: "le bilan le plus lourd depuis le début de la guerre"."""
    since = text.cased and text.has(sign, "background.signs.since")
    return since and any(text.forms[i] == "plus" for i in range(max(sign - _RECORD, 0), sign))


def _same(one: DateMention | None, other: DateMention | None) -> bool:
    return (one.range if one else None) == (other.range if other else None)
