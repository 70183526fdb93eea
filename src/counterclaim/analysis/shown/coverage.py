"""Coverage as tables: places, publishers, places in time, languages, kinds of claimants, and lines of reporting."""

from __future__ import annotations

from counterclaim.analysis.coverage import Coverage
from counterclaim.analysis.lag import Lag
from counterclaim.analysis.shown.notes import ALL_REPORTS, basis_notes, lag_notes
from counterclaim.analysis.shown.sheet import Cell, Sheet, Shown, rounded
from counterclaim.analysis.split import Split
from counterclaim.model.phrase import Phrase

_LAG = ("days, first quarter", "median days", "days, third quarter", "share late")
REGIONS = ("place", "incidents", "reports", "publishers", "on one line alone", *_LAG)
PUBLISHERS = ("publisher", "reports", "incidents", "first to report", "the only one")
CELLS = ("place", "from", "incidents", "reports", "publishers")


def shown_coverage(found: Coverage) -> Shown:
    """Who reports, of where and when, and how soon."""
    place = "region" if found.split is Split.ADMIN1 else found.split.value
    regions = tuple(
        (one.group.name, one.incidents, one.reports, one.publishers, one.single, *_lag(one.lag)) for one in found.regions
    )
    publishers = tuple(
        (one.name or Phrase("not named"), one.reports, one.incidents, one.first, one.alone) for one in found.publishers
    )
    cells = tuple((one.group.name, one.start, one.incidents, one.reports, one.publishers) for one in found.cells)
    return Shown(
        Phrase("Who reports, by {place} and {unit}", place=Phrase(place), unit=Phrase(found.unit.value)),
        (
            Sheet("places", "reports and publishers by place, and days from event to report", REGIONS, regions),
            Sheet("publishers", "who published, who was first, and who alone", PUBLISHERS, publishers),
            Sheet("times", "incidents by place and time, with reports and publishers", CELLS, cells),
            Sheet(
                "languages",
                "reports by language",
                ("language", "reports"),
                tuple((one or Phrase("not known"), times) for one, times in found.languages),
            ),
            Sheet(
                "claimants",
                "figures and accusations by kind of claimant",
                ("kind of claimant", "claims"),
                tuple((kind.value, times) for kind, times in found.kinds),
            ),
            Sheet(
                "lines", "incidents by how many independent lines of reporting they are on", ("lines", "incidents"), found.lines
            ),
        ),
        (
            Phrase("Few reports of a place or time may mean that little happened, or that nobody could report."),
            *lag_notes(found.lag, ALL_REPORTS),
            *basis_notes(found.basis),
        ),
    )


def _lag(lag: Lag) -> tuple[Cell, ...]:
    if lag.days is None:
        return (None, None, None, None)
    return (int(lag.days.first), int(lag.days.median), int(lag.days.third), rounded(lag.late_share))
