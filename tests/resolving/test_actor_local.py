"""Groups that only one report knows, and nouns that point back."""

from __future__ import annotations

import pytest

from counterclaim.resolving.actor_local import LocalGroups, is_crowd, is_pointer, points_at


def test_local_groups_are_numbered_in_the_order_of_the_text() -> None:
    groups = LocalGroups({})
    assert groups.actor("the Hill Liberation Front", "") == "report:1"
    assert groups.actor("the River Brigade", "") == "report:2"
    assert groups.actor("Hill Liberation Front", "") == "report:1"


def test_local_group_and_its_acronym_are_one() -> None:
    groups = LocalGroups({"HLF": "Hill Liberation Front"})
    assert groups.actor("Hill Liberation Front", "") == groups.actor("HLF", "") == groups.actor("the HLF", "")
    assert groups.actor("HLF fighters", "") in (None, "report:1")


def test_local_acronym_of_a_thing_is_no_group() -> None:
    assert LocalGroups({"RVB": "Roadside Village Bus"}).actor("RVB", "") is None


@pytest.mark.parametrize("words", ["the HLF", "the River Brigade", "The Committee for the Hill", "the Hill Defence Union"])
def test_local_takes_names_of_organisations(words: str) -> None:
    assert LocalGroups({}).actor(words, "") == "report:1"


@pytest.mark.parametrize(
    "words",
    ["residents", "a man", "HLF", "the Hill", "General Front Army", "the village", "the 2024 campaign", "", "Mr Brigade Council"],
)
def test_local_leaves_people_things_and_bare_capitals(words: str) -> None:
    assert LocalGroups({}).actor(words, "") is None


@pytest.mark.parametrize("words", ["the group", "The group", "this movement", "that militia", "the observatory", "the cartel"])
def test_pointer_is_a_bare_noun_for_an_organisation(words: str) -> None:
    assert is_pointer(words)


@pytest.mark.parametrize("words", ["group", "the Hill group", "the army", "a group", "the men", ""])
def test_pointer_is_nothing_else(words: str) -> None:
    assert not is_pointer(words)


@pytest.mark.parametrize(
    ("words", "kind", "fits"),
    [
        ("the group", "jihadist", True),
        ("the group", "state_force", False),
        ("the observatory", "monitor", True),
        ("the observatory", "rebel", False),
        ("the cartel", "criminal", True),
        ("the agency", "state_media", True),
        ("the group", None, True),
        ("the army", None, False),
    ],
)
def test_pointer_fits_only_its_kinds_of_actors(words: str, kind: str | None, fits: bool) -> None:
    assert points_at(words, kind) is fits


@pytest.mark.parametrize(
    ("words", "crowd"), [("the rebels", True), ("les rebelles", True), ("rebels", False), ("the group", False)]
)
def test_crowd_is_a_bare_noun_for_people(words: str, crowd: bool) -> None:
    assert is_crowd(words) is crowd
    assert points_at(words, "rebel") is (crowd or words == "the group")


def test_crowd_is_of_no_group_that_only_the_report_knows() -> None:
    assert points_at("the group", None)
    assert not points_at("the rebels", None)
