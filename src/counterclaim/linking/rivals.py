"""Two accounts that no score may bring together: of different towns on one day, or told by one report as two."""

from __future__ import annotations

from counterclaim.linking.card import Card, Site

# Two towns this far beyond what is known of either are two places, not two ways to say where one thing happened.
_BEYOND_KM = 25.0
# Texts this alike: then that one of the two places was read wrongly is likelier than that two towns were written about in the
# same words.
_COPY = 0.45


def rivals(one: Card, other: Card) -> bool:
    """Whether the two are certainly of two incidents: told apart by one report, a sum and a part of it, or put in two known
    towns.

    That every comparison else agrees is no reason to take two towns for one; that one report is a copy of the other is.
    """
    if one.key.report == other.key.report or one.aggregate is not other.aggregate:
        return True
    if not (one.timed and other.timed) or one.site is None or other.site is None or not two_towns(one.site, other.site):
        return False
    return (one.sketch.alike(other.sketch) or 0.0) < _COPY


def two_towns(one: Site, other: Site) -> bool:
    """Whether both are known to the town, and lie farther apart than what is unsure of them allows."""
    km = one.km_from(other)
    if km is None or not (one.exact and other.exact):
        return False
    return one.gazetteer != other.gazetteer and km > one.uncertainty_km + other.uncertainty_km + _BEYOND_KM
