"""Builders of one line for what linking is tested with: cards of invented attacks, and sets of them that hypothesis draws."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from counterclaim.linking.card import Card, Site, Toll
from counterclaim.linking.sketch import NOTHING, Sketch, sketch_of
from counterclaim.model.daterange import DateRange
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey

DAY = date(2031, 5, 6)
MARKET = "Gunmen on motorbikes opened fire at the cattle market of Oro Benna, killing traders and burning stalls, residents said."
BRIDGE = "A drone hit a bus of pilgrims on the bridge of Tessara, and the governor spoke of burnt bodies beside the river."
ORO_BENNA = Site("orobenna", "XA", "teral", 14.6, -5.9, 5.0, 1, "made:1")
TESSARA = Site("tessara", "XA", "teral", 15.6, -5.9, 5.0, 1, "made:2")
TERAL = Site("teral", "XA", "teral", 14.9, -5.9, 120.0, 4, "made:3")


def key(name: str) -> AccountKey:
    """ "r1" is the first account of report r1; "r1/a2" its second."""
    return AccountKey.parse(name if "/" in name else f"{name}/a1")


def on(day: date = DAY, days: int = 1) -> DateRange:
    return DateRange.spanning(day, day + timedelta(days=days - 1))


def card(
    name: str,
    *,
    day: date | None = DAY,
    days: int = 1,
    site: Site | None = ORO_BENNA,
    killed: int | None = 14,
    parties: tuple[str, ...] = ("hill-front",),
    kind: str | None = "attack",
    text: str | None = MARKET,
    published: date | None = DAY + timedelta(days=1),
    described: tuple[str, ...] = ("trader",),
    aggregate: bool = False,
    focus: bool = True,
    language: str = "en",
) -> Card:
    """The card of an account of the attack on the market of Oro Benna, or of another, with what is said otherwise."""
    return Card(
        key(name),
        language,
        "Teral Times",
        published,
        kind,
        focus,
        on(day, days) if day else None,
        site,
        parties,
        (Toll("killed", killed, killed, (killed,)),) if killed is not None else (),
        described,
        sketched(text),
        aggregate,
    )


def sketched(text: str | None) -> Sketch:
    return sketch_of(text) if text else NOTHING


def bridge(name: str) -> Card:
    """An account of another attack, of another week and town."""
    return card(
        name,
        day=DAY + timedelta(days=9),
        published=DAY + timedelta(days=10),
        site=TESSARA,
        killed=31,
        kind="drone_strike",
        text=BRIDGE,
        parties=("state:xa",),
        described=("pilgrim", "bus"),
    )


def decision(id: str, kind: DecisionKind, *about: str, others: tuple[str, ...] = (), hour: int = 1) -> Decision:
    at = datetime(2031, 6, 1, hour)
    return Decision(
        id, kind, tuple(str(key(name)) for name in about), "a reviewer", at, "", tuple(str(key(name)) for name in others)
    )


@st.composite
def some_cards(draw: st.DrawFn, most: int = 12) -> list[Card]:
    """Cards of a few days, places, numbers and texts, each of a report of its own or of one of two: many of them alike."""
    cards = []
    for at in range(draw(st.integers(2, most))):
        report = draw(st.sampled_from([f"r{at}", "r0"]))
        cards.append(
            card(
                f"{report}/a{at}",
                day=draw(st.sampled_from([DAY, DAY, DAY + timedelta(days=1), DAY + timedelta(days=9), None])),
                days=draw(st.sampled_from([1, 1, 1, 7])),
                site=draw(st.sampled_from([ORO_BENNA, TESSARA, TERAL, None])),
                killed=draw(st.sampled_from([14, 14, 3, None])),
                text=draw(st.sampled_from([MARKET, BRIDGE, None])),
                kind=draw(st.sampled_from(["attack", "drone_strike", "clash"])),
            )
        )
    return cards
