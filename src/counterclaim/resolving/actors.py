"""Who some words name: a group, an organisation, a state's force or office, or nobody that is known.

Exact names, aliases and acronyms come first, then a country with a force ("Syrian troops"), then spelling mistakes inside the
report's country. What remains is unknown and stays so: no name is forced onto a near one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from counterclaim.model.actor import ActorCandidate
from counterclaim.model.kinship import Kinship
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_codes import Codes, codes_of
from counterclaim.resolving.actor_explanation import explained
from counterclaim.resolving.actor_generic import is_generic
from counterclaim.resolving.actor_kinship import family_of, kin_of
from counterclaim.resolving.actor_links import Links, link_in
from counterclaim.resolving.actor_resolution import Resolution

__all__ = [
    "ActorBase",
    "ActorCandidate",
    "Codes",
    "Links",
    "Resolution",
    "actor_base",
    "actor_codes",
    "actor_family",
    "actor_kin",
    "explain",
    "generic",
    "link_actors",
]


@cache
def actor_base() -> ActorBase:
    """The knowledge base of the vocabulary, loaded once."""
    return ActorBase.load()


def link_actors(report: Report, cased: str, phrases: Iterable[Span], *, country: str | None, on: date | None) -> Links:
    """The actor of each phrase of a report that names one, and whom else it might mean; see link_in."""
    return link_in(actor_base(), report, cased, phrases, country=country, on=on)


def explain(words: str, *, country: str | None = None, on: date | None = None) -> list[str]:
    """Whom the words name in a report from this country and day, and why, in plain sentences."""
    return list(explained(actor_base(), words, country, on))


def actor_codes(actor: str, on: date, *, country: str | None = None) -> Codes:
    """What ACLED and UCDP call the actor on a day, in an event in this country; see codes_of."""
    return codes_of(actor_base(), actor, on, country=country)


def actor_kin(actor: str, on: date | None = None) -> dict[str, Kinship]:
    """The other actors that belong to this one on a day: other names, mergers, wholes and parts; see kin_of."""
    return kin_of(actor_base(), actor, on)


def actor_family(actor: str, on: date | None = None) -> str:
    """One id for all that an actor continues, became, or is commanded by on a day; see family_of."""
    return family_of(actor_base(), actor, on)


def generic(words: str) -> bool:
    """Whether the words name nobody in particular ("gunmen"); see is_generic."""
    return is_generic(actor_base(), words)
