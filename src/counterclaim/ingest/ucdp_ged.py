"""UCDP GED: each event of its table is a report by UCDP.

What its codes mean, and what follows for claims (UCDP GED codebook):

- best, high and low are estimates of all deaths together: best is claimed as a number of its own, and low and high as a range
  where they differ. An event is in GED because somebody died by one of the three: where all are 0 there is nothing to claim.
- deaths_a, deaths_b and deaths_civilians are parts of best, each claimed where it is not 0 (the code for none known); the dead of
  a state are soldiers, of any other side militants. deaths_unknown are in the whole alone.
- In one-sided violence (type 3) side_a is the perpetrator, and accused of it; "unknown" sides are no party. Between two sides
  (types 1 and 2) UCDP says who fought, not who killed the civilians.
- date_prec and where_prec are the precisions that are used here. event_clarity 2: the sources gave a total of several events.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.coded import Coded
from counterclaim.ingest.coded_values import code, country_code, is_party, killed, place, point, whole
from counterclaim.ingest.days import day_of
from counterclaim.model.count import Count, Group
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName
from counterclaim.vocabulary.loader import load_toml

VERSION = "2"
_ONE_SIDED = "3"
_TOTALS = ("best", "high", "low")
_AGGREGATE = "2"


def recognises(columns: frozenset[str]) -> bool:
    """Whether a table has the columns that every version of UCDP GED has."""
    return columns.issuperset(_codes()["needed"])


def coded(row: Mapping[str, str]) -> Coded:
    """The event of a row; UnreadableInput for codes that UCDP does not have."""
    codes = _codes()
    violence = code(row, "type_of_violence", codes["event_types"])
    accused = violence == _ONE_SIDED and is_party(row["side_a"], codes["no_party"])
    return Coded(
        codes["name"],
        EngineName(codes["engine"], VERSION),
        f"UCDP-{row['id'].strip()}" if row["id"].strip() else None,
        codes["event_types"][violence],
        (("date_start", "date_end"), _days(row), None),
        _place(row),
        victims=("side_b",) if violence == _ONE_SIDED and row["side_b"].strip() else (),
        counts=_counts(row),
        accused=("side_a",) if accused else (),
        notes=_notes(row),
    )


def _codes() -> dict[str, Any]:
    return load_toml("datasets/ucdp_ged.toml")


def _days(row: Mapping[str, str]) -> DateRange:
    start, end = day_of(row["date_start"]), day_of(row["date_end"])
    if start > end:
        raise UnreadableInput(f"it ends ({end}) before it starts ({start})")
    return DateRange(start, end, int(code(row, "date_prec", map(str, range(1, 6)))))


def _place(row: Mapping[str, str]) -> tuple[str, Any] | None:
    columns = ("where_coordinates", "where_description", "country")
    named = next((column for column in columns if row.get(column, "").strip()), None)
    if named is None:
        return None
    precision = int(code(row, "where_prec", map(str, range(1, 8))))
    country = country_code(row.get("country", ""), _codes()["countries"])
    where = point(row, "latitude", "longitude")
    return named, place(row[named].strip(), country, row.get("adm_1", "").strip(), where, precision)


def _counts(row: Mapping[str, str]) -> tuple[tuple[tuple[str, ...], Count], ...]:
    best, high, low = (whole(row, column) for column in _TOTALS)
    if best is None or high is None or low is None:
        raise UnreadableInput("it lacks one of best, high and low, which every event of UCDP has")
    if not low <= best <= high:
        raise UnreadableInput(f"its best estimate {best} does not lie between its low {low} and its high {high}")
    if not high:
        return ()
    parts = [(column, number, group) for column, group in _parts(row) if (number := whole(row, column))]
    civilians = next((number for column, number, _ in parts if column == "deaths_civilians"), None)
    if civilians == best:
        return _whole(best, high, low, Group.CIVILIANS)
    return *_whole(best, high, low, Group.PEOPLE), *(((column,), killed(n, n, group)) for column, n, group in parts)


def _whole(best: int, high: int, low: int, group: Group) -> tuple[tuple[tuple[str, ...], Count], ...]:
    """Best as an exact number, and the range around it where there is one."""
    if low == high:
        return ((_TOTALS, killed(best, best, group)),)
    return (("best",), killed(best, best, group)), (("high", "low"), killed(low, high, group))


def _parts(row: Mapping[str, str]) -> tuple[tuple[str, Group], ...]:
    sides = [Group.SOLDIERS if row.get(column, "").strip() else Group.MILITANTS for column in ("gwnoa", "gwnob")]
    return ("deaths_a", sides[0]), ("deaths_b", sides[1]), ("deaths_civilians", Group.CIVILIANS)


def _notes(row: Mapping[str, str]) -> tuple[str, ...]:
    if row.get("event_clarity", "").strip() != _AGGREGATE:
        return ()
    return ("UCDP's sources give a total of several events here (event_clarity 2): it is not one incident.",)
