"""A party that is accused under two of its names by one claimant is one row; another claimant's, stance's or party's stay."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.reader import read

_ONE = (
    "The Syrian army shelled the market of Harasta on Monday, killing four people. Army units targeted it again at noon.",
    "The Rapid Support Forces shelled the camp at Zamzam on Monday, killing nine people. RSF drones then struck it at noon.",
    "Le ministère a accusé les Forces de soutien rapide d'avoir tué neuf civils lundi à El Fasher. "
    "Le ministère a affirmé que les FSR ont bombardé le marché d'El Fasher.",
)
_TWO = (
    "The Syrian army shelled the market of Harasta on Monday, killing four people, residents said. "
    "A monitor said that army units had targeted the market.",
    "The Islamic State killed four people in Hajin on Monday, residents said. Residents said the Syrian army killed five there.",
)


def _attributions(text: str) -> list[str]:
    return [claim.id for claim in read(text, published="2026-11-20").claims if claim.kind is ClaimKind.ATTRIBUTION]


@pytest.mark.parametrize("text", _ONE)
def test_a_party_under_another_of_its_names_is_no_second_row(text: str) -> None:
    assert len(_attributions(text)) == 1


@pytest.mark.parametrize("text", _TWO)
def test_another_claimant_or_party_is_another_row(text: str) -> None:
    assert len(_attributions(text)) == 2


def test_claims_are_numbered_without_a_gap() -> None:
    ledger = read(_ONE[0] + " Two children were among the dead.", published="2026-11-20")
    assert [claim.id for claim in ledger.claims] == [f"c{number}" for number in range(1, len(ledger.claims) + 1)]
    assert {id for each in ledger.focus.attribution for id in each.claims} <= {claim.id for claim in ledger.claims}  # type: ignore[union-attr]


def test_a_number_of_one_claimant_under_two_of_its_names_is_one_claim() -> None:
    text = "Civil defence: 12 killed\n\nGaza's civil defence agency says 12 people were killed in a strike on a school in Gaza."
    assert [claim.count.low for claim in read(text, published="2026-11-20").claims if claim.count is not None] == [12]
