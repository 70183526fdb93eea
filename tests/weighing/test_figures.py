from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.figures import (
    count_of,
    counted,
    figures,
    figures_of_each,
    highest,
    keys_of,
    latest,
    lowest,
    resting_on,
)
from sourcing import counts, day, in_two_orders, says, some_counts


def test_figures_are_one_for_each_claimant_and_report() -> None:
    found = figures([counts("ngo", 8, on=1), counts("ngo", 9, on=2), counts("army", 5, on=1)])
    assert {(figure.claimant, figure.day, figure.low) for figure in found} == {
        ("ngo", day(1), 8),
        ("ngo", day(2), 9),
        ("army", day(1), 5),
    }


def test_figures_add_up_what_one_claimant_counts_apart() -> None:
    (figure,) = figures([counts("ngo", 5, 5, group=Group.CIVILIANS), counts("ngo", 2, 2, group=Group.SOLDIERS)])
    assert (figure.low, figure.high) == (7, 7)
    assert figure.groups == {Group.CIVILIANS, Group.SOLDIERS}


def test_figures_keep_the_claims_that_give_them_alone() -> None:
    (figure,) = figures([counts("ngo", 9, 9), counts("ngo", 3, 3, group=Group.CHILDREN)])
    assert keys_of([figure]) == (counts("ngo", 9, 9).key,)


def test_counted_takes_one_harm_and_no_attackers() -> None:
    claims = [
        counts("ngo", 9),
        counts("ngo", 1, group=Group.ATTACKERS),
        counts("ngo", 30, harm=Harm.INJURED),
        says("ngo", Stance.ACCUSES, "army"),
    ]
    assert [count_of(claim).low for claim in counted(claims, Harm.KILLED)] == [9]


def test_counted_takes_attackers_where_nobody_else_is_or_they_are_asked_for() -> None:
    attacker = counts("ngo", 1, group=Group.ATTACKERS)
    assert counted([attacker], Harm.KILLED) == [attacker]
    assert counted([attacker, counts("ngo", 9)], Harm.KILLED, Group.ATTACKERS) == [attacker]


def test_count_of_a_claim_that_counts_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="counts nobody"):
        count_of(says("ngo", Stance.ACCUSES, "army"))


def test_latest_figure_of_a_claimant_supersedes_its_earlier_ones() -> None:
    found = latest(figures([counts("ngo", 8, on=1), counts("ngo", 9, on=3), counts("army", 5, on=2)]))
    assert sorted((figure.claimant, figure.low) for figure in found) == [("army", 5), ("ngo", 9)]


def test_latest_keeps_the_earlier_report_of_the_same_figure() -> None:
    assert len(latest(figures([counts("ngo", 8, on=1), counts("ngo", 8, on=3)]))) == 2


def test_latest_is_not_decided_by_reports_without_a_day() -> None:
    assert len(latest(figures([counts("ngo", 8), counts("ngo", 9, on=3)]))) == 2


def test_latest_own_voice_of_a_line_supersedes_what_another_paper_printed_of_it() -> None:
    kind = ClaimantKind.REPORT
    old, new = counts("report:daily", 8, on=1, kind=kind), counts("report:paper", 9, on=2, kind=kind)
    other = counts("report:post", 7, on=1, kind=kind, line="agency")
    assert [figure.low for figure in latest(figures([old, new, other]))] == [7, 9]


def test_latest_part_does_not_supersede_the_whole() -> None:
    found = latest(figures([counts("ngo", 8, on=1), counts("ngo", 3, on=3, group=Group.CHILDREN)]))
    assert [figure.low for figure in found] == [8]


def test_lowest_and_highest_are_those_of_all_figures() -> None:
    found = figures([counts("a", 8), counts("b", None, 12), counts("c", 9, 10)])
    assert (lowest(found), highest(found)) == (8, 12)


def test_resting_on_names_the_claims_whose_numbers_are_held() -> None:
    found = figures([counts("a", 8), counts("b", 10), counts("c", 12)])
    assert resting_on(found, "any/1", 8, None, 12).claims == (counts("a", 8).key, counts("c", 12).key)


@pytest.mark.slow
@given(in_two_orders(some_counts))
def test_figures_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = (figures(counted(claims, Harm.KILLED)) for claims in two)
    assert one == other


@given(some_counts)
def test_latest_leaves_every_voice_a_figure(claims: list[SourcedClaim]) -> None:
    found = figures(counted(claims, Harm.KILLED))
    assert {figure.voice for figure in latest(found)} == {figure.voice for figure in found}


def test_figure_has_for_best_the_number_within_its_own_range() -> None:
    around = counts("ngo", 9, 20, report="row", qualifier=Qualifier.RANGE)
    assert [figure.best for figure in figures([around])] == [9]
    assert [figure.best for figure in figures([around, counts("ngo", 14, 14, report="row")])] == [14]
    assert [figure.best for figure in figures([around, counts("ngo", 25, 25, report="row")])] == [9]


def test_figures_of_each_are_of_the_class_that_each_counts() -> None:
    fighters, people = counts("army", 9, 9, group=Group.MILITANTS), counts("ngo", 5, 5)
    assert [figure.claimant for figure in figures([fighters, people])] == ["ngo"]
    assert {figure.claimant for figure in figures_of_each([fighters, people])} == {"army", "ngo"}
