"""What a claimant is, by the words that name it."""

from __future__ import annotations

import pytest

from counterclaim.reading.claimant_kinds import kind_of_words, tells_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a relative of the victims", "relative"),
        ("two witnesses", "witness"),
        ("the UN human rights office", "un"),
        ("Defence Minister General Sory Camara", "official"),
        ("army spokesman", "official"),
        ("a doctor at the hospital", "medic"),
        ("the health ministry", "official"),
        ("state television", "journalist_media"),
        ("the rebels", "armed_group"),
        ("a rebel commander", "armed_group"),
        ("A senior Hezbollah official", "armed_group"),
        ("health officials in the rebel-held city", "official"),
        ("the fire service", "medic"),
        ("The Tamar Liberation Army", "armed_group"),
        ("China's People's Liberation Army", "official"),
        ("the prison service", "official"),
        ("investigators", "official"),
        ("a human rights monitor", "organisation"),
        ("the civil society organization", "organisation"),
        ("residents", "resident"),
        ("An anonymous local source", "anonymous"),
        ("a security source", "anonymous"),
        ("Niobe", "unknown"),
    ],
)
def test_claimant_kinds_by_words(words: str, kind: str) -> None:
    assert kind_of_words(words) == kind


def test_claimant_kinds_do_not_depend_on_case_or_line_breaks() -> None:
    assert kind_of_words("THE DEFENCE\nMINISTRY") == kind_of_words("the defence ministry")


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("the group al-Bunyan", False),
        ("a spokesman for al-Bunyan", False),
        ("a human rights group", True),
        ("the army spokesman", True),
    ],
)
def test_claimant_kinds_weak_words_tell_none(words: str, *, tells: bool) -> None:
    assert tells_kind(words) is tells
