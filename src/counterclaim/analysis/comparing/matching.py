"""Weighed pairs → matches: each entry with the likeliest of the other side, one to one; then what tells the same in parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.analysis.comparing.pairing import Pair
from counterclaim.model.comparison import Entry

# The average above which linking joins accounts (linking/clusters.py), and how far below it a pair is worth a look.
THRESHOLD = 0.0
NEAR = 4.0


@dataclass(slots=True)
class Group:
    """Entries of both sides that are one incident. pairs: what holds them, the strongest first; split: why they are several."""

    pairs: list[Pair]
    split: str = ""

    @property
    def ours(self) -> list[str]:
        return list(dict.fromkeys(pair.ours for pair in self.pairs))

    @property
    def theirs(self) -> list[str]:
        return list(dict.fromkeys(pair.theirs for pair in self.pairs))


@dataclass(slots=True)
class Matching:
    """groups: the matches. missed: the other pairs that weigh enough to be looked at, each with why it is none."""

    groups: list[Group] = field(default_factory=list)
    missed: list[tuple[Pair, str]] = field(default_factory=list)


def matching(
    pairs: Iterable[Pair], ours: Mapping[str, Entry], theirs: Mapping[str, Entry], *, threshold: float = THRESHOLD
) -> Matching:
    """The matches among weighed pairs; the same in whatever order these come.

    An entry is first matched with one alone. A second one joins it only where it tells a part of the same: because the days of
    the whole hold those of both, or because their dead add up to its.
    """
    found = Matching()
    by_entry: dict[tuple[str, str], Group] = {}
    later: list[Pair] = []
    for pair in _ordered(pairs, ours, theirs):
        if pair.barred or pair.weight <= threshold:
            why = pair.barred or f"it weighs {pair.weight:+.1f} bits, and a match more than {threshold:+.1f}"
            found.missed.append((pair, why))
        elif ("ours", pair.ours) in by_entry or ("theirs", pair.theirs) in by_entry:
            later.append(pair)
        else:
            group = Group([pair])
            found.groups.append(group)
            by_entry["ours", pair.ours] = by_entry["theirs", pair.theirs] = group
    for pair in later:
        _join(pair, found, by_entry, ours, theirs)
    found.missed = [(pair, why) for pair, why in found.missed if _worth(pair, by_entry, threshold)]
    return found


def _worth(pair: Pair, by_entry: dict[tuple[str, str], Group], threshold: float) -> bool:
    """Whether a person should look at a pair: it weighs nearly enough, and one of the two has no match."""
    alone = ("ours", pair.ours) not in by_entry or ("theirs", pair.theirs) not in by_entry
    return alone and pair.weight > threshold - NEAR


def _join(
    pair: Pair,
    found: Matching,
    by_entry: dict[tuple[str, str], Group],
    ours: Mapping[str, Entry],
    theirs: Mapping[str, Entry],
) -> None:
    one, other = by_entry.get(("ours", pair.ours)), by_entry.get(("theirs", pair.theirs))
    if one is not None and other is not None:
        return
    group = one or other
    if group is None:
        return
    whole, first, new = (
        (ours[pair.ours], [theirs[name] for name in group.theirs], theirs[pair.theirs])
        if one is not None
        else (theirs[pair.theirs], [ours[name] for name in group.ours], ours[pair.ours])
    )
    single = len(group.ours if one is not None else group.theirs) == 1
    why = _part(whole, first, new) if single else ""
    if not why:
        taken = pair.ours if one is not None else pair.theirs
        found.missed.append((pair, f"{taken} is matched with one that weighs more"))
        return
    group.pairs.append(pair)
    group.split = why
    by_entry["ours", pair.ours] = by_entry["theirs", pair.theirs] = group


def _part(whole: Entry, first: Sequence[Entry], new: Entry) -> str:
    """Why several entries of one side are parts of one of the other; "" where they are not."""
    parts = [*first, new]
    if _days_hold(whole, parts):
        return "its days hold those of the others"
    return "the dead of the others add up to its" if _adds_up(whole, parts) else ""


def _days_hold(whole: Entry, parts: Sequence[Entry]) -> bool:
    days = whole.incident.date
    if days is None or days.start == days.end:
        return False
    told = [part.incident.date for part in parts]
    apart = len({(day.start, day.end) for day in told if day is not None}) == len(parts)
    return apart and all(day is not None and day != days and days.start <= day.start and day.end <= days.end for day in told)


def _adds_up(whole: Entry, parts: Sequence[Entry]) -> bool:
    numbers = [part.reach[1] for part in parts if part.reach is not None]
    if whole.reach is None or len(numbers) < len(parts):
        return False
    low, _, high = whole.reach
    return low <= sum(numbers) <= high and max(numbers) < low


def _ordered(pairs: Iterable[Pair], ours: Mapping[str, Entry], theirs: Mapping[str, Entry]) -> list[Pair]:
    """The heaviest first; of those that weigh the same the nearest in days, place and number."""
    return sorted(
        pairs, key=lambda pair: (-round(pair.weight, 6), _apart(ours[pair.ours], theirs[pair.theirs]), pair.ours, pair.theirs)
    )


def _apart(one: Entry, other: Entry) -> tuple[float, float, float]:
    far = float("inf")
    days, place = (one.incident.date, other.incident.date), (one.incident.place, other.incident.place)
    gap = abs((days[0].start - days[1].start).days) if days[0] and days[1] else far
    km = place[0].km_from(place[1]) if place[0] and place[1] else None
    more = abs(one.reach[1] - other.reach[1]) if one.reach and other.reach else far
    return gap, far if km is None else km, more
