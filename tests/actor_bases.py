"""Small knowledge bases of actors that are made up, for tests of the resolver's parts; their countries are real."""

from __future__ import annotations

from datetime import date

from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry, Relation, Tie

HILL = Entry(
    "hill-front",
    "Hill Liberation Front",
    "rebel",
    ("ML", "NE"),
    date(2010, 1, 1),
    None,
    ("HLF", "Hillmen", "@the hunters"),
    "test",
)
RIVER = Entry("river-army", "River People's Army", "rebel", ("SD",), date(2003, 5, 1), date(2012, 12, 31), ("QPA",), "test")
DELTA = Entry("delta-army", "Delta People's Army", "rebel", ("CO",), None, None, ("QPA", "Deltistas"), "test")
NEW_RIVER = Entry("river-union", "River Union", "political", ("SD",), date(2013, 1, 1), None, ("RU-S",), "test")
WATCH = Entry("dune-watch", "Dune Watch", "monitor", (), None, None, ("DW-M",), "test")
CELL = Entry("hill-cell", "Katiba Hill", "jihadist", ("ML",), None, None, (), "test")

RENAMED = Relation("river-army", Tie.RENAMED, "river-union", date(2013, 1, 1))
PART = Relation("hill-cell", Tie.PART_OF, "hill-front", date(2015, 1, 1), date(2019, 12, 31))


def base(*more: Entry) -> ActorBase:
    """The made-up actors, and more."""
    return ActorBase([HILL, RIVER, DELTA, NEW_RIVER, WATCH, CELL, *more], [RENAMED, PART])
