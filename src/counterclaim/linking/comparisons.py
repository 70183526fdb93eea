"""All that two accounts are compared in, in the order in which it is shown."""

from __future__ import annotations

from functools import cache

from counterclaim.linking.comparing_counts import abducted, arrested, injured, killed
from counterclaim.linking.comparing_dates import dates, weekdays
from counterclaim.linking.comparing_kinds import kinds
from counterclaim.linking.comparing_parties import described, parties
from counterclaim.linking.comparing_places import places
from counterclaim.linking.comparing_texts import texts, timeless_names, timeless_texts
from counterclaim.linking.comparing_words import words
from counterclaim.linking.comparison import Comparison

_MAKERS = (
    dates,
    weekdays,
    places,
    killed,
    injured,
    abducted,
    arrested,
    parties,
    described,
    kinds,
    words,
    texts,
    timeless_texts,
    timeless_names,
)


@cache
def comparisons() -> tuple[Comparison, ...]:
    """The comparisons of the model, made once."""
    return tuple(make() for make in _MAKERS)
