"""What each level of agreement is worth: how often pairs of one incident show it (m) and how often other pairs do (u).

The shipped weights (vocabulary/linking/weights-4.toml) are the same for every case, so that a case of five accounts is linked as
one of a million is; training/linking.py made them.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.errors import BadVocabulary
from counterclaim.linking.comparisons import comparisons
from counterclaim.vocabulary.loader import load_toml

SHIPPED = "linking/weights-4.toml"
_SURE = 0.01


@dataclass(frozen=True, slots=True)
class Weights:
    """name: of the version, stored with what it decided. prior: the probability that a candidate pair is of one incident.
    levels: (m, u) by comparison and level."""

    name: str
    prior: float
    levels: dict[str, dict[str, tuple[float, float]]]

    def bits(self, comparison: str, level: str) -> float:
        """How much a level speaks for one incident, in bits; below 0 it speaks against."""
        m, u = self.levels[comparison][level]
        return math.log2(m / u)

    @property
    def prior_bits(self) -> float:
        """What a pair starts from before anything is compared."""
        return math.log2(self.prior / (1 - self.prior))


@cache
def shipped() -> Weights:
    """The weights that come with the package. Raises BadVocabulary where the file lacks a level or does not add up."""
    return _checked(load_toml(SHIPPED), SHIPPED)


def from_toml(text: str, *, source: str = "a file of weights") -> Weights:
    """The weights that to_toml wrote, now or in an earlier version: what accounts were not compared in then, and levels that were
    not told apart, weigh as shipped; those that are told apart no more are left out. Raises BadVocabulary for no weights."""
    try:
        return _checked(_as_of_now(tomllib.loads(text)), source)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, IndexError, AttributeError, ValueError) as exc:
        raise BadVocabulary(f"vocabulary file '{source}' holds no weights: {exc}") from exc


def _as_of_now(data: Mapping[str, Any]) -> dict[str, Any]:
    """The same with the comparisons and levels that there are now."""
    return {"name": data["name"], "prior": data["prior"]} | {
        name: _levels_of_now(data[name], levels) if name in data else levels for name, levels in shipped().levels.items()
    }


def _levels_of_now(pairs: Mapping[str, Any], now: Mapping[str, Any]) -> Mapping[str, Any]:
    if pairs.keys() == now.keys():
        return pairs
    kept = {level: pairs.get(level, pair) for level, pair in now.items()}
    m, u = (sum(pair[at] for pair in kept.values()) or 1.0 for at in (0, 1))
    return {level: (pair[0] / m, pair[1] / u) for level, pair in kept.items()}


def _checked(data: Mapping[str, Any], source: str) -> Weights:
    levels = {name: {level: (pair[0], pair[1]) for level, pair in data[name].items()} for name in _names()}
    weights = Weights(data["name"], data["prior"], levels)
    for comparison in comparisons():
        _check(weights, comparison.name, [level.name for level in comparison.levels], source)
    return weights


def _names() -> Iterable[str]:
    return (comparison.name for comparison in comparisons())


def _check(weights: Weights, comparison: str, wanted: list[str], source: str) -> None:
    pairs = weights.levels.get(comparison, {})
    if list(pairs) != wanted:
        raise BadVocabulary(f"vocabulary file '{source}': '{comparison}' must have the levels {', '.join(wanted)}, in this order")
    for at, letter in enumerate("mu"):
        total = sum(pair[at] for pair in pairs.values())
        if abs(total - 1) > _SURE or min(pair[at] for pair in pairs.values()) <= 0:
            raise BadVocabulary(f"vocabulary file '{source}': the {letter} of '{comparison}' must be above 0 and add up to 1")
    bits = [0.0, *sorted(weights.bits(comparison, level) for level in wanted)]
    if len({round(value, 6) for value in bits}) < len(bits):
        raise BadVocabulary(f"vocabulary file '{source}': no two levels of '{comparison}' may weigh the same, and none 0")


def to_toml(weights: Weights, *, head: str = "") -> str:
    """The weights as the file that shipped() reads."""
    lines = [head.rstrip(), "", f'name = "{weights.name}"', f"prior = {weights.prior:.6f}"]
    for name, pairs in weights.levels.items():
        lines += ["", f"[{name}]", *(f"{level} = [{m:.6f}, {u:.6f}]" for level, (m, u) in pairs.items())]
    return "\n".join(lines).lstrip() + "\n"
