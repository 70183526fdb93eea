"""Where the incident of a report was: the place, of all that it names, which most speaks for being the incident's own site.

A report names where the victims came from, where they went, who rules where, and where its reporter sits. The site is the most
exact place that its first events are told of, within what its title and lead name (vocabulary en/sites.toml says what counts how
much). Of equals the first in the text is taken.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from counterclaim.model.mention import PlaceMention
from counterclaim.reading.anchors import Anchors
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

# A radius in km for each UCDP where_prec, for places that come without one.
_EXTENTS = {1: 5.0, 2: 25.0, 3: 50.0, 4: 120.0, 5: 200.0, 6: 500.0, 7: 500.0}
_TOWN_KM = 5.0
# Towns so near to each other lie in one neighbourhood.
_NEIGHBOURS_KM = 60.0
# UCDP where_prec: of a town and its surroundings, of a first-order unit, of a region, of a country.
_EXACT, _UNIT, _REGION, _COUNTRY = 2, 4, 5, 6
# Up to this radius words like "between A and B" give a site, and beyond it a region ("northern Mali").
_STRETCH_KM = 100.0
# From this sentence on it does not matter which one it is.
_LATE = 6
# What is named so often is not named oftener.
_OFTEN = 6
# How many tokens before a name its noun may stand ("the besieged town of …").
_BESIDE = 3


def extent_km(mention: PlaceMention) -> float:
    """How far off the place may lie: as the resolver says, else as its UCDP precision has it; endless where there is none."""
    place = mention.place
    if place is None:
        return math.inf
    return place.uncertainty_km if place.uncertainty_km is not None else _EXTENTS[place.precision]


class Sites:
    """The places of one report that may be the site of its own incident.

    told: the tokens of the events of the incident. lead: the token after the title and lead. at_home: whether a place lies in
    the country that the report is about. signs: whether a sentence is one of history, and whether it says "took place".
    """

    def __init__(
        self,
        anchors: Anchors,
        told: Iterable[int],
        lead: int,
        at_home: Callable[[PlaceMention], bool],
        signs: tuple[Callable[[Tokens], bool], Callable[[Tokens], bool]],
    ) -> None:
        self._anchors = anchors
        self._doc: Doc = anchors.doc
        self._home = [mention for mention in anchors.places if mention.place is not None and at_home(mention)]
        self._places = [
            mention for mention in self._home if mention.place and mention.place.latitude is not None and not mention.dateline
        ]
        self._named = Counter(mention.place.name for mention in self._places if mention.place)
        self._lead = [mention for mention in self._places if self._start(mention) < lead and self._opens(mention)]
        self._is_background, self._happens = signs
        self._weights: dict[str, float] = load_toml("en/sites.toml")["weights"]
        self._sentences: dict[int, int] = {}
        self._placed: dict[PlaceMention, int] = {}
        self._rank(told)

    def best(self) -> PlaceMention | None:
        """The likeliest site; None where the report names no place of its country."""
        best = max(self._places, key=self._score, default=None)
        if best is None or best.place is None or best.place.precision >= _COUNTRY:
            return self._of_dateline() or best
        return best

    def _rank(self, told: Iterable[int]) -> None:
        """How late in the report each sentence with an event stands, and the first sentence that gives each place to an event."""
        with_place: list[int] = []
        for index in sorted(told):
            sentence = self._doc[index].sent.start
            self._sentences.setdefault(sentence, len(self._sentences))
            place = self._anchors.place_of(self._doc[index])
            if place is not None:
                if sentence not in with_place:
                    with_place.append(sentence)
                self._placed.setdefault(place, with_place.index(sentence))

    def _score(self, mention: PlaceMention) -> float:
        """The weights of all that holds of a mention, added up."""
        weights = self._weights
        place = mention.place
        assert place is not None
        sentence = self._doc[self._start(mention)].sent
        holds = {
            "seat": _is_seat(mention),
            "located": self._anchors.is_location(mention),
            "settlement": self._beside(mention, sentence),
            "happens": self._happens(sentence),
            "bound": self._is_bound(mention),
            "speaker": self._anchors.is_speakers(mention),
            "background": self._is_background(sentence),
        }
        score = sum(weights[name] for name, holding in holds.items() if holding)
        vague = math.log(max(extent_km(mention), _TOWN_KM) / _TOWN_KM)
        score += weights["coarse"] * (vague / 2 if mention.relative and extent_km(mention) <= _STRETCH_KM else vague)
        return (
            score
            + weights["named"] * math.log2(min(self._named[place.name], _OFTEN))
            + self._time(mention, sentence)
            + self._reach(mention)
        )

    def _time(self, mention: PlaceMention, sentence: Tokens) -> float:
        """What it owes to the events of its sentence, and to how early they are told."""
        placed = self._placed.get(mention)
        if placed is not None:
            return self._weights["told"] + self._weights["later"] * placed
        return self._weights["later"] * min(self._sentences.get(sentence.start, _LATE), _LATE)

    def _reach(self, mention: PlaceMention) -> float:
        """What it owes to the other places of title and lead. Of these themselves a town does, and no province or country."""
        others = [other for other in self._lead if other is not mention]
        opens = mention in self._lead
        wide = mention.place is not None and mention.place.precision > (_EXACT if opens and not mention.relative else _REGION)
        if not others or wide:
            return 0.0
        if any(_within_reach(mention, other) for other in others):
            return self._weights["lead"]
        return 0.0 if opens else -self._weights["lead"]

    def _opens(self, mention: PlaceMention) -> bool:
        assert mention.place is not None
        return mention.place.precision < _COUNTRY and not self._anchors.is_speakers(mention)

    def _start(self, mention: PlaceMention) -> int:
        return self._anchors.token_of(mention)

    def _beside(self, mention: PlaceMention, sentence: Tokens) -> bool:
        """Whether a noun of settlement stands beside the name."""
        nouns = load_toml("en/sites.toml")["settlements"]
        tokens = self._doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if tokens is None:
            return False
        before = self._doc[max(sentence.start, tokens.start - _BESIDE) : tokens.start]
        return any(token.lower_ in nouns for token in (*before, *self._doc[tokens.end : tokens.end + 1]))

    def _is_bound(self, mention: PlaceMention) -> bool:
        start = self._start(mention)
        return start > 0 and self._doc[start - 1].lower_ in load_toml("en/sites.toml")["bound"]

    def _of_dateline(self) -> PlaceMention | None:
        """The town of the dateline, where the report names no other place in the country: what is local news needs no other."""
        towns = [mention for mention in self._home if mention.dateline and extent_km(mention) <= _EXTENTS[_EXACT]]
        others = [mention for mention in self._places if mention.place and mention.place.precision < _COUNTRY]
        town = towns[0] if towns else None
        if town is None or any(other.place and town.place and other.place.name != town.place.name for other in others):
            return None
        return town


def _is_seat(mention: PlaceMention) -> bool:
    """Whether it is a town, and the first-order unit around it is called like it."""
    place = mention.place
    if place is None or place.precision != 1:
        return False
    return any(other.feature == "ADM1" and other.country == place.country for other in mention.candidates)


def _within_reach(mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether a place may lie in another one, or next to it."""
    one, two = mention.place, other.place
    assert one is not None
    assert two is not None
    if (two.precision == _UNIT or _is_seat(other)) and one.admin1 == two.admin1:
        return True
    distance = one.km_from(two)
    return distance is not None and distance <= max(1.2 * extent_km(other), _NEIGHBOURS_KM if two.precision <= _UNIT else 0.0)
