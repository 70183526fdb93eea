"""How many people were harmed: under each named rule, and claim by claim along the lines of reporting, on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import Said
from counterclaim.export.incident.scale import Bar, Scale
from counterclaim.model.count import Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.order import in_order
from counterclaim.weighing.reasons import why_unused
from counterclaim.weighing.rules import RULES


@dataclass(frozen=True, slots=True)
class Ruled:
    """What one rule makes of the claims; estimate is None where it gives no figure. name: without the version."""

    rule: str
    name: str
    estimate: Estimate | None
    bar: Bar | None
    says: str
    source: str
    used: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A claim that counts. unused: why the rule in use does not rest on it, empty where it does."""

    said: Said
    bar: Bar | None
    unused: str


@dataclass(frozen=True, slots=True)
class Toll:
    """One kind of harm. lines: the claims by the line of reporting that they came by, the line that spoke first in front."""

    harm: str
    estimate: Estimate
    rules: tuple[Ruled, ...]
    lines: tuple[tuple[str, tuple[Counted, ...]], ...]
    ticks: tuple[tuple[int, float], ...]


def tolls(record: Record, said: Mapping[str, Said]) -> tuple[Toll, ...]:
    """The tolls of an incident, in the order of the kinds of harm."""
    return tuple(_toll(record, Harm(harm), estimate, said) for harm, estimate in record.incident.counts)


def _toll(record: Record, harm: Harm, estimate: Estimate, said: Mapping[str, Said]) -> Toll:
    counts = [one for one in in_order(record.claims) if one.claim.count is not None and count_of(one).kind is harm]
    estimates = {rule: estimated(record.claims, harm) for rule, estimated in RULES.items()}
    numbers = [number for one in counts for number in (count_of(one).low, count_of(one).high)]
    numbers += [number for one in estimates.values() if one is not None for number in (one.low, one.best, one.high)]
    scale = Scale.over(numbers)
    lines: dict[str, list[Counted]] = {}
    for one in counts:
        lines.setdefault(one.line, []).append(_counted(one, record, estimate, said, scale))
    return Toll(
        harm.value,
        estimate,
        tuple(_ruled(rule, one, scale, estimate.rule) for rule, one in estimates.items()),
        tuple((line, tuple(rows)) for line, rows in lines.items()),
        scale.ticks(),
    )


def _counted(claim: SourcedClaim, record: Record, estimate: Estimate, said: Mapping[str, Said], scale: Scale) -> Counted:
    count = count_of(claim)
    unused = "" if claim.key in estimate.claims else why_unused(claim, record.claims, estimate.rule)
    return Counted(said[claim.key], scale.bar(count.low, count.high), unused)


def _ruled(rule: str, estimate: Estimate | None, scale: Scale, used: str) -> Ruled:
    words = load_toml("weighing/rules.toml")[rule]
    bar = scale.bar(estimate.low, estimate.high, estimate.best) if estimate is not None else None
    is_used = used.partition(" ")[0] == rule
    return Ruled(rule, rule.partition("/")[0], estimate, bar, words["says"], words["source"], is_used)
