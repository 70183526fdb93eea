from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claim import Stance
from counterclaim.weighing.names import names_of
from sourcing import counts, says


def test_names_are_the_fullest_wording_of_each_key() -> None:
    short = replace(counts("front", 9), claimant_name="the Front")
    full = replace(counts("front", 8), claimant_name="the Hill Front")
    assert names_of([short, full]) == names_of([full, short]) == {"front": "the Hill Front"}


def test_names_of_one_length_are_the_first_by_the_alphabet() -> None:
    one, other = (replace(counts("x", 9), claimant_name=name) for name in ("Bela", "Abel"))
    assert names_of([one, other]) == {"x": "Abel"}


def test_names_are_of_targets_too() -> None:
    assert names_of([says("a", Stance.ACCUSES, "army"), says("a", Stance.DISPUTES, None)]) == {"a": "a", "army": "army"}
