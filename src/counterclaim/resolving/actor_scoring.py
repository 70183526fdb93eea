"""How well a form of a name fits an actor, a country and a day: small sums with a reason each, so that a person can follow
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from counterclaim.model.actor import ActorCandidate
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_index import Form
from counterclaim.resolving.actor_states import States
from counterclaim.resolving.actor_words import keys_of
from counterclaim.vocabulary.loader import load_toml

_SHORT_ACRONYM = 3
# Kinds that act worldwide or are quoted anywhere: a report from elsewhere says nothing against them.
_EVERYWHERE = {
    "media",
    "state_media",
    "un",
    "ngo",
    "monitor",
    "intergovernmental",
    "coalition",
    "government",
    "state_force",
    "rescue",
}


def candidate_of(form: Form, entry: Entry, states: States, *, country: str | None, on: date | None) -> ActorCandidate:
    """The actor behind a form with its score for a report from this country and day."""
    base, how = _by_form(form)
    place, where = _by_country(form, entry, states, country)
    time, when = _by_date(form, entry, on)
    return ActorCandidate(entry.id, entry.name, round(base + place + time, 3), "; ".join(filter(None, (how, where, when))))


def _by_form(form: Form) -> tuple[float, str]:
    if form.proper:
        return 1.0, f"“{form.words}” is its name"
    if form.acronym:
        return 0.95, f"“{form.words}” is an acronym of it"
    return 0.98, f"“{form.words}” is another name of it"


def _by_country(form: Form, entry: Entry, states: States, country: str | None) -> tuple[float, str]:
    if form.local and country not in entry.countries:
        return -0.5, "these words mean it only in reports from its own country"
    if not entry.countries:
        return -0.03, ""
    if country is None:
        return -0.01, "the report's country is not known"
    if country in entry.countries:
        return 0.0, f"it acts in {states.name(country)}"
    if any(country in states.borders(own) for own in entry.countries):
        return -0.05, f"it acts in a country that borders {states.name(country)}"
    return -_distance(form, entry), f"it is not known to act in {states.name(country)}"


def _distance(form: Form, entry: Entry) -> float:
    """What a report from far away takes off: two groups share an acronym more often than a name."""
    if form.acronym and len(form.words) <= _SHORT_ACRONYM:
        return 0.2 if entry.kind in _EVERYWHERE else 0.5
    if entry.kind not in _EVERYWHERE and _generic().issuperset(keys_of(form.words)):
        return 0.5
    return 0.06 if entry.kind in _EVERYWHERE else 0.12


@cache
def _generic() -> frozenset[str]:
    return frozenset(load_toml("actors/wording.toml")["generic"]["words"])


def _by_date(form: Form, entry: Entry, on: date | None) -> tuple[float, str]:
    if on is None and form.alone and entry.end is not None:
        return -0.5, "these words mean it only in its own days, and the report's day is not known"
    if entry.ended(on):
        # "The rebels" of a later report are others.
        return -0.5 if form.alone else -0.04, f"it ended in {entry.end.year}" if entry.end else ""
    if entry.unborn(on):
        # "The coalition" of a report is that of its war and time, where a name may only be older than the file knows.
        return -0.5 if form.local else -0.15, f"it is known only from {entry.start.year}" if entry.start else ""
    return 0.0, ""


def best_first(candidates: Iterable[ActorCandidate]) -> tuple[ActorCandidate, ...]:
    """The candidates, each actor once under its best score, the best first and equals by their ids."""
    best: dict[str, ActorCandidate] = {}
    for candidate in candidates:
        if candidate.actor_id not in best or candidate.score > best[candidate.actor_id].score:
            best[candidate.actor_id] = candidate
    return tuple(sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.actor_id)))


def less(candidate: ActorCandidate, by: float, why: str) -> ActorCandidate:
    """The same candidate with something against it."""
    return ActorCandidate(candidate.actor_id, candidate.name, round(max(candidate.score - by, 0.0), 3), f"{candidate.why}; {why}")
