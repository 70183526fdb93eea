"""Lists of persons → on which lists how many are, under few, likely and many links; and what a person should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.analysis.persons.linkage import FEW, LIKELY, MANY, Grey, Verdicts, key_of, key_of_pair, persons
from counterclaim.analysis.persons.matching import FLOOR, Scored, scored
from counterclaim.analysis.persons.reading import lists_of
from counterclaim.analysis.uncounted.lists import Lists, Pattern
from counterclaim.errors import BadLists
from counterclaim.model.person import Listing, ListingPair, Verdict

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Linked:
    """What became of the lists. entries: of each list. linkages: the patterns under few, likely and many links. asked: the pairs
    in doubt and those that were decided, the most doubtful first; said: how many are decided. twice: entries that their own list
    has twice. learnt: whether the weights are the lists' own; notes: what to be wary of in that."""

    entries: Mapping[str, int]
    linkages: Mapping[str, Lists]
    asked: tuple[ListingPair, ...]
    said: int
    twice: int
    learnt: bool
    notes: tuple[str, ...]


def linked(listings: Sequence[Listing], *, verdicts: Verdicts | None = None, grey: Grey | None = None) -> Linked:
    """Match the entries of all lists, within each and across them; the same for the same lists and verdicts.

    BadLists where there are fewer than two lists; fewer than three are refused when an estimate is asked for.
    """
    names = tuple(sorted(lists_of(listings)))
    if len(names) < _FEWEST:
        raise BadLists(f"there is {len(names)} list of persons: name at least two to match, and three to estimate from")
    said, zone = verdicts or {}, grey or Grey()
    found = scored(listings)
    pairs = (*found.pairs, *_unscored(listings, found.pairs, said))
    groups = {linkage: persons(listings, pairs, said, linkage=linkage, grey=zone) for linkage in (FEW, LIKELY, MANY)}
    asked = sorted(
        (pair for pair in pairs if zone.holds(pair) or key_of_pair(pair) in said),
        key=lambda pair: (key_of_pair(pair) in said, abs(pair.weight), key_of_pair(pair)),
    )
    return _linked(listings, names, found, groups, tuple(asked), said)


def _unscored(listings: Sequence[Listing], pairs: Sequence[ListingPair], said: Verdicts) -> Iterator[ListingPair]:
    """Pairs that a person decided, and that have too little in common to be weighed."""
    by_key = {key_of(listing): listing for listing in listings}
    for one, other in sorted(said.keys() - {key_of_pair(pair) for pair in pairs}):
        if one in by_key and other in by_key:
            yield ListingPair(by_key[one], by_key[other], FLOOR, ("nothing in common that is compared",))


def _linked(
    listings: Sequence[Listing],
    names: tuple[str, ...],
    found: Scored,
    groups: Mapping[str, Sequence[tuple[Listing, ...]]],
    asked: tuple[ListingPair, ...],
    said: Verdicts,
) -> Linked:
    counted = Counter(listing.list for listing in listings)
    twice = sum(len(members) - len({one.list for one in members}) for members in groups[LIKELY])
    decided = sum(said.get(key_of_pair(pair), Verdict.UNSURE) is not Verdict.UNSURE for pair in asked)
    linkages = {linkage: Lists(names, _patterns(names, some)) for linkage, some in groups.items()}
    return Linked(dict(sorted(counted.items())), linkages, asked, decided, twice, found.learnt, found.notes)


def _patterns(names: tuple[str, ...], groups: Sequence[tuple[Listing, ...]]) -> dict[Pattern, int]:
    on = [{listing.list for listing in members} for members in groups]
    return dict(sorted(Counter(tuple(int(name in lists) for name in names) for lists in on).items(), reverse=True))
