"""How every figure and status of an incident came about, in sentences: what `counterclaim explain` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.count import Harm
from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.incident import Estimate, Incident, SourcedClaim, Standing
from counterclaim.model.phrase import Phrase
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing import facts
from counterclaim.weighing.airwars import civilian_harm, strike_status
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.history import Step, history
from counterclaim.weighing.order import in_order
from counterclaim.weighing.reasons import why_unused
from counterclaim.weighing.taken_back import taken_back
from counterclaim.weighing.telling import private_spans, range_in_words, told

_NOWHERE = Phrase("in a place that is not known")
_ENDED = "{claim}: an admission came later, and ends it."
_Private = dict[str, dict[Span, str]]
_CLOSING = (
    "Read by a machine, and checked by nobody unless a decision says so.",
    "Whoever is accused is alleged to have done it, until it admits it.",
)
# What catalogues translate beside the sentences below.
TEMPLATES = (*_CLOSING, _ENDED, "Airwars grade", "Airwars strike status", "none")


def derivation(incident: Incident, claims: Sequence[SourcedClaim], decisions: Sequence[Decision] = ()) -> Iterator[Phrase]:
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
        people, bounds = Phrase(group.replace("_", " ")), range_in_words(estimate)
        yield Phrase(
            "{harm}, {group} alone: {range} (rule {rule}).", harm=_title(harm), group=people, range=bounds, rule=estimate.rule
        )
        yield _under(Phrase("It rests on {claim}.", claim=", ".join(estimate.claims)))
    steps = history(ordered)
    for each in incident.attribution:
        yield from _standing(each, _steps_of(each, steps), ordered, private)
    yield from _grades(ordered)
    yield from (Phrase("Cannot all be true: {sentence}", sentence=line) for line in incident.contradictions)
    yield from _decided(ordered, decisions)
    yield from _rules(incident)
    yield from map(Phrase, _CLOSING)


def _facts(incident: Incident, claims: Sequence[SourcedClaim]) -> Iterator[Phrase]:
    lines = sorted({claim.line for claim in claims})
    where = _NOWHERE if incident.place is None else Phrase("at {place}", place=incident.place.name)
    kind = Phrase(incident.event_type.replace("_", " "))
    yield Phrase(
        "Incident {id}: {kind}, {when}, {where} (rule {rule}).",
        id=incident.id,
        kind=kind,
        when=_days(incident),
        where=where,
        rule=facts.RULE,
    )
    yield _under(Phrase("It is told by {accounts}.", accounts=", ".join(map(str, incident.accounts))))
    told_by = ", ".join(lines) or Phrase("none")
    yield _under(
        Phrase("Independent lines of reporting: {number}. Its claims came by {lines}.", number=incident.lines, lines=told_by)
    )
    if incident.part_of is not None:
        yield _under(Phrase("The figures of incident {id} already hold these: they are not to be added.", id=incident.part_of))


def _days(incident: Incident) -> Phrase:
    if incident.date is None:
        return Phrase("on a day that is not known")
    start, end = incident.date.start, incident.date.end
    return Phrase("on {day}", day=start) if start == end else Phrase("on a day from {first} to {last}", first=start, last=end)


def _under(phrase: Phrase) -> Phrase:
    """A sentence that says why, below another."""
    return Phrase("  {sentence}", sentence=phrase)


def _figure(harm: Harm, estimate: Estimate, claims: Sequence[SourcedClaim], private: _Private) -> Iterator[Phrase]:
    yield Phrase("{harm}: {range} (rule {rule}).", harm=_title(harm.value), range=range_in_words(estimate), rule=estimate.rule)
    counts = [claim for claim in claims if claim.claim.count is not None and count_of(claim).kind is harm]
    if not estimate.claims:
        yield _under(Phrase("It rests on no claim."))
    for claim in counts:
        if claim.key in estimate.claims:
            yield _under(Phrase("It rests on {claim}.", claim=told(claim, private)))
    for claim in counts:
        if claim.key not in estimate.claims:
            why = Phrase(why_unused(claim, claims, estimate.rule))
            yield _under(Phrase("Not on {claim}: {why}.", claim=told(claim, private), why=why))


def _standing(each: Standing, steps: Sequence[Step], claims: Sequence[SourcedClaim], private: _Private) -> Iterator[Phrase]:
    status = Phrase(each.status.value)
    if each.since is None:
        yield Phrase("{party}: {status} (rule {rule}).", party=each.party, status=status, rule=each.rule)
    else:
        yield Phrase(
            "{party}: {status} since {day} (rule {rule}).", party=each.party, status=status, day=each.since, rule=each.rule
        )
    ended = taken_back(claims)
    for claim in claims:
        if claim.key in each.claims:
            words = told(claim, private)
            yield _under(Phrase(_ENDED, claim=words) if claim.key in ended else Phrase("{claim}.", claim=words))
    if len(steps) > 1:
        yield _under(Phrase("How it came about: {steps}.", steps=tuple(map(_step, steps))))


def _step(step: Step) -> Phrase:
    if step.day is None:
        return Phrase("{status} by reports of unknown day", status=Phrase(step.status.value))
    return Phrase("{status} from {day}", status=Phrase(step.status.value), day=step.day)


def _steps_of(each: Standing, steps: dict[str, tuple[Step, ...]]) -> tuple[Step, ...]:
    return steps.get(each.actor or "", ())


def _grades(claims: Sequence[SourcedClaim]) -> Iterator[Phrase]:
    for scheme, grade in (("Airwars grade", civilian_harm(claims)), ("Airwars strike status", strike_status(claims))):
        if grade is not None:
            yield Phrase("{scheme}: {grade}. {reason}", scheme=Phrase(scheme), grade=Phrase(grade.grade), reason=grade.reason)


def _decided(claims: Sequence[SourcedClaim], decisions: Sequence[Decision]) -> Iterator[Phrase]:
    """What people decided about the claims, the rejected ones too, which are no longer among them."""
    reports = {claim.report for claim in claims}
    kinds = DecisionKind
    about_claims = (kinds.ACCEPT, kinds.REJECT, kinds.CORRECT, kinds.MOVE, kinds.ADD, kinds.FACTS, kinds.ACCOUNT)
    for decision in standing(list(decisions)):
        if decision.kind in about_claims and any(key.rpartition("/")[0] in reports for key in decision.about):
            said = {
                "by": decision.by,
                "day": decision.at.date(),
                "kind": Phrase(decision.kind.value),
                "keys": ", ".join(decision.about),
            }
            if decision.reason:
                yield Phrase("Decided by {by}, {day}: {kind} {keys}: {reason}.", **said, reason=decision.reason)
            else:
                yield Phrase("Decided by {by}, {day}: {kind} {keys}.", **said)


def _title(harm: str) -> Phrase:
    return Phrase(harm.capitalize())


def _rules(incident: Incident) -> Iterator[Phrase]:
    """What each rule that was used says, and where it comes from."""
    used = [facts.RULE, *(estimate.rule for _, estimate in incident.counts), *(each.rule for each in incident.attribution)]
    for name in dict.fromkeys(rule.partition(" ")[0] for rule in used):
        entry = load_toml("weighing/rules.toml")[name]
        yield Phrase("Rule {name}: {says}. Source: {source}.", name=name, says=Phrase(entry["says"]), source=entry["source"])
