"""SDG indicator 16.1.2: conflict-related deaths by country, year, sex, age, cause and status, in the indicator's own words.

These are documented direct deaths alone, the numerator as far as reports tell: no estimates, no deaths of hunger and disease, and
no population divides them. What a whole holds already is not counted again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from counterclaim.casefile.record import Record
from counterclaim.export.causes import UNKNOWN, cause_of
from counterclaim.export.cells import Cell, Sheet
from counterclaim.export.countries import CountryCodes, country_codes
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import killed_groups, share_out
from counterclaim.model.incident import Estimate, Incident
from counterclaim.vocabulary.loader import load_toml

COLUMNS = ("country", "iso3", "year", "sex", "age", "cause", "status", "deaths_low", "deaths", "deaths_high", "incidents", "rule")
_BOUNDS = ("low", "best", "high")
_CIVILIAN, _WOMAN, _ADULT, _CHILD = "Civilian", "Woman", "Adult (18 and above)", "Child (below 18)"

# Sex, age and status of some of the dead.
_Class = tuple[str, str, str]
_Key = tuple[str, str, int, str, str, str, str, str]


@export_format("sdg-16-1-2/1", says="SDG 16.1.2, deaths by sex, age, cause and status, CSV", suffix=".csv")
def sdg(records: Iterable[Record], out: Outlet) -> None:
    """Write the sums; of them alone something is kept in memory, and there are few."""
    sums: dict[_Key, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for record in records:
        killed, country = dict(record.incident.counts).get("killed"), country_codes(_country(record.incident))
        why = _why_none(record.incident, killed, country)
        if why is None and killed is not None and country is not None:
            _add(sums, record.incident, killed, country)
            out.note("Summed with others: the row of no incident alone can be found again.")
        else:
            out.leave_out(why or "Nobody is counted.")
    with out.open() as stream:
        sheet = Sheet(stream, COLUMNS)
        for key, numbers in sorted(sums.items()):
            sheet.row(_row(key, numbers))


def _country(incident: Incident) -> str | None:
    return incident.place.country if incident.place else None


def _why_none(incident: Incident, killed: Estimate | None, country: CountryCodes | None) -> str | None:
    if incident.part_of:
        return f"Its dead are counted within {incident.part_of} already."
    if killed is None:
        return "Nobody is counted among the dead."
    if country is None:
        return "The indicator is a country's: no report gives a place that can be resolved."
    return None if incident.date else "The indicator is a year's: no report gives a day or year that can be resolved."


def _add(sums: dict[_Key, list[int]], incident: Incident, killed: Estimate, country: CountryCodes) -> None:
    """Add the dead of an incident to the sums; each of low, best and high is shared out by itself, so that totals hold."""
    assert incident.date is not None
    head = (country.name, country.iso3, incident.date.start.year)
    seen: set[_Key] = set()
    for place, bound in enumerate(_BOUNDS):
        for (sex, age, status), number in _shares(incident, killed, bound):
            if number:
                key = (*head, sex, age, cause_of(incident.event_type), status, killed.rule)
                sums[key][place] += number
                seen.add(key)
    for key in seen:
        sums[key][3] += 1


def _shares(incident: Incident, killed: Estimate, bound: str) -> Iterator[tuple[_Class, int]]:
    """The dead by what is told apart: fighters by their status, then women and children, then who is left.

    Where all who do not fight are civilians they are so in every row; else only those who are counted as civilians.
    """
    groups = killed_groups(incident)
    statuses: dict[str, str] = load_toml("datasets/sdg.toml")["status"]
    *fighters, others = share_out(_bound(killed, bound), [_bound(groups.get(group), bound) for group in statuses])
    for status, number in zip(statuses.values(), fighters, strict=True):
        yield (UNKNOWN, UNKNOWN, status), number
    civilians = _bound(groups.get("civilians"), bound)
    known = _CIVILIAN if civilians >= others else UNKNOWN
    women, children, rest = share_out(others, [_bound(groups.get(group), bound) for group in ("women", "children")])
    yield (_WOMAN, _ADULT, known), women
    yield (UNKNOWN, _CHILD, known), children
    counted, left = share_out(rest, [civilians])
    yield (UNKNOWN, UNKNOWN, _CIVILIAN), counted
    yield (UNKNOWN, UNKNOWN, UNKNOWN), left


def _bound(estimate: Estimate | None, bound: str) -> int:
    """A bound, or the nearest that the rule gives in its place."""
    if estimate is None:
        return 0
    order = {"low": ("low", "best", "high"), "best": ("best", "low", "high"), "high": ("high", "best", "low")}[bound]
    return next((number for name in order if (number := getattr(estimate, name)) is not None), 0)


def _row(key: _Key, numbers: list[int]) -> tuple[Cell, ...]:
    return (*key[:-1], *numbers, key[-1])
