"""Tolls and their revisions."""

from __future__ import annotations

import pytest

from counted import counts, mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll has risen to 54.", ["killed people 54"]),
        ("Police put the toll at 16.", ["killed people 16"]),
        ("A death toll of 47 was given.", ["killed people 47"]),
        ("Death toll from the attacks in Jos rises to 13", ["killed people 13"]),
        ("The toll rose to 8 civilians in addition to 12 injured.", ["killed civilians 8", "injured civilians 12"]),
        ("The number of dead rose to 31.", ["killed people 31"]),
        ("The number of those injured climbed to 300.", ["injured people 300"]),
        ("The ministry put the number of people killed at 41,000.", ["killed people 41000"]),
        ("Officials confirmed five deaths; residents put the figure at 17.", ["killed people 5", "killed people 17"]),
        (
            "A toll of 47 was given. It was later updated to 82 including 58 civilians.",
            ["killed people 47", "killed people 82", "killed civilians 58"],
        ),
        ("The toll of the war on farming is high.", []),
        ("The number of displaced is not known.", []),
    ],
)
def test_count_tolls_reads_the_figure(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry raised the toll from 50 to 270.", [(50, True), (270, False)]),
        ("The death toll rose to 85 from 70.", [(85, False), (70, True)]),
        ("The toll has climbed to 33, the ministry said, up from 21.", [(33, False), (21, True)]),
        ("The toll, earlier put at 8, now stands at 13.", [(8, True), (13, False)]),
        ("The initial toll was 12.", [(12, True)]),
        ("The toll is 12.", [(12, False)]),
    ],
)
def test_count_tolls_marks_the_older_figure(text: str, expected: list[tuple[int, bool]]) -> None:
    assert [(mention.count.low, mention.revises) for mention in mentions(text)] == expected


def test_count_tolls_that_are_put_as_high_as_a_number() -> None:
    text = "Officials say 13 died, but a lawmaker put the figure as high as 120."
    assert counts(text) == ["killed people 13", "killed people <=120"]
