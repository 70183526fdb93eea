"""A ledger as people would have it read: with the facts that they stated, the claims that they added, and the words they chose.

What changes here changes what stands in the report, so that claimants and parties are then known as the reader would know them.
All other corrections are of single values, and are applied to the claims that are weighed (weighing/decided.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from counterclaim.errors import BadDecision
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.weighing.chosen_values import Choice, one_of, people
from counterclaim.weighing.chosen_words import span_in
from counterclaim.weighing.restated import restated

Known = Callable[[str], Actor | None]

# What can be said of a claim that is added, in the words of the ledger on the wire.
_FIELDS = (
    "kind",
    "quote.span",
    "cue.span",
    "claimant.kind",
    "claimant.span",
    "claimant.actor",
    "target.span",
    "target.actor",
    "stance",
    "count.kind",
    "count.group",
    "count.low",
    "count.high",
    "count.qualifier",
)


def amended(ledger: Ledger, decisions: Iterable[Decision], known: Known) -> Ledger:
    """The ledger after the decisions on its report that hold; without any, the same ledger.

    known: the actor of an id, for those that the ledger does not have. Raises BadDecision for words that are not in the report,
    and for a claim that cannot be made.
    """
    held = standing(list(decisions))
    ledger = restated(ledger, held)
    claims = {claim.id: claim for claim in ledger.claims}
    for decision in held:
        for id in _own(decision, ledger.report.id):
            if decision.kind is DecisionKind.ADD:
                claims[id] = _added(id, decision, ledger.report)
            elif decision.kind is DecisionKind.CORRECT and id in claims:
                claims[id] = _reworded(claims[id], dict(decision.change), ledger.report)
    if list(claims.values()) == list(ledger.claims):
        return ledger
    return replace(ledger, claims=tuple(claims.values()), actors=(*ledger.actors, *_missing(ledger, claims.values(), known)))


def _own(decision: Decision, report: str) -> list[str]:
    """The ids of the claims of a report that a decision is about; of an addition, of the one that it makes."""
    keys = decision.about[:1] if decision.kind is DecisionKind.ADD else decision.about
    return [id for name, _, id in (key.rpartition("/") for key in keys) if name == report]


def _added(id: str, decision: Decision, report: Report) -> Claim:
    said = dict(decision.change)
    if strange := [field for field in said if field not in _FIELDS]:
        raise BadDecision(f"a claim has no field '{strange[0]}'; there are: {', '.join(_FIELDS)}")
    account = decision.about[1].rpartition("/")[2] if len(decision.about) > 1 else None
    quote = span_in(said.get("quote.span", ""), report)
    if quote is None:
        raise BadDecision("a claim needs the words that say it: give quote.span, as in 120-145")
    try:
        kind = _chosen(ClaimKind, "kind", said.get("kind", ""))
        claim = Claim(
            id,
            kind,
            account,
            Claimant(_chosen(ClaimantKind, "claimant.kind", said.get("claimant.kind") or ClaimantKind.UNKNOWN)),
            quote,
            count=_count(said) if kind is ClaimKind.COUNT else None,
            stance=_chosen(Stance, "stance", said.get("stance", "")) if kind is ClaimKind.ATTRIBUTION else None,
        )
    except ValueError as exc:
        raise BadDecision(f"such a claim cannot be added: {exc}") from exc
    return _reworded(claim, said, report)


def _count(said: dict[str, str]) -> Count:
    """The number that is claimed; what is not said of it is people, killed, exactly so many."""
    return Count(
        _chosen(Harm, "count.kind", said.get("count.kind") or Harm.KILLED),
        _chosen(Group, "count.group", said.get("count.group") or Group.PEOPLE),
        _people("count.low", said),
        _people("count.high", said),
        _chosen(Qualifier, "count.qualifier", said.get("count.qualifier") or Qualifier.EXACT),
    )


def _chosen(choices: type[Choice], field: str, value: str) -> Choice:
    try:
        return one_of(choices, value)
    except ValueError as exc:
        raise ValueError(f"{field} cannot be '{value[:40]}': {exc}") from exc


def _people(field: str, said: dict[str, str]) -> int | None:
    try:
        return people(said.get(field, ""))
    except ValueError as exc:
        raise ValueError(f"{field} cannot be '{said[field][:40]}': {exc}") from exc


def _reworded(claim: Claim, said: dict[str, str], report: Report) -> Claim:
    """The claim with other words of the report, as far as others were chosen."""
    if "quote.span" in said:
        claim = replace(claim, quote=span_in(said["quote.span"], report) or claim.quote)
    if "cue.span" in said:
        claim = replace(claim, cue=span_in(said["cue.span"], report))
    if said.get("claimant.kind"):
        claim = replace(claim, claimant=replace(claim.claimant, kind=_kind_of(said["claimant.kind"])))
    if "claimant.span" in said:
        claim = replace(claim, claimant=_claimant(claim, said, report))
    if "target.span" in said and claim.stance is not None:
        span = span_in(said["target.span"], report)
        claim = replace(claim, target=Target(span, said.get("target.actor") or None) if span else None)
    return claim


def _claimant(claim: Claim, said: dict[str, str], report: Report) -> Claimant:
    span = span_in(said["claimant.span"], report)
    return Claimant(claim.claimant.kind, span, (said.get("claimant.actor") or None) if span else None)


def _kind_of(value: str) -> ClaimantKind:
    try:
        return _chosen(ClaimantKind, "claimant.kind", value)
    except ValueError as exc:
        raise BadDecision(str(exc)) from exc


def _missing(ledger: Ledger, claims: Iterable[Claim], known: Known) -> list[Actor]:
    """The actors that the claims name and the ledger does not have."""
    here = {actor.id for actor in ledger.actors}
    named = (one.actor for claim in claims for one in (claim.claimant, claim.target) if one is not None)
    ids = dict.fromkeys(id for id in named if id is not None and id not in here)
    return [actor for id in ids if (actor := known(id)) is not None]
