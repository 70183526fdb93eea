from __future__ import annotations

from benchmarks.bias import audited, seen
from benchmarks.sets.castings import Player, Stage, Swap

ARMY = Player({"name": "the army"}, ("army",))
POLICE = Player({"name": "the police"}, ("police",))
WITNESS = Player({"name": "a witness"}, ("witness",))
REPORT = "DELMA, March 4 (Wire) - Six people were killed there on Monday, {C} said. {B.Name} accused {A} of the attack."


def test_bias_claims_are_told_by_parts() -> None:
    claims = seen(REPORT, {"A": ARMY, "B": POLICE, "C": WITNESS})
    assert set(claims) == {("killed", "6–6", "people", "C"), ("accuses", "A", "B")}


def test_bias_a_swap_that_changes_nothing_flips_nothing() -> None:
    swap = Swap("state and rebel", ({"A": ARMY, "B": POLICE, "C": WITNESS}, {"A": POLICE, "B": ARMY, "C": WITNESS}))
    assert [(kind, flips.total(), claims) for kind, _, flips, claims in audited(Stage("en", (REPORT,), (swap,)))] == [
        ("state and rebel", 0, 4)
    ]


def test_bias_a_claim_that_one_cast_loses_has_flipped() -> None:
    unheard = Player({"name": "nobody in particular"}, ("nobody in particular",))
    swap = Swap("named and unnamed", ({"A": ARMY, "B": POLICE, "C": WITNESS}, {"A": ARMY, "B": unheard, "C": WITNESS}))
    ((_, _, flips, _),) = audited(Stage("en", (REPORT,), (swap,)))
    assert ("accuses", "A", "B") in flips
