"""Ledger → the plain objects of its contract: each span with its words, keys always in one order."""

from __future__ import annotations

from counterclaim.model.account import Account, Attribution, Hull
from counterclaim.model.actor import Actor, ActorCandidate, Unlinked
from counterclaim.model.claim import Claim, Claimant, Stance, Target
from counterclaim.model.count import Count
from counterclaim.model.ledger import SCHEMA, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.wire.types import (
    AccountWire,
    ActorCandidateWire,
    ActorWire,
    AttributionWire,
    CandidateWire,
    ClaimantWire,
    ClaimWire,
    CountWire,
    DateWire,
    HullWire,
    LedgerWire,
    PlaceWire,
    ReportWire,
    SpanWire,
    TargetWire,
    UnlinkedWire,
    WordsWire,
)


def ledger_wire(ledger: Ledger) -> LedgerWire:
    """A ledger as its contract has it (schema/ledger.schema.json); the same ledger always gives the same object."""
    text = ledger.report.text
    wire: LedgerWire = {
        "schema": SCHEMA,
        "report": _report(ledger.report),
        "engine": {"name": ledger.engine.name, "version": ledger.engine.version},
        "accounts": [_account(account, text) for account in ledger.accounts],
        "claims": [_claim(claim, text) for claim in ledger.claims],
        "actors": [_actor(actor) for actor in ledger.actors],
        "notes": list(ledger.notes),
    }
    if ledger.unlinked:
        wire["unlinked"] = [_unlinked(words, text) for words in ledger.unlinked]
    return wire


def _report(report: Report) -> ReportWire:
    return {
        "id": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "published_from": report.published_from,
        "agency": report.agency,
        "url": report.url,
        "language": report.language,
        "sha256": report.sha256,
        "length": len(report.text),
    }


def _span(span: Span) -> SpanWire:
    return [span.start, span.end]


def _words(span: Span, text: str) -> WordsWire:
    return {"text": span.of(text), "span": _span(span)}


def _account(account: Account, text: str) -> AccountWire:
    return {
        "id": account.id,
        "focus": account.focus,
        "event_type": account.event_type,
        "date": _date(account.date, text) if account.date else None,
        "place": _place(account.place, text) if account.place else None,
        "weapons": [_words(span, text) for span in account.weapons],
        "objects": [_words(span, text) for span in account.objects],
        "victims": [_words(span, text) for span in account.victims],
        "counts": {str(kind): _hull(hull) for kind, hull in account.counts},
        "attribution": [_attribution(attribution) for attribution in account.attribution],
    }


def _date(mention: DateMention, text: str) -> DateWire:
    days = mention.range
    wire: DateWire = {
        "start": days.start.isoformat() if days else None,
        "end": days.end.isoformat() if days else None,
        "precision": days.precision if days else None,
        "text": mention.span.of(text),
        "span": _span(mention.span),
    }
    if mention.duration:
        wire["duration"] = True
    if days is None:
        wire["why"] = mention.why or "the words give no day"
    return wire


def _place(mention: PlaceMention, text: str) -> PlaceWire:
    place = mention.place
    wire: PlaceWire = {
        "name": place.name if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "precision": place.precision if place else None,
        "gazetteer": place.gazetteer if place else None,
        "text": mention.span.of(text),
        "span": _span(mention.span),
        "candidates": [_candidate(candidate) for candidate in mention.candidates],
    }
    if place is None:
        wire["why"] = mention.why or "no place of that name is known"
    elif place.uncertainty_km is not None:
        wire["uncertainty_km"] = round(place.uncertainty_km, 1)
    return wire


def _candidate(place: Place) -> CandidateWire:
    return {
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
        "gazetteer": place.gazetteer,
        "score": place.score,
    }


def _hull(hull: Hull) -> HullWire:
    return {"low": hull.low, "high": hull.high}


def _attribution(attribution: Attribution) -> AttributionWire:
    return {
        "party": attribution.party,
        "actor": attribution.actor,
        "status": str(attribution.status),
        "claims": list(attribution.claims),
    }


def _claim(claim: Claim, text: str) -> ClaimWire:
    if claim.stance is not None:
        return _attribution_claim(claim, claim.stance, text)
    wire: ClaimWire = {
        "id": claim.id,
        "kind": str(claim.kind),
        "account": claim.account,
        "claimant": _claimant(claim.claimant, text),
        "via": [_claimant(via, text) for via in claim.via],
        "cue": _words(claim.cue, text) if claim.cue else None,
        "quote": _words(claim.quote, text),
    }
    if claim.count is not None:
        wire["count"] = _count(claim.count)
    return _with_confidence(wire, claim)


def _with_confidence(wire: ClaimWire, claim: Claim) -> ClaimWire:
    if claim.confidence is not None:
        wire["confidence"] = claim.confidence
    return wire


def _attribution_claim(claim: Claim, stance: Stance, text: str) -> ClaimWire:
    wire: ClaimWire = {
        "id": claim.id,
        "kind": str(claim.kind),
        "account": claim.account,
        "stance": str(stance),
        "claimant": _claimant(claim.claimant, text),
        "via": [_claimant(via, text) for via in claim.via],
        "target": _target(claim.target, text) if claim.target else None,
        "cue": _words(claim.cue, text) if claim.cue else None,
        "quote": _words(claim.quote, text),
    }
    return _with_confidence(wire, claim)


def _claimant(claimant: Claimant, text: str) -> ClaimantWire:
    if claimant.span is None:
        return {"text": "", "kind": str(claimant.kind), "span": None}
    return {
        "text": claimant.span.of(text),
        "kind": str(claimant.kind),
        "actor": claimant.actor,
        "span": _span(claimant.span),
    }


def _target(target: Target, text: str) -> TargetWire:
    return {"text": target.span.of(text), "actor": target.actor, "span": _span(target.span)}


def _count(count: Count) -> CountWire:
    return {
        "kind": str(count.kind),
        "group": str(count.group),
        "low": count.low,
        "high": count.high,
        "qualifier": str(count.qualifier),
    }


def _actor(actor: Actor) -> ActorWire:
    wire: ActorWire = {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "mentions": [_span(span) for span in actor.mentions],
    }
    if actor.candidates:
        wire["candidates"] = [_actor_candidate(candidate) for candidate in actor.candidates]
    return wire


def _unlinked(words: Unlinked, text: str) -> UnlinkedWire:
    return {
        "text": words.mentions[0].of(text),
        "mentions": [_span(span) for span in words.mentions],
        "why": words.why,
        "candidates": [_actor_candidate(candidate) for candidate in words.candidates],
    }


def _actor_candidate(candidate: ActorCandidate) -> ActorCandidateWire:
    return {"actor": candidate.actor_id, "name": candidate.name, "score": candidate.score, "why": candidate.why}
