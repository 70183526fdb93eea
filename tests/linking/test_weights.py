from __future__ import annotations

import tomllib

import pytest

from counterclaim.errors import BadVocabulary
from counterclaim.linking import weights as module
from counterclaim.linking.comparisons import comparisons
from counterclaim.linking.weights import Weights, shipped, to_toml


def test_weights_shipped_have_every_level_of_every_comparison() -> None:
    weights = shipped()
    assert {name: list(levels) for name, levels in weights.levels.items()} == {
        one.name: [level.name for level in one.levels] for one in comparisons()
    }
    assert weights.name.startswith("weights/")


def test_weights_shipped_say_what_everybody_would() -> None:
    bits = shipped().bits
    assert bits("date", "same_day") > 3 > 0 > bits("date", "next_day") > bits("date", "apart")
    assert bits("place", "same_town") > 1 > 0 > bits("place", "same_land")
    assert bits("killed", "same_many") > bits("killed", "same_few") > bits("killed", "apart")
    assert bits("text", "copy") > bits("text", "very_alike") > 0 > bits("text", "unlike")


def test_weights_prior_bits_are_the_odds_before_any_comparison() -> None:
    assert Weights("w", 0.5, {}).prior_bits == 0
    assert Weights("w", 0.2, {}).prior_bits == -2


def test_weights_to_toml_writes_what_shipped_reads() -> None:
    data = tomllib.loads(to_toml(shipped(), head="# made by hand"))
    assert data["name"] == shipped().name
    assert data["date"]["same_day"] == pytest.approx(shipped().levels["date"]["same_day"], abs=1e-5)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data["date"].pop("same_day"), "must have the levels"),
        (lambda data: data["date"].update(same_day=[0.0, 0.1]), "above 0"),
        (lambda data: data["date"].update(same_day=[0.9, 0.1]), "add up to 1"),
    ],
)
def test_weights_that_do_not_add_up_are_refused(monkeypatch: pytest.MonkeyPatch, change: object, message: str) -> None:
    data = tomllib.loads(to_toml(shipped()))
    change(data)  # type: ignore[operator]
    monkeypatch.setattr(module, "load_toml", lambda name: data)
    with pytest.raises(BadVocabulary, match=message):
        shipped.__wrapped__()


def test_weights_of_which_two_levels_weigh_the_same_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = tomllib.loads(to_toml(shipped()))
    data["kind"] = {level: [1 / len(data["kind"])] * 2 for level in data["kind"]}
    monkeypatch.setattr(module, "load_toml", lambda name: data)
    with pytest.raises(BadVocabulary, match="weigh the same"):
        shipped.__wrapped__()
