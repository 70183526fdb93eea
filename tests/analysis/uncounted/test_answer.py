from __future__ import annotations

import pytest

from counterclaim.analysis.uncounted.answer import uncounted
from counterclaim.errors import RefusedEstimate
from persons_on_lists import drawn


@pytest.mark.slow
def test_answer_shows_every_method_and_how_much_hangs_on_each_list() -> None:
    answer = uncounted(drawn(1_200, (0.4, 0.35, 0.3, 0.3)))
    assert [one.method for one in answer.estimates] == ["loglinear/1", "dga/1", "lcmcr/2"]
    assert all(one.low < 1_200 < one.high for one in answer.estimates)
    assert [name for name, _ in answer.without] == ["A", "B", "C", "D"]


def test_answer_is_refused_with_every_reason() -> None:
    with pytest.raises(RefusedEstimate) as caught:
        uncounted(drawn(30, (0.5, 0.5)), persons=False)
    assert len(caught.value.reasons) == 3
    assert str(caught.value).startswith("no estimate is made from these lists: the rows are totals of events")


def test_answer_warns_where_chains_have_not_come_to_agree() -> None:
    hurried = uncounted(drawn(600, (0.4, 0.35, 0.3)), steps=20)
    assert any("the chains of lcmcr/2 disagree" in words and "--steps" in words for words in hurried.warnings)


@pytest.mark.slow
def test_answer_does_not_warn_of_chains_that_agree() -> None:
    assert not any("chains" in words for words in uncounted(drawn(600, (0.4, 0.35, 0.3))).warnings)
