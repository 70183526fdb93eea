from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.analysis.uncounted.fitness import refusals, warnings
from counterclaim.analysis.uncounted.lists import Lists, parse_lists

MSE = Path(__file__).parents[4] / "shared" / "bench" / "mse"
SOUND: dict[tuple[int, ...], int] = {
    (1, 0, 0): 60,
    (0, 1, 0): 50,
    (0, 0, 1): 40,
    (1, 1, 0): 20,
    (1, 0, 1): 15,
    (0, 1, 1): 12,
    (1, 1, 1): 11,
}


def lists(changed: dict[tuple[int, ...], int] | None = None) -> Lists:
    return Lists(("A", "B", "C"), SOUND | (changed or {}))


def test_fitness_of_sound_lists() -> None:
    assert refusals(lists()) == [] and list(warnings(lists())) == []


def test_fitness_totals_of_events_are_refused() -> None:
    (why,) = refusals(lists(), persons=False)
    assert "totals of events" in why


def test_fitness_two_lists_are_too_few() -> None:
    (why,) = refusals(lists().without(0))
    assert "there are 2 lists, and it takes 3" in why


def test_fitness_an_empty_list_is_named() -> None:
    found = refusals(parse_lists("A,B,C,n\n1,0,0,60\n0,1,0,50\n1,1,0,30\n"))
    assert any("the list C has nobody on it" in why for why in found)


def test_fitness_a_list_that_nothing_joins_is_named() -> None:
    apart = {pattern: 0 for pattern in SOUND if pattern[2] and sum(pattern) > 1}
    (why,) = refusals(lists(apart))
    assert why.startswith("nobody is both on C and on any other list")


@pytest.mark.parametrize(("persons", "refused"), [(49, True), (50, False)])
def test_fitness_few_persons_are_too_few(persons: int, refused: bool) -> None:
    few: dict[tuple[int, ...], int] = {(1, 0, 0): persons - 6, (1, 1, 0): 2, (1, 0, 1): 2, (0, 1, 1): 2}
    assert bool(refusals(Lists(("A", "B", "C"), few))) is refused


@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
@pytest.mark.parametrize(("name", "apart"), [("Artificial_3", "C"), ("NewOrl", "B or F")])
def test_fitness_refuses_published_lists_of_which_some_share_nobody(name: str, apart: str) -> None:
    (why,) = refusals(parse_lists((MSE / f"{name}.csv").read_text("utf-8")))
    assert f"nobody is both on {apart} and on any other list" in why


def test_fitness_thin_overlaps_are_warned_of() -> None:
    thin = lists({(1, 1, 0): 0, (1, 1, 1): 0, (1, 0, 1): 9})
    assert list(warnings(thin)) == [
        "A and B share nobody: how they depend on each other is taken from the other lists alone",
        "A and C share 9 persons: a few wrong matches would move the estimate",
    ]
