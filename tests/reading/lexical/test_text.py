"""Lines, datelines and titles of reports that are read by words; all facts are invented."""

from __future__ import annotations

import pytest

from counterclaim.model.count import Qualifier
from counterclaim.reading.lexical.languages import number_of, text_of
from lexical_reading import attributions_in, counts_in, speakers_in


def test_text_a_line_by_itself_is_a_title() -> None:
    text = text_of("Raid à Dori : 17 morts\nDix-sept civils ont été tués samedi. Douze ont été blessés.", "fr")
    assert [sentence.title for sentence in text.sentences] == [True, False, False]


def test_text_lines_that_the_page_broke_part_nothing() -> None:
    line = "Les habitants de la commune ont quitté leurs maisons dans la nuit et marché vers"
    text = text_of("\n".join([line] * 4), "fr")
    assert len({sentence.paragraph for sentence in text.sentences}) == 1


@pytest.mark.parametrize(
    ("dispatch", "language"),
    [
        ("PORT-SOUDAN, 14 mai - Un obus a tué 17 civils, selon une source médicale.", "fr"),
        ("Port-Soudan (AFP) – Un obus a tué 17 civils, selon une source médicale.", "fr"),
        ("الخرطوم (وكالة أنباء) - قُتل 17 مدنيا، بحسب مصدر طبي.", "ar"),
    ],
)
def test_text_the_town_of_a_dateline_did_nothing(dispatch: str, language: str) -> None:
    assert attributions_in(dispatch, language) == []
    assert counts_in(dispatch, language) == ["killed 17"]


@pytest.mark.parametrize(
    ("words", "language", "bounds"),
    [
        ("au moins une vingtaine", "fr", (20, None, Qualifier.AT_LEAST)),
        ("des dizaines de milliers", "fr", (20000, None, Qualifier.VAGUE)),
        ("entre dix et quinze", "fr", (10, 15, Qualifier.RANGE)),
        ("quatre-vingt-dix-sept", "fr", (97, 97, Qualifier.EXACT)),
        ("deux cent trente et un", "fr", (231, 231, Qualifier.EXACT)),
        ("أكثر من خمسين", "ar", (51, None, Qualifier.AT_LEAST)),
        ("خمسة وعشرون", "ar", (25, 25, Qualifier.EXACT)),
        ("مئة وثلاثة وأربعون", "ar", (143, 143, Qualifier.EXACT)),
        ("قتيلان", "ar", (2, 2, Qualifier.EXACT)),
        ("nobody", "fr", None),
    ],
)
def test_text_number_of_words(words: str, language: str, bounds: tuple[int, int, Qualifier] | None) -> None:
    assert number_of(words, language) == bounds


def test_text_that_lost_its_accents_is_read_all_the_same() -> None:
    text = (
        "Une frappe a fait six morts et 14 blesses mercredi dans le sud du pays, selon le ministere de la Sante. "
        "Les secours recherchent des survivants sous les decombres."
    )
    assert counts_in(text, "fr") == ["killed 6", "injured 14"]
    post = "Attaque a Djibo: 12 civils tues et 5 blesses par des hommes armes, selon le maire"
    assert counts_in(post, "fr") == ["killed 12", "injured 5"]


def test_text_told_to_an_agency_is_said_by_whoever_told_it() -> None:
    text = "Au moins 35 civils ont été tués, ont indiqué dimanche à l'AFP des sources locales et l'armée."
    assert speakers_in(text, "fr") == ["des sources locales et l'armée"]


def test_text_two_full_stops_in_an_arabic_headline_are_a_dash() -> None:
    text = text_of("لبنان.. 14 قتيلا في غارة\n\nقتل 14 شخصا.", "ar")
    assert [sentence.title for sentence in text.sentences] == [True, False]


def test_text_adverbs_may_stand_within_a_verb_of_several_words() -> None:
    text = text_of("L'ONU met « directement » en cause la milice.", "fr")
    assert text.end(2, "attributions.accuse.verbs") == 8
