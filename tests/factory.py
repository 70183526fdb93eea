"""Builders of one line for the values that the renderers are tested with. The report is written for these tests."""

from __future__ import annotations

from datetime import date

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

TEXT = """Market raid leaves at least 14 dead in Teral hills

KASSUM, March 4 (KPN) – At least 14 traders were killed when armed men on trucks attacked the cattle market of Oro Benna on
Saturday, the district council said, accusing the army of the raid. A nurse at the clinic counted 17 bodies.

The Hill Front also blamed the army. A government spokesman denied that soldiers were there, and the defence ministry did not
answer questions. The council demanded an inquiry. Forty people died in a raid on the same market in 2019."""


def at(words: str, text: str = TEXT) -> Span:
    """Where some words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def report(text: str = TEXT, *, id: str = "market.txt", published: date | None = date(2024, 3, 4)) -> Report:
    return Report.of(text, id=id, published=published)


def ledger(text: str = TEXT, *claims: Claim, accounts: tuple[Account, ...] = (), notes: tuple[str, ...] = ()) -> Ledger:
    """A ledger of some text with these claims and accounts, read by no engine."""
    return Ledger(report(text), EngineName("test", "1"), accounts, claims, notes=notes)


def by(words: str, kind: ClaimantKind = ClaimantKind.OFFICIAL, *, actor: str | None = None, text: str = TEXT) -> Claimant:
    return Claimant(kind, at(words, text), actor)


def count(
    id: str,
    quote: str,
    low: int | None,
    high: int | None = None,
    *,
    claimant: Claimant | None = None,
    account: str | None = "a1",
    qualifier: Qualifier = Qualifier.AT_LEAST,
    group: Group = Group.PEOPLE,
    kind: Harm = Harm.KILLED,
    text: str = TEXT,
) -> Claim:
    number = Count(kind, group, low, high, qualifier)
    return Claim(id, ClaimKind.COUNT, account, claimant or Claimant.report(), at(quote, text), count=number)


def attribution(
    id: str,
    quote: str,
    stance: Stance,
    target: str | None,
    claimant: Claimant,
    *,
    cue: str | None = None,
    actor: str | None = None,
    account: str | None = "a1",
    text: str = TEXT,
) -> Claim:
    party = Target(at(target, text), actor) if target else None
    words = at(cue, text) if cue else None
    return Claim(id, ClaimKind.ATTRIBUTION, account, claimant, at(quote, text), words, stance=stance, target=party)


def saying(id: str, kind: ClaimKind, quote: str, claimant: Claimant, *, text: str = TEXT) -> Claim:
    return Claim(id, kind, "a1", claimant, at(quote, text))


def market() -> Ledger:
    """The whole ledger of the report above: every kind of claim, a party that is contested, and background."""
    return Ledger(
        report(),
        EngineName("test", "1"),
        accounts=(focus(), background()),
        claims=claims(),
        actors=(Actor("XX-army", "Army of Teral", "armed_forces", (at("the army"),)),),
        notes=("A note on what was assumed.",),
    )


def focus() -> Account:
    return Account(
        "a1",
        True,
        "attack",
        DateMention(at("Saturday"), DateRange.spanning(date(2024, 3, 2), date(2024, 3, 2)), anchored=True),
        PlaceMention(at("Oro Benna"), oro_benna("Oro Benna", 1), candidates=(oro_benna("Oro Bena", 2),)),
        weapons=(at("trucks"),),
        objects=(at("cattle market"),),
        victims=(at("traders"),),
        counts=(("killed", Hull(14, 17)),),
        attribution=(Attribution("Army of Teral", "XX-army", Status.CONTESTED, ("c3", "c4", "c5", "c6")),),
    )


def background() -> Account:
    when = DateMention(at("2019"), None, "the year alone does not say which day", historic=True)
    return Account(
        "a2",
        False,
        "attack",
        when,
        PlaceMention(at("the same market"), None, "it names no place"),
        counts=(("killed", Hull(40, 40)),),
    )


def oro_benna(name: str, precision: int) -> Place:
    return Place(name, "XT", "Teral", 10.5, -3.25, precision, "geonames:1", uncertainty_km=5.0, score=0.5)


def claims() -> tuple[Claim, ...]:
    council, spokesman = by("the district council"), by("A government spokesman", actor="XX-government")
    return (
        count("c1", "At least 14 traders were killed", 14, claimant=council, group=Group.CIVILIANS),
        count(
            "c2", "counted 17 bodies", 17, 17, claimant=by("A nurse at the clinic", ClaimantKind.MEDIC), qualifier=Qualifier.EXACT
        ),
        attribution("c3", "accusing the army of the raid", Stance.ACCUSES, "the army", council, cue="accusing", actor="XX-army"),
        attribution(
            "c4",
            "blamed the army",
            Stance.ACCUSES,
            "the army",
            by("The Hill Front", ClaimantKind.ARMED_GROUP),
            cue="blamed",
            actor="XX-army",
        ),
        attribution(
            "c5",
            "denied that soldiers were there",
            Stance.DENIES,
            "soldiers",
            spokesman,
            cue="denied",
            actor="XX-army",
        ),
        attribution(
            "c6",
            "did not\nanswer questions",
            Stance.DECLINES,
            "the defence ministry",
            by("the defence ministry"),
            actor="XX-army",
        ),
        saying("c7", ClaimKind.DEMAND, "demanded an inquiry", by("The council")),
        saying("c8", ClaimKind.CIRCUMSTANCE, "armed men on trucks attacked the cattle market", council),
        count("c9", "Forty people died", 40, 40, account="a2", qualifier=Qualifier.EXACT),
    )
