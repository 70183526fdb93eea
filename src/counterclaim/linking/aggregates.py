"""Accounts that sum up several incidents ("30 killed in the region this week"): tied to the incidents that they cover, never
merged with them. A week's total is tied to the month's in the same way.

Their figures already hold those of the parts, so that whoever sums over incidents leaves the one or the others out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.linking.card import Card, Site
from counterclaim.linking.identity import incident_id
from counterclaim.model.incident import AccountKey

_WEEK = 7
# A whole that reaches over more weeks than this is a history, not a sum of attacks that a case would hold one by one.
_LONGEST_WEEKS = 54
_KIND = "killed"
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Extent:
    """What the accounts of one incident together cover. killed: the most that any gives."""

    name: str
    start: date
    end: date
    sites: tuple[Site, ...]
    parties: frozenset[str]
    killed: int | None

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(site.country for site in self.sites if site.country)


def parts_of_wholes(cards: Iterable[Card], incidents: Sequence[frozenset[AccountKey]]) -> dict[str, str]:
    """For each incident that an aggregate covers, the name of the incident of that aggregate; the narrowest where several do.

    Aggregates themselves are covered by wider ones; none by one that it covers.
    """
    by_key = {card.key: card for card in cards}
    extents = [(extent, members) for members in incidents if (extent := _extent(members, by_key)) is not None]
    wholes: dict[tuple[str, int], list[_Extent]] = defaultdict(list)
    for extent, members in extents:
        if _is_whole(members, by_key):
            for place in _places(extent):
                wholes[place].append(extent)
    found: dict[str, str] = {}
    for extent, members in extents:
        near = {whole for place in _places(extent) for whole in wholes.get(place, ()) if whole is not extent}
        total = _is_whole(members, by_key)
        holding = [whole for whole in near if (_holds_total if total else _holds)(whole, extent)]
        if holding:
            found[extent.name] = min(holding, key=_size).name
    return found


def _size(extent: _Extent) -> tuple[timedelta, float, str]:
    return extent.end - extent.start, _reach(extent), extent.name


def _holds_total(whole: _Extent, part: _Extent) -> bool:
    """Whether a total is within another, which is of a wider place or a longer time; "this week" and "the past seven days" begin
    a day apart."""
    wider, longer = _reach(whole) > _reach(part), whole.end - whole.start > part.end - part.start + _A_DAY
    if not (wider or longer) or _reach(whole) < _reach(part) or whole.end - whole.start < part.end - part.start - _A_DAY:
        return False
    return _holds(replace(whole, start=whole.start - _A_DAY, end=whole.end + _A_DAY), part)


def _is_whole(members: Iterable[AccountKey], cards: dict[AccountKey, Card]) -> bool:
    return any(cards[key].aggregate for key in members if key in cards)


def _extent(members: frozenset[AccountKey], cards: dict[AccountKey, Card]) -> _Extent | None:
    """The extent of an incident whose day is known; None for any other."""
    held = [cards[key] for key in sorted(members) if key in cards]
    dates = sorted((card.date for card in held if card.date is not None), key=lambda days: (days.precision, days.start, days.end))
    sites = tuple(card.site for card in held if card.site is not None)
    if not dates or not sites:
        return None
    most = [number for card in held if (toll := card.toll(_KIND)) for number in (toll.high, toll.low) if number is not None]
    parties = frozenset(party for card in held for party in card.parties if not party.startswith("~"))
    return _Extent(incident_id(members), dates[0].start, dates[0].end, sites, parties, max(most, default=None))


def _places(extent: _Extent) -> Iterator[tuple[str, int]]:
    first, last = (day.toordinal() // _WEEK for day in (extent.start, extent.end))
    for week in range(first, min(last, first + _LONGEST_WEEKS) + 1):
        yield from ((country, week) for country in sorted(extent.countries))


def _holds(whole: _Extent, part: _Extent) -> bool:
    if not (whole.start <= part.start and part.end <= whole.end):
        return False
    if whole.killed is not None and part.killed is not None and part.killed > whole.killed:
        return False
    if whole.parties and part.parties and not whole.parties & part.parties:
        return False
    return any(_inside(area, site) for area in whole.sites for site in part.sites)


def _inside(area: Site, site: Site) -> bool:
    if area.precision >= 6:
        return area.country == site.country
    if area.admin1 and site.admin1:
        return (area.country, area.admin1) == (site.country, site.admin1)
    km = area.km_from(site)
    return km is not None and km <= area.uncertainty_km


def _reach(extent: _Extent) -> float:
    return max(site.uncertainty_km for site in extent.sites)
