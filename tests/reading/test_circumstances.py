from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.circumstances import find_circumstances
from counterclaim.reading.parse import parse


def circumstances(text: str) -> list[str]:
    """The quotes of the circumstances."""
    found = find_circumstances(parse(text))
    assert all(mention.kind is ClaimKind.CIRCUMSTANCE and mention.source is None for mention in found)
    return [mention.quote.of(text) for mention in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("All of the passengers were killed.", "All of the passengers were killed"),
        ("Everyone in the house died.", "Everyone in the house died"),
        ("The victims were buried in a common pit.", "The victims were buried in a common pit"),
        ("The attackers burned the bodies.", "burned the bodies"),
        ("The corpses were dumped in a well.", "The corpses were dumped in a well"),
        ("A bus heading to the coast was attacked.", "A bus heading to the coast"),
        ("The victims included women and children.", "The victims included women and children"),
        ("Most of the victims were children.", "Most of the victims were children"),
        ("People who were praying in the mosque were killed.", "who were praying in the mosque"),
        ("The attackers looted shops.", "looted shops"),
        ("Raiders set the houses on fire.", "set the houses on fire"),
        ("Their throats were slit.", "Their throats were slit"),
        ("Whole families were wiped out.", "Whole families were wiped out"),
        ("Rescuers heard people under the rubble.", "under the rubble"),
        ("Gunmen on motorbikes killed the guards.", "Gunmen on motorbikes"),
        ("They shot the farmers at close range.", "shot the farmers at close range"),
    ],
)
def test_circumstances_are_found_with_their_words(text: str, quote: str) -> None:
    assert any(quote in found for found in circumstances(text)), circumstances(text)


def test_circumstances_of_two_verbs_are_two() -> None:
    found = circumstances("A cousin said that all of the farmers were killed and were later buried in a ditch.")
    assert len(found) == 2


@pytest.mark.parametrize("phrase", ["on their way to market", "en route to the clinic"])
def test_circumstances_may_be_a_way_in_set_words(phrase: str) -> None:
    assert any(phrase.split(" to ")[0] in found for found in circumstances(f"The women were {phrase} when gunmen attacked them."))


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed.",
        "All of the ministers were present.",
        "A bus heading to the coast was late.",
        "The army destroyed three tanks.",
        "Twelve bodies were found in the river.",
        "The fair included a market.",
        "All of the miners could be killed.",
        "They buried the treaty.",
        "The council wants the bodies to be recovered.",
        "The postmen came on motorbikes.",
    ],
)
def test_circumstances_are_not_read_in_counts_and_in_peace(text: str) -> None:
    assert circumstances(text) == []


def test_circumstances_say_where_the_victims_were_going() -> None:
    text = "The victims were on their way to a wedding when the bomb exploded."
    assert circumstances(text) == ["The victims were on their way to a wedding"]
