"""The shape of a ledger on the wire, `counterclaim/ledger/1`: the TypedDicts beside schema/ledger.schema.json."""

from __future__ import annotations

from typing import NotRequired, TypedDict

SpanWire = list[int]


class WordsWire(TypedDict):
    """Words of the report, and where they stand."""

    text: str
    span: SpanWire


class ReportWire(TypedDict):
    """The report without its text, which stays with whoever gave it: the hash says which text it was."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    published_from: str | None
    agency: str | None
    url: str | None
    language: str | None
    sha256: str
    length: int


class EngineWire(TypedDict):
    """Which engine read, and which version of it."""

    name: str
    version: str


class DateWire(TypedDict):
    """When: null with a reason where the words do not resolve."""

    start: str | None
    end: str | None
    precision: int | None
    text: str
    span: SpanWire
    duration: NotRequired[bool]
    why: NotRequired[str]


class CandidateWire(TypedDict):
    """A place that the words might also mean, with the score by which it lost."""

    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    gazetteer: str | None
    score: float | None


class PlaceWire(TypedDict):
    """Where: null with a reason where the words do not resolve, and always the candidates that lost."""

    name: str | None
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: int | None
    gazetteer: str | None
    uncertainty_km: NotRequired[float]
    text: str
    span: SpanWire
    candidates: list[CandidateWire]
    why: NotRequired[str]


class HullWire(TypedDict):
    """The lowest and the highest number that anyone claims."""

    low: int | None
    high: int | None


class AttributionWire(TypedDict):
    """Where the attribution to one party stands, and the claims that make it so."""

    party: str
    actor: str | None
    status: str
    claims: list[str]


class AccountWire(TypedDict):
    """One incident as the report tells it."""

    id: str
    focus: bool
    event_type: str
    date: DateWire | None
    place: PlaceWire | None
    weapons: list[WordsWire]
    objects: list[WordsWire]
    victims: list[WordsWire]
    counts: dict[str, HullWire]
    attribution: list[AttributionWire]


class ClaimantWire(TypedDict):
    """Who says it; the report's own voice has no words, no span and no actor."""

    text: str
    kind: str
    actor: NotRequired[str | None]
    span: SpanWire | None


class TargetWire(TypedDict):
    """The party that an attribution speaks of."""

    text: str
    actor: str | None
    span: SpanWire


class CountWire(TypedDict):
    """A number of people with the bounds that the words give."""

    kind: str
    group: str
    low: int | None
    high: int | None
    qualifier: str


class ClaimWire(TypedDict):
    """One thing that one claimant says, with the words that say it."""

    id: str
    kind: str
    account: str | None
    stance: NotRequired[str]
    claimant: ClaimantWire
    via: list[ClaimantWire]
    target: NotRequired[TargetWire | None]
    cue: WordsWire | None
    quote: WordsWire
    count: NotRequired[CountWire]
    confidence: NotRequired[float]


class ActorCandidateWire(TypedDict):
    """An actor that some words might also mean, with a score between 0 and 1 that compares candidates of one phrase alone."""

    actor: str
    name: str
    score: float
    why: str


class ActorWire(TypedDict):
    """An actor of the ledger, with every place where the report names it; candidates only where there were others."""

    id: str
    name: str
    type: str
    mentions: list[SpanWire]
    candidates: NotRequired[list[ActorCandidateWire]]


class UnlinkedWire(TypedDict):
    """Words for a party that may mean several actors, and were linked to none."""

    text: str
    mentions: list[SpanWire]
    why: str
    candidates: list[ActorCandidateWire]


class LedgerWire(TypedDict):
    """The ledger of one report."""

    schema: str
    report: ReportWire
    engine: EngineWire
    accounts: list[AccountWire]
    claims: list[ClaimWire]
    actors: list[ActorWire]
    unlinked: NotRequired[list[UnlinkedWire]]
    notes: list[str]
