"""How much the rule matters by which numbers are weighed: the same incidents under all of them, side by side."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.sums import Adding, Sums
from counterclaim.analysis.totals_held import with_held
from counterclaim.casefile.intake import Intake
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist
from counterclaim.model.incident import Estimate
from counterclaim.weighing.ibc import PROVISIONAL
from counterclaim.weighing.ibc import RULE as IBC
from counterclaim.weighing.rules import RULES

_NAMES = tuple(name for rule in RULES for name in ((rule, PROVISIONAL) if rule == IBC else (rule,)))


@dataclass(frozen=True, slots=True)
class RuleTotal:
    """The sums under one rule. What only one line of reporting gives stands under "ibc/1 provisional", and never in ibc/1."""

    rule: str
    sums: Sums


@dataclass(frozen=True, slots=True)
class Apart:
    """An incident at which the rules differ, with the lowest and the highest bound that any of them gives."""

    incident: str
    start: date | None
    country: str | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Rules:
    """The totals, in the order of the rules. counted: at how many incidents some rule gives a figure above nothing; differing: at
    how many of these two rules that give a figure do not give the same bounds. furthest: those at which they differ most.
    """

    harm: Harm
    totals: tuple[RuleTotal, ...]
    counted: int
    differing: int
    furthest: tuple[Apart, ...]
    basis: Basis

    @property
    def lowest(self) -> tuple[str, int] | None:
        """The rule with the lowest bound of all and that bound, among those that count something."""
        return min(((one.rule, one.sums.least or 0) for one in self._counting), key=lambda pair: pair[1], default=None)

    @property
    def highest(self) -> tuple[str, int] | None:
        """The rule with the highest bound of all, and that bound."""
        return max(((one.rule, one.sums.most or 0) for one in self._counting), key=lambda pair: pair[1], default=None)

    @property
    def _counting(self) -> list[RuleTotal]:
        return [one for one in self.totals if one.sums.counted and one.rule != PROVISIONAL]


def rules(gists: Iterable[Gist], came: Intake, *, harm: Harm = Harm.KILLED, most: int = 10) -> Rules:
    """The sums of some incidents under every rule; order-free. most: how many of those that differ most are told."""
    looking = Looking(came, harm=harm)
    totals = {name: Adding(name) for name in _NAMES}
    apart: dict[bool, int] = defaultdict(int)
    furthest: list[tuple[int, str, Apart]] = []
    for gist, held in with_held(looking.through(gists)):
        for name in _NAMES:
            totals[name].add(Sums.of(gist.estimate(harm, name), name, held=held))
        found = [one for kind, one in gist.counts if kind is harm]
        if held or not any(_reach(one) for one in found):
            continue
        differs = _differ(found)
        apart[differs] += 1
        if differs:
            one = _apart(gist, found)
            heapq.heappush(furthest, (one.high - one.low, one.incident, one))
            if len(furthest) > most:
                heapq.heappop(furthest)
    told = tuple(one for _, _, one in sorted(furthest, key=lambda each: (-each[0], each[1])))
    return Rules(
        harm,
        tuple(RuleTotal(name, one.sums()) for name, one in totals.items()),
        sum(apart.values()),
        apart[True],
        told,
        looking.basis(),
    )


def _bounds(one: Estimate) -> list[int]:
    return [bound for bound in (one.low, one.best, one.high) if bound is not None]


def _reach(one: Estimate) -> int:
    return max(_bounds(one), default=0)


def _differ(found: list[Estimate]) -> bool:
    """Whether some bound that two rules both give is not the same."""
    return any(len({getattr(one, name) for one in found} - {None}) > 1 for name in ("low", "best", "high"))


def _apart(gist: Gist, found: list[Estimate]) -> Apart:
    bounds = [bound for one in found for bound in _bounds(one)]
    return Apart(gist.id, gist.start, gist.country, min(bounds), max(bounds))
