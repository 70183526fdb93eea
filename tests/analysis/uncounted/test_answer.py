from __future__ import annotations

import pytest

from counterclaim.analysis.uncounted.answer import uncounted
from counterclaim.errors import RefusedEstimate
from persons_on_lists import drawn


@pytest.mark.slow
def test_answer_shows_every_method_and_how_much_hangs_on_each_list() -> None:
    answer = uncounted(drawn(1_200, (0.4, 0.35, 0.3, 0.3)))
    assert [one.method for one in answer.estimates] == ["loglinear/1", "dga/1", "lcmcr/1"]
    assert all(one.low < 1_200 < one.high for one in answer.estimates)
    assert [name for name, _ in answer.without] == ["A", "B", "C", "D"]


def test_answer_is_refused_with_every_reason() -> None:
    with pytest.raises(RefusedEstimate) as caught:
        uncounted(drawn(30, (0.5, 0.5)), persons=False)
    assert len(caught.value.reasons) == 3
    assert str(caught.value).startswith("no estimate is made from these lists: the rows are totals of events")
