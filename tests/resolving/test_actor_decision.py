"""The decision whom the words of one phrase name."""

from __future__ import annotations

from datetime import date

import pytest

from actor_bases import base
from counterclaim.resolving.actor_decision import Setting, decide
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actors import actor_base

BASE = base(Entry("clay-party", "Party of Clay (United)", "political", ("ML",), source="test"))


def decided(words: str, country: str | None = None, on: date | None = None) -> str | None:
    """The id of the actor that the words name."""
    return decide(words, BASE, Setting(country, on)).actor_id


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Hill Liberation Front", "hill-front"),
        ("a spokesman for the Hill Liberation Front", "hill-front"),
        ("John, a spokesman of the HLF", "hill-front"),
        ("the Union (HLF)", "hill-front"),
        ("Ahrar, an ally of HLF", None),
        ("the HLF Zebra Corps", None),
        ("HLF-backed gunmen", None),
        ("Party of Clay (United)", "clay-party"),
        ("", None),
    ],
)
def test_decision_takes_the_party_that_is_meant(words: str, actor: str | None) -> None:
    assert decided(words, "ML") == actor


@pytest.mark.parametrize(
    "words",
    [
        "Unidentified Armed Group (Mali)",
        "civilians (Mali)",
        "armed men from Mali",
        "des hommes armés venus du Mali",
        "عناصر مسلحة من مالي",
        "unidentified soldiers",
        "unknown military forces",
    ],
)
def test_decision_people_of_nobody_are_no_government(words: str) -> None:
    assert decided(words, "ML") is None


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Mali", "ml-government"),
        ("the army", "ml-military"),
        ("an unidentified army officer", "ml-military"),
        ("unidentified Malian soldiers", "ml-military"),
        ("missiles from Mali", "ml-military"),
    ],
)
def test_decision_a_country_and_its_force_stay_parties(words: str, actor: str) -> None:
    assert decided(words, "ML") == actor


def test_decision_homonyms_are_decided_by_the_country() -> None:
    assert decided("QPA", "CO") == "delta-army"
    assert decided("QPA", "SD", date(2005, 1, 1)) == "river-army"


def test_decision_homonyms_without_a_country_stay_with_their_candidates() -> None:
    found = decide("QPA", BASE, Setting())
    assert found.actor_id is None
    assert "alike" in found.why
    assert len(found.candidates) == 2


def test_decision_keeps_the_name_of_the_day() -> None:
    found = decide("River People's Army", BASE, Setting("SD", date(2014, 6, 1)))
    assert found.actor_id == "river-union"
    assert found.why.endswith("River People's Army was River Union on 2014-06-01")


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Malian soldiers", "ml-military"),
        ("interior ministry troops of Mali", "ml-interior-ministry"),
        ("Malian government soldiers", "ml-military"),
        ("Mali", "ml-government"),
        ("Malian", None),
        ("Malian zebras", None),
        ("Malian militia", None),
        ("US", "us-government"),
        ("us", None),
    ],
)
def test_decision_country_needs_a_force_or_stands_for_its_government(words: str, actor: str | None) -> None:
    assert decided(words) == actor


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [("the police", "SD", "sd-police"), ("the police", None, None), ("jets", "SD", None), ("the police", "XX", None)],
)
def test_decision_bare_force_is_the_country_s(words: str, country: str | None, actor: str | None) -> None:
    assert decided(words, country) == actor


def test_decision_armed_group_of_another_country_is_another_group() -> None:
    assert decided("Syrian HLF", "SY") is None


def test_decision_of_a_local_word_depends_on_the_country() -> None:
    assert decided("the hunters", "NE") == "hill-front"
    assert decided("the hunters", "SY") is None


def test_decision_misspelt_name_is_near_in_the_country() -> None:
    assert decided("Hill Liberattion Front", "ML") == "hill-front"
    assert decided("Hill Liberattion Front", "CO") is None


def test_decision_says_why_nobody_is_named() -> None:
    assert decide("three zebras", BASE, Setting("ML")).why == "the words are no known name"
    assert decide("", BASE, Setting("ML")).why == "there are no words"


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("a Russian glide bomb", "ru-military"),
        ("صاروخ روسي", "ru-military"),
        ("مسيرة إسرائيلية", "il-military"),
        ("a Russian fighter", None),
        ("Palestinian rockets", None),
        ("المخابرات الجوية", None),
        ("Chinese coast guard vessels", "cn-coast-guard"),
        ("Mali's Supreme Court", None),
        ("the Kyiv regional administration", None),
        ("the Kyiv government", "ua-government"),
        ("private security forces", None),
        ("the defence ministry in Moscow", "ru-defence-ministry"),
    ],
)
def test_decision_force_of_a_state_is_what_the_words_say(words: str, actor: str | None) -> None:
    assert decided(words, "SY") == actor


def test_decision_acled_s_name_goes_before_what_its_words_say() -> None:
    found = actor_base().resolve("Military Forces of Yemen (2017-) Houthi", country="YE", on=date(2023, 6, 1))
    assert found.actor_id == "houthis"
    assert found.why == "it is ACLED's name of it"


@pytest.mark.parametrize(
    ("words", "country", "year", "actor"),
    [
        ("the rebels", "LK", 2008, "ltte"),
        ("the rebels", "LK", 2015, None),
        ("the rebels", "SY", 2014, None),
        ("a rebel group", "LK", 2008, None),
        ("the coalition", "YE", 2018, "saudi-coalition"),
        ("the coalition", "IQ", 2005, "mnf-iraq"),
        ("the coalition", "IQ", 2016, "oir"),
        ("the ruling coalition", "IQ", 2016, None),
    ],
)
def test_decision_common_nouns_name_a_party_only_in_its_war(words: str, country: str, year: int, actor: str | None) -> None:
    assert actor_base().resolve(words, country=country, on=date(year, 6, 1)).actor_id == actor
