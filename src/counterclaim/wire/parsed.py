"""A ledger from its plain objects: what was written once, by any version of the same contract, as values again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counterclaim.model.account import Account, Attribution, Hull, Status
from counterclaim.model.actor import Actor, ActorCandidate, Unlinked
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName, Ledger
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
    LedgerWire,
    PlaceWire,
    ReportWire,
    SpanWire,
    TargetWire,
    UnlinkedWire,
)


def ledger_of(wire: LedgerWire, text: str) -> Ledger:
    """The ledger that was written as this object, with the text of its report, which the object does not hold.

    What the contract leaves out stays at its default: how words for a day depend on others, features, populations.
    """
    return Ledger(
        _report(wire["report"], text),
        EngineName(wire["engine"]["name"], wire["engine"]["version"]),
        tuple(_account(account) for account in wire["accounts"]),
        tuple(_claim(claim) for claim in wire["claims"]),
        tuple(_actor(actor) for actor in wire["actors"]),
        tuple(wire["notes"]),
        tuple(_unlinked(words) for words in wire.get("unlinked", ())),
    )


def _actor(wire: ActorWire) -> Actor:
    candidates = tuple(map(_actor_candidate, wire.get("candidates", ())))
    return Actor(wire["id"], wire["name"], wire["type"], tuple(map(_span, wire["mentions"])), candidates)


def _unlinked(wire: UnlinkedWire) -> Unlinked:
    return Unlinked(tuple(map(_span, wire["mentions"])), wire["why"], tuple(map(_actor_candidate, wire["candidates"])))


def _actor_candidate(wire: ActorCandidateWire) -> ActorCandidate:
    return ActorCandidate(wire["actor"], wire["name"], wire["score"], wire["why"])


def _report(wire: ReportWire, text: str) -> Report:
    return Report(
        wire["id"],
        text,
        wire["sha256"],
        title=wire["title"],
        publisher=wire["publisher"],
        published=_day(wire["published"]),
        published_from=wire["published_from"],
        agency=wire["agency"],
        url=wire["url"],
        language=wire["language"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _span(pair: SpanWire) -> Span:
    return Span(pair[0], pair[1])


def _account(wire: AccountWire) -> Account:
    return Account(
        wire["id"],
        wire["focus"],
        wire["event_type"],
        _date(wire["date"]) if wire["date"] else None,
        _place(wire["place"]) if wire["place"] else None,
        tuple(_span(words["span"]) for words in wire["weapons"]),
        tuple(_span(words["span"]) for words in wire["objects"]),
        tuple(_span(words["span"]) for words in wire["victims"]),
        tuple((kind, Hull(hull["low"], hull["high"])) for kind, hull in wire["counts"].items()),
        tuple(_attribution(attribution) for attribution in wire["attribution"]),
    )


def _date(wire: DateWire) -> DateMention:
    start, end, precision = _day(wire["start"]), _day(wire["end"]), wire["precision"]
    days = DateRange(start, end, precision) if start and end and precision else None
    return DateMention(_span(wire["span"]), days, wire.get("why"), duration=wire.get("duration", False))


def _place(wire: PlaceWire) -> PlaceMention:
    candidates = tuple(_candidate(candidate) for candidate in wire["candidates"])
    return PlaceMention(_span(wire["span"]), _resolved(wire), wire.get("why"), candidates)


def _resolved(wire: PlaceWire) -> Place | None:
    if wire["name"] is None or wire["precision"] is None:
        return None
    return replace(_named(wire["name"], wire["precision"], wire), uncertainty_km=wire.get("uncertainty_km"))


def _candidate(wire: CandidateWire) -> Place:
    return replace(_named(wire["name"], wire["precision"], wire), score=wire["score"])


def _named(name: str, precision: int, wire: PlaceWire | CandidateWire) -> Place:
    """What a place and those that it was chosen from have in common."""
    point = wire["latitude"], wire["longitude"]
    return Place(name, wire["country"], wire["admin1"], *point, precision, wire["gazetteer"])


def _attribution(wire: AttributionWire) -> Attribution:
    return Attribution(wire["party"], wire["actor"], Status(wire["status"]), tuple(wire["claims"]))


def _claim(wire: ClaimWire) -> Claim:
    stance, target, count = wire.get("stance"), wire.get("target"), wire.get("count")
    return Claim(
        wire["id"],
        ClaimKind(wire["kind"]),
        wire["account"],
        _claimant(wire["claimant"]),
        _span(wire["quote"]["span"]),
        _span(wire["cue"]["span"]) if wire["cue"] else None,
        tuple(_claimant(via) for via in wire["via"]),
        _count(count) if count else None,
        Stance(stance) if stance else None,
        _target(target) if target else None,
        wire.get("confidence"),
    )


def _claimant(wire: ClaimantWire) -> Claimant:
    span = wire["span"]
    return Claimant(ClaimantKind(wire["kind"]), _span(span) if span else None, wire.get("actor"))


def _target(wire: TargetWire) -> Target:
    return Target(_span(wire["span"]), wire["actor"])


def _count(wire: CountWire) -> Count:
    return Count(Harm(wire["kind"]), Group(wire["group"]), wire["low"], wire["high"], Qualifier(wire["qualifier"]))
