"""Two accounts that no score may bring together: told apart by one source, or put in two towns, on two days, in two seasons."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.linking.card import TOWN_KM, Card, Site
from counterclaim.linking.other_years import other_year
from counterclaim.linking.sketch import TELLING

# Two towns this far beyond what is known of either are two places, not two ways to say where one thing happened.
_BEYOND_KM = 25.0
# Two places of two countries this far apart are of two wars.
_ANOTHER_WAR_KM = 1000.0
# Texts no more alike than any two of the news: above it, that a namesake abroad was taken for the place is likelier.
_UNLIKE = 0.2
# Texts this alike: then that one of the two places was read wrongly is likelier than that two towns were written about in the
# same words.
_COPY = 0.45
# Outlets and time zones differ by a day or two over one event (comparing_dates.py); more are two events.
_BEYOND_DAYS = timedelta(days=2)
# How long after an event without a day is still news; what came out later tells of another, or calls the old one by its day.
_NEWS = timedelta(days=45)
# UCDP's precision of days that are known: one, or two to six of them.
_EXACT = 2
# Nearly the same text, out at the same time: then that one of the two days was read wrongly is likelier.
_SAME_TEXT = 0.8
# Words this alike are of one event even where nothing says when; below it, a war's reports share them.
_TELLING = 0.5
# The dead of an attack that is known by their number.
_KNOWN_BY_NUMBER = 20


def rivals(one: Card, other: Card) -> bool:
    """Whether the two are certainly of two incidents, whatever their texts or numbers say; symmetric.

    Reports of a war come in one house style, so that two attacks on one town read alike: that every comparison else agrees is no
    reason to take two days or two towns for one.
    """
    return certain_rivals(one, other) or placed_apart(one, other)


def certain_rivals(one: Card, other: Card) -> bool:
    """Whether the two are so by anything but their towns, which are read wrongly most often."""
    return _told_apart(one, other) or _two_days(one, other) or _alike_alone(one, other)


def _told_apart(one: Card, other: Card) -> bool:
    """By one report or data set, which gives each event an entry of its own; or as a sum and a part of it."""
    if one.key.report == other.key.report or one.aggregate is not other.aggregate:
        return True
    if one.aggregate and _other_sums(one, other):
        return True
    return one.dataset is not None and one.dataset == other.dataset


def _other_sums(one: Card, other: Card) -> bool:
    """Whether two totals are of other stretches of time, or other numbers: what they have in common are parts."""
    if one.date is not None and other.date is not None:
        ends = abs(one.date.start - other.date.start), abs(one.date.end - other.date.end)
        return max(ends) > _BEYOND_DAYS or _other_dead(one, other)
    return False


def _two_days(one: Card, other: Card) -> bool:
    """Whether two exact days lie farther apart than outlets differ, or two reports without a day came out in two seasons."""
    if one.date is None and other.date is None:
        return not one.whole and not other.whole and _out_apart(one, other, _NEWS) and not _one_number(one, other)
    if one.date is None or other.date is None or max(one.date.precision, other.date.precision) > _EXACT:
        return False
    if max(one.date.start, other.date.start) - min(one.date.end, other.date.end) <= _BEYOND_DAYS:
        return False
    if other_year(one, other):
        # Whether a year was mistyped, all reports of both days tell (clusters.py).
        return False
    misread = _out_within(one, other, _BEYOND_DAYS) and _alike(one, other) >= _SAME_TEXT
    return not misread


def _out_apart(one: Card, other: Card, most: timedelta) -> bool:
    """Whether both say when they came out, and it is longer apart."""
    return one.published is not None and other.published is not None and abs(one.published - other.published) > most


def _out_within(one: Card, other: Card, most: timedelta) -> bool:
    return one.published is not None and other.published is not None and abs(one.published - other.published) <= most


def placed_apart(one: Card, other: Card) -> bool:
    """Whether they are put in two towns of which neither report names the other's, and neither is a copy that was read
    wrongly: copies give one number of dead, and what differs in both was written to one pattern."""
    if one.site is None or other.site is None:
        return False
    near = not two_towns(one.site, other.site) and not _seat_apart(one, other)
    other_wars = _worlds_apart(one.site, other.site) and _alike(one, other) < _UNLIKE
    if (near or not (one.timed and other.timed)) and not other_wars:
        return False
    copied = _alike(one, other) >= _COPY and not _other_dead(one, other)
    return not copied and not one.mentions(other.site) and not other.mentions(one.site)


def _worlds_apart(one: Site, other: Site) -> bool:
    """Whether they are put in two countries that no war, and no error about a province, has in common."""
    km = one.km_from(other)
    abroad = one.country is not None and other.country is not None and one.country != other.country
    return abroad and km is not None and km > _ANOTHER_WAR_KM + one.uncertainty_km + other.uncertainty_km


def _seat_apart(one: Card, other: Card) -> bool:
    """Whether one names a town, the other one far off whose name may stand for its region, and all else differs that they say:
    "Gao" may mean a village of the region, but not where other people and as many others were killed."""
    if one.site is None or other.site is None or one.site.seat is other.site.seat or not _other_dead(one, other):
        return False
    km, known = one.site.km_from(other.site), max(one.site.uncertainty_km, other.site.uncertainty_km) <= TOWN_KM
    return known and km is not None and km > _BEYOND_KM + 2 * TOWN_KM and not {*one.described} & {*other.described}


def days_apart(one: Card, other: Card) -> bool:
    """Whether the two name other days and other numbers of dead, so that an attack on the one day and on the other is as likely
    as one attack: two days apart, or on the next day with fewer dead than before, since the toll of one attack grows."""
    if one.date is None or other.date is None or not _other_dead(one, other):
        return False
    earlier, later = sorted((one, other), key=lambda card: card.date.start if card.date else date.min)
    if earlier.date is None or later.date is None or earlier.date.precision > 1 or later.date.precision > 1:
        return False
    days = later.date.start - earlier.date.start
    if _out_within(one, other, days - timedelta(days=1)) and _alike(one, other) >= _SAME_TEXT:
        return False
    return days == _BEYOND_DAYS or (days == timedelta(days=1) and max(_dead(later)) < min(_dead(earlier)))


def _alike_alone(one: Card, other: Card) -> bool:
    """Whether only words that a whole war shares tie them: no time to compare, other places, other numbers of dead. Texts of a
    sentence or two are alike by their pattern, and hold too few telling words to be of one event by them."""
    if (one.timed and other.timed) or one.whole or other.whole or one.site is None or other.site is None:
        return False
    told_alike = _alike(one, other) >= _TELLING and min(len(one.sketch.words), len(other.sketch.words)) == TELLING
    return _two_places(one.site, other.site) and _other_dead(one, other) and not told_alike


def _alike(one: Card, other: Card) -> float:
    return 0.0 if one.sketch.of_one_house(other.sketch) else one.sketch.alike(other.sketch) or 0.0


def _one_number(one: Card, other: Card) -> bool:
    """Whether both give one great number of dead."""
    return max(_dead(one) & _dead(other), default=0) >= _KNOWN_BY_NUMBER


def _other_dead(one: Card, other: Card) -> bool:
    """Whether both give numbers of dead, and no number is common to them."""
    return bool(_dead(one)) and bool(_dead(other)) and not _dead(one) & _dead(other)


def _dead(card: Card) -> frozenset[int]:
    toll = card.toll("killed")
    return frozenset(toll.numbers) if toll else frozenset()


def _two_places(one: Site, other: Site) -> bool:
    return two_towns(one, other) or (one.country is not None and other.country is not None and one.country != other.country)


def two_towns(one: Site, other: Site) -> bool:
    """Whether both are known to the town, and lie farther apart than what is unsure of them allows."""
    km = one.km_from(other)
    if km is None or not (one.exact and other.exact):
        return False
    return one.gazetteer != other.gazetteer and km > one.uncertainty_km + other.uncertainty_km + _BEYOND_KM
