"""Which of a report's places is the site of its incident."""

from __future__ import annotations

import math

import pytest

from counterclaim.model.mention import Mentions, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.reader import read
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.parse import parse
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.sites import Sites, extent_km
from counterclaim.reading.voices import Voices

PLACES = {
    "Sudan": Place("Sudan", "SD", None, 15.0, 30.0, 6),
    "Khartoum": Place("Khartoum", "SD", "Khartoum", 15.55, 32.53, 1, feature="PPLC"),
    "North Darfur": Place("North Darfur", "SD", "North Darfur", 16.0, 25.5, 4, feature="ADM1"),
    "El Fasher": Place("El Fasher", "SD", "North Darfur", 13.63, 25.35, 1),
    "Kutum": Place("Kutum", "SD", "North Darfur", 14.2, 24.66, 1),
    "Gedaref": Place("Gedaref", "SD", "Gedaref", 14.03, 35.38, 1),
    "Doka": Place("Doka", "SD", "Gedaref", 13.52, 35.77, 1),
    "Chad": Place("Chad", "TD", None, 15.0, 19.0, 6),
}
# Towns whose province has their name: the gazetteer gives both.
SEATS = {"Gedaref": (Place("Gedaref", "SD", "Gedaref", 14.2, 35.0, 4, feature="ADM1"),)}


DARFUR = (
    "Drones hit camp in Darfur, killing 14\n\nAt least 14 people were killed when drones hit a camp for displaced people near "
    "Kutum in Sudan's North Darfur state on Wednesday, a doctors' network said. The army did not respond to a request for "
    "comment. In October, the group was accused of killing at least 90 people at a hospital in El Fasher."
)


def _mentions(text: str, dateline: str | None, relative: tuple[str, Place] | None) -> tuple[PlaceMention, ...]:
    found = [
        PlaceMention(
            Span(start, start + len(name)), place, candidates=SEATS.get(name, ()), dateline=name == dateline and start < 20
        )
        for name, place in PLACES.items()
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    if relative:
        start = text.index(relative[0])
        found.append(PlaceMention(Span(start, start + len(relative[0])), relative[1], relative=True))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _site(text: str, *, dateline: str | None = None, relative: tuple[str, Place] | None = None) -> str | None:
    """The words of the site, of the events of the words "killed", "shot" and "hit"."""
    doc = parse(text)
    told = [token.i for token in doc if token.text in ("killed", "shot", "hit")]
    mentions = Mentions((), _mentions(text, dateline, relative), "SD")
    site = Scenes(doc, Anchors(doc, mentions, Voices(doc).frames), told).focus.place
    return site.span.of(text) if site else None


def test_sites_a_village_goes_before_its_province() -> None:
    assert _site("Nine people were killed in North Darfur on Monday. Gunmen hit a market in the town of Kutum.") == "Kutum"


def test_sites_a_town_of_the_title_may_be_its_province() -> None:
    assert _site("Nine killed in Gedaref\n\nNine people were killed when a shell hit the town of Doka, a medic said.") == "Doka"


def test_sites_a_town_far_from_those_of_the_title_is_not_the_site() -> None:
    text = "Nine killed in El Fasher\n\nNine people were killed in El Fasher, a medic said. In the town of Doka a man was shot."
    assert _site(text) == "El Fasher"


def test_sites_where_a_speaker_sits_is_not_the_site() -> None:
    assert _site("A doctor in Khartoum said that nine people were killed in North Darfur.") == "North Darfur"


def test_sites_where_the_victims_went_is_not_the_site() -> None:
    assert _site("Nine traders were killed in Kutum on the way to El Fasher, a relative said.") == "Kutum"


def test_sites_a_dateline_is_not_the_site_of_what_is_told_elsewhere() -> None:
    text = "Khartoum (Agency) - Nine people were killed in Kutum on Monday, an official told reporters in the capital."
    assert _site(text, dateline="Khartoum") == "Kutum"


def test_sites_a_dateline_is_the_site_where_the_report_names_no_other_place() -> None:
    text = "Khartoum (Agency) - Nine people were killed at a checkpoint on Monday. Sudan has seen many such attacks."
    assert _site(text, dateline="Khartoum") == "Khartoum"


def test_sites_history_does_not_tell_the_site() -> None:
    text = "Nine people were killed in Kutum on Monday. In the past dozens were killed in the town of El Fasher."
    assert _site(text) == "Kutum"


def test_sites_a_town_that_only_gives_the_site_is_not_the_site() -> None:
    there = (
        "40 km north of El Fasher",
        Place("40 km north of El Fasher", "SD", "North Darfur", 14.0, 25.35, 2, uncertainty_km=15.0),
    )
    assert _site("Nine people were killed 40 km north of El Fasher, a resident said.", relative=there) == there[0]


def test_sites_a_stretch_between_two_towns_goes_before_a_town_beside_it() -> None:
    stretch = ("between Kutum and El Fasher", Place("between", "SD", "North Darfur", 13.9, 25.0, 5, uncertainty_km=50.0))
    text = "Nine people were killed between Kutum and El Fasher on Monday. The wounded were taken to El Fasher."
    assert _site(text, relative=stretch) == stretch[0]


def test_sites_a_place_abroad_is_never_the_site() -> None:
    assert _site("Nine people were killed in Sudan, refugees in Chad said.") == "Sudan"


def test_sites_no_place_at_all_is_none() -> None:
    assert _site("Nine people were killed on Monday.") is None


@pytest.mark.parametrize(
    ("place", "km"),
    [(PLACES["Kutum"], 5.0), (PLACES["North Darfur"], 120.0), (Place("x", None, None, 1.0, 1.0, 5, uncertainty_km=42.0), 42.0)],
)
def test_sites_extent_is_the_resolvers_or_that_of_the_precision(place: Place, km: float) -> None:
    assert extent_km(PlaceMention(Span(0, 1), place)) == km


def test_sites_extent_of_no_place_is_endless() -> None:
    assert math.isinf(extent_km(PlaceMention(Span(0, 1), None)))


def test_sites_many_places_are_weighed_quickly() -> None:
    text = "Nine people were killed in Kutum. " + "Aid reached El Fasher and Doka. " * 250
    doc = parse(text)
    anchors = Anchors(doc, Mentions((), _mentions(text, None, None), "SD"), Voices(doc).frames)
    never = (lambda _: False, lambda _: False)
    best = Sites(anchors, [3], 7, lambda _: True, never).best()
    assert best is not None and best.span.of(text) == "Kutum"


def test_sites_a_region_of_the_title_goes_before_the_country() -> None:
    assert _site("Sudan jets hit a market in North Darfur, and nine people were killed. Sudan closed the road.") == "North Darfur"


def test_sites_what_happened_elsewhere_a_month_before_is_no_site() -> None:
    ledger = read(DARFUR, published="2026-11-20")
    assert ledger.focus is not None and ledger.focus.place is not None
    assert ledger.focus.place.span.of(DARFUR) == "near Kutum"
