"""What people decided about claims, applied to them: the claims that are weighed, while those that were read stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from counterclaim.errors import BadDecision
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.incident import AccountKey, SourcedClaim
from counterclaim.weighing.chosen_values import one_of, people
from counterclaim.weighing.claimant_names import name_words, shown
from counterclaim.weighing.names import names_of


def corrected(claims: Sequence[SourcedClaim], decisions: Sequence[Decision]) -> tuple[SourcedClaim, ...]:
    """The claims after the decisions that stand, in their time's order; rejected ones are left out, later corrections win.

    Pure, and without decisions the same claims. Decisions about claims that are not given are passed over: they are on other
    incidents. Raises BadDecision for a change that a claim cannot take.
    """
    return tuple(claim for claim, rejected in judged(claims, decisions) if not rejected)


def judged(claims: Sequence[SourcedClaim], decisions: Sequence[Decision]) -> tuple[tuple[SourcedClaim, bool], ...]:
    """Every claim after the decisions that stand, the rejected ones too, each with whether it is rejected; see corrected."""
    by_claim: dict[str, list[Decision]] = {claim.key: [] for claim in claims}
    for decision in standing(list(decisions)):
        for key in decision.about:
            if key in by_claim:
                by_claim[key].append(decision)
    names = names_of(claims)
    return tuple((_named(_after(claim, by_claim[claim.key]), names), _is_rejected(by_claim[claim.key])) for claim in claims)


def _named(claim: SourcedClaim, names: dict[str, str]) -> SourcedClaim:
    """The claim with the names of the actors that it was corrected to, as other claims call them, else their ids."""
    if not claim.claimant_name:
        claim = replace(claim, claimant_name=names.get(claim.claimant, claim.claimant))
    if claim.target is not None and not claim.target_name:
        claim = replace(claim, target_name=names.get(claim.target, claim.target))
    return claim


def _is_rejected(decisions: Sequence[Decision]) -> bool:
    """Whether the last word on the claim is a rejection; accepting it later takes it in again."""
    verdicts = [decision.kind for decision in decisions if decision.kind in (DecisionKind.ACCEPT, DecisionKind.REJECT)]
    return verdicts[-1:] == [DecisionKind.REJECT]


def _after(read: SourcedClaim, decisions: Sequence[Decision]) -> SourcedClaim:
    claim = read
    for decision in decisions:
        if decision.kind is DecisionKind.MOVE:
            claim = _moved(claim, decision)
        elif decision.kind is DecisionKind.CORRECT:
            claim = _corrected(claim, decision, read)
    return claim


def _moved(claim: SourcedClaim, decision: Decision) -> SourcedClaim:
    """The claim in another account of its report: words of one report cannot be said by another."""
    try:
        account = AccountKey.parse(decision.about[-1])
    except ValueError as exc:
        raise BadDecision(f"{claim.key} cannot be moved: {exc}") from exc
    if account.report != claim.report:
        raise BadDecision(f"{claim.key} cannot be moved to {account}: name an account of its own report, {claim.report}")
    return replace(claim, claim=replace(claim.claim, account=account.account))


def _corrected(claim: SourcedClaim, decision: Decision, read: SourcedClaim) -> SourcedClaim:
    """The claim with all changes of one decision; the numbers change together, since each bounds the other.

    read: as it stands in the report, with the words that people chose (weighing/amended.py).
    """
    counted: dict[str, Any] = {}
    for field, value in decision.change:
        try:
            if field in _COUNT:
                counted[field.partition(".")[2]] = _COUNT[field](value)
            elif field in _FIELDS:
                claim = _FIELDS[field](claim, value)
            elif field in _WORDS:
                claim = _WORDS[field](claim, read)
            else:
                fields = (*_COUNT, *_FIELDS, *_WORDS)
                raise BadDecision(f"a claim has no field '{field}' to correct; there are: {', '.join(fields)}")
        except ValueError as exc:
            raise BadDecision(f"{claim.key}: {field} cannot be '{value[:40]}': {exc}") from exc
    return _recounted(claim, counted) if counted else claim


def _recounted(claim: SourcedClaim, parts: dict[str, Any]) -> SourcedClaim:
    if claim.claim.count is None:
        raise BadDecision(f"{claim.key} counts nobody: there is no number to correct")
    try:
        return replace(claim, claim=replace(claim.claim, count=replace(claim.claim.count, **parts)))
    except ValueError as exc:
        raise BadDecision(f"{claim.key}: its count cannot be so corrected: {exc}") from exc


def _stance(claim: SourcedClaim, value: str) -> SourcedClaim:
    if claim.claim.stance is None:
        raise ValueError("the claim speaks of no party's part")
    return replace(claim, claim=replace(claim.claim, stance=one_of(Stance, value)))


def _kind(claim: SourcedClaim, value: str) -> SourcedClaim:
    claimant = replace(claim.claim.claimant, kind=one_of(ClaimantKind, value))
    return replace(claim, claim=replace(claim.claim, claimant=claimant))


def _claimant(claim: SourcedClaim, value: str) -> SourcedClaim:
    name = shown(value, claim.claim.claimant.kind)
    return replace(claim, claimant=f"name:{name_words(value)}", claimant_name=name)


def _claimant_actor(claim: SourcedClaim, value: str) -> SourcedClaim:
    return replace(claim, claimant=value, claimant_name="") if value else claim


def _target(claim: SourcedClaim, value: str) -> SourcedClaim:
    return replace(claim, target=f"name:{name_words(value)}" if value else None, target_name=value or None)


def _target_actor(claim: SourcedClaim, value: str) -> SourcedClaim:
    return replace(claim, target=value or None, target_name=None)


_COUNT: dict[str, Callable[[str], object]] = {
    "count.kind": partial(one_of, Harm),
    "count.group": partial(one_of, Group),
    "count.low": people,
    "count.high": people,
    "count.qualifier": partial(one_of, Qualifier),
}
_FIELDS: dict[str, Callable[[SourcedClaim, str], SourcedClaim]] = {
    "stance": _stance,
    "claimant.kind": _kind,
    "claimant.text": _claimant,
    "claimant.actor": _claimant_actor,
    "target.text": _target,
    "target.actor": _target_actor,
}
# Words of the report that were chosen anew: who they name is known from them, whatever was decided before.
_WORDS: dict[str, Callable[[SourcedClaim, SourcedClaim], SourcedClaim]] = {
    "quote.span": lambda claim, read: claim,
    "cue.span": lambda claim, read: claim,
    "claimant.span": lambda claim, read: replace(claim, claimant=read.claimant, claimant_name=read.claimant_name),
    "target.span": lambda claim, read: replace(claim, target=read.target, target_name=read.target_name),
}
