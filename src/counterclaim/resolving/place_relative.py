"""Places that are given by others: "between the towns of A and B", "20 km south of X", "near X", "northern Mali".

The words are those of the report's language (place_patterns.py); each gives a point, how far off it may be, and UCDP's precision.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place, distance_km
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_areas import around, away, between, part, point_of
from counterclaim.resolving.place_borders import Borders
from counterclaim.resolving.place_context import contains
from counterclaim.resolving.place_folding import key_of
from counterclaim.resolving.place_patterns import folded_way, patterns, words_said
from counterclaim.resolving.place_words import directions, numbers, stands_behind
from counterclaim.vocabulary.loader import load_toml

_BEFORE = 110
_TO = re.compile(r"\s?[-–—]\s?|\s+to\s+|-to-")
# Assumed where the report says "north of X" and no distance: within sight of the town.
_UNSAID_KM = 12.0
_NEAR_KM, _OUTSKIRTS_KM, _QUARTER_KM, _ONE_END_KM = 15.0, 8.0, 8.0, 50.0
_TOWN, _COUNTRY = 2, 6
_SAME_TOWN_KM = 30.0


class Relative:
    """Finds the relative places of one report from its mentions. peoples: where it names the people of a country."""

    def __init__(
        self,
        cased: str,
        mentions: Sequence[PlaceMention],
        peoples: Sequence[tuple[Span, str]],
        gazetteer: Gazetteer,
        language: str,
    ) -> None:
        self._cased = cased
        self._mentions = mentions
        self._peoples = peoples
        self._gazetteer = gazetteer
        self._words = patterns(language)
        self._borders = Borders(cased, mentions, peoples, gazetteer)
        self._regions = [
            mention.place for mention in mentions if mention.place and mention.place.feature == "ADM1" and not mention.dateline
        ]

    def found(self) -> list[PlaceMention]:
        """Every relative place, in the order of the text; a mention that is used up as the second end begins none of its own."""
        found = [self._borders.of_people(span, country, self._words) for span, country in self._peoples]
        number = 0
        while number < len(self._mentions):
            mention = self._of_two(number)
            used = 2 if mention else 1
            found.append(mention or self._of_one(self._mentions[number]))
            number += used
        return sorted((mention for mention in found if mention), key=lambda mention: mention.span)

    def _of_two(self, number: int) -> PlaceMention | None:
        """Between two places, on the road from one to the other, on their border, in an unknown quarter or village of one."""
        if number + 1 >= len(self._mentions):
            return None
        one, other = self._mentions[number : number + 2]
        gap = self._cased[one.span.end : other.span.start]
        if len(gap) > _BEFORE:
            return None
        return self._joined(one, other, gap) or self._hyphened(one, other, gap) or self._inside(one, other, gap)

    def _joined(self, one: PlaceMention, other: PlaceMention, gap: str) -> PlaceMention | None:
        if not self._words.joined.fullmatch(gap):
            return self._borders.owned(one, other, gap, self._words)
        before = self._before(one)
        if match := self._words.border.search(before):
            return self._borders.of_two(Span(one.span.start - len(match.group()), other.span.end), one, other)
        for pattern in (self._words.road, self._words.between):
            if match := pattern.search(before):
                return self._stretch(one, other, one.span.start - len(match.group()))
        return None

    def _hyphened(self, one: PlaceMention, other: PlaceMention, gap: str) -> PlaceMention | None:
        """ "The A-B road", "l'axe A-B", "the A-B border"."""
        if not _TO.fullmatch(gap):
            return None
        if match := self._words.road_after.match(self._cased, other.span.end):
            return self._stretch(one, other, one.span.start, match.end())
        if match := self._words.border_after.match(self._cased, other.span.end):
            return self._borders.of_two(Span(one.span.start, match.end()), one, other)
        if match := self._words.road_name.search(self._before(one)):
            return self._stretch(one, other, one.span.start - len(match.group()))
        return None

    def _inside(self, one: PlaceMention, other: PlaceMention, gap: str) -> PlaceMention | None:
        """A quarter of a town, and a village of a province, that no gazetteer has."""
        if other.place is None:
            return None
        span = Span(one.span.start, other.span.end)
        of_town = (
            self._words.quarter.fullmatch(gap)
            or stands_behind(self._cased, one.span.start, "quarters")
            and self._lies(gap)
            and other.place.feature != "ADM1"
        )
        if of_town and other.place.precision < _COUNTRY and not _near(one.place, other.place):
            why = f"'{one.span.of(self._cased)}' is not in the gazetteer: the town that it belongs to"
            return PlaceMention(span, around(other.place, _QUARTER_KM), why, relative=True)
        if one.place is None and not one.candidates and other.place.precision < _COUNTRY and contains(gap):
            why = f"'{one.span.of(self._cased)}' is not in the gazetteer: the place that it is said to lie in"
            return PlaceMention(span, _unit_of(other), why, relative=True)
        return None

    def _lies(self, gap: str) -> bool:
        """Whether the words between two names say that the one lies in the other, or on a side of it: "شمالي مدينة"."""
        return contains(gap) or bool(self._words.lying.fullmatch(gap))

    def _stretch(self, one: PlaceMention, other: PlaceMention, start: int, end: int | None = None) -> PlaceMention | None:
        span = Span(start, end or other.span.end)
        if point_of(one.place) and point_of(other.place):
            assert one.place
            assert other.place
            if one.place.precision == other.place.precision == _COUNTRY:
                return self._borders.of_two(span, one, other)
            return PlaceMention(span, between(one.place, other.place, self._text(span), self._gazetteer), relative=True)
        known = one.place if point_of(one.place) else other.place if point_of(other.place) else None
        return self._fallback(span, known, (other if known is one.place else one).span)

    def _fallback(self, span: Span, known: Place | None, unknown: Span) -> PlaceMention | None:
        """One end unknown: the region that the report names around the other; or the other, and a wide radius."""
        what = f"'{unknown.of(self._cased)}' is not in the gazetteer"
        regions = [
            region for region in self._regions if known is None or (region.name, region.country) == (known.admin1, known.country)
        ]
        if regions and (known or len({region.name for region in regions}) == 1):
            return PlaceMention(span, regions[0], f"{what}: the region that the report names", relative=True)
        if known is None:
            return None
        wide = replace(known, precision=5, uncertainty_km=_ONE_END_KM) if known.precision < 5 else known
        return PlaceMention(span, wide, f"{what}: the end that is", relative=True)

    def _of_one(self, mention: PlaceMention) -> PlaceMention | None:
        place = mention.place
        if not place or not point_of(place) or mention.dateline:
            return None
        before = self._before(mention)
        if self._words.may_match(before) and (found := self._led(mention, place, before)):
            return found
        if place.precision <= _TOWN and (match := self._words.countryside.match(self._cased, mention.span.end)):
            return PlaceMention(Span(mention.span.start, match.end()), around(place, 2 * _NEAR_KM), relative=True)
        return None

    def _led(self, mention: PlaceMention, place: Place, before: str) -> PlaceMention | None:
        """What the words before a name make of it."""
        words, said = self._words, words_said(before)
        if match := words.before_name("offset", before, said):
            return self._away(mention, place, match, _km(match.group("number"), match.group("unit")))
        if match := words.before_name("border_with", before, said):
            return self._borders.with_home(Span(mention.span.start - len(match.group()), mention.span.end), place)
        if place.precision <= _TOWN and (match := words.before_name("towards", before, said)):
            return self._away(mention, place, match, None)
        for which, km in (("outskirts", _OUTSKIRTS_KM), ("near", _NEAR_KM)):
            if place.precision < _COUNTRY and (match := words.before_name(which, before, said)):
                span = Span(mention.span.start - len(match.group()), mention.span.end)
                return PlaceMention(span, around(place, km), relative=True)
        match = words.before_name("part", before, said)
        return self._part(mention, place, match) if match and not self._is_unit(mention, match) else None

    def _is_unit(self, mention: PlaceMention, match: re.Match[str]) -> bool:
        """Whether a part of a country is the name of one of its units: "la région du Nord-Ouest du Cameroun"."""
        start = mention.span.start - len(match.group())
        named = any(each.span.start == start and each.place and each.place.feature == "ADM1" for each in self._mentions)
        return named and bool(self._words.unit.search(self._cased[max(0, start - _BEFORE) : start]))

    def _away(self, mention: PlaceMention, place: Place, match: re.Match[str], km: float | None) -> PlaceMention:
        span = Span(mention.span.start - len(match.group()), mention.span.end)
        way = directions().get(folded_way(match.group("way") or ""))
        there = away(place, km or _UNSAID_KM, way, self._text(span), self._gazetteer, said=km is not None)
        return PlaceMention(span, there, relative=True)

    def _part(self, mention: PlaceMention, place: Place, match: re.Match[str]) -> PlaceMention:
        named = match.groupdict()
        way = directions().get(folded_way(named.get("way") or named.get("noun") or ""), (0.0, 0.0))
        span = Span(mention.span.start - len(match.group()), mention.span.end)
        return PlaceMention(span, part(place, way, self._text(span), self._gazetteer), relative=True)

    def _before(self, mention: PlaceMention) -> str:
        return self._cased[max(0, mention.span.start - _BEFORE) : mention.span.start]

    def _text(self, span: Span) -> str:
        return " ".join(span.of(self._cased).split())


def _near(one: Place | None, other: Place) -> bool:
    first, second = point_of(one), point_of(other)
    return bool(first and second and distance_km(first, second) < _SAME_TOWN_KM)


def _unit_of(mention: PlaceMention) -> Place:
    """The unit of a town's name, where a village is said to lie in it: "Hass, a village in Idlib" lies in the province."""
    assert mention.place
    same = (
        place
        for place in mention.candidates
        if place.feature == "ADM1" and place.country == (mention.place and mention.place.country)
    )
    return next(same, None) or mention.place


def _km(number: str, unit: str) -> float:
    lower = " ".join(number.lower().split())
    written = numbers().get(lower) or numbers().get(key_of(lower))
    return (written or float(number.replace(",", "."))) * _units().get(unit.lower(), 1.0)


@cache
def _units() -> dict[str, float]:
    """The units of distance of all languages, in km."""
    return {
        word: km
        for language in ("en", "fr", "ar")
        for word, km in load_toml(f"{language}/places.toml")["relative"]["units"].items()
    }
