"""Names that the gazetteer spells otherwise ("Raqa", "Nambala"): found by their sound, and believed only under constraint.

The nearest spelling on the whole globe is nearly always wrong. A place is taken only if it lies in a country of the report, in
the unit that is said to hold it or near another place of the report, and if the two spellings are close.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.model.place import distance_km
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_folding import bare_key, heard_key, romanised, sound_key, spellings
from counterclaim.resolving.place_geometry import Point

_NEAR_KM = 150.0
_ALIKE = 0.75
_THE_SAME = 0.85
_SHORTEST = 4
# Plain words sound like some hamlet's name; a town's are known.
_TOWN = 10_000


def by_sound(words: str, countries: Iterable[str], near: Sequence[Point], gazetteer: Gazetteer) -> list[Entry]:
    """The places of those countries that sound so and lie near one of the points, the closest spelling first."""
    latin = romanised(words)
    # Arabic script says less of the vowels, and is not misspelt for it: a name of the country that reads the same is believed;
    # one in Latin letters where it sounds the very same ("Tchernihiv").
    anywhere = _THE_SAME if latin != words else 1.0
    bare = bare_key(latin)
    if len(bare) < _SHORTEST:
        return []
    ways = spellings(words)
    found = gazetteer.lookup(sound_key(way, country) for country in countries if country for way in ways)
    entries = {entry.id: entry for some in found.values() for entry in some}.values()
    alike = [
        (likeness, entry)
        for entry in entries
        if (likeness := _nearest(ways, entry)) >= anywhere or any(distance_km(entry.point, point) <= _NEAR_KM for point in near)
    ]
    return [entry for likeness, entry in sorted(alike, key=lambda pair: (-pair[0], -pair[1].population)) if likeness >= _ALIKE]


def nearer_named(words: str, entry: Entry, countries: Iterable[str], near: Sequence[Point], gazetteer: Gazetteer) -> list[Entry]:
    """The places whose own name is nearer to the words than that of a hamlet which has them only as another name.

    Gazetteers list the spellings of hamlets by machine; a report's "Nambala" is more likely the town of Nampala than a hamlet
    called Nanpala of which "Nambala" is one spelling among several.
    """
    if entry.rank == 0 or entry.population or not entry.feature.startswith("PPL"):
        return []
    limit = _likeness(bare_key(words), entry)
    return [
        other
        for other in by_sound(words, countries, near, gazetteer)
        if other.id != entry.id and _likeness(bare_key(words), other) > limit
    ]


def _nearest(ways: Sequence[str], entry: Entry) -> float:
    """How alike a place's own name is to the nearest of several spellings; of a town also as both are heard."""
    from rapidfuzz.fuzz import ratio

    written = max(_likeness(bare_key(way), entry) for way in ways)
    if entry.population < _TOWN:
        return written
    sound = heard_key(entry.name)
    return max(written, *(float(ratio(heard_key(way), sound)) / 100 for way in ways))


def _likeness(bare: str, entry: Entry) -> float:
    from rapidfuzz.fuzz import ratio

    return float(ratio(bare, bare_key(entry.name))) / 100
