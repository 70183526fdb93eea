"""Names in Arabic script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.place_arabic import arabic_runs
from counterclaim.resolving.place_words import words_of
from counterclaim.resolving.places import find_places
from gazetteers import ROWS, write_dump

ARABIC = (
    (20, "El Fasher", "الفاشر", 13.63, 25.35, "P", "PPL", "SD", "55", 500_000),
    (21, "Kutum", "كتم", 14.2, 24.66, "P", "PPL", "SD", "55", 20_000),
    (22, "Nyala", "نيالا", 12.05, 24.88, "P", "PPL", "SD", "49", 560_000),
    (23, "Halfa", "حلفا", 15.0, 30.0, "P", "PPL", "SD", "49", 0),
    (24, "Umm Dawm", "أم ضوا", 15.5, 32.6, "P", "PPL", "SD", "29", 900),
    (25, "Yan'an", "يان إن", 15.6, 32.7, "P", "PPL", "SD", "29", 500000),
)


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    from counterclaim.resolving.gazetteer_dump import build_dump

    folder = tmp_path_factory.mktemp("gazetteer")
    build_dump(write_dump(folder / "SD.txt", (*ROWS, *ARABIC)), folder / "places.sqlite")
    return Gazetteer(folder / "places.sqlite")


def _found(text: str, gazetteer: Gazetteer) -> list[tuple[str, str | None]]:
    mentions = find_places(text, gazetteer, language="ar")
    return [
        (mention.span.of(text), mention.place.name if mention.place else None) for mention in mentions if not mention.relative
    ]


@pytest.mark.parametrize("text", ["قتل تسعة في حي زورويك جنوبي الفاشر بالسودان", "قتل تسعة في حي كتم في الفاشر بالسودان"])
def test_place_arabic_quarter_of_a_town_lies_in_the_town(text: str, gazetteer: Gazetteer) -> None:
    (found,) = [mention for mention in find_places(text, gazetteer, language="ar") if mention.relative]
    assert found.place is not None
    assert (found.place.name, found.place.precision) == ("El Fasher", 2)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("قتل تسعة مدنيين في الفاشر", "الفاشر", "El Fasher"),
        ("قتل تسعة مدنيين بالفاشر في السودان", "الفاشر", "El Fasher"),
        ("قصفت الطائرات مدينة كتم السودانية", "كتم", "Kutum"),
        ("قصفت الطائرات نيالا والفاشر في السودان", "نيالا", "Nyala"),
        ("انفجار بكتم في السودان", "كتم", "Kutum"),
        ("هجوم في أم ضوا بالسودان", "أم ضوا", "Umm Dawm"),
    ],
)
def test_place_arabic_finds_names_with_what_is_joined_to_them(text: str, words: str, name: str, gazetteer: Gazetteer) -> None:
    assert (words, name) in _found(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "country"), [("هجوم في مالي", "ML"), ("جيش بمالي", "ML"), ("ولايات السودان والنيجر", "NE"), ("في سوريا", "SY")]
)
def test_place_arabic_knows_countries(text: str, country: str, gazetteer: Gazetteer) -> None:
    assert country in {mention.place.country for mention in find_places(text, gazetteer, language="ar") if mention.place}


@pytest.mark.parametrize("text", ["قال إن حلفا قديم", "كتم الخبر عن الناس", "أعلن الرئيس نيالا الحداد"])
def test_place_arabic_takes_no_plain_word_or_person_for_a_village(text: str, gazetteer: Gazetteer) -> None:
    assert not [name for name in _found(text, gazetteer) if name[1] in {"Halfa", "Kutum", "Nyala"}]


def test_place_arabic_the_people_of_a_country_are_no_place_but_tell_the_country(gazetteer: Gazetteer) -> None:
    assert _found("الجيش السوداني ينفي", gazetteer) == []


def test_place_arabic_hears_a_name_that_only_latin_letters_have(gazetteer: Gazetteer) -> None:
    text = "قتل مدنيون في نورستاد قرب كتم في السودان ومالي"
    assert isinstance(_found(text, gazetteer), list)


@given(st.lists(st.sampled_from(["في", "والفاشر", "بكتم", "لل", "ال", "و", "ب", "مدينة", "أم", "ضوا"]), max_size=8))
def test_place_arabic_readings_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    some = words_of(text)
    for number in range(len(some)):
        for run in arabic_runs(some, number):
            assert 0 <= run.span.start < run.span.end <= len(text)
            assert all(len(key) >= 3 for key in run.keys)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("مقتل ثلاثة في غارة إسرائيلية على النبطية", "LB"),
        ("مقتل ثلاثة في قصف روسي على خاركيف", "UA"),
        ("مقتل ثلاثة في قصف تركي استهدف عفرين", "SY"),
        ("مقتل ثلاثة في قصف على كادوقلي", "SD"),
    ],
)
def test_place_arabic_what_is_struck_is_a_place_whoever_struck_it(text: str, country: str) -> None:
    found = find_places(text, open_gazetteer(), language="ar")
    assert [mention.place.country for mention in found if mention.place] == [country]


def test_place_arabic_a_quarter_is_in_no_country_that_the_report_does_not_name() -> None:
    found = find_places("قصف في حي الزيتون شرقي مدينة غزة", open_gazetteer(), language="ar")
    assert {mention.place.country for mention in found if mention.place} == {"PS"}


def test_place_arabic_a_name_does_not_end_with_that(gazetteer: Gazetteer) -> None:
    assert _found("وقالت اللجنة في بيان إن القصف توقف", gazetteer) == []
