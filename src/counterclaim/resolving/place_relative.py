"""Places that are given by others: "between the towns of A and B", "20 km south of X", "near X", "northern Mali", "X district of
Y".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place, distance_km
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_areas import around, away, between, part, point_of
from counterclaim.resolving.place_words import directions
from counterclaim.vocabulary.loader import load_toml

_BEFORE = 110
_FILL = r"(?:the\s+)?(?:[a-z][\w-]*\s+){0,4}?"
_WAY = "|".join(sorted(directions(), key=len, reverse=True))
_NUMBER = r"\d+(?:[.,]\d+)?|" + "|".join(load_toml("places/words.toml")["numbers"])
_AND = re.compile(rf"['’]?s?\s+(?:and|to|with)\s+{_FILL}")
_TO = re.compile(r"\s?[-–—]\s?|\s+to\s+|-to-")
_BETWEEN = re.compile(rf"\b(?i:in\s+between|between)\s+{_FILL}$")
_BORDER = re.compile(rf"\b(?i:border|frontier|boundary)\s+(?:area\s+)?(?:between|of)\s+{_FILL}$")
_ROAD = re.compile(
    r"(?:\b(?i:the)\s+)?\b(?i:main\s+)?(?i:road|highway|route|track|axis|motorway|stretch)\s+(?:[a-z]+\s+){0,2}?"
    rf"(?:from|between|linking|connecting|joining)\s+{_FILL}$"
)
_ROAD_AFTER = re.compile(r"\s+(?:main\s+|international\s+)?(?:road|highway|route|axis|motorway)\b")
_OFFSET = re.compile(
    rf"\b(?P<number>(?i:{_NUMBER}))[\s-]*(?P<unit>(?i:km|kms|kilomet(?:re|er)s?|miles?|mi))\b"
    rf"(?:\s*\([^)]*\))?,?\s+(?:to\s+the\s+)?(?:(?P<way>{_WAY})\s+)?(?:of|from|outside|away\s+from|off)\s+{_FILL}$"
)
_TOWARDS = re.compile(rf"\b(?:(?i:just|to\s+the)\s+)?(?P<way>(?i:{_WAY}))\s+of\s+{_FILL}$")
_NEAR = re.compile(
    rf"\b(?i:near|close\s+to|not\s+far\s+from|outside|in\s+the\s+vicinity\s+of|around|on\s+the\s+edge\s+of)\s+{_FILL}$"
)
_OUTSKIRTS = re.compile(
    rf"\b(?:(?:[Tt]he|[a-z]+ern)\s+)?(?i:outskirts|suburbs?|countryside|environs|edge|entrance)\s+of\s+{_FILL}$"
)
_PART = re.compile(rf"\b(?:(?P<way>(?i:{_WAY}))\s+|[Tt]he\s+(?P<noun>north|south|east|west|centre|center)\s+of\s+)(?:the\s+)?$")
_COUNTRYSIDE = re.compile(rf"['’]?s?\s+(?:(?P<way>{_WAY})\s+)?(?:countryside|outskirts|suburbs|hinterland|environs|area)\b")
_QUARTER = re.compile(
    r"['’]?s?\s+(?:neighbou?rhood|district|quarter|suburb|area|section)\s+(?:of|in)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}?"
)
_MILE_KM = 1.609344
# Assumed where the report says "north of X" and no distance: within sight of the town.
_UNSAID_KM = 12.0
_NEAR_KM, _OUTSKIRTS_KM, _QUARTER_KM, _ONE_END_KM = 15.0, 8.0, 8.0, 50.0


class Relative:
    """Finds the relative places of one report from its mentions."""

    def __init__(self, cased: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> None:
        self._cased = cased
        self._mentions = mentions
        self._gazetteer = gazetteer
        self._regions = [
            mention.place for mention in mentions if mention.place and mention.place.feature == "ADM1" and not mention.dateline
        ]

    def found(self) -> list[PlaceMention]:
        """Every relative place, in the order of the text; a mention that is used up as the second end begins none of its own."""
        found: list[PlaceMention] = []
        number = 0
        while number < len(self._mentions):
            mention = self._of_two(number)
            used = 2 if mention else 1
            mention = mention or self._of_one(self._mentions[number])
            if mention:
                found.append(mention)
            number += used
        return found

    def _of_two(self, number: int) -> PlaceMention | None:
        """Between two places, on the road from one to the other, on their border, in a quarter of a town."""
        if number + 1 >= len(self._mentions):
            return None
        one, other = self._mentions[number : number + 2]
        before, gap = self._before(one), self._cased[one.span.end : other.span.start]
        if _AND.fullmatch(gap):
            for pattern in (_ROAD, _BORDER, _BETWEEN):
                if match := pattern.search(before):
                    return self._stretch(one, other, one.span.start - len(match.group()))
        if _TO.fullmatch(gap) and (match := _ROAD_AFTER.match(self._cased, other.span.end)):
            return self._stretch(one, other, one.span.start, match.end())
        if other.place and _QUARTER.fullmatch(gap) and not self._lies_near(one.place, other.place):
            return self._relative(Span(one.span.start, other.span.end), around(other.place, _QUARTER_KM), one.span)
        return None

    def _stretch(self, one: PlaceMention, other: PlaceMention, start: int, end: int | None = None) -> PlaceMention | None:
        span = Span(start, end or other.span.end)
        text = " ".join(span.of(self._cased).split())
        if point_of(one.place) and point_of(other.place):
            assert one.place
            assert other.place
            if one.place.precision == other.place.precision == 6:
                # The middle of two countries is no border: only its name is known.
                place = Place(text, one.place.country, None, None, None, 5)
                return PlaceMention(span, place, "somewhere on a border of two countries", relative=True)
            return PlaceMention(span, between(one.place, other.place, text), relative=True)
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
        if match := _OFFSET.search(before):
            km = _km(match.group("number"), match.group("unit"))
            return self._away(mention, place, match, km, said=True)
        if match := _TOWARDS.search(before):
            if place.precision > 2:
                return None
            return self._away(mention, place, match, _UNSAID_KM, said=False)
        for pattern, km in ((_OUTSKIRTS, _OUTSKIRTS_KM), (_NEAR, _NEAR_KM)):
            if place.precision < 6 and (match := pattern.search(before)):
                return self._relative(Span(mention.span.start - len(match.group()), mention.span.end), around(place, km))
        if match := _PART.search(before):
            return self._part(mention, place, match)
        if place.precision <= 2 and (match := _COUNTRYSIDE.match(self._cased, mention.span.end)):
            return self._relative(Span(mention.span.start, match.end()), around(place, 2 * _NEAR_KM))
        return None

    def _away(self, mention: PlaceMention, place: Place, match: re.Match[str], km: float, *, said: bool) -> PlaceMention:
        span = Span(mention.span.start - len(match.group()), mention.span.end)
        way = directions().get((match.group("way") or "").lower())
        return self._relative(span, away(place, km, way, " ".join(span.of(self._cased).split()), said=said))

    def _part(self, mention: PlaceMention, place: Place, match: re.Match[str]) -> PlaceMention | None:
        way = directions().get((match.group("way") or match.group("noun")).lower(), (0.0, 0.0))
        span = Span(mention.span.start - len(match.group()), mention.span.end)
        return self._relative(span, part(place, way, " ".join(span.of(self._cased).split()), self._gazetteer))

    def _relative(self, span: Span, place: Place, unknown: Span | None = None) -> PlaceMention:
        why = f"'{unknown.of(self._cased)}' is not in the gazetteer: the town that it belongs to" if unknown else None
        return PlaceMention(span, place, why, relative=True)

    def _before(self, mention: PlaceMention) -> str:
        return self._cased[max(0, mention.span.start - _BEFORE) : mention.span.start]

    def _lies_near(self, place: Place | None, other: Place) -> bool:
        one, two = point_of(place), point_of(other)
        return bool(one and two and distance_km(one, two) < 30)


def _km(number: str, unit: str) -> float:
    words: dict[str, int] = load_toml("places/words.toml")["numbers"]
    value = float(words[number.lower()]) if number.lower() in words else float(number.replace(",", "."))
    return value * (_MILE_KM if unit.lower().startswith("mi") else 1.0)
