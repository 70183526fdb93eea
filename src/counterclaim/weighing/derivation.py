"""How every figure and status of an incident came about, in sentences: what `counterclaim explain` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.count import Harm
from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.incident import Estimate, Incident, SourcedClaim, Standing
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing import facts
from counterclaim.weighing.airwars import civilian_harm, strike_status
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.history import Step, history
from counterclaim.weighing.order import in_order
from counterclaim.weighing.reasons import why_unused
from counterclaim.weighing.taken_back import taken_back
from counterclaim.weighing.telling import day_in_words, private_spans, range_in_words, told

_Private = dict[str, dict[Span, str]]
_CLOSING = (
    "Read by a machine, and checked by nobody unless a decision says so.",
    "Whoever is accused is alleged to have done it, until it admits it.",
)


def derivation(incident: Incident, claims: Sequence[SourcedClaim], decisions: Sequence[Decision] = ()) -> Iterator[str]:
    """The derivation line by line, indented under what it explains; the same for any order of the claims.

    claims: those that the incident was weighed with (weighing/incident.py, claims_of). decisions: those of people on its claims.
    Quotes show the reports' own words, but for the names of claimants who are private persons.
    """
    ordered = in_order(claims)
    private = private_spans(ordered)
    yield from _facts(incident, ordered)
    for harm, estimate in incident.counts:
        yield from _figure(Harm(harm), estimate, ordered, private)
    for harm, group, estimate in incident.groups:
        yield f"{_title(harm)}, {group.replace('_', ' ')} alone: {range_in_words(estimate)} (rule {estimate.rule})."
        yield f"  It rests on {', '.join(estimate.claims)}."
    steps = history(ordered)
    for each in incident.attribution:
        yield from _standing(each, _steps_of(each, steps), ordered, private)
    yield from _grades(ordered)
    yield from (f"Cannot all be true: {line}" for line in incident.contradictions)
    yield from _decided(ordered, decisions)
    yield from _rules(incident)
    yield from _CLOSING


def _facts(incident: Incident, claims: Sequence[SourcedClaim]) -> Iterator[str]:
    lines = sorted({claim.line for claim in claims})
    when = "on a day that is not known" if incident.date is None else f"on {_days(incident)}"
    where = "in a place that is not known" if incident.place is None else f"at {incident.place.name}"
    kind = incident.event_type.replace("_", " ")
    yield f"Incident {incident.id}: {kind}, {when}, {where} (rule {facts.RULE})."
    yield f"  It is told by {', '.join(map(str, incident.accounts))}."
    yield f"  Independent lines of reporting: {incident.lines}. Its claims came by {', '.join(lines) or 'none'}."
    if incident.part_of is not None:
        yield f"  The figures of incident {incident.part_of} already hold these: they are not to be added."


def _days(incident: Incident) -> str:
    if incident.date is None:
        return ""
    start, end = day_in_words(incident.date.start), day_in_words(incident.date.end)
    return start if start == end else f"a day from {start} to {end}"


def _figure(harm: Harm, estimate: Estimate, claims: Sequence[SourcedClaim], private: _Private) -> Iterator[str]:
    yield f"{_title(harm.value)}: {range_in_words(estimate)} (rule {estimate.rule})."
    counts = [claim for claim in claims if claim.claim.count is not None and count_of(claim).kind is harm]
    if not estimate.claims:
        yield "  It rests on no claim."
    for claim in counts:
        if claim.key in estimate.claims:
            yield f"  It rests on {told(claim, private)}."
    for claim in counts:
        if claim.key not in estimate.claims:
            yield f"  Not on {told(claim, private)}: {why_unused(claim, claims, estimate.rule)}."


def _standing(each: Standing, steps: Sequence[Step], claims: Sequence[SourcedClaim], private: _Private) -> Iterator[str]:
    since = "" if each.since is None else f" since {day_in_words(each.since)}"
    yield f"{each.party}: {each.status.value}{since} (rule {each.rule})."
    ended = taken_back(claims)
    for claim in claims:
        if claim.key in each.claims:
            yield f"  {told(claim, private)}{': an admission came later, and ends it' if claim.key in ended else ''}."
    if len(steps) > 1:
        yield f"  How it came about: {'; '.join(map(_step, steps))}."


def _step(step: Step) -> str:
    when = "by reports of unknown day" if step.day is None else f"from {day_in_words(step.day)}"
    return f"{step.status.value} {when}"


def _steps_of(each: Standing, steps: dict[str, tuple[Step, ...]]) -> tuple[Step, ...]:
    return steps.get(each.actor or "", ())


def _grades(claims: Sequence[SourcedClaim]) -> Iterator[str]:
    for scheme, grade in (("Airwars grade", civilian_harm(claims)), ("Airwars strike status", strike_status(claims))):
        if grade is not None:
            yield f"{scheme}: {grade.grade}. {grade.reason}"


def _decided(claims: Sequence[SourcedClaim], decisions: Sequence[Decision]) -> Iterator[str]:
    """What people decided about the claims, the rejected ones too, which are no longer among them."""
    reports = {claim.report for claim in claims}
    kinds = DecisionKind
    about_claims = (kinds.ACCEPT, kinds.REJECT, kinds.CORRECT, kinds.MOVE, kinds.ADD, kinds.FACTS, kinds.ACCOUNT)
    for decision in standing(list(decisions)):
        if decision.kind in about_claims and any(key.rpartition("/")[0] in reports for key in decision.about):
            why = f": {decision.reason}" if decision.reason else ""
            when = day_in_words(decision.at.date())
            yield f"Decided by {decision.by}, {when}: {decision.kind.value} {', '.join(decision.about)}{why}."


def _title(harm: str) -> str:
    return harm.capitalize()


def _rules(incident: Incident) -> Iterator[str]:
    """What each rule that was used says, and where it comes from."""
    used = [facts.RULE, *(estimate.rule for _, estimate in incident.counts), *(each.rule for each in incident.attribution)]
    for name in dict.fromkeys(rule.partition(" ")[0] for rule in used):
        entry = load_toml("weighing/rules.toml")[name]
        yield f"Rule {name}: {entry['says']}. Source: {entry['source']}."
