from __future__ import annotations

from typing import Any

import pytest

from coded_rows import attribution, coding, count, focus
from counterclaim.coding.agreement import Agreement, agreement
from counterclaim.coding.coded import coding_of


def agreed(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> Agreement:
    return agreement([(coding_of(one), coding_of(other)) for one, other in pairs])


def test_agreement_of_the_same_coding_is_whole() -> None:
    found = agreed((coding(), coding()), (coding(focus=None, counts=[], attributions=[]),) * 2)
    assert found.reports == 2
    assert [(overlap.name, overlap.f1) for overlap in found.overlaps] == [("counts", 1.0), ("attributions", 1.0)]
    event = next(one for one in found.reliabilities if one.name == "event")
    assert (event.alpha, event.units) == (1.0, 2)


def test_agreement_counts_what_only_one_has() -> None:
    found = agreed((coding(count(), count("nine people", low=3)), coding(count())))
    counts = found.overlaps[0]
    assert (counts.shared, counts.one, counts.other) == (1, 2, 1)
    assert counts.f1 == pytest.approx(2 / 3)


def test_agreement_accusing_and_suspecting_share_half() -> None:
    found = agreed((coding(attribution()), coding(attribution(stance="suspects"))))
    assert found.overlaps[1].f1 == 0.5


def test_agreement_nobody_with_a_row_has_no_f1() -> None:
    nothing = coding(focus=focus(), counts=[], attributions=[])
    assert [overlap.f1 for overlap in agreed((nothing, nothing)).overlaps] == [None, None]


def test_agreement_is_the_same_whoever_stands_first() -> None:
    one, other = coding(count(), attribution(stance="denies")), coding(count(low=12), attribution())
    left, right = agreed((one, other)), agreed((other, one))
    assert left.reliabilities == right.reliabilities
    assert [overlap.f1 for overlap in left.overlaps] == [overlap.f1 for overlap in right.overlaps]


def test_agreement_of_choices_is_on_the_same_words() -> None:
    pairs = [(coding(count()), coding(count())), (coding(count(low=2)), coding(count(low=3)))]
    found = {one.name: one for one in agreed(*pairs).reliabilities}
    assert found["number"].units == 2 and 0 < (found["number"].alpha or 0) < 1
