"""Whom the words for a speaker mean, across sentences: "il", "la même source", "l'élu" for "un élu local"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.kinds import forms_of, is_army, is_house, is_place, kind_of
from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.owners import is_of_members, is_owner_in
from counterclaim.reading.lexical.parties import party_at
from counterclaim.reading.lexical.phrases import bare, begins_phrase, name_end, phrase_end, with_house
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.text import Text

_NO_OFFICE = (ClaimantKind.ORGANISATION, ClaimantKind.UN, ClaimantKind.ARMED_GROUP, ClaimantKind.JOURNALIST_MEDIA)
AUTHORS = (*_NO_OFFICE, ClaimantKind.OFFICIAL)
_ORGANISED = AUTHORS
_SHORT = 3
_SEVERAL = ("grammar.determiners.plural", "grammar.determiners.several")
_BELLIGERENT = ("parties.sides.nouns", "parties.forces.nouns")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks: the words [start, end), and apart the words of each where several speak together.

    start is end where the report names nobody. called: the first of the words that it was last called by, where they are others.
    """

    kind: ClaimantKind
    start: int
    end: int
    parts: tuple[tuple[int, int], ...] = ()
    called: int | None = None

    @classmethod
    def of(cls, text: Text, start: int, end: int) -> Speaker:
        """The speaker that these words name."""
        return cls(kind_of(text, start, end), start, end, ((start, end),) if end > start else ())

    def covers(self, phrase: tuple[int, int]) -> bool:
        """Whether a phrase lies within the speaker's words."""
        return self.start <= phrase[0] and phrase[1] <= self.end

    @property
    def named(self) -> bool:
        """Whether there are words for it."""
        return self.end > self.start


class Speakers:
    """The speakers of a text in the order in which their words come."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.seen: list[Speaker] = []

    def meant(self, saying: Saying) -> Speaker | None:
        """The speaker of a cue; None where the text has named none that could be."""
        speaker = self._speaker(saying)
        if speaker is not None and speaker.named and not self.text.has(speaker.start, "grammar.determiners.negative"):
            by_name = saying.subject is not None and not saying.pronoun
            self.seen.append(replace(speaker, called=saying.subject[0]) if by_name and saying.subject else speaker)
        return speaker

    def of_phrase(self, start: int, end: int) -> Speaker:
        """The speaker that a phrase means: whoever it points back at, else the words themselves."""
        if self.text.has(start, "grammar.pronouns.he", "grammar.pronouns.some"):
            return self._pronoun(start, end) or Speaker(ClaimantKind.UNKNOWN, start, start)
        first, last = bare(self.text, start, end)
        return self._of_these(first, last) or self._back(first, last) or Speaker.of(self.text, first, last)

    def party_before(self, at: int, *, several: bool) -> tuple[int, int] | None:
        """The party that heads the sentence before a word, else the one named last; of several men where "les" means them."""
        head = self.text.sentence(max(at - 1, 0)).start
        for i in (head, *range(at - 1, -1, -1)):
            party = party_at(self.text, i, at) if begins_phrase(self.text, i) else None
            if party is not None and several == any(self.text.has(j, *_SEVERAL) for j in (party[0] - 1, party[0])):
                return party
        return None

    def mentioned(self, start: int, end: int) -> None:
        """Somebody who is told of and may be meant later ("Une association va plus loin. … elle fait état")."""
        kind = kind_of(self.text, start, end)
        if is_place(self.text, start, end):
            return  # "un hôpital de MSF a été bombardé"
        if kind is not ClaimantKind.UNKNOWN and self._back(start, end) is None:
            self.seen.append(Speaker(kind, start, end, ((start, end),)))

    def _speaker(self, saying: Saying) -> Speaker | None:
        if saying.subject is None:
            return self._last(saying.cue[0])
        if saying.pronoun:
            return self._pronoun(*saying.subject)
        start, end = bare(self.text, *saying.subject)
        if start >= end:
            return None
        back = self._one_of_them(start) or self._of_these(start, end) or self._back(start, end)
        return back or Speaker(kind_of(self.text, start, end), start, end, tuple(self._parts(start, end)))

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = start
        while at < end:
            finish = with_house(self.text, at, phrase_end(self.text, at, end), end)
            if finish == at:
                return
            if is_of_members(self.text, at, finish, end):
                finish = end  # "نقابة الممرضات والممرضين"
            yield at, finish
            at = finish + 1 if self.text.has(finish, "grammar.conjunctions.and") else end

    def _earlier(self, at: int) -> Iterator[Speaker]:
        """Those who were named before a word, the last first."""
        return (speaker for speaker in reversed(self.seen) if speaker.start < at)

    def _last(self, at: int) -> Speaker | None:
        return next(self._earlier(at), None)

    def _pronoun(self, start: int, end: int) -> Speaker | None:
        if self.text.has(start, "grammar.pronouns.some"):
            return self._several_before(start)
        form = forms_of(self.text, start, max(self.text.end(start, "grammar.pronouns.he"), start + 1)).lstrip("-")
        if form in ("on", "nous", "je"):
            return self._last(start)
        if self.text.has(start, "reporting.speakers.same") and (latter := self._latter(form, start)) is not None:
            return latter
        fitting = (speaker for speaker in self._earlier(start) if self._agrees(form, speaker))
        return next(fitting, None) or self._last(start)

    def _several_before(self, at: int) -> Speaker | None:
        """Several whom the paragraph told of last, of whom "certains", "tous" are some or all."""
        paragraph = self.text.sentence(at).paragraph
        near = (speaker for speaker in self._earlier(at) if self.text.sentence(speaker.start).paragraph == paragraph)
        people = (speaker for speaker in near if speaker.kind not in _ORGANISED)
        return next((speaker for speaker in people if self._are_several(speaker.start)), None)

    def _are_several(self, start: int) -> bool:
        """Whether the article or number at or before a word is that of several."""
        return any(self.text.has(i, *_SEVERAL) for i in (start, start - 1)) or self.text.is_number(start - 1)

    def _latter(self, form: str, at: int) -> Speaker | None:
        """The party named last before "ceux-ci", in its sentence or the one before: those who were told of, not who told."""
        text = self.text
        floor = text.sentence(max(text.sentence(at).start - 1, 0)).start
        for i in range(at - 1, floor - 1, -1):
            party = party_at(text, i, at) if begins_phrase(text, i) else None
            several = text.has(at, "grammar.determiners.several") or text.forms[at] in text.grammar.endings.get("many", ())
            if several and party is not None and text.has(party[0], "parties.powers.words", "grammar.determiners.single"):
                continue  # "ces derniers" are no capital
            if party is not None and self._agrees(form, Speaker.of(text, *party)):
                return Speaker.of(text, *party)
        return None

    def _agrees(self, form: str, speaker: Speaker) -> bool:
        """Whether a pronoun may stand for a speaker by the article that it has."""
        genders = self.text.grammar.endings
        first = speaker.start if speaker.called is None else speaker.called
        article = self.text.forms[first]
        if self.text.cased and form in genders.get("one", ()) and self._are_several(first):
            return False
        if self.text.cased and form in genders.get("many", ()) and self.text.has(first, "grammar.determiners.single"):
            return False
        if form in genders.get("feminine", ()):
            return article not in genders.get("masculine_articles", ())
        if form in genders.get("masculine", ()):
            return article not in genders.get("feminine_articles", ())
        return True

    def _back(self, start: int, end: int) -> Speaker | None:
        """Whom a short phrase with an article points back at."""
        text = self.text
        if text.find(start, end, "reporting.speakers.latter") is not None:
            return self._latter(forms_of(text, start, end), start)
        if text.find(start, end, "reporting.speakers.same") is not None:
            return self._last(start)
        length = sum(not text.has(i, "grammar.determiners.words") for i in range(start, end))
        if text.has(start, "grammar.determiners.own"):
            newsroom = kind_of(text, start, end) is ClaimantKind.JOURNALIST_MEDIA  # "notre correspondant"
            return None if newsroom else self._owner(start)
        theirs = text.has(start, "grammar.determiners.possessive") and end - start > 1
        if (
            theirs
            and text.cased
            and text.has(start + 1, "reporting.speakers.documents", "harms.tolls.nouns", "attributions.deny.findings")
        ):
            return self._owner(start)  # "d'après ses conclusions préliminaires"
        if theirs and text.find(start, end, "reporting.speakers.of_party") is not None:
            names = sum(text.words[i].capital and not text.names(i) for i in range(start + 1, end))  # "son porte-parole X Y"
            return self._owner(start) if length - names <= _SHORT else None
        pointing = text.has(start, "grammar.determiners.definite") or text.words[start].definite
        if not pointing or length > _SHORT:
            return None
        head = start + text.has(start, "grammar.determiners.words")
        return (
            self._this_one(head, start, end)
            or self._of_head(head, end, start)
            or self._author(head, length)
            or self._of_kind(head, start, length)
        )

    def _one_of_them(self, start: int) -> Speaker | None:
        """Several who spoke, of whom "l'un d'eux", "l'un d'entre eux" is one."""
        if self.text.has(start, "reporting.speakers.one_of_its"):
            last = self._last(start)
            return (
                last if last is not None and is_army(self.text, last.start, last.end) else self._group_before(start)
            )  # "l'un de ses chefs"
        if not self.text.has(start, "reporting.speakers.one_of_them"):
            return None
        people = (speaker for speaker in self._earlier(start) if speaker.kind not in _ORGANISED)
        earlier = (one for one in people if self.text.find(one.start, one.end, "reporting.speakers.hearsay") is None)
        return next(
            (
                speaker
                for speaker in earlier
                if self.text.has(speaker.start, *_SEVERAL) or self.text.has(speaker.start - 1, *_SEVERAL)
            ),
            None,
        )

    def _of_these(self, start: int, end: int) -> Speaker | None:
        """The group that "a spokesman of the latter" speaks for."""
        told = self.text.has(end, "grammar.prepositions.of") and self.text.has(end + 1, "reporting.speakers.same")
        spokesman = self.text.find(start, end, "parties.speakers.nouns") is not None
        return self._group_before(end) if told and spokesman else None

    def _author(self, head: int, length: int) -> Speaker | None:
        """Whose "the statement" is: the last office, group or organisation that spoke."""
        if length > 1 or not self.text.has(head, "reporting.speakers.statements"):
            return None
        return next((speaker for speaker in self._earlier(head) if speaker.kind in AUTHORS), None)

    def _owner(self, at: int) -> Speaker | None:
        """The party that "its spokesman" speaks for; the group named last where "its chief" does."""
        last = self._last(at)
        chief = self.text.cased and self.text.has(at + 1, "reporting.speakers.chiefs")
        other = chief and (last is None or last.kind is not ClaimantKind.ARMED_GROUP)
        if other and (group := self._group_before(at)) is not None:
            return group
        return next(
            (one for one in self._earlier(at) if one.kind in _ORGANISED or is_house(self.text, one.start, one.end)),
            self._last(at),
        )

    def _this_one(self, head: int, start: int, end: int) -> Speaker | None:
        """Whom "ce responsable", "cette source" means: the last who spoke of its kind, told by no such words themselves."""
        text, this = self.text, "grammar.determiners.pointing"
        alone = text.cased and text.has(start, this) and end - head == 1
        if not alone or not text.has(head, "reporting.speakers.person", "reporting.speakers.organisation"):
            return None
        kind = kind_of(text, start, end)
        alike = next((one for one in self._earlier(start) if one.kind is kind and not text.has(one.start, this)), None)
        anyone = text.has(head, "reporting.speakers.anyone")  # "cette source"
        return alike or (self._last(start) if anyone else None)

    def _of_head(self, head: int, end: int, start: int) -> Speaker | None:
        """The last speaker whose words hold those of the phrase, and more."""
        wanted = [
            form for i, form in enumerate(self.text.forms[head:end], head) if not self.text.has(i, "grammar.determiners.words")
        ]
        for speaker in self._earlier(start):
            for part in speaker.parts or ((speaker.start, speaker.end),):
                held = self.text.forms[part[0] : part[1]]
                longer = all(form in held for form in wanted) and part[1] - part[0] > end - start
                if longer and not is_owner_in(self.text, wanted[:1], part):
                    return Speaker(kind_of(self.text, *part), *part, (part,))
        return None

    def _of_kind(self, head: int, start: int, length: int) -> Speaker | None:
        """For "the movement" the last group that is named, for "the organisation" the last one that spoke; never an office."""
        kind = length == 2 and self.text.has(head + 1, "reporting.speakers.kinds")  # "le mouvement chiite"
        if length > 1 and not kind or not self.text.has(head, "reporting.speakers.pointing"):
            return None
        last = self._last(start)
        if last is not None and last.kind is ClaimantKind.ORGANISATION and self.text.has(head, "reporting.speakers.either"):
            return last
        if kind and (spoke := next((one for one in self._earlier(start) if one.kind is ClaimantKind.ARMED_GROUP), None)):
            return spoke  # "« Mensonges », a rétorqué le mouvement palestinien": who accused, and not whom it was laid to
        if self.text.has(head, "reporting.speakers.armed") and (group := self._group_before(head)) is not None:
            return group
        if kind:
            return None
        if self.text.has(head, *_BELLIGERENT):
            return None  # "la rébellion" is a side by itself, and no organisation of peace
        peaceful = (speaker for speaker in self._earlier(start) if speaker.kind is not ClaimantKind.ARMED_GROUP)
        press = not self.text.cased or self.text.has(head, "reporting.via.outlets")  # "le parti" is no agency
        kinds = _NO_OFFICE if press else _NO_OFFICE[:3]
        return next((one for one in peaceful if one.kind in kinds), None)

    def _group_before(self, at: int) -> Speaker | None:
        """The group whose name stands last before a word."""
        for i in range(at - 1, -1, -1):
            if self.text.has(i, "reporting.via.outlets") and self.text.cased:
                continue  # "l'AFP" is no group
            if self.text.has(i, GROUP, ACRONYM) and (end := name_end(self.text, i)) > i:
                return Speaker(ClaimantKind.ARMED_GROUP, i, end, ((i, end),))
        return None
