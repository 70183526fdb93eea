"""What ACLED and UCDP call an actor, so that what is exported meets their data.

Both name a state's forces by rule: ACLED by the regime that they serve ("Military Forces of Mali (2021-)"), UCDP as the
government's. Everybody else stands in vocabulary/actors/codes.tsv. A name that is not known is None and never made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.resolving.actor_entry import first_day, last_day
from counterclaim.vocabulary.loader import load_table, load_toml

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

_STATE = {"state_force", "government"}
_OF_A_STATE = ("Military Forces of ", "Police Forces of ", "Government of ")
_AT_HOME, _ABROAD = 1, 8


@dataclass(frozen=True, slots=True)
class Codes:
    """An actor's names in other data on one day, and ACLED's class of it (inter1, inter2), each None where it is not known."""

    acled: str | None = None
    acled_inter: int | None = None
    ucdp: str | None = None


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an actor in one scheme, with its days."""

    name: str
    start: date | None
    end: date | None

    def holds(self, on: date) -> bool:
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


def codes_of(base: ActorBase, actor: str, on: date, *, country: str | None = None) -> Codes:
    """The names and class of an actor on a day, in an event in this country (ISO code): abroad a state's force is class 8.

    An actor that only a report knows ("report:1") has none. A part of a force is given as the whole: ACLED's names of single
    units are not kept.
    """
    entry = base.get(actor)
    if entry is None:
        return Codes()
    acled, ucdp = _named("acled", actor, on) or _acled_state(base, actor, on), _ucdp(base, actor, on)
    # Whoever governs has the state's forces: the Houthis in Sanaa, the Taliban since they took Kabul.
    of_a_state = (acled or ucdp or "").startswith(_OF_A_STATE)
    inter = _AT_HOME if of_a_state else base.kinds[entry.kind].get("inter")
    if inter == _AT_HOME and country is not None and country not in entry.countries[:1]:
        inter = _ABROAD
    return Codes(acled, inter, ucdp)


def coded_actor(words: str, on: date | None) -> str | None:
    """The actor whom ACLED calls just so, on the day where several bear the name one after another; None where it is nobody's.

    "Military Forces of Yemen (2017-) Houthi" are the Houthis', whatever else the words name.
    """
    bearers = _bearers().get(" ".join(words.split()), ())
    return next((actor for actor, name in bearers if on is None or name.holds(on)), bearers[0][0] if bearers else None)


def _named(scheme: str, actor: str, on: date) -> str | None:
    return next((name.name for name in _names().get((scheme, actor), ()) if name.holds(on)), None)


def _acled_state(base: ActorBase, actor: str, on: date) -> str | None:
    """A state's force under the regime of the day."""
    code, _, force = actor.partition("-")
    begins = base.states.forces.get(force, {}).get("acled")
    regime = next((name.name for name in _regimes().get(code.upper(), ()) if name.holds(on)), None)
    return f"{begins} {regime}" if begins and regime and base.states.entry(actor) is not None else None


def _ucdp(base: ActorBase, actor: str, on: date) -> str | None:
    """The actor's own name, its government's where it is a state's, or that of the group that it is part of on that day."""
    own = _named("ucdp", actor, on)
    if own is not None:
        return own
    if (state := base.states.entry(actor)) is not None:
        return f"Government of {_ucdp_state(base, state.countries[0])}" if state.kind in _STATE else None
    whole, entry = base.part_of(actor, on), base.get(actor)
    of_a_state = whole is not None and base.states.entry(whole) is not None
    if whole is None or entry is None or (of_a_state and entry.kind not in _STATE):
        return None
    return _named("ucdp", whole, on) if not of_a_state else _ucdp(base, whole, on)


def _ucdp_state(base: ActorBase, code: str) -> str:
    return str(load_toml("actors/state_forces.toml")["ucdp"].get(code) or base.states.name(code))


@cache
def _names() -> dict[tuple[str, str], tuple[_Name, ...]]:
    found: dict[tuple[str, str], tuple[_Name, ...]] = {}
    for row in load_table("actors/codes.tsv"):
        key = row["scheme"], row["actor"]
        found[key] = (*found.get(key, ()), _Name(row["name"], first_day(row["from"]), last_day(row["to"])))
    return found


@cache
def _bearers() -> dict[str, tuple[tuple[str, _Name], ...]]:
    found: dict[str, tuple[tuple[str, _Name], ...]] = {}
    for (scheme, actor), names in _names().items():
        for name in names if scheme == "acled" else ():
            found[name.name] = (*found.get(name.name, ()), (actor, name))
    return found


@cache
def _regimes() -> dict[str, tuple[_Name, ...]]:
    found: dict[str, tuple[_Name, ...]] = {}
    for code, name in _regime_names():
        found[code] = (*found.get(code, ()), name)
    return found


def _regime_names() -> Iterator[tuple[str, _Name]]:
    """Each regime as the names of its forces end, "Mali (2020-2021)"; the day on which the next comes in is the next's."""
    for row in load_table("actors/regimes.tsv"):
        start, end = first_day(row["from"]), first_day(row["to"])
        assert start is not None
        last = date.fromordinal(end.toordinal() - 1) if end is not None else None
        yield row["code"], _Name(f"{row['country']} ({start.year}-{end.year if end else ''})", start, last)
