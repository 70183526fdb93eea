"""When and where the event of one word happened, as its own clause and sentence say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, TypeVar

from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.reading.asides import is_aside
from counterclaim.reading.event_times import event_times
from counterclaim.reading.party_words import in_long_name, listed
from counterclaim.reading.ties import Standing, Tie, standing, tie
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

    from counterclaim.reading.frames import Frame

Mention = TypeVar("Mention", DateMention, PlaceMention)
# How many tokens before a place its preposition may stand ("in the besieged northern town of …").
_LOCATING = 8
# How many tokens before a place "from" may stand ("from an area north of …").
_WHENCE = 3
# How many tokens away in the same sentence a time or a place may stand and still be the event's.
_REACH = 40


class Anchors:
    """The times and places of one report, sought by the token whose event they fix."""

    def __init__(self, doc: Doc, mentions: Mentions, frames: Iterable[Frame]) -> None:
        self.doc = doc
        self.mentions = mentions
        self._frames = frames = list(frames)
        # "a UN officer in Ouagadougou said": where a speaker sits is not where it happened
        speakers = {index for frame in frames for index in range(frame.source.start, frame.source.end)}
        self._speakers = speakers
        self._cues = {index for frame in frames for index in range(frame.cue.start, frame.cue.end)}
        # "40 km south of Homs" is not in Homs
        told = (place for place in _uncovered(mentions.places) if not self._names_a_group(place))
        self.places = tuple(place for place in told if not self._ties(place))
        self._dates: dict[int, list[tuple[Standing, DateMention]]] = defaultdict(list)
        self._places: dict[int, list[tuple[Standing, PlaceMention]]] = defaultdict(list)
        for stand, date in event_times(doc, mentions, frames):
            self._dates[doc[stand.start].sent.start].append((stand, date))
        for place in self.places:
            stand = standing(doc, place.span)
            if not place.dateline and stand.start not in speakers:
                self._places[doc[stand.start].sent.start].append((stand, place))

    def _names_a_group(self, mention: PlaceMention) -> bool:
        """ "The Sahara" of "Islamic State in the Greater Sahara", the town of "the Santa Rosa cartel" tell no place."""
        tokens = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if tokens is None:
            return False
        gang = self.doc[tokens.end : tokens.end + 1].text.lower() in listed("groups", "called_after_places")
        return gang or in_long_name(self.doc, tokens.start, tokens.end)

    def _ties(self, mention: PlaceMention) -> bool:
        """ "Moscow-installed officials", "Goma-based rebels": whose or whence somebody is."""
        name = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        after = [token.lower_ for token in self.doc[name.end : name.end + 2]] if name is not None else []
        bound = listed("modifiers", "ties") | listed("modifiers", "makers") | {"based"}
        return len(after) == 2 and after[0] == "-" and after[1] in bound

    def date_of(self, token: Token) -> DateMention | None:
        """The time that the sentence gives to the event of this token: that of its own clause first, then the nearest."""
        return _best(token, self._dates.get(token.sent.start, []))

    def tie_of(self, token: Token, date: DateMention, events: AbstractSet[int]) -> Tie:
        """How closely a time is tied to the event of a token; events: the tokens that tell of violence."""
        stand = next((stand for stand, other in self._dates.get(token.sent.start, []) if other is date), None)
        return Tie.NEAR if stand is None else tie(token, stand.governor, events, self._cues)

    def is_said(self, token: Token) -> bool:
        """Whether the token is part of what somebody says."""
        return any(frame.covers(token.i) for frame in self._frames)

    def place_of(self, token: Token) -> PlaceMention | None:
        """The place that the sentence gives to the event of this token."""
        return _best(token, self._places.get(token.sent.start, []))

    def token_of(self, mention: PlaceMention) -> int:
        """The token at which a mention starts."""
        tokens = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        return tokens.start if tokens is not None and len(tokens) else 0

    def is_speakers(self, mention: PlaceMention) -> bool:
        """Whether the place belongs to the words for somebody who speaks."""
        return self.token_of(mention) in self._speakers

    def is_location(self, mention: PlaceMention) -> bool:
        """Whether the words are where an event's place does: behind "in", "near", "at", not in "U.S. jets" or "from Tunisia"."""
        tokens = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if tokens is None:
            return False
        if mention.relative:
            return not self._is_whence(tokens)
        before = self.doc[max(tokens.sent.start, tokens.start - _LOCATING) : tokens.start]
        preposition = next((token for token in reversed(before) if _stops(token)), None)
        owner = preposition is not None and preposition.lower_ == "by" and tokens.root.dep_ in ("compound", "amod", "nmod")
        return (
            preposition is not None
            and not owner  # "financed by the Tamari government"
            and preposition.lower_ in load_toml("en/background.toml")["locating"]
            and not _bound_for(preposition)
        )

    def _is_whence(self, place: Tokens) -> bool:
        """ "Fired from an area north of the village"."""
        before = [token.lower_ for token in self.doc[max(place.sent.start, place.start - _WHENCE) : place.start]]
        return "from" in before

    def dates(self, *, sentences: int) -> list[DateMention]:
        """The times in so many sentences at the top that are not the time of a saying, in the order of the text."""
        top = [sentence.start for sentence, _ in zip(self.doc.sents, range(sentences), strict=False)]
        told = (start for start in top if not is_aside(self.doc[start]))
        return [date for start in told for _, date in self._dates.get(start, [])]

    def dates_in(self, sentence: Tokens) -> list[DateMention]:
        """The times in a sentence that are not the time of a saying."""
        return [date for _, date in self._dates.get(sentence.start, [])]

    def said_on(self, sentence: Tokens) -> list[date]:
        """The last day of each time in a sentence that is the time of a saying."""
        told = {id(mention) for _, mention in self._dates.get(sentence.start, [])}
        inside = (each for each in self.mentions.dates if sentence.start_char <= each.span.start < sentence.end_char)
        return [each.range.end for each in inside if each.range is not None and not each.dateline and id(each) not in told]

    def of_happenings(self) -> list[DateMention]:
        """The times at which the report says that something "took place", "was carried out", in the order of the text."""
        happening = load_toml("en/background.toml")["happening_verbs"]
        own = (pairs for start, pairs in self._dates.items() if not is_aside(self.doc[start]))
        standing = (pair for pairs in own for pair in pairs)
        told = ((self.doc[stand.governor], date) for stand, date in standing if stand.governor is not None)
        return [date for verb, date in told if verb.lemma_ in happening and not _is_of_talks(verb)]


def _is_of_talks(verb: Token) -> bool:
    """ "The last round of talks began on 23 February": nothing that did harm."""
    subjects = (child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass"))
    return any(word.lower_ in load_toml("en/background.toml")["peaceful"] for subject in subjects for word in subject.subtree)


def _uncovered(places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The places without those that only serve to give another one."""
    places = tuple(places)
    wider = [place.span for place in places if place.relative and place.place is not None]
    return tuple(
        place
        for place in places
        if place.relative or not any(span.start <= place.span.start and place.span.end <= span.end for span in wider)
    )


def _stops(token: Token) -> bool:
    """A preposition, or a verb that is none of the place's own participles ("the besieged town of …")."""
    return token.pos_ in ("ADP", "SCONJ") and token.lower_ != "of" or token.pos_ == "VERB" and token.dep_ != "amod"


def _bound_for(preposition: Token) -> bool:
    """ "Travelling to a camp in Mauritania": the place of a destination or an origin."""
    whose = preposition.head
    return whose.dep_ == "pobj" and whose.head.lower_ in load_toml("en/background.toml")["bound"]


def _best(token: Token, mentions: list[tuple[Standing, Mention]]) -> Mention | None:
    chain = {token.i, *(ancestor.i for ancestor in token.ancestors)}
    near = [
        (0 if stand.governor in chain else 1, abs(stand.start - token.i), order)
        for order, (stand, _) in enumerate(mentions)
        if not _of_an_aside(token, stand.governor, chain)
    ]
    near = [rank for rank in near if rank[0] == 0 or rank[1] <= _REACH]
    return mentions[min(near)[2]][1] if near else None


def _of_an_aside(token: Token, governor: int | None, chain: AbstractSet[int]) -> bool:
    """ "A militia that has fought since 2023", "the men responsible for Monday's blast": the time of what is told of somebody is
    not that of the event."""
    if governor is None or governor in chain:
        return False
    stand = token.doc[governor]
    placing = any(child.lower_ == "where" for child in stand.lefts)  # "near where the governor was murdered on 4 July"
    if (stand.dep_ == "relcl" or placing) and stand.head.i not in chain and not _meanwhile(stand):
        return True
    above = [stand, *stand.ancestors]
    below = above[: next((at for at, each in enumerate(above) if each.i in chain), 0)]
    if any(each.dep_ == "appos" and any(part.tag_ == "JJS" for part in (each, *each.lefts)) for each in below):
        return True  # "denied the attack, the deadliest since October"
    return any(each.dep_ == "amod" and each.i > each.head.i and each.head.pos_ == "NOUN" for each in below)


def _meanwhile(verb: Token) -> bool:
    """ "Killed dozens who were digging trenches on Saturday": what they were doing when it happened."""
    return verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.lower_ in ("was", "were") for child in verb.lefts)
