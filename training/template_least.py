"""From which chance on something is given: what comes to most by cross-validation, one slot after the other."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.muc4 import figures_of
from benchmarks.sets.muc4 import STRINGS
from benchmarks.templates.filling import templates
from benchmarks.templates.judged import Judged
from training.template_rows import Case

FIRST = {
    "incident": 0.4, "Victim": 0.25, "Target": 0.25, "PerpInd": 0.25, "PerpOrg": 0.25, "Weapon": 0.3,
    "number": 0.3, "effect": 0.35, "blamed": 0.2, "confidence": 0.35,
}  # fmt: skip
TRIED = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
# What a threshold is chosen for: a slot's own figure, that of the six slots, or all that is reported.
FOR = {
    "incident": ("six slots", "number", "effect", "confidence"), "number": ("number",), "effect": ("effect",),
    "blamed": ("confidence",), "confidence": ("confidence",),
} | dict.fromkeys(STRINGS, ("six slots",))  # fmt: skip


def chosen(cases: Sequence[Case], found: Sequence[Sequence[Judged]], rounds: int = 2) -> dict[str, float]:
    """The best of each threshold while the others stay, in turn."""
    least = dict(FIRST)
    for _ in range(rounds):
        for name, goals in FOR.items():
            scored = []
            for tried in TRIED:
                figures = figures_at(cases, found, least | {name: tried})
                scored.append((round(sum(figures[goal][2] for goal in goals), 3), -abs(tried - least[name]), tried))
            least[name] = max(scored)[2]
    return least


def figures_at(cases: Sequence[Case], found: Sequence[Sequence[Judged]], least: dict[str, float]) -> dict[str, list[float]]:
    """The figures of judged cases at thresholds."""
    return figures_of([(case.key, templates(case.report, each, least)) for case, each in zip(cases, found, strict=True)])
