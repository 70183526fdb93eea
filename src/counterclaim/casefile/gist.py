"""The gist of an incident, from its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.casefile.record import Record
from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Harm
from counterclaim.model.decision import DecisionKind
from counterclaim.model.gist import Blamed, Gist, Number, Said, Source, Voice
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.counts import counts
from counterclaim.weighing.figures import counted, figures
from counterclaim.weighing.names import names_of
from counterclaim.weighing.rules import RULES
from counterclaim.weighing.voices import is_nameless

_LOOKED_AT = frozenset({DecisionKind.ACCEPT, DecisionKind.CORRECT, DecisionKind.MOVE})


def gist_of(record: Record) -> Gist:
    """What the incident comes to, with the figures under every rule; a pure function of the record."""
    incident, names = record.incident, names_of(record.claims)
    days, place = incident.date, incident.place
    looked = {key for one in record.decisions if one.kind in _LOOKED_AT for key in one.about}
    return Gist(
        incident.id,
        incident.event_type,
        days.start if days else None,
        days.end if days else None,
        place.country if place else None,
        place.admin1 if place else None,
        incident.lines,
        len(record.claims),
        sum(claim.key in looked for claim in record.claims),
        tuple(_counts(record.claims)),
        tuple(Blamed(one.actor or one.party, one.party, one.status) for one in incident.attribution),
        _sources(record),
        tuple(_said(record.claims, names)),
        tuple(_numbers(record.claims, names)),
        record.whole,
        incident.part_of,
    )


def _counts(claims: tuple[SourcedClaim, ...]) -> Iterator[tuple[Harm, Estimate]]:
    for rule in RULES:
        for harm, one in counts(claims, rule):
            yield Harm(harm), Estimate(one.low, one.best, one.high, one.rule, ())


def _sources(record: Record) -> tuple[Source, ...]:
    lines = dict(record.lines)
    return tuple(
        Source(report.id, report.publisher, report.language, report.published, lines.get(report.id, report.id))
        for report in record.reports
    )


def _said(claims: Iterable[SourcedClaim], names: dict[str, str]) -> Iterator[Said]:
    """What is said of each party; a dispute (of a number, of who the dead were) says nothing of who did it."""
    for claim in claims:
        if claim.target is not None and claim.claim.stance is not None:
            yield Said(voice_of(claim, names), claim.claim.stance, _party(claim.target, names), claim.report, claim.line)


def _party(key: str, names: dict[str, str]) -> str:
    """A party by its actor, else by its name, as incidents list it."""
    return names.get(key, key) if key.startswith("name:") else key


def _numbers(claims: tuple[SourcedClaim, ...], names: dict[str, str]) -> Iterator[Number]:
    for harm in Harm:
        for one in figures(counted(claims, harm)):
            first = one.claims[0]
            yield Number(voice_of(first, names), harm, one.low, one.high, one.day, first.report, one.line, one.vague)


def voice_of(claim: SourcedClaim, names: dict[str, str]) -> Voice:
    """Who makes a claim: whoever is described and not named ("a resident") by their kind, a report itself by its publisher."""
    kind = claim.claim.claimant.kind
    if kind is ClaimantKind.REPORT:
        return Voice(claim.claimant, claim.claimant_name, kind)
    if is_nameless(claim):
        return Voice(f"unnamed:{kind.value}", f"{kind.value.replace('_', ' ')} (not named)", kind)
    return Voice(claim.claimant, names.get(claim.claimant, claim.claimant_name), kind)
