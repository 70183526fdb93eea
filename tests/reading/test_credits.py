"""Who a title is credited to, with a colon, a dash or no mark at all."""

from __future__ import annotations

import pytest

from counterclaim.reading.credits import credits_of
from counterclaim.reading.parse import parse

BODY = "\n\nThe market was hit on Monday, residents said."


def _credits(title: str) -> list[str]:
    doc = parse(title + BODY)
    return [doc[credit.source.start : credit.source.end].text for credit in credits_of(doc)]


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Nine killed in market attack: ministry", "ministry"),
        ("Police: Nine killed in market attack", "Police"),
        ("HRW: Strike on school was unlawful", "HRW"),
        ("Nine killed in market attack – monitor", "monitor"),
        ("Three dead in shelling of market (medics)", "medics"),
        ("UPDATE: toll of market attack rises to six, 22 injured - mayor", "mayor"),
        ("Air raid kills 21 at market in the north of the country Monitor", "Monitor"),
    ],
)
def test_credits_find_who_a_title_is_credited_to(title: str, source: str) -> None:
    assert _credits(title) == [source]


def test_credits_of_a_post_that_is_one_line_stand_behind_its_label() -> None:
    for post, source in (
        ("UPDATE: toll of Kassum strike rises to six, 22 injured - mayor", "mayor"),
        ("Russian MoD: air defences downed 12 drones over Belgorod, 1 civilian killed by debris", "Russian MoD"),
    ):
        doc = parse(post)
        assert [doc[credit.source.start : credit.source.end].text for credit in credits_of(doc)] == [source]


def test_credits_of_lines_are_line_by_line() -> None:
    text = (
        "What each side says\n\n• Health ministry: 45 people died.\n• Tamarland: the strike hit a depot.\n• Note: days are local."
    )
    assert _credits(text) == ["Health ministry"]
    said = text.replace("Tamarland", "Israel")
    assert _credits(said) == ["Health ministry", "Israel"]


@pytest.mark.parametrize(
    "title",
    [
        "Nine killed in market attack",
        "Flash update: North Tamar",
        "Dozens killed in an attack on a convoy of the UN",
        "Nine killed in market attack - World - The Northern News",
        "DR Congo: UN says rebels killed at least 319 civilians in July",
    ],
)
def test_credits_are_none_of_a_title_without(title: str) -> None:
    assert _credits(title) == []


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Rebel shelling kills four civilians in Kassum monitor", "monitor"),
        ("Air raids in the north kill 20 militants monitor", "monitor"),
        ("Air strikes in the north kill at least 39 \ufffd_ monitor | Hill Times", "monitor"),
        ("More than 50 rebels killed in fighting NGO - Region - World - Hill Online", "NGO"),
        ("BREAKING: IDF: drone strike near the river killed three", "IDF"),
    ],
)
def test_credits_behind_lost_marks_and_before_the_name_of_a_page(title: str, source: str) -> None:
    assert _credits(title) == [source]


def test_credits_are_not_given_to_those_attacked() -> None:
    assert _credits("Gunmen in the north attack the car of a UN monitor") == []
    assert _credits("Shelling kills head of Tamar monitor at market") == []
