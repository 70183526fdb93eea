"""Nouns for people and their classes."""

from __future__ import annotations

import pytest

from counterclaim.model.count import Group
from counterclaim.reading.groups import (
    group_of,
    is_modifier,
    is_person,
    is_plural,
    is_same,
    is_several,
    is_thing,
    singular,
    takes_members,
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("women", "woman"),
        ("Children", "child"),
        ("policemen", "policeman"),
        ("fishermen", "fisherman"),
        ("bodies", "body"),
        ("witnesses", "witness"),
        ("churches", "church"),
        ("civilians", "civilian"),
        ("people", "people"),
        ("civilian", "civilian"),
        ("bus", "bus"),
        ("crisis", "crisis"),
        ("mujahideen", "militant"),
    ],
)
def test_groups_makes_the_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize(
    ("noun", "group"),
    [
        ("people", Group.PEOPLE),
        ("villagers", Group.PEOPLE),
        ("man", Group.PEOPLE),
        ("civilians", Group.CIVILIANS),
        ("citizens", Group.CIVILIANS),
        ("women", Group.WOMEN),
        ("mother", Group.WOMEN),
        ("schoolgirls", Group.CHILDREN),
        ("infants", Group.CHILDREN),
        ("soldiers", Group.SOLDIERS),
        ("troops", Group.SOLDIERS),
        ("rebels", Group.MILITANTS),
        ("terrorists", Group.MILITANTS),
        ("assailants", Group.ATTACKERS),
        ("peacekeepers", Group.PEACEKEEPERS),
        ("journalists", Group.JOURNALISTS),
        ("nurse", Group.MEDICS),
        ("farmers", Group.OTHER),
        ("policemen", Group.OTHER),
        ("families", Group.OTHER),
    ],
)
def test_groups_reads_the_nouns_own_class(noun: str, group: Group) -> None:
    assert group_of(noun) is group


@pytest.mark.parametrize(
    ("noun", "beside", "group"),
    [
        ("forces", ["rebel"], Group.MILITANTS),
        ("forces", ["government"], Group.SOLDIERS),
        ("forces", [], Group.OTHER),
        ("members", ["boko", "haram"], Group.MILITANTS),
        ("members", ["the", "army"], Group.SOLDIERS),
        ("members", ["trade", "union"], Group.OTHER),
        ("members", [], Group.PEOPLE),
        ("workers", ["aid"], Group.AID_WORKERS),
        ("volunteers", ["red", "crescent"], Group.AID_WORKERS),
        ("workers", ["health"], Group.MEDICS),
        ("workers", ["media"], Group.JOURNALISTS),
        ("workers", ["oil"], Group.OTHER),
        ("fighters", ["regime"], Group.SOLDIERS),
        ("fighters", ["rebel"], Group.MILITANTS),
        ("soldiers", ["un"], Group.PEACEKEEPERS),
        ("officers", ["police"], Group.OTHER),
        ("people", ["civilian"], Group.CIVILIANS),
    ],
)
def test_groups_reads_the_words_beside_the_noun(noun: str, beside: list[str], group: Group) -> None:
    assert group_of(noun, beside) is group


def test_groups_knows_no_class_for_an_unlisted_noun() -> None:
    assert group_of("beekeepers") is None


@pytest.mark.parametrize("word", ["rockets", "Days", "vehicles", "km", "villages", "cattle", "August"])
def test_groups_knows_things(word: str) -> None:
    assert is_thing(word) or not is_person(word)


@pytest.mark.parametrize("word", ["persons", "Gunmen", "schoolchildren", "nuns", "personnel"])
def test_groups_knows_people(word: str) -> None:
    assert is_person(word)


@pytest.mark.parametrize(
    ("word", "plural"), [("men", True), ("soldiers", True), ("personnel", True), ("soldier", False), ("nurse", False)]
)
def test_groups_knows_plurals(word: str, plural: bool) -> None:
    assert is_plural(word) is plural


def test_groups_keeps_others_apart_from_classes() -> None:
    assert is_same("others")
    assert not is_same("people")
    assert not is_person("others")


def test_groups_counts_a_family_as_several() -> None:
    assert is_several("family")
    assert not is_several("father")


def test_groups_lets_some_plurals_stand_before_a_noun() -> None:
    assert is_modifier("police")
    assert not is_modifier("soldiers")


def test_groups_knows_nouns_whose_people_follow() -> None:
    assert takes_members("members")
    assert not takes_members("children")


def test_groups_lists_no_noun_as_people_and_as_thing() -> None:
    people = ["person", "woman", "child", "soldier", "rebel", "nurse", "worker", "family", "hostage", "victim"]
    assert not any(is_thing(noun) for noun in people)
