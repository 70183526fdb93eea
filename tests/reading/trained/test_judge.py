"""The judges that come with the package."""

from __future__ import annotations

import pytest

from counterclaim.reading.trained.judge import judges


def test_judges_are_loaded_once() -> None:
    assert judges() is judges()


def test_judges_have_a_version() -> None:
    assert judges().version


@pytest.mark.parametrize("name", ["number", "count", "attribution"])
def test_judge_gives_chances(name: str) -> None:
    trees = getattr(judges(), name)
    nothing, said = trees.chances([{}, dict.fromkeys(trees.signs, 1.0)])
    assert 0 < nothing < 1 and 0 < said < 1


def test_judge_of_numbers_knows_nothing_of_claimants() -> None:
    assert not {"own", "theirs cover", "chosen", "kin"} & set(judges().number.signs)


def test_judge_of_counts_trusts_who_is_heard_more() -> None:
    heard = {"own": 0.0, "theirs cover": 1.0, "theirs here": 1.0, "chosen": 1.0, "theirs near": 4.0, "said": 1.0, "sayings": 3.0}
    far = heard | {"theirs cover": 0.0, "theirs here": 0.0, "theirs near": 200.0, "theirs before": 9.0}
    likely, unlikely = judges().count.chances([heard, far])
    assert likely > unlikely
