"""Casefiles of made-up raids, without reading: each report comes with its ledger, as a row of a hand-coded data set does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import factory
from counterclaim.casefile.reading import cards_of
from counterclaim.casefile.receiving import Received, receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts
from counterclaim.ingest.document import Document
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.model.account import Account, Attribution, Hull, Status
from counterclaim.model.claim import Stance
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.wire.ledger import ledger_wire

DAY = date(2024, 3, 2)
TOWNS = {"Oro Benna": (10.5, -3.25), "Tessara": (10.9, -3.3), "Kassum": (14.0, 2.0)}


@dataclass(frozen=True, slots=True)
class Raid:
    """What one report says of one raid."""

    name: str
    town: str = "Oro Benna"
    day: int = 0
    killed: int = 14
    side: str = "the army"
    more: str = ""

    @property
    def text(self) -> str:
        when = DAY + timedelta(days=self.day)
        raid = f"{self.name}: {self.killed} people were killed in {self.town} on {when}, residents said, accusing {self.side}."
        return f"{raid}\n{self.more}" if self.more else raid


# Three reports of one raid, two of another a day later in the next town, and two of one far off.
SEVERAL = (
    Raid("a1"),
    Raid("a2", killed=15),
    Raid("a3"),
    Raid("b1", town="Tessara", day=1, killed=3, side="rebels"),
    Raid("b2", town="Tessara", day=1, killed=4, side="rebels"),
    Raid("c1", town="Kassum", day=9, killed=40),
    Raid("c2", town="Kassum", day=9, killed=40, side="rebels"),
)


def ledger(raid: Raid) -> Ledger:
    """The ledger of such a report: a number and an accusation by residents."""
    text, when = raid.text, DAY + timedelta(days=raid.day)
    residents = factory.by("residents", text=text)
    killed = factory.count("c1", f"{raid.killed} people were killed", raid.killed, raid.killed, claimant=residents, text=text)
    accused = factory.attribution("c2", f"accusing {raid.side}", Stance.ACCUSES, raid.side, residents, cue="accusing", text=text)
    place = Place(raid.town, "XT", "Teral", *TOWNS[raid.town], 1, f"made:{raid.town}", uncertainty_km=5.0)
    account = Account(
        "a1",
        True,
        "attack",
        DateMention(factory.at(str(when), text), DateRange.spanning(when, when)),
        PlaceMention(factory.at(raid.town, text), place),
        counts=(("killed", Hull(raid.killed, raid.killed)),),
        attribution=(Attribution(raid.side, None, Status.ALLEGED, ("c2",)),),
    )
    report = replace(Report.of(text, id=raid.name, published=when + timedelta(days=1)), language="en")
    return Ledger(report, EngineName("made", "1"), (account,), (killed, accused))


def document(raid: Raid) -> Document:
    told = ledger(raid)
    return Document(told.report, raid.text.encode(), "text/plain", f"{raid.name}.txt", ledger=told)


def received(casefile: Casefile, *raids: Raid) -> list[Received]:
    """Take them in, with their ledgers; nothing is brought together yet."""
    return list(receive(casefile, map(document, raids)))


def cards(casefile: Casefile) -> list[Card]:
    """What linking sees of every account in the casefile."""
    with casefile.reading() as connection:
        kept = connection.execute(accounts.select().where(accounts.c.focus).order_by(accounts.c.key))
        return [from_json(row.card) for row in kept]


def made_cards(*raids: Raid) -> list[Card]:
    """What linking sees of such reports, without a casefile."""
    return [card for raid in raids for card in cards_of(ledger_wire(ledger(raid)), raid.text)]
