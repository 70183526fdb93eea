"""A claim as a page shows it: who says what, in which words, where they stand, and whether a person has checked it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.casefile.record import Record
from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Count
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.weighing.names import names_of
from counterclaim.weighing.order import in_order
from counterclaim.weighing.telling import private_spans, quoted

_CHECKS = (DecisionKind.ACCEPT, DecisionKind.CORRECT, DecisionKind.MOVE, DecisionKind.ADD)


@dataclass(frozen=True, slots=True)
class Check:
    """That a person has checked a claim: how, and who."""

    kind: DecisionKind
    by: str


@dataclass(frozen=True, slots=True)
class Said:
    """One claim. address: of its words. quote: the report's words, without names of private persons.

    party: of whom an attribution speaks. line: the line of reporting that it came by. checks: none while only a machine has read
    it.
    """

    key: str
    address: str
    account: str
    kind: str
    claimant: str
    claimant_kind: str
    count: Count | None
    stance: str | None
    party: str | None
    quote: str
    report: str
    publisher: str | None
    published: date | None
    line: str
    checks: tuple[Check, ...]

    @property
    def own_voice(self) -> bool:
        """Whether the report itself says it, and no claimant that it names."""
        return self.claimant_kind == ClaimantKind.REPORT.value


def on_page(key: str) -> str:
    """The address of a claim that stands on the same page."""
    return f"#{key}"


def said_of(record: Record, *, address: Callable[[str], str] = on_page) -> dict[str, Said]:
    """All claims of an incident by their keys, from the earliest report on. address: of the words of a claim, by its key."""
    ordered = in_order(record.claims)
    names, private = names_of(ordered), private_spans(ordered)
    checks = _checks(record.decisions)
    return {
        one.key: Said(
            one.key,
            address(one.key),
            f"{one.report}/{one.claim.account}",
            one.claim.kind.value,
            names[one.claimant],
            one.claim.claimant.kind.value,
            one.claim.count,
            one.claim.stance.value if one.claim.stance else None,
            names[one.target] if one.target is not None else None,
            quoted(one, private),
            one.report,
            one.publisher,
            one.published,
            one.line,
            tuple(checks.get(one.key, ())),
        )
        for one in ordered
    }


def _checks(decisions: Iterable[Decision]) -> dict[str, list[Check]]:
    found: dict[str, list[Check]] = {}
    for decision in decisions:
        if decision.kind in _CHECKS:
            for key in decision.about:
                found.setdefault(key, []).append(Check(decision.kind, decision.by))
    return found
