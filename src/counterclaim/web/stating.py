"""The facts of an account as a form shows them and sends them back, in the words of decisions (weighing/restated.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.errors import BadDecision
from counterclaim.resolving.place_search import place_identified
from counterclaim.weighing.stated import place_fields

# What a form says of the place, beside the identity of one: as it is, that it is not known, or one put on the map by hand.
AS_IT_IS, UNKNOWN, BY_HAND = "", "unknown", "hand"
_PLAIN = ("event_type", "focus")
_DAYS = ("date.start", "date.end")
_HAND = ("place.name", "place.country", "place.latitude", "place.longitude")
# How far off a place may be that somebody pointed at on a map.
_POINTED_KM = "5"


def facts_in(form: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, str]]:
    """The facts in which a form differs from how they are (weighing/stated.py). BadDecision for a place that there is not."""
    return [*_plain(form, now), *_days(form, now), *_place(form)]


def with_place(facts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Facts as a program sends them: a place may be named by its identity alone, and stands for all of its fields."""
    named = [(field, value) for field, value in facts.items() if field != "place"]
    return [*named, *(_identified(facts["place"]) if "place" in facts else ())]


def _identified(identity: str) -> list[tuple[str, str]]:
    place = place_identified(identity)
    if place is None:
        raise BadDecision(f"the gazetteer has no place '{identity[:60]}': look for it by its name")
    return list(place_fields(place).items())


def _plain(form: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field in _PLAIN:
        if field in form and form[field] != now.get(field, ""):
            yield field, form[field]


def _days(form: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The two days change together; one day is the first and the last."""
    start, end = (form.get(field, "").strip() for field in _DAYS)
    if form.get("date.unknown"):
        start = end = ""
    held = tuple(now.get(field, "") for field in _DAYS)
    if "date.start" in form and (start, end or start) != held:
        if end and not start:
            raise BadDecision("a last day needs a first: give both, or neither")
        yield from zip(_DAYS, (start, end), strict=True)


def _place(form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    chosen = form.get("place", AS_IT_IS)
    if chosen == UNKNOWN:
        yield "place.name", ""
    elif chosen == BY_HAND:
        if not form.get("place.name", "").strip():
            raise BadDecision("a place that is put on the map by hand needs a name")
        yield from ((field, form[field].strip()) for field in _HAND if form.get(field, "").strip())
        if form.get("place.latitude", "").strip():
            yield "place.uncertainty_km", _POINTED_KM
    elif chosen != AS_IT_IS:
        yield from _identified(chosen)
