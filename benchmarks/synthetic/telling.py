"""One report of the made-up war with all that a reader would find in it: numbers by two voices, accusations, denials, silence."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from benchmarks.synthetic.events import Event

from counterclaim.model.account import Account, Attribution, Hull, Status
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actor_entry import Entry

OUTLETS = ("Made-up Wire", "The Herald", "Radio North", "Voice of the Coast")
_SOURCES = (
    ("residents", ClaimantKind.RESIDENT),
    ("the district council", ClaimantKind.OFFICIAL),
    ("a rights group", ClaimantKind.ORGANISATION),
    ("a doctor at the clinic", ClaimantKind.MEDIC),
    ("witnesses", ClaimantKind.WITNESS),
)
# What the accused party says, with how often and the words for it.
_ANSWERS = (
    (0.14, Stance.DENIES, "{party} denied that its men were there"),
    (0.05, Stance.ADMITS, "{party} said that it had carried out the attack"),
    (0.2, Stance.DECLINES, "{party} did not answer questions"),
    (0.61, None, ""),
)


@dataclass
class _Draft:
    """A report as it is written: words are put down, and known by their spans."""

    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    def put(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def claim(self, kind: ClaimKind, claimant: Claimant, quote: Span, **more: object) -> None:
        self.claims.append(Claim(f"c{len(self.claims) + 1}", kind, "a1", claimant, quote, **more))  # type: ignore[arg-type]


def told(rng: random.Random, event: Event, party: Entry, id: str) -> Ledger:
    """The ledger of a report on an incident that accuses a party; one in ten names no party, one in twenty no place or no day."""
    draft = _Draft()
    killed = draft.put(f"{event.killed} people were killed")
    draft.put(f" in an {event.kind.replace('_', ' ')} near ")
    where = draft.put(event.town.name)
    draft.put(" on ")
    when = draft.put(f"{event.day:%A}")
    draft.put(", ")
    first, second = rng.sample(_SOURCES, 2)
    source = Claimant(first[1], draft.put(first[0]))
    draft.put(" said")
    draft.claim(ClaimKind.COUNT, source, killed, count=_number(event.killed))
    accused = tuple(_accused(rng, draft, party, source)) if rng.random() < 0.9 else ()
    draft.put(". ")
    if rng.random() < 0.5:
        _second_toll(rng, draft, event, second)
    draft.put(f"People spoke of {', '.join(event.words)}. " * rng.randrange(1, 6))
    report = Report(
        id,
        draft.text,
        hashlib.sha256(draft.text.encode()).hexdigest(),
        title=f"{event.killed} killed near {event.town.name}",
        publisher=rng.choice(OUTLETS),
        published=event.day + timedelta(days=rng.randrange(3)),
        language="en",
    )
    account = Account(
        "a1",
        True,
        event.kind,
        DateMention(when, DateRange.spanning(event.day, event.day + timedelta(days=rng.choice((0, 0, 0, 0, 2, 6)))))
        if rng.random() < 0.95
        else None,
        PlaceMention(where, _place(rng, event)) if rng.random() < 0.95 else None,
        counts=(("killed", Hull(event.killed, event.killed)),),
        attribution=(Attribution(party.name, party.id, Status.ALLEGED, ()),) if accused else (),
    )
    return Ledger(report, EngineName("synthetic", "1"), (account,), tuple(draft.claims), accused)


def _number(killed: int) -> Count:
    return Count(Harm.KILLED, Group.PEOPLE, killed, killed, Qualifier.EXACT)


def _second_toll(rng: random.Random, draft: _Draft, event: Event, source: tuple[str, ClaimantKind]) -> None:
    number = max(1, round(event.killed * rng.choice((0.8, 1.1, 1.4))))
    claimant = Claimant(source[1], draft.put(source[0].capitalize()))
    quote = draft.put(f" counted {number} dead")
    draft.put(". ")
    draft.claim(ClaimKind.COUNT, claimant, quote, count=_number(number))


def _accused(rng: random.Random, draft: _Draft, party: Entry, source: Claimant) -> Iterator[Actor]:
    draft.put(", ")
    cue = draft.put("accusing")
    draft.put(" ")
    named = draft.put(party.name)
    draft.claim(
        ClaimKind.ATTRIBUTION, source, Span(cue.start, named.end), cue=cue, stance=Stance.ACCUSES, target=Target(named, party.id)
    )
    stance, words = rng.choices([(stance, words) for _, stance, words in _ANSWERS], [share for share, _, _ in _ANSWERS])[0]
    if stance is not None:
        draft.put(". ")
        quote = draft.put(words.format(party=party.name))
        itself = Span(quote.start, quote.start + len(party.name))
        speaker = Claimant(ClaimantKind.ARMED_GROUP, itself, party.id)
        draft.claim(ClaimKind.ATTRIBUTION, speaker, quote, stance=stance, target=Target(itself, party.id))
    yield Actor(party.id, party.name, party.kind, (named,))


def _place(rng: random.Random, event: Event) -> Place:
    town = event.town
    km = rng.choice((5.0, 5.0, 5.0, 15.0, 40.0, 120.0))
    return Place(town.name, town.country, town.region, town.latitude, town.longitude, 1, town.id, "PPL", uncertainty_km=km)
