"""Builders for tests of comparing: entries of a side, weighed pairs, casefiles filled with rows of a data set. All invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from counterclaim.analysis.comparing.pairing import Pair
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.ingest.documents import documents
from counterclaim.model.account import Status
from counterclaim.model.comparison import Entry
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Estimate, Incident, Standing
from counterclaim.model.place import Place
from made_rows import table


def entry(
    name: str,
    *,
    day: str | None = "2024-03-05",
    until: str | None = None,
    killed: int | tuple[int, int, int] | None = 9,
    at: tuple[float, float] | None = (14.35, -3.9),
    country: str | None = "ML",
    party: str | None = "Malian Armed Forces",
    status: Status = Status.ALLEGED,
) -> Entry:
    """An entry of a side, an attack at Oro Benna unless told otherwise."""
    days = DateRange.spanning(date.fromisoformat(day), date.fromisoformat(until or day)) if day else None
    latitude, longitude = at or (None, None)
    place = Place("Oro Benna", country, "Mopti", latitude, longitude, 1) if country else None
    low, best, high = (killed, killed, killed) if isinstance(killed, int) else killed or (None, None, None)
    toll = Estimate(low, best, high, "ucdp/1", ()) if killed is not None else None
    stands = (Standing(party, "ml-military", status, "status/1"),) if party else ()
    counts = (("killed", toll),) if toll else ()
    return Entry(
        name, Incident(name, (), "attack", days, place, counts, attribution=stands), toll, ("state:ml",) if party else ()
    )


def pair(ours: str, theirs: str, weight: float, *, barred: str = "") -> Pair:
    """A weighed pair."""
    return Pair(ours, theirs, weight, barred)


def named(*entries: Entry) -> dict[str, Entry]:
    """The entries by their names."""
    return {one.name: one for one in entries}


def filled(folder: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    """The path of a casefile whose reports are these rows."""
    (folder / "rows.csv").write_bytes(table(rows))
    with Casefile.open(folder / "case.db", create=True) as casefile:
        list(receive(casefile, documents(folder / "rows.csv")))
        bring_up_to_date(casefile)
    return folder / "case.db"


def saved(folder: Path, rows: Iterable[Mapping[str, str]], name: str = "other.csv") -> Path:
    """A data set in a file."""
    (folder / name).write_bytes(table(rows))
    return folder / name
