"""Ledgers of the made-up war, as the reader would make them, each account with the incident that it is about."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.synthetic.accounts import Telling, telling
from benchmarks.synthetic.events import Event, events
from benchmarks.synthetic.world import Outlet, World, world_of

from counterclaim.model.account import Account, Attribution, Hull, Status
from counterclaim.model.claim import Claim, Claimant, ClaimKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span

# A report is a copy of an earlier one on the incident, as often as its outlet copies; one in twenty tells two incidents; one in
# fifty sums up a week or a month of a region.
ROUNDUPS, SUMS = 0.05, 0.02
_ENGINE = EngineName("synthetic", "1")
_REPORTS_AN_INCIDENT = 3.6
_FILLERS = (
    "residents said on the telephone that smoke rose over the market and that ambulances came late",
    "a local official who asked not to be named gave no details of those responsible",
    "the defence ministry did not answer questions and state radio did not mention it",
    "the united nations called for an inquiry and for the protection of civilians",
    "a doctor at the clinic said that medicine had run out and that more wounded were on the way",
    "witnesses described men in uniform who came on motorbikes before dawn",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A ledger, and the incident of each of its accounts."""

    ledger: Ledger
    incidents: dict[AccountKey, str]


def ledgers(number: int, *, seed: int = 1) -> Iterator[Made]:
    """That many ledgers, the same for the same seed; those of a smaller number are the first of a larger."""
    rng = random.Random(seed)
    world = world_of(rng)
    happened = events(world, rng)
    made = 0
    while made < number:
        event = next(happened)
        told: list[tuple[str, Telling]] = []
        for _ in range(min(40, 1 + int(rng.expovariate(1 / (_REPORTS_AN_INCIDENT - 1))))):
            if made < number:
                yield _report(world, rng, event, next(happened) if rng.random() < ROUNDUPS else None, told, f"r{made}")
                made += 1
        if made < number and rng.random() < SUMS * _REPORTS_AN_INCIDENT:
            yield _sum(rng, event, rng.choice(world.outlets), f"r{made}")
            made += 1


def _report(
    world: World, rng: random.Random, event: Event, second: Event | None, told: list[tuple[str, Telling]], id: str
) -> Made:
    outlet = rng.choice(world.outlets)
    published = event.day + timedelta(days=_delay(rng, outlet))
    if told and rng.random() < outlet.copies:
        text, first = rng.choice(told)
        tellings = [first]
        text = f"{text} {_filler(rng)}"
    else:
        tellings = [telling(world, rng, one, outlet, published) for one in (event, second) if one is not None]
        text = " ".join(_words(world, rng, one) for one in tellings)
        told.append((text, tellings[0]))
    return _made(id, outlet, published, text, tellings)


def _delay(rng: random.Random, outlet: Outlet) -> int:
    return rng.randrange(3, 12) if rng.random() < outlet.late else rng.choice((0, 0, 1, 1, 1, 2))


def _filler(rng: random.Random) -> str:
    return rng.choice(_FILLERS).capitalize() + "."


def _words(world: World, rng: random.Random, one: Telling) -> str:
    who = one.party.replace("-", " ") if one.party else "unknown men"
    number = f"{max(one.killed)} people were killed" if one.killed else "people were hurt"
    where = " and ".join(one.words) or "a road"
    lead = f"{number} in {one.place_words} in a {one.kind.replace('_', ' ')} blamed on {who}, near {where}."
    others = [_filler(rng) for _ in range(rng.randrange(1, 4))]
    background = rng.sample(world.boilerplate[one.event.town.country], rng.choice((0, 1, 2, 2)))
    return " ".join((lead, *others, *background))


def _made(id: str, outlet: Outlet, published: date, text: str, tellings: list[Telling]) -> Made:
    report = Report(id, text, id, publisher=outlet.name, published=published, language="en")
    accounts = [_account(one, f"a{at}", text) for at, one in enumerate(tellings, 1)]
    claims = [claim for at, one in enumerate(tellings, 1) for claim in _claims(one, f"a{at}", text)]
    incidents = {AccountKey(id, f"a{at}"): one.event.id for at, one in enumerate(tellings, 1)}
    return Made(Ledger(report, _ENGINE, tuple(accounts), tuple(claims)), incidents)


def _span(text: str, words: str) -> Span:
    start = max(0, text.find(words))
    return Span(start, start + len(words))


def _account(one: Telling, id: str, text: str) -> Account:
    counts = [("killed", Hull(min(one.killed), max(one.killed)))] if one.killed else []
    counts += [("injured", Hull(one.injured, one.injured))] if one.injured else []
    span = _span(text, one.place_words)
    accused = (Attribution(one.party.replace("-", " "), one.party, Status.ALLEGED, ()),) if one.party else ()
    return Account(
        id,
        True,
        one.kind,
        DateMention(span, one.date) if one.date else None,
        PlaceMention(span, one.place) if one.place else None,
        victims=tuple(_span(text, word) for word in one.words[:2]),
        counts=tuple(counts),
        attribution=accused,
    )


def _claims(one: Telling, account: str, text: str) -> Iterator[Claim]:
    numbers = [(Harm.KILLED, number) for number in one.killed] + ([(Harm.INJURED, one.injured)] if one.injured else [])
    for at, (harm, number) in enumerate(numbers):
        count = Count(harm, Group.PEOPLE, number, number, Qualifier.EXACT)
        yield Claim(f"{account}c{at}", ClaimKind.COUNT, account, Claimant.report(), _span(text, one.place_words), count=count)


def _sum(rng: random.Random, event: Event, outlet: Outlet, id: str) -> Made:
    """A total of a week or a month of a region, which the incident lies in."""
    days = rng.choice((7, 30))
    start = event.day - timedelta(days=rng.randrange(days))
    end = start + timedelta(days=days - 1)
    total = event.killed + rng.randrange(5, 60)
    text = f"{total} people were killed in {event.town.region} in {days} days. {_filler(rng)} {_filler(rng)}"
    span = _span(text, event.town.region)
    place = Place(
        event.town.region,
        event.town.country,
        event.town.region,
        event.town.latitude,
        event.town.longitude,
        4,
        uncertainty_km=120.0,
    )
    date_mention = DateMention(span, DateRange.spanning(start, end), duration=True)
    account = Account("a1", True, "attack", date_mention, PlaceMention(span, place), counts=(("killed", Hull(total, total)),))
    report = Report(id, text, id, publisher=outlet.name, published=end + timedelta(days=1), language="en")
    return Made(Ledger(report, _ENGINE, (account,)), {AccountKey(id, "a1"): f"sum {id}"})
