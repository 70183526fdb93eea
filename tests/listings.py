"""Builders of entries of lists of persons. Nobody of these names ever was."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from random import Random

from benchmarks.synthetic.persons import Habits, listed, people

from counterclaim.model.daterange import DateRange
from counterclaim.model.person import Listing, ListingPair


def listing(
    name: str = "Gharid Doumaz",
    *,
    list: str = "parish",
    row: int = 2,
    day: str | None = "2031-03-05",
    place: str | None = "Tanoum",
    age: int | None = 34,
    sex: str | None = "m",
) -> Listing:
    """An entry of a list."""
    days = DateRange.spanning(date.fromisoformat(day), date.fromisoformat(day)) if day else None
    return Listing(list, row, name, days, place, age, sex)


def pair(one: Listing, other: Listing, weight: float) -> ListingPair:
    """A weighed pair."""
    return ListingPair(one, other, weight, ("the same name (+9.0)",))


def made_up(number: int, *, seed: int = 1, script: float = 0.3) -> list[tuple[int, Listing]]:
    """The entries of three lists of a made-up people, each with who it is."""
    rng = Random(seed)
    everybody = people(rng, number)
    habits = {"clinic": Habits(0.5), "parish": Habits(0.45), "union": Habits(0.4, script=script)}
    return [entry for name, own in habits.items() for entry in listed(rng, everybody, name, own)]


def table(listings: Iterable[Listing]) -> str:
    """A list as CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["Full name", "Date of death", "Village", "Age", "Sex"])
    for one in listings:
        day = one.days.start if one.days else ""
        writer.writerow([one.name, day, one.place or "", "" if one.age is None else one.age, one.sex or ""])
    return stream.getvalue()
