"""How much of each side the other holds, as a whole, month by month and country by country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from counterclaim.model.comparison import Entry, Match, Missing, Shares

Key = Callable[[Entry], str | None]


def shares(matches: Iterable[Match], ours: Iterable[Missing], theirs: Iterable[Missing]) -> Shares:
    """The shares of all; what is excused, or held as a report, is in none of them."""
    found = shares_by(lambda entry: "", matches, ours, theirs)
    return dict(found).get("", Shares(0, 0, 0, 0))


def shares_by(
    key: Key, matches: Iterable[Match], ours: Iterable[Missing], theirs: Iterable[Missing]
) -> tuple[tuple[str, Shares], ...]:
    """The shares by what key says of an entry, in its order; entries of which it says nothing are left out."""
    counted = [match for match in matches if not match.held]
    mine = Counter(key(one) for match in counted for one in match.ours)
    yours = Counter(key(one) for match in counted for one in match.theirs)
    alone = Counter(key(one.entry) for one in ours if not one.excused)
    theirs_alone = Counter(key(one.entry) for one in theirs if not one.excused)
    names = sorted(name for name in {*mine, *yours, *alone, *theirs_alone} if name is not None)
    return tuple(
        (name, Shares(mine[name] + alone[name], mine[name], yours[name] + theirs_alone[name], yours[name])) for name in names
    )


def month(entry: Entry) -> str | None:
    """The month in which it began."""
    return f"{entry.incident.date.start:%Y-%m}" if entry.incident.date else None


def region(entry: Entry) -> str | None:
    """The country; with its first-order unit where there is one."""
    place = entry.incident.place
    if place is None or place.country is None:
        return None
    return f"{place.country} {place.admin1}" if place.admin1 else place.country
