"""Which incident each claim of a report is about: its own ones, each by day and place, and the background kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.asides import happened_days_before, is_aside, is_earlier, is_elsewhere
from counterclaim.reading.attribution_words import attack_nouns
from counterclaim.reading.own_day import own_day
from counterclaim.reading.parse import text_of
from counterclaim.reading.scene import Scene
from counterclaim.reading.sites import Sites, extent_km
from counterclaim.reading.titles import first_word, lead_end, opening_end, opens_paragraph
from counterclaim.reading.violence import is_passive
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# Two towns further apart than this are two incidents of one day.
_APART_KM = 40.0
# A place this exact (UCDP where_prec) can open an incident of its own.
_EXACT = 2
_PROVINCE = "ADM1"
# Up to this UCDP date precision a time is a day or a few.
_FEW_DAYS = 2
# So many days before the incident something may seem to be said that is about it: days are misread, and incidents last.
_DAYS_BEFORE = 7
# How many characters may stand before the time with which a sentence opens.
_OPENING = 12
# UCDP where_prec of a country.
_COUNTRY = 6
# Before an attack that a sentence takes up from the one before it.
_BEGINNING, _ENDING = {"begin", "start"}, {"end", "last", "continue", "conclude"}
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


class Scenes:
    """The incidents of one report; the first is the one that its title and lead are about.

    totals: the tokens of counts so large that they are a war's, not an incident's.
    """

    def __init__(self, doc: Doc, anchors: Anchors, triggers: list[int], totals: frozenset[int] = frozenset()) -> None:
        self.doc = doc
        self.anchors = anchors
        self._lead = lead_end(doc)
        self._totals = totals
        self.focus = Scene(True, date=self._own_day(triggers))
        self.focus.place = self._lead_place(triggers)
        self.all = [self.focus]
        self._of: dict[int, Scene] = {}
        self._last: Scene = self.focus
        for index in sorted(set(triggers)):
            scene = self._scene(doc[index])
            scene.triggers.append(index)
            self._of[index] = self._last = scene

    def at(self, index: int) -> Scene:
        """The incident that the event of this token belongs to."""
        return self._of.get(index, self.focus)

    def nearest(self, index: int) -> Scene:
        """The incident of the last event told at or before this token, or of the first one after it."""
        told = [trigger for trigger in self._of if trigger <= index]
        return self._of[max(told)] if told else self.focus

    def _own_day(self, triggers: list[int]) -> DateMention | None:
        news = (self.doc[index] for index in sorted(set(triggers)))
        return own_day(self.anchors, [token for token in news if not self._told_as_background(token.sent)], self._lead)

    def _lead_place(self, triggers: list[int]) -> PlaceMention | None:
        """The place that most speaks for being the site of the report's own events, and not of history or another time."""
        told = [index for index in triggers if not self._told_aside(self.doc[index])]
        told = [index for index in told if not self._of_another_time(self.doc[index])]
        return (
            Sites(self.anchors, told, opening_end(self.doc), self._at_home, (self._goes_back, _happens)).best() or self._widest()
        )

    def _of_another_time(self, token: Token) -> bool:
        date = self.anchors.date_of(token)
        return (date is not None and self._other_time(date)) or (token.i >= self._lead and self._turns_back(token.sent, date))

    def _goes_back(self, sentence: Tokens) -> bool:
        return self._told_as_background(sentence) or (sentence.start >= self._lead and self._turns_back(sentence, None))

    def _at_home(self, mention: PlaceMention) -> bool:
        country = self.anchors.mentions.country
        return mention.place is not None and (country is None or mention.place.country in (None, country))

    def _widest(self) -> PlaceMention | None:
        """The country's own mention, or any in it, where no event has a place: the site is then somewhere in that country."""
        home = [place for place in self.anchors.places if place.place is not None and self._at_home(place)]
        own = [place for place in home if not is_elsewhere(self.doc[self.anchors.token_of(place)])]
        return max(own or home, key=extent_km, default=None)

    def _scene(self, token: Token) -> Scene:
        if happened_days_before(token):
            return self._background(None)
        date = self.anchors.date_of(token)
        if date is not None and self._same_day(date):
            date = None
        if date is not None and (self._said_that_day(token, date) or self._ends_on(token.sent, date)):
            date = None
        if token.i < self._lead:
            return self.focus if date is None or not self._other_time(date) else self._background(date)
        if token.i in self._totals or self._told_as_background(token.sent) or self._turns_back(token.sent, date):
            return self._background(date)
        if date is not None and self._other_time(date):
            return self._background(date)
        place = self.anchors.place_of(token)
        if date is None and (place is None and self._goes_on(token.sent) or self._takes_up(token.sent)):
            return self._last
        if place is not None and self._abroad(place):
            return self._background(date)
        if is_elsewhere(token):
            return self._apart(token, place, date)
        return self._by_place(place, date)

    def _apart(self, token: Token, place: PlaceMention | None, date: DateMention | None) -> Scene:
        """ "Separately, the governor said …": an incident of its own, one a sentence, whatever its place."""
        started = next((self._of[index] for index in self._of if index >= token.sent.start), None)
        where = place if place is not None and self.anchors.is_location(place) else None
        return started or self._new(Scene(True, date=date or self.focus.date, place=where))

    def _told_as_background(self, sentence: Tokens) -> bool:
        signs = load_toml("en/background.toml")
        text = f" {sentence.text.lower()} "
        return any(sign in text for sign in signs["anywhere"]) or text.lstrip().startswith(tuple(signs["opening"]))

    def _told_aside(self, token: Token) -> bool:
        return self._told_as_background(token.sent) or (token.i >= self._lead and is_aside(token))

    def _turns_back(self, sentence: Tokens, date: DateMention | None) -> bool:
        """ "Last week a raid …", "In July a bomb …" behind a lead that gives a day: another event, whatever its time holds."""
        if is_earlier(sentence[0]):
            return True
        own = self.focus.date
        if own is None or own.range is None or own.range.precision > _FEW_DAYS:
            return False
        if any((own.range.start - day).days > _DAYS_BEFORE for day in self.anchors.said_on(sentence)):
            return True  # what was said long before the incident is about another one
        wide = date is not None and date.range is not None and date.range.precision > _FEW_DAYS
        return date is not None and wide and date.span.start - sentence.start_char <= _OPENING

    def _same_day(self, date: DateMention) -> bool:
        """ "The same day, the army killed 11 civilians in Sebabougou": on the day of the report's own incident."""
        words = date.span.of(text_of(self.doc)).lower().removeprefix("on ").removeprefix("the ")
        return words in load_toml("en/background.toml")["same_day"]

    def _said_that_day(self, token: Token, date: DateMention) -> bool:
        """ "The jets struck four times today," the army said: printed a day later, it said so on the day itself."""
        own, words = self.focus.date, date.span.of(text_of(self.doc)).lower()
        if own is None or own.range is None or date.range is None or words not in load_toml("en/background.toml")["said_day"]:
            return False
        return self.anchors.is_said(token) and (date.range.start - own.range.end).days == 1

    def _ends_on(self, sentence: Tokens, date: DateMention) -> bool:
        """ "The clashes, which began last night and ended today, killed eight": one event, from the incident's day on."""
        own, verbs = self.focus.date, {token.lemma_ for token in sentence if token.pos_ == "VERB"}
        spans = bool(verbs & _BEGINNING) and bool(verbs & _ENDING)
        if not spans or own is None or own.range is None:
            return False
        begun = (each.range for each in self.anchors.dates_in(sentence) if each is not date and each.range is not None)
        return any(own.range.overlaps(each) for each in begun)

    def _goes_on(self, sentence: Tokens) -> bool:
        text = sentence.text.lower()
        if self._last is self.focus:
            return False
        return any(sign in text for sign in load_toml("en/background.toml")["same_event"])

    def _takes_up(self, sentence: Tokens) -> bool:
        """ "The army shelled the suburb on Thursday. The barrage killed ten": what the sentence before told of another day."""
        if sentence.start == 0 or self._last.focus or self._last.date is None:
            return False
        before = self.doc[sentence.start - 1].sent
        told = [self._of[index] for index in range(before.start, before.end) if index in self._of]
        opened = self._last.date.span.start - before.start_char <= _OPENING and not opens_paragraph(sentence)
        unsaid = not any(self.anchors.is_said(token) for token in (sentence[0], sentence.root))
        known = _speaks_of_it(sentence) or (opened and unsaid and _goes_further(sentence))
        return known and bool(told) and all(scene is self._last for scene in told)

    def _other_time(self, date: DateMention) -> bool:
        """Another day than the incident's: the guide makes it background even when it is only days earlier."""
        own = self.focus.date
        if date.historic:
            return own is None or date.duration or own.range is None or own.range != date.range
        if own is None or own.range is None or date.range is None:
            return False
        if not own.range.overlaps(date.range):
            return True
        return date.duration and not own.duration and date.range.precision > _FEW_DAYS

    def _abroad(self, mention: PlaceMention) -> bool:
        """Whether the event is told of another country by its name; a town abroad is more often a namesake."""
        return (
            mention.place is not None
            and mention.place.precision == _COUNTRY
            and not self._at_home(mention)
            and self.anchors.is_location(mention)
        )

    def _background(self, date: DateMention | None) -> Scene:
        known = next((scene for scene in self.all if not scene.focus and _same_range(scene.date, date)), None)
        return known or self._new(Scene(False, date=date))

    def _by_place(self, mention: PlaceMention | None, date: DateMention | None) -> Scene:
        if mention is None or mention.place is None or not self.anchors.is_location(mention):
            return self.focus
        if mention.place.precision > _EXACT:
            return self._by_province(mention, date)
        if _near(mention, self.focus.place):
            return self.focus
        known = next((scene for scene in self.all if scene.focus and _near(mention, scene.place)), None)
        return known or self._new(Scene(True, date=date or self.focus.date, place=mention))

    def _by_province(self, mention: PlaceMention, date: DateMention | None) -> Scene:
        """ "Hours earlier a helicopter was brought down in Antioquia": of the country, another province than the site's."""
        own = self.focus.place.place if self.focus.place is not None else None
        place = mention.place
        if own is None or place is None or place.feature != _PROVINCE or place.country != own.country:
            return self.focus
        if place.admin1 is None or own.admin1 is None or place.admin1 == own.admin1:
            return self.focus
        known = next((scene for scene in self.all if scene.focus and _in_province(scene.place, place.admin1)), None)
        return known or self._new(Scene(True, date=date or self.focus.date, place=mention))

    def aside(self) -> Scene:
        """A further scene, of no known day or place, that is not the report's news: for what seems to be of no incident of it."""
        return self._new(Scene(False))

    def _new(self, scene: Scene) -> Scene:
        self.all.append(scene)
        return scene


def _in_province(mention: PlaceMention | None, admin1: str) -> bool:
    return mention is not None and mention.place is not None and mention.place.admin1 == admin1


def _happens(sentence: Tokens) -> bool:
    text = sentence.text.lower()
    return any(words in text for words in load_toml("en/background.toml")["happening"])


def _speaks_of_it(sentence: Tokens) -> bool:
    """ "The barrage killed ten": the sentence begins with an attack that is known."""
    attack = next((token for token in sentence if token.dep_ in ("nsubj", "nsubjpass") and token.head == sentence.root), None)
    named = attack is not None and attack.lower_ in attack_nouns() and attack.left_edge.lower_ in _KNOWN
    return named and attack is not None and attack.left_edge.i == first_word(sentence).i


def _goes_further(sentence: Tokens) -> bool:
    """ "Nine were killed in the explosion", "Six rebels were also killed": of what the sentence before told in its paragraph."""
    also = any(child.lower_ == "also" for child in sentence.root.lefts) and is_passive(sentence.root)
    within = (token for token in sentence if token.dep_ == "pobj" and token.head.lower_ in ("in", "during"))
    return also or any(token.lower_ in attack_nouns() and token.left_edge.lower_ in _KNOWN for token in within)


def _same_range(a: DateMention | None, b: DateMention | None) -> bool:
    return (a.range if a else None) == (b.range if b else None)


def _near(a: PlaceMention, b: PlaceMention | None) -> bool:
    """Whether two places may be one: either is vague, or they lie within reach of each other."""
    if b is None or a.place is None or b.place is None or b.place.precision > _EXACT:
        return True
    distance = a.place.km_from(b.place)
    return distance is None or distance <= _APART_KM
