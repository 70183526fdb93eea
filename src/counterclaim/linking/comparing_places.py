"""Where: how far apart two accounts put their event, and how far off each may be."""

from __future__ import annotations

from counterclaim.linking.card import TOWN_KM, Card, Site
from counterclaim.linking.comparison import Comparison, Level, reason_of
from counterclaim.model.phrase import Phrase

KM = (
    "2 * 6371.0 * asin(least(1.0, sqrt(pow(sin(radians(lat_r - lat_l) / 2), 2)"
    " + cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2))))"
)
_POINTS = "lat_l is not null and lat_r is not null"
_TOWNS = f"unsure_l <= {TOWN_KM} and unsure_r <= {TOWN_KM}"
_SEAT = "(seat_l or seat_r)"
_SLACK = "(unsure_l + unsure_r)"
_WIDER = "greatest(unsure_l, unsure_r)"
_ONE = f"{_POINTS} and {_TOWNS} and (gazetteer_l = gazetteer_r or {KM} <= 3)"
_NAMED = "(list_has_any(names_l, town_r) or list_has_any(names_r, town_l))"
_REGION = "country_l = country_r and admin1_l = admin1_r"


def places() -> Comparison:
    """Two accounts of one event put it in one place, as far as each knows it: a village and its region agree, two villages do
    not."""
    return Comparison(
        "place",
        f"({_POINTS}) is false and (country_l is null or country_r is null)",
        (
            Level("same_town", f"{_ONE} and not {_SEAT}", "same town or village"),
            Level("same_seat", _ONE, "same town, which also names its region"),
            Level("neighbours", f"{_POINTS} and {_TOWNS} and {KM} <= 15", "neighbouring places"),
            Level("within_reach", f"{_POINTS} and {_WIDER} <= 60 and {KM} <= {_SLACK}", "within reach of both uncertainties"),
            Level("seat_region", f"{_SEAT} and {_REGION}", "one names a town that may stand for the region of the other"),
            Level(
                "same_region",
                f"{_POINTS} and {_WIDER} <= 250 and {KM} <= {_SLACK}",
                "one lies in the region that the other names",
            ),
            Level(
                "same_country", f"country_l = country_r and not ({_POINTS} and {KM} > {_SLACK})", "one names the country alone"
            ),
            Level("named", _NAMED, "different places, and one report names that of the other too"),
            Level("not_far", f"{_POINTS} and {KM} <= {_SLACK} + 30", "different places, near each other"),
            Level("same_land", "country_l = country_r", "different places of one country"),
            Level("apart", None, "different countries"),
        ),
        reason_of(places),
        _detail,
    )


def _detail(one: Card, other: Card) -> str:
    if one.site is None or other.site is None:
        return ""
    km = one.site.km_from(other.site)
    if km is None:
        return ""
    return Phrase("{km} km apart, {known}", km=f"{km:.0f}", known=_known(one.site, other.site))


def _known(one: Site, other: Site) -> str:
    if one.uncertainty_km == other.uncertainty_km:
        return Phrase("both known to ±{km} km", km=f"{one.uncertainty_km:.0f}")
    return Phrase("known to ±{one} and ±{other} km", one=f"{one.uncertainty_km:.0f}", other=f"{other.uncertainty_km:.0f}")
