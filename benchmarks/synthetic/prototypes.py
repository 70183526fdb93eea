"""Incidents of the made-up war that are told and weighed as a user's are, once, to be put into a casefile many times."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from benchmarks.synthetic.events import Event, events
from benchmarks.synthetic.telling import told
from benchmarks.synthetic.world import world_of

from counterclaim.casefile.folding import folded
from counterclaim.casefile.listed import party_key, voiced
from counterclaim.casefile.reading import cards_of
from counterclaim.casefile.selection import status_bit
from counterclaim.linking.card_json import to_json
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.model.ledger import Ledger
from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.foremost import foremost
from counterclaim.weighing.incident import weigh
from counterclaim.weighing.sourced import sourced
from counterclaim.wire.incident import incident_wire
from counterclaim.wire.ledger import ledger_wire

# What stands in a prototype for the name of its reports, its day and its place.
NAME, PLACE, COUNTRY, DAY, X, Y = "@REPORT@", "@PLACE@", "XZ", date(1901, 1, 1), 11.111111, 22.222222
_ARMED = {"rebel", "jihadist", "militia", "state_force"}
_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class ToldReport:
    """A report. claims: each its id, kind, stance, claimant, kind of claimant, target and quote. ledger, card: as JSON."""

    text: str
    title: str
    publisher: str
    ledger: str
    card: str
    claims: list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Prototype:
    """An incident with its reports. length: of days after the first, None without a day; km: of doubt, None without a place."""

    reports: list[ToldReport]
    incident: str
    event_type: str
    length: int | None
    km: float | None
    low: int | None
    high: int | None
    status: str | None
    statuses: int
    grade: str | None
    lines: int
    standings: list[tuple[object, ...]]
    voices: list[tuple[object, ...]]


def prototypes(rng: random.Random, number: int) -> Iterator[Prototype]:
    """That many, of a few parties that are accused of most and many that are of little."""
    parties = rng.sample([entry for entry in ActorBase.load().entries() if entry.kind in _ARMED], 120)
    for event in islice(events(world_of(rng), rng), number):
        party = parties[min(int(rng.expovariate(1 / 12)), len(parties) - 1)]
        yield _prototype(rng, event, party)


def _prototype(rng: random.Random, event: Event, party: Entry) -> Prototype:
    town = replace(event.town, latitude=Y, longitude=X, country=COUNTRY)
    event = replace(event, day=DAY, town=town)
    ledgers = [told(rng, event, party, f"{NAME}-{at}") for at in range(2 if rng.random() < _SECONDS else 1)]
    ledgers = [_placed(ledger) for ledger in ledgers]
    lined = [LinedAccount(AccountKey(one.report.id, "a1"), one.accounts[0], f"line {at}") for at, one in enumerate(ledgers)]
    claims = [claim for at, ledger in enumerate(ledgers) for claim in sourced(ledger, f"line {at}")]
    return _weighed(ledgers, weigh("i000000000000", lined, claims))


def _placed(ledger: Ledger) -> Ledger:
    """Its place under the name that stands for it; the words of the text stay."""
    account = ledger.accounts[0]
    if account.place is None or account.place.place is None:
        return ledger
    mention = replace(account.place, place=replace(account.place.place, name=PLACE))
    return replace(ledger, accounts=(replace(account, place=mention),))


def _weighed(ledgers: Sequence[Ledger], incident: Incident) -> Prototype:
    days, place, killed = incident.date, incident.place, dict(incident.counts).get("killed")
    return Prototype(
        [_told(ledger) for ledger in ledgers],
        _json(incident_wire(incident)),
        incident.event_type,
        (days.end - days.start).days if days else None,
        place.uncertainty_km if place else None,
        killed.low if killed else None,
        killed.high if killed else None,
        foremost(one.status for one in incident.attribution),
        sum({status_bit(one.status) for one in incident.attribution}),
        dict(incident.grades).get("airwars"),
        incident.lines,
        [(party_key(one), folded(one.party), one.actor, one.status.value, one.party) for one in incident.attribution],
        [
            (party_key(one), stance, who)
            for one in incident.attribution
            for stance, all in voiced(one)
            for who in dict.fromkeys(all)
        ],
    )


def _told(ledger: Ledger) -> ToldReport:
    wire, report = ledger_wire(ledger), ledger.report
    claims: list[tuple[object, ...]] = []
    for claim in wire["claims"]:
        said, target = claim["claimant"], claim.get("target")
        row = (claim["id"], claim["kind"], claim.get("stance"), said["text"], said["kind"])
        claims.append((*row, target["text"] if target else None, claim["quote"]["text"]))
    (card,) = cards_of(wire, report.text)
    return ToldReport(report.text, report.title or "", report.publisher or "", _json(wire), to_json(card), claims)


def _json(wire: object) -> str:
    return json.dumps(wire, ensure_ascii=False, separators=(",", ":"))
