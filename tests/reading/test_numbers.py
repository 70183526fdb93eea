"""Numbers and what bounds them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counted import bounds
from counterclaim.model.count import Qualifier
from counterclaim.reading.numbers import Number, find_numbers, is_number_word
from counterclaim.reading.parse import pipeline


def _numbers(text: str) -> list[str]:
    return [bounds(number) for number in find_numbers(pipeline().make_doc(text))]


def _words(text: str) -> list[str]:
    doc = pipeline().make_doc(text)
    return [doc[number.start : number.end].text for number in find_numbers(doc)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("9 people", "9"),
        ("1,300 people", "1300"),
        ("300 000 people", "300000"),
        ("nine people", "9"),
        ("Twenty-one people", "21"),
        ("sixty nine workers", "69"),
        ("one hundred and twenty people", "120"),
        ("two hundred people", "200"),
        ("1.2 million people", "1200000"),
        ("three thousand families", "3000"),
        ("a dozen people", "12"),
        ("two dozen people", "24"),
        ("half a dozen people", "6"),
        ("a hundred people", "100"),
        ("a couple of people", "2"),
    ],
)
def test_numbers_reads_digits_and_words(text: str, bounds: str) -> None:
    assert _numbers(text) == [bounds]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("several people", "3+?"),
        ("a few people", "3+?"),
        ("tens of people", "20+?"),
        ("dozens of people", "24+?"),
        ("several dozen people", "24+?"),
        ("scores of people", "40+?"),
        ("hundreds of people", "200+?"),
        ("several hundred people", "200+?"),
        ("thousands of people", "2000+?"),
        ("tens of thousands of people", "20000+?"),
        ("hundreds of thousands of people", "200000+?"),
        ("at least several dozen people", "24+?"),
    ],
)
def test_numbers_gives_vague_words_the_guides_bounds(text: str, bounds: str) -> None:
    assert _numbers(text) == [bounds]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("at least 9 people", ">=9"),
        ("no fewer than nine people", ">=9"),
        ("more than 9 people", ">=10"),
        ("over 50 people", ">=51"),
        ("well over 50 people", ">=51"),
        ("more than a dozen people", ">=13"),
        ("at least a dozen people", ">=12"),
        ("at least another 12 people", ">=12"),
        ("12 or more people", ">=12"),
        ("20-plus people", ">=20"),
        ("up to 9 people", "<=9"),
        ("as many as 1,300 people", "<=1300"),
        ("no more than 5 people", "<=5"),
        ("fewer than 10 people", "<=9"),
        ("about 9 people", "~9"),
        ("some 40 people", "~40"),
        ("nearly 100 people", "~100"),
        ("an estimated 150 people", "~150"),
        ("around twenty people", "~20"),
        ("20 or so people", "~20"),
        ("40-odd people", "~40"),
        ("a total of 54 people", "54"),
        ("another 12 people", "12"),
        ("only three people", "3"),
    ],
)
def test_numbers_reads_the_qualifier(text: str, bounds: str) -> None:
    assert _numbers(text) == [bounds]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("9 to 12 people", "9-12"),
        ("9-12 people", "9-12"),
        ("13 – 46 people", "13-46"),
        ("13–46 people", "13-46"),
        ("between 9 and 12 people", "9-12"),
        ("between 229 and 425 people", "229-425"),
        ("nine or ten people", "9-10"),
        ("around 20 to 25 people", "20-25"),
    ],
)
def test_numbers_reads_ranges(text: str, bounds: str) -> None:
    assert _numbers(text) == [bounds]


def test_numbers_takes_a_change_for_two_numbers() -> None:
    assert _numbers("from 50 to 270") == ["50", "270"]


@pytest.mark.parametrize(
    "text",
    [
        "$5 million was stolen",
        "a 12-member crew",
        "a 21-year-old man",
        "on 18 August",
        "on August 21 it rained",
        "three-quarters of the town",
        "two thirds of the town",
        "40 percent of the town",
        "no one came",
        "zero people",
        "resolution 2118",
        "an 8 km march",
    ],
)
def test_numbers_leaves_out_what_counts_no_one(text: str) -> None:
    assert _numbers(text) == []


def test_numbers_knows_years() -> None:
    numbers = find_numbers(pipeline().make_doc("in 2014 and 2,014 people and 1312 people"))
    assert [number.year for number in numbers] == [True, False, False]


@pytest.mark.parametrize("text", ["2015 At least nine people", "In 2016 about nine people"])
def test_numbers_gives_a_qualifier_to_the_number_after_it(text: str) -> None:
    assert len(_numbers(text)) == 2
    assert "2015" not in _words(text)[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("killed at least another 12 people", "at least another 12"),
        ("killed an estimated 150 people", "an estimated 150"),
        ("killed the 30 people", "30"),
        ("killed between 9 and 12 people", "between 9 and 12"),
    ],
)
def test_numbers_spans_the_qualifier(text: str, words: str) -> None:
    assert _words(text) == [words]


@pytest.mark.parametrize(
    ("first", "second", "bounds_after"),
    [
        ("at least 9", "3", ">=3"),
        ("about 80", "200", "~200"),
        ("more than 10", "18", "18"),
        ("9", "3", "3"),
        ("at least 9", "dozens", "24+?"),
    ],
)
def test_numbers_puts_a_joined_number_under_the_first_qualifier(first: str, second: str, bounds_after: str) -> None:
    one, two = (find_numbers(pipeline().make_doc(f"{text} people"))[0] for text in (first, second))
    assert bounds(two.under(one)) == bounds_after


@pytest.mark.parametrize(
    ("text", "one"), [("one person", True), ("at least one person", True), ("two people", False), ("up to one", False)]
)
def test_numbers_knows_a_single_person(text: str, one: bool) -> None:
    assert find_numbers(pipeline().make_doc(text))[0].one is one


@pytest.mark.parametrize(
    ("word", "number"), [("12", True), ("nine", True), ("dozens", True), ("hundred", True), ("people", False), ("a", False)]
)
def test_numbers_knows_number_words(word: str, number: bool) -> None:
    assert is_number_word(word) is number


@given(st.integers(min_value=1, max_value=9_999_999))
def test_numbers_reads_every_number_with_or_without_commas(value: int) -> None:
    for digits in (f"{value:,}", str(value)):
        assert [(number.low, number.high) for number in find_numbers(pipeline().make_doc(f"{digits} people"))] == [(value, value)]


@given(st.text(alphabet=st.sampled_from("19 ,.-–or to at least dozen between and more than"), max_size=60))
def test_numbers_never_overlap_nor_run_backwards(text: str) -> None:
    numbers: list[Number] = find_numbers(pipeline().make_doc(text))
    assert all(a.end <= b.start for a, b in pairwise(numbers))
    assert all(number.low is None or number.high is None or number.low <= number.high for number in numbers)


def test_numbers_leaves_vague_numbers_without_an_upper_bound() -> None:
    number = find_numbers(pipeline().make_doc("dozens of people"))[0]
    assert (number.high, number.qualifier) == (None, Qualifier.VAGUE)
