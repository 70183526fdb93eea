"""The places of a report: found, resolved by the whole of it, and given by others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import distance_km
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.place_trust import GOVERNMENT, ORGANISATION
from counterclaim.resolving.places import ELSEWHERE, HERE, find_places, resolve_places
from counterclaim.resolving.report_country import country_of
from gazetteers import gazetteer_in


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


def _one(text: str, words: str, gazetteer: Gazetteer, *, relative: bool = False) -> PlaceMention:
    return next(m for m in find_places(text, gazetteer) if m.span.of(text) == words and m.relative == relative)


def _names(text: str, gazetteer: Gazetteer) -> list[str]:
    return [mention.span.of(text) for mention in find_places(text, gazetteer)]


@pytest.mark.parametrize(("people", "country"), [("Malian", "ML"), ("Beninese", "BJ")])
def test_places_decides_a_namesake_by_the_country(gazetteer: Gazetteer, people: str, country: str) -> None:
    text = f"The {people} army fired on a market in Kanari, witnesses said."
    place = _one(text, "Kanari", gazetteer).place
    assert place
    assert place.country == country


def test_places_keeps_the_namesake_that_lost(gazetteer: Gazetteer) -> None:
    mention = _one("Malian troops left Kanari on Monday.", "Kanari", gazetteer)
    assert [place.country for place in mention.candidates] == ["BJ"]


def test_places_of_a_country_that_is_not_named_are_doubted() -> None:
    text = "In Ukraine, near Kharkiv and Kupiansk, soldiers shelled the village of Bandiagara on Monday."
    mention = _one(text, "Bandiagara", open_gazetteer())
    assert (mention.place, mention.why) == (None, ELSEWHERE)
    assert [place.country for place in mention.candidates] == ["ML"]


def test_places_of_a_country_that_is_named_beside_others_are_not_doubted() -> None:
    text = "In Ukraine, near Kharkiv and Kupiansk, a man from Bandiagara in Mali was killed on Monday."
    assert _one(text, "Bandiagara", open_gazetteer()).place


def test_places_finds_a_name_whose_apostrophe_was_dropped(gazetteer: Gazetteer) -> None:
    text = "Shells hit Kanaris market, and Malis army denied it."
    assert {"ML"} == {mention.place.country for mention in find_places(text, gazetteer) if mention.place}


@pytest.mark.parametrize(
    "text", ["Most residents fled.", "The army says Most of them died.", "Ferid Kanari spoke.", "President Kanari spoke."]
)
def test_places_leaves_out_words_and_persons(gazetteer: Gazetteer, text: str) -> None:
    assert _names(text, gazetteer) == []


def test_places_marks_organisations_and_governments(gazetteer: Gazetteer) -> None:
    text = "The Kanari Media Centre reported it. Mali denied it in a letter."
    assert _one(text, "Kanari", gazetteer).why == ORGANISATION
    assert _one(text, "Mali", gazetteer).why == GOVERNMENT


@pytest.mark.parametrize("head", ["KANARI, Jan 5 (Agency) – ", "KANARI, Mali (Agency) - ", "Kanari, 5 Jan 25 (Agency) -- "])
def test_places_marks_the_dateline(gazetteer: Gazetteer, head: str) -> None:
    assert find_places(f"{head}Gunmen killed nine people in Nordstad.", gazetteer)[0].dateline


def test_places_between_two_towns(gazetteer: Gazetteer) -> None:
    text = "Nine died between the towns of Kanari and Belvar in Mali."
    place = _one(text, "between the towns of Kanari and Belvar", gazetteer, relative=True).place
    assert place
    assert place.latitude == pytest.approx(14.15, abs=0.01)
    assert place.longitude == pytest.approx(-6.15, abs=0.01)
    assert place.precision == 5


def test_places_with_one_unknown_end_is_the_region_named(gazetteer: Gazetteer) -> None:
    text = "Nine Malian civilians died between the towns of Kanari and Ostrow in the Alfa region."
    mention = _one(text, "between the towns of Kanari and Ostrow", gazetteer, relative=True)
    assert mention.why
    assert "Ostrow" in mention.why
    assert mention.place


def test_places_reads_another_spelling_near_the_report_s_places(gazetteer: Gazetteer) -> None:
    text = "Malian troops shot nine people between the towns of Kanari and Tumpala."
    place = _one(text, "Tumpala", gazetteer).place
    assert place
    assert place.gazetteer == "geonames:4"


@pytest.mark.parametrize(
    ("distance", "km"), [("20 km south", 20), ("ten miles south", 16.1), ("5 kilometres (3 miles) south", 5)]
)
def test_places_a_distance_from_a_town(gazetteer: Gazetteer, distance: str, km: float) -> None:
    text = f"A mine blew up in Mali {distance} of Kanari."
    place = _one(text, f"{distance} of Kanari", gazetteer, relative=True).place
    assert place
    assert place.latitude is not None
    assert place.longitude is not None
    assert place.latitude < 14.2
    assert distance_km((14.2, -6.0), (place.latitude, place.longitude)) == pytest.approx(km, abs=0.1)


@pytest.mark.parametrize("words", ["near Kanari", "the outskirts of Kanari", "on the edge of Kanari"])
def test_places_near_a_town(gazetteer: Gazetteer, words: str) -> None:
    text = f"Malian jets bombed a camp, {words}."
    mention = next(mention for mention in find_places(text, gazetteer) if mention.relative)
    assert mention.place
    assert mention.place.precision == 2


def test_places_a_part_of_a_country(gazetteer: Gazetteer) -> None:
    place = _one("Fighting spread in northern Mali.", "northern Mali", gazetteer, relative=True).place
    assert place
    assert place.precision == 5
    assert place.latitude is not None
    assert place.latitude > 17.0


def test_places_says_that_an_unknown_village_is_unknown(gazetteer: Gazetteer) -> None:
    mention = _one("Malian soldiers burned the village of Zorwik.", "Zorwik", gazetteer)
    assert mention.place is None
    assert mention.why


def test_places_resolves_spans_that_are_given(gazetteer: Gazetteer) -> None:
    text = "French troops left Kanari in Mali."
    countries = [
        mention.place.country for mention in resolve_places(text, [Span(0, 6), Span(19, 25)], gazetteer) if mention.place
    ]
    assert countries == ["FR", "ML"]


def test_places_tells_the_country_of_the_report(gazetteer: Gazetteer) -> None:
    text = "Russia and France spoke of an attack in Kanari, in northern Mali. Malian officials were silent."
    assert country_of(find_places(text, gazetteer), text) == "ML"


def test_places_tells_no_country_without_places() -> None:
    assert country_of(()) is None


def test_places_with_five_hundred_names_is_bounded(gazetteer: Gazetteer) -> None:
    text = "Malian jets bombed Kanari, Belvar, Nordstad, Most and Al Qasira in Mali. " * 100
    assert len(find_places(text, gazetteer)) >= 400


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Kanari", "near", "between", "and", "Mali", "20 km", "north of", "the", "Belvar", ".", ",", "\n", "é", "’s"]
        )
    )
)
def test_places_spans_lie_in_the_text_and_in_order(gazetteer: Gazetteer, words: list[str]) -> None:
    text = " ".join(words)
    spans = [mention.span for mention in find_places(text, gazetteer)]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


def test_places_this_city_is_that_of_the_dateline(gazetteer: Gazetteer) -> None:
    text = "KANARI, Mali, Jan 5 (Agency) - A bomb went off in the south of this city on Monday."
    mention = _one(text, "this city", gazetteer, relative=True)
    assert mention.place is not None and mention.place.name == "Kanari"
    assert mention.why == HERE


def test_places_this_city_without_a_dateline_is_no_place(gazetteer: Gazetteer) -> None:
    assert _names("A bomb went off in the south of this city. Mali mourns.", gazetteer) == ["Mali"]


def test_places_an_unknown_end_is_the_region_and_no_namesake_elsewhere() -> None:
    text = "Nine people were killed between the towns of Niono and Zorwikala, in the Ségou region of Mali, a resident said."
    mention = _one(text, "between the towns of Niono and Zorwikala", open_gazetteer(), relative=True)
    assert mention.place is not None
    assert (mention.place.country, mention.place.admin1, mention.place.precision) == ("ML", "Ségou", 4)


FRENCH = (
    ("Neuf civils ont été tués à Niono, dans le centre du Mali.", "Niono", "ML"),
    ("Une mine a explosé près de Djibo, au Burkina Faso.", "Djibo", "BF"),
    ("Un village du territoire de Beni, dans l'est de la RDC, a été attaqué.", "Beni", "CD"),
    ("Des obus sont tombés sur El Fasher, au Soudan.", "El Fasher", "SD"),
    ("La ville d'Idlib, en Syrie, a été bombardée.", "Idlib", "SY"),
    ("À Kharkiv, en Ukraine, un immeuble s'est effondré.", "Kharkiv", "UA"),
    ("Des pêcheurs ont été tués à Diffa, au Niger.", "Diffa", "NE"),
    ("À Maroua, au Cameroun, deux soldats sont morts.", "Maroua", "CM"),
    ("Un marché d'Abéché, au Tchad, a brûlé.", "Abéché", "TD"),
    ("À Port-au-Prince, en Haïti, des gangs ont tiré.", "Port-au-Prince", "HT"),
    ("Un convoi a été pillé à Bambari, en République centrafricaine.", "Bambari", "CF"),
)
ARABIC = (
    ("قتل تسعة مدنيين في الفاشر بالسودان", "الفاشر", "SD"),
    ("قصف الطيران مدينة إدلب في سوريا", "إدلب", "SY"),
    ("انفجار في تعز باليمن", "تعز", "YE"),
    ("هجوم في بنغازي بليبيا", "بنغازي", "LY"),
    ("غارة على رفح في فلسطين", "رفح", "PS"),
    ("اشتباكات في الموصل بالعراق", "الموصل", "IQ"),
    ("قصف على خاركوف في أوكرانيا", "خاركوف", "UA"),
    ("تفجير في كابل بأفغانستان", "كابل", "AF"),
    ("هجوم في غاو شمال مالي", "غاو", "ML"),
    ("مقتل صيادين في طرابلس بلبنان", "طرابلس", "LB"),
    ("انفجار في مقديشو عاصمة الصومال", "مقديشو", "SO"),
)


@pytest.mark.parametrize(
    ("language", "text", "words", "country"), [*(("fr", *row) for row in FRENCH), *(("ar", *row) for row in ARABIC)]
)
def test_places_in_french_and_arabic(language: str, text: str, words: str, country: str) -> None:
    mentions = find_places(text, open_gazetteer(), language=language)
    place = next(mention.place for mention in mentions if mention.span.of(text) == words)
    assert place is not None and place.country == country
    assert country_of(mentions, text) == country


def test_places_hears_a_town_within_a_small_region() -> None:
    text = "At least 28 people were killed in Gaza on Tuesday. The strike hit a school that housed families in Deir al-Balah."
    place = _one(text, "Deir al-Balah", open_gazetteer()).place
    assert place
    assert (place.country, place.precision) == ("PS", 1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nine people were killed in Ethiopia's Amhara region.", ["Ethiopia", "Amhara"]),
        ("Nine people were killed in Amhara in Ethiopia.", ["Amhara", "Ethiopia"]),
        ("Amhara militias killed nine people in Ethiopia.", ["Ethiopia"]),
    ],
)
def test_places_tells_a_unit_from_the_people_it_is_called_after(text: str, names: list[str]) -> None:
    found = find_places(text, open_gazetteer())
    assert [place.span.of(text) for place in found] == names
