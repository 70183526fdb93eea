"""A casefile beside another record: matched, missing on either side, and where they differ. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from counterclaim.analysis.comparing.casefile_side import casefile_side, copied, is_casefile, weighed_again
from counterclaim.analysis.comparing.dataset_side import dataset_side
from counterclaim.analysis.comparing.findings import findings
from counterclaim.analysis.comparing.matching import NEAR, THRESHOLD, Group, matching
from counterclaim.analysis.comparing.overlap import excuse, overlap
from counterclaim.analysis.comparing.pairing import Pair, pairs
from counterclaim.analysis.comparing.shares import month, region, shares, shares_by
from counterclaim.analysis.comparing.side import Side, bounded, full_rule
from counterclaim.casefile.weights import chosen
from counterclaim.model.comparison import Comparison, Entry, Match, Missing, NearMiss, Overlap


@dataclass(frozen=True, slots=True)
class Bounds:
    """What of both sides is compared; None asks nothing. What lies outside is left out as if it were not there."""

    country: str | None = None
    since: date | None = None
    until: date | None = None
    event_type: str | None = None

    def hold(self, entry: Entry) -> bool:
        """Whether an entry may lie within."""
        incident = entry.incident
        if self.country and (incident.place is None or incident.place.country != self.country.upper()):
            return False
        if (self.since or self.until) and incident.date is None:
            return False
        if self.since and incident.date and incident.date.end < self.since:
            return False
        if self.until and incident.date and incident.date.start > self.until:
            return False
        return self.event_type is None or incident.event_type == self.event_type


def compare(
    connection: Connection,
    other: Path,
    *,
    name: str = "the casefile",
    mapping: str = "",
    rule: str | None = None,
    threshold: float = THRESHOLD,
    bounds: Bounds | None = None,
) -> Comparison:
    """Compare a casefile with a data set in a file, or with another casefile; a pure function of both.

    mapping: which column is which, for a table of nobody's known format. rule: how numbers are weighed on both sides; that of the
    data set unless told otherwise. threshold: bits above which two entries are one incident.
    """
    if rule is not None:
        full_rule(rule)
    theirs = _theirs(other, mapping=mapping, rule=rule)
    ours = casefile_side(connection, name)
    limits = bounds or Bounds()
    ours, theirs = (bounded(side, (key for key, one in side.entries.items() if limits.hold(one))) for side in (ours, theirs))
    found = pairs(ours, theirs, floor=threshold - NEAR, weights=chosen(connection))
    matched = matching(found, ours.entries, theirs.entries, threshold=threshold)
    both = overlap(ours, theirs)
    ours = _weighed(connection, ours, both, theirs, (name for group in matched.groups for name in group.ours))
    return _comparison(ours, theirs, both, threshold, [_match(one, ours, theirs) for one in matched.groups], matched.missed)


def _theirs(other: Path, *, mapping: str, rule: str | None) -> Side:
    if not is_casefile(other):
        return dataset_side(other, mapping=mapping, rule=rule)
    with copied(other) as casefile, casefile.reading() as connection:
        side = casefile_side(connection, other.name)
        if rule is None:
            return side
        entries = weighed_again(connection, side.entries.values(), rule)
        return replace(side, entries={one.name: one for one in entries}, rule=rule)


def _weighed(connection: Connection, ours: Side, both: Overlap, theirs: Side, matched: Iterable[str]) -> Side:
    """Our side with the numbers that are shown under the rule of theirs: of what is matched, or missing there."""
    shown = {*matched, *(name for name, one in ours.entries.items() if not excuse(one, both, theirs))}
    again = weighed_again(connection, (ours.entries[name] for name in sorted(shown)), theirs.rule)
    return replace(ours, entries={**ours.entries, **{one.name: one for one in again}})


def _match(group: Group, ours: Side, theirs: Side) -> Match:
    mine, yours = tuple(ours.entries[name] for name in group.ours), tuple(theirs.entries[name] for name in group.theirs)
    best = group.pairs[0]
    held = any(pair.held for pair in group.pairs)
    return Match(mine, yours, best.weight, best.reasons, findings(mine, yours), held, group.split)


def _comparison(
    ours: Side, theirs: Side, both: Overlap, threshold: float, matches: list[Match], missed: list[tuple[Pair, str]]
) -> Comparison:
    mine = tuple(_missing(ours, both, theirs, (one.name for match in matches for one in match.ours)))
    yours = tuple(_missing(theirs, both, ours, (one.name for match in matches for one in match.theirs)))
    near = (NearMiss(ours.entries[one.ours], theirs.entries[one.theirs], one.weight, one.reasons, why) for one, why in missed)
    return Comparison(
        ours.name,
        theirs.name,
        full_rule(theirs.rule),
        threshold,
        both,
        tuple(sorted(matches, key=lambda match: _when(match.ours[0]))),
        mine,
        yours,
        tuple(sorted(near, key=lambda one: (-one.weight, one.ours.name, one.theirs.name))),
        shares(matches, mine, yours),
        shares_by(month, matches, mine, yours),
        shares_by(region, matches, mine, yours),
        tuple(theirs.unread),
    )


def _missing(side: Side, both: Overlap, other: Side, matched: Iterable[str]) -> Iterator[Missing]:
    """What of a side is matched with nothing, in the order of days."""
    taken = set(matched)
    for entry in sorted(side.entries.values(), key=_when):
        if entry.name not in taken:
            yield Missing(entry, excuse(entry, both, other))


def _when(entry: Entry) -> tuple[bool, date, str]:
    days = entry.incident.date
    return days is None, days.start if days else date.min, entry.name
