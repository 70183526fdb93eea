from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import factory
from counterclaim.export import phrasing
from counterclaim.model.account import Hull, Status
from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.span import Span

SPAN = Span(0, 1)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        (9, 9, Qualifier.EXACT, "9"),
        (1300, 1300, Qualifier.EXACT, "1,300"),
        (9, None, Qualifier.AT_LEAST, "at least 9"),
        (None, 9, Qualifier.AT_MOST, "up to 9"),
        (9, 9, Qualifier.ABOUT, "about 9"),
        (9, 12, Qualifier.RANGE, "9–12"),
        (24, None, Qualifier.VAGUE, "vague, from 24"),
        (None, None, Qualifier.VAGUE, "no number"),
        (0, 0, Qualifier.EXACT, "0"),
    ],
)
def test_phrasing_number_keeps_the_qualifier(low: int | None, high: int | None, qualifier: Qualifier, words: str) -> None:
    assert phrasing.number(Count(Harm.KILLED, Group.PEOPLE, low, high, qualifier)) == words


@pytest.mark.parametrize(
    ("hull", "words"),
    [
        (Hull(8, 9), "8–9"),
        (Hull(9, 9), "9"),
        (Hull(9, None), "at least 9"),
        (Hull(None, 9), "up to 9"),
        (Hull(None, None), "no number"),
    ],
)
def test_phrasing_range_as_far_as_it_is_bounded(hull: Hull, words: str) -> None:
    assert phrasing.low_high(hull) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2025, 1, 2), date(2025, 1, 2), "2 January 2025"),
        (date(2025, 1, 2), date(2025, 1, 4), "2–4 January 2025"),
        (date(2025, 1, 30), date(2025, 2, 1), "30 January – 1 February 2025"),
        (date(2024, 12, 30), date(2025, 1, 1), "30 December 2024 – 1 January 2025"),
    ],
)
def test_phrasing_days_say_no_month_twice(start: date, end: date, words: str) -> None:
    assert phrasing.days(DateRange.spanning(start, end)) == words


def test_phrasing_when_says_how_exact_it_is() -> None:
    days = DateRange.spanning(date(2025, 1, 2), date(2025, 1, 4))
    assert phrasing.when(DateMention(SPAN, days)) == "2–4 January 2025 (within two to six days)"


def test_phrasing_unresolved_says_why() -> None:
    assert phrasing.when(DateMention(SPAN, None, "no date of publication")) == "unresolved: no date of publication"
    assert phrasing.where(PlaceMention(SPAN, None, "it names no place")) == "unresolved: it names no place"


def test_phrasing_not_said_is_not_unresolved() -> None:
    assert phrasing.when(None) == phrasing.where(None) == "not said"


def test_phrasing_where_names_region_country_and_doubt() -> None:
    place = replace(factory.oro_benna("Niono", 5), country="ML", admin1="Ségou")
    assert phrasing.where(PlaceMention(SPAN, place)) == "Niono, Ségou, Mali (between two places, or part of a country, ±5 km)"


@pytest.mark.parametrize("name", ["Mali", "central Mali"])
def test_phrasing_place_that_names_its_country_names_it_once(name: str) -> None:
    assert phrasing.place_name(replace(factory.oro_benna(name, 6), country="ML", admin1=None)) == name


def test_phrasing_speaker_names_who_passed_it_on() -> None:
    claim = factory.count("c1", "At least 14", 14, claimant=factory.by("The Hill Front"))
    relayed = replace(claim, via=(factory.by("KPN", ClaimantKind.JOURNALIST_MEDIA),))
    assert phrasing.speaker(relayed, factory.report()) == "The Hill Front, via KPN"


def test_phrasing_standing_of_one_who_was_only_asked_is_no_accusation() -> None:
    assert phrasing.standing(Status.UNATTRIBUTED) == "not accused"
    assert phrasing.standing(Status.CONTESTED) == "contested"


def test_phrasing_own_voice() -> None:
    assert phrasing.speaker(factory.count("c1", "At least 14", 14), factory.report()) == "the report itself"


def test_phrasing_provenance_says_that_the_date_is_unknown() -> None:
    assert "date of publication unknown" in phrasing.provenance(factory.report(published=None))


def test_phrasing_provenance_says_that_the_date_is_the_datelines() -> None:
    assert "2024-03-04 (from its dateline)" in phrasing.provenance(replace(factory.report(), published_from="dateline"))


@pytest.mark.parametrize(
    ("confidence", "unsure", "of_ten"), [(None, False, 0), (0.33, True, 3), (0.34, False, 3), (0.84, False, 8)]
)
def test_phrasing_marks_what_is_likely_misread(confidence: float | None, unsure: bool, of_ten: int) -> None:
    claim = replace(factory.count("c1", "14 traders", 14), confidence=confidence)
    assert (phrasing.is_unsure(claim), phrasing.of_ten(claim)) == (unsure, of_ten)
