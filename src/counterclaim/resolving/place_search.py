"""Places for a person to choose from, by name or identity: the candidates, and never a guess among them."""

from __future__ import annotations

from threading import Lock

from counterclaim.model.place import Place
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.places import place_of

_SURE = 1.0
_opened: list[Gazetteer] = []
_turn = Lock()


def places_named(words: str, *, country: str | None = None, most: int = 12) -> list[Place]:
    """The places of a name, as a report would spell it, the largest first; of one country alone where it is given."""
    with _turn:
        gazetteer = _gazetteer()
        found = [entry for entry in gazetteer.find(words) if country in (None, entry.country)] if words.strip() else []
        return [place_of(entry, _SURE, gazetteer) for entry in found[:most]]


def place_identified(identity: str) -> Place | None:
    """The place of an identity ("geonames:2453348"); None for one that the gazetteer does not hold."""
    with _turn:
        gazetteer = _gazetteer()
        entry = gazetteer.place(identity)
        return place_of(entry, _SURE, gazetteer) if entry is not None else None


def _gazetteer() -> Gazetteer:
    """The gazetteer, opened once for everybody who asks, who then take turns."""
    if not _opened:
        _opened.append(open_gazetteer())
    return _opened[0]
