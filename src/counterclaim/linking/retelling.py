"""Background accounts → the incident that each goes back to: a report of a funeral, a trial or of talks tells again, in a
sentence, what happened on the day.

Background forms no incident and changes none: it is too short to be weighed like an account, and often says what everybody knows
by then. So it goes back to an incident of its very day, of a kind that it may be, whose dead it does not count otherwise, and
with which it shares a town, or a number and words that hardly any other report holds; to none where two incidents are as good.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from counterclaim.linking.card import TOWN_KM, Card
from counterclaim.linking.comparing_kinds import near
from counterclaim.linking.rivals import two_towns

RULE = "retelling/1"

Name = TypeVar("Name")

# UCDP's precision of a day or a few.
_FEW_DAYS = 2
_HARM = ("killed", "injured", "abducted")
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Retelling:
    """Why a background account goes back to an incident: signs in words; points: how many, a named town counting for two."""

    points: int
    signs: tuple[str, ...]


def days_of(card: Card) -> range:
    """The days of a background account, by their numbers, under which the incidents that it may go back to are looked for; none
    where it names no day or few."""
    days = card.date
    if days is None or days.precision > _FEW_DAYS or card.aggregate:
        return range(0)
    return range(days.start.toordinal(), days.end.toordinal() + 1)


def day_keys(card: Card) -> list[str]:
    """The names under which a case must find a background account again (as blocking.py has them for accounts in focus)."""
    return [f"b{day}" for day in days_of(card)]


def retelling(background: Card, accounts: Sequence[Card]) -> Retelling | None:
    """How a background account goes back to the incident of some accounts; None where it does not, or its report tells of it."""
    days = set(days_of(background))
    dated = [one for one in accounts if days & set(days_of(one))]
    if not dated or any(one.key.report == background.key.report or one.aggregate for one in accounts):
        return None
    if not any(_one_kind(background, one) for one in accounts) or all(_elsewhere(background, one) for one in accounts):
        return None
    number = _number(background, accounts)
    if number is None:
        return None
    found = [("the same day", 0), number, _town(background, accounts), _words(background, accounts)]
    points = sum(each for _, each in found)
    return Retelling(points, tuple(words for words, _ in found if words)) if points >= _ENOUGH else None


def best(background: Card, incidents: Iterable[tuple[Name, Sequence[Card]]]) -> tuple[Name, Retelling] | None:
    """The one incident that a background account goes back to; None where none is better than all others."""
    told = [(name, found) for name, accounts in incidents if (found := retelling(background, accounts)) is not None]
    most = max((found.points for _, found in told), default=0)
    first = [each for each in told if each[1].points == most]
    return first[0] if len(first) == 1 else None


def _one_kind(one: Card, other: Card) -> bool:
    kinds = one.event_type or "other", other.event_type or "other"
    groups = [set(near(kind)) for kind in kinds]
    return kinds[0] == kinds[1] or not all(groups) or bool(groups[0] & groups[1])


def _elsewhere(one: Card, other: Card) -> bool:
    if one.site is None or other.site is None:
        return False
    apart = one.site.country is not None and other.site.country is not None and one.site.country != other.site.country
    return apart or two_towns(one.site, other.site)


def _number(background: Card, accounts: Sequence[Card]) -> tuple[str, int] | None:
    """A number of victims that both give; None where both count the dead, and otherwise."""
    for kind in _HARM:
        mine = background.toll(kind)
        theirs = {number for one in accounts if (toll := one.toll(kind)) is not None for number in toll.numbers}
        if mine is None or not mine.numbers or not theirs:
            continue
        if shared := {*mine.numbers} & theirs:
            return f"{max(shared)} {kind} in both", 1
        if kind == _HARM[0] and not min(theirs) <= max(mine.numbers) <= max(theirs):
            return None
    return "", 0


def _town(background: Card, accounts: Sequence[Card]) -> tuple[str, int]:
    sites = (one.site for one in accounts if one.site is not None and one.site.uncertainty_km <= TOWN_KM)
    return ("the place is named beside it", 2) if any(map(background.mentions, sites)) else ("", 0)


def _words(background: Card, accounts: Sequence[Card]) -> tuple[str, int]:
    shared = max(len({*background.sketch.rare} & {*one.sketch.rare}) for one in accounts)
    return (f"{shared} rare words in common", shared // 2) if shared > 1 else ("", 0)
