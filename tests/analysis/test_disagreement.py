from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.disagreement import disagreement, sign_test
from counterclaim.analysis.quantiles import Quartiles
from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from gists import blamed, came, gist, many, number


def test_disagreement_tells_how_far_figures_lie_apart() -> None:
    apart = gist("a", numbers=[number("ngo", 10), number("army", 5)], kind="airstrike")
    alike = gist("b", numbers=[number("ngo", 3), number("mayor", 3)])
    alone = gist("c", numbers=[number("ngo", 3)])
    found = disagreement([apart, alike, alone], came(1))
    assert (found.total.incidents, found.total.several, found.total.agreeing) == (3, 2, 1)
    assert found.total.ratios == Quartiles(2, 1.0, 1.0, 2.0, 2.0)
    assert [(one.name, one.several, one.agreeing) for one in found.kinds] == [("attack", 1, 1), ("airstrike", 1, 0)]


def test_disagreement_takes_the_latest_figure_of_each_and_no_mere_words() -> None:
    given = [number("ngo", 4, on=1), number("ngo", 9, on=5), number("army", 9, on=2), number("mayor", 24, vague=True)]
    assert disagreement([gist(numbers=given)], came(1)).total.agreeing == 1


def test_disagreement_tells_the_contested_share_by_party() -> None:
    contested, alleged = blamed("army", Status.CONTESTED), blamed("army")
    found = disagreement([gist("a", parties=[contested]), gist("b", parties=[alleged, blamed("rebels")]), gist("c")], came(1))
    assert (found.total.attributed, found.total.contested, found.total.contested_share) == (2, 1, 0.5)
    assert [(one.name, one.incidents, one.contested_share) for one in found.parties] == [
        ("the army", 2, 0.5),
        ("the rebels", 1, 0.0),
    ]


def test_disagreement_tells_who_gives_less_again_and_again() -> None:
    given = [
        gist(f"i{at}", numbers=[number("army", 2 + at), number("ngo", 10 + at), number("mayor", 12 + at)]) for at in range(6)
    ]
    given.append(gist("x", numbers=[number("radio", 3), number("ngo", 3)]))
    found = disagreement(given, came(1))
    army = next(one for one in found.habits if one.voice.name == "army")
    assert (army.compared, army.higher, army.lower, army.same, army.chance) == (6, 0, 6, 0, 0.03125)
    assert army.ratio == 0.332 and found.seldom == 1


def test_disagreement_tells_who_differs_from_whom() -> None:
    given = [gist(f"i{at}", numbers=[number("army", 2), number("ngo", 9), number("mayor", 2 + at % 2)]) for at in range(6)]
    pairs = disagreement(given, came(1)).pairs
    assert [(one.one.name, one.other.name, one.higher, one.lower, one.same, one.compared) for one in pairs] == [
        ("army", "ngo", 0, 6, 0, 6),
        ("mayor", "ngo", 0, 6, 0, 6),
        ("army", "mayor", 0, 3, 3, 6),
    ]
    assert pairs[0].chance == 0.03125 and disagreement(given, came(1), enough=7).pairs == ()


@pytest.mark.parametrize(("higher", "lower", "chance"), [(0, 0, 1), (1, 0, 1), (5, 0, 0.0625), (3, 3, 1), (9, 1, 0.021484375)])
def test_disagreement_sign_test_by_hand(higher: int, lower: int, chance: float) -> None:
    assert sign_test(higher, lower) == sign_test(lower, higher) == chance


@pytest.mark.slow
@given(many(), st.integers())
def test_disagreement_is_order_free_and_bounded(some: list[Gist], seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    found = disagreement(some, came(1), enough=1)
    assert found == disagreement(other, came(1), enough=1)
    assert found.total.agreeing <= found.total.several <= found.total.incidents == sum(one.incidents for one in found.kinds)
    for one in found.habits:
        assert 0 < one.chance <= 1 and one.higher + one.lower + one.same == one.compared
