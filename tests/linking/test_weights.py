from __future__ import annotations

import tomllib

import pytest

from counterclaim.errors import BadVocabulary
from counterclaim.linking import weights as module
from counterclaim.linking.comparisons import comparisons
from counterclaim.linking.weights import Weights, from_toml, shipped, to_toml


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


@pytest.mark.parametrize("comparison", ["words", "text", "timeless_text", "timeless_names"])
def test_weights_of_more_in_common_are_never_less(comparison: str) -> None:
    bits = [shipped().bits(comparison, level) for level in shipped().levels[comparison]]
    assert bits == sorted(bits, reverse=True)


def test_weights_of_an_earlier_version_are_read_as_of_now() -> None:
    data = tomllib.loads(to_toml(shipped()))
    del data["weekday"], data["date"]["other_year"]
    data["text"] = {level: [m * 0.9, u * 0.9] for level, (m, u) in data["text"].items()} | {"foreign": [0.1, 0.1]}
    earlier = Weights("weights/own", 0.5, {name: data[name] for name in data if name not in ("name", "prior")})
    read = from_toml(to_toml(earlier))
    assert read.levels["weekday"] == shipped().levels["weekday"]
    assert list(read.levels["date"]) == list(shipped().levels["date"])
    assert read.bits("date", "other_year") == pytest.approx(shipped().bits("date", "other_year"), abs=0.05)
    assert read.bits("text", "copy") == pytest.approx(shipped().bits("text", "copy"), abs=0.05)


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
