from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.ibc import PROVISIONAL, RULE, estimate
from sourcing import counts, in_two_orders, some_claims


def found(*claims: SourcedClaim, group: Group | None = None) -> tuple[int | None, int | None, str] | None:
    estimated = estimate(claims, Harm.KILLED, group)
    return None if estimated is None else (estimated.low, estimated.high, estimated.rule)


def test_ibc_gives_the_range_of_two_independent_lines() -> None:
    assert found(counts("a", 8, 8, line="one"), counts("b", 9, 9, line="two")) == (8, 9, RULE)


def test_ibc_calls_a_single_line_provisional_however_many_speak_in_it() -> None:
    assert found(counts("a", 8, 8), counts("b", 9, 9)) == (8, 9, PROVISIONAL)


def test_ibc_is_provisional_under_a_name_of_its_own() -> None:
    assert PROVISIONAL.startswith(f"{RULE} ")


def test_ibc_counts_no_fighters() -> None:
    soldiers = counts("b", 30, 30, line="two", group=Group.SOLDIERS)
    assert found(counts("a", 8, 8, line="one"), soldiers) == (8, 8, PROVISIONAL)
    assert found(soldiers) is None
    assert found(soldiers, group=Group.SOLDIERS) is None


def test_ibc_takes_the_latest_figure_of_each_claimant() -> None:
    claims = [counts("a", 8, 8, line="one", on=1), counts("a", 9, 9, line="one", on=2), counts("b", 9, 9, line="two")]
    assert found(*claims) == (9, 9, RULE)


def test_ibc_documents_classes_of_people_by_the_same_rule() -> None:
    claims = [counts(name, 3, 3, line=name, group=Group.CHILDREN) for name in ("a", "b")]
    assert found(*claims, group=Group.CHILDREN) == (3, 3, RULE)


@pytest.mark.parametrize("harm", [Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED, Harm.ARRESTED])
def test_ibc_has_no_other_harms(harm: Harm) -> None:
    assert estimate([counts("a", 8, harm=harm)], harm) is None


@given(in_two_orders(some_claims))
def test_ibc_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert estimate(one, Harm.KILLED) == estimate(other, Harm.KILLED)


@given(some_claims)
def test_ibc_has_no_best(claims: list[SourcedClaim]) -> None:
    estimated = estimate(claims, Harm.KILLED)
    assert estimated is None or estimated.best is None
