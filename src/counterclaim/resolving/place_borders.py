"""Borders that a report names: "the border between A and B", "near the border with B", "the Turkish border", "the A-B border".

The point lies on what the two outlines have in common, nearest to its middle; where the report names a unit of the one that
touches the other, on that part alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_outlines import middle_of, outlines
from counterclaim.resolving.place_patterns import Patterns

# UCDP where_prec: a point known to about 25 km, a line.
_ABOUT, _LINE = 2, 5
_ABOUT_KM = 25.0
_COUNTRY = 6
NO_BORDER = "the two have no border on land"


class Borders:
    """The borders of one report, whose country is the one that most of its places and peoples belong to."""

    def __init__(
        self, cased: str, mentions: Sequence[PlaceMention], peoples: Sequence[tuple[Span, str]], gazetteer: Gazetteer
    ) -> None:
        self._cased = cased
        self._gazetteer = gazetteer
        votes = Counter(mention.place.country for mention in mentions if mention.place and mention.place.country)
        votes.update(country for _, country in peoples if country)
        self._home: list[str] = [country for country, _ in votes.most_common() if country]
        units = {mention.place.gazetteer for mention in mentions if mention.place and mention.place.feature == "ADM1"}
        self._units = [code for code in (gazetteer.code_of(unit) for unit in sorted(filter(None, units))) if code]

    def of_two(self, span: Span, one: PlaceMention, other: PlaceMention) -> PlaceMention | None:
        """The border between two places that are countries or first-order units."""
        codes = [self._code(place) for place in (one.place, other.place)]
        if not codes[0] or not codes[1]:
            return None
        sides = codes[0][:2], codes[1][:2]
        return self._border(span, codes[0], codes[1], next((home for home in self._home if home in sides), sides[0]))

    def owned(self, one: PlaceMention, other: PlaceMention, gap: str, words: Patterns) -> PlaceMention | None:
        """ "Syria's border with Turkey"."""
        match = words.border_with.search(gap)
        if not match or gap[: match.start()].strip() not in {"", "'s", "’s", "s", "'"}:
            return None
        return self.of_two(Span(one.span.start, other.span.end), one, other)

    def with_home(self, span: Span, place: Place) -> PlaceMention | None:
        """ "The border with Turkey", of the report's country."""
        return self._with(span, place.country) if place.precision == _COUNTRY else None

    def of_people(self, span: Span, country: str, words: Patterns) -> PlaceMention | None:
        """ "The Turkish border", of the report's country."""
        match = words.border_after.match(self._cased, span.end)
        return self._with(Span(span.start, match.end()), country) if match and country else None

    def _with(self, span: Span, country: str | None) -> PlaceMention | None:
        neighbours = (home for home in self._home if home != country)
        touching = next((home for home in neighbours if country and outlines().border(home, country)), None)
        return self._border(span, touching, country, touching) if touching and country else None

    def _code(self, place: Place | None) -> str | None:
        if place is None:
            return None
        if place.precision == _COUNTRY:
            return place.country
        return self._gazetteer.code_of(place.gazetteer) if place.feature == "ADM1" else None

    def _border(self, span: Span, one: str, other: str, home: str) -> PlaceMention:
        text = " ".join(span.of(self._cased).split())
        one, other = self._narrowed(one, other), self._narrowed(other, one)
        area = middle_of(outlines().border(one, other)) or middle_of(outlines().border(one[:2], other[:2]))
        if area is None:
            return PlaceMention(span, Place(text, home, None, None, None, _LINE), NO_BORDER, relative=True)
        unit = next((self._gazetteer.unit(code) for code in (one, other) if "." in code and code[:2] == home), None)
        precision = _ABOUT if area.radius_km <= _ABOUT_KM else _LINE
        latitude, longitude = round(area.point[0], 4), round(area.point[1], 4)
        place = Place(text, home, unit.name if unit else None, latitude, longitude, precision, uncertainty_km=area.radius_km)
        return PlaceMention(span, place, relative=True)

    def _narrowed(self, code: str, other: str) -> str:
        """The one unit of a country that the report names and that touches the other side, or the country."""
        if "." in code:
            return code
        touching = [unit for unit in self._units if unit.startswith(f"{code}.") and outlines().border(unit, other)]
        return touching[0] if len(touching) == 1 else code
