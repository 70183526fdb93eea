"""ACLED: each event of its table is a report by ACLED.

What its codes mean, and what follows for claims (ACLED codebook):

- fatalities are "only reported", the lowest number where sources differ, and 0 where none was mentioned or only "casualties"
  were. So 0 says nothing of the dead and makes no claim; any other number is claimed as it stands. Fatalities belong to the
  event, not to a side, but for events against civilians or protesters, whose dead they then are.
- The order of the actors means nothing, but in violence against civilians, where actor1 did it to actor2; ACLED grades no
  attribution, and accuses by coding it. The same holds where civilian_targeting is marked and one side is civilians. An
  unidentified group is no party, and so accused of nothing. Associated actors may be allies or the group that the dead belong to:
  they are not accused.
- Events that ACLED has deleted (deleted_timestamp) must be removed by those who use it: they are left out.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from counterclaim.errors import LeftOut, UnreadableInput
from counterclaim.ingest.coded import Coded
from counterclaim.ingest.coded_values import acled_kinds, code, country_code, is_party, killed, place, point, whole
from counterclaim.ingest.days import day_of
from counterclaim.model.count import Group
from counterclaim.model.daterange import DateRange
from counterclaim.model.ledger import EngineName
from counterclaim.vocabulary.loader import load_toml

VERSION = "1"


def recognises(columns: frozenset[str]) -> bool:
    """Whether a table has the columns that every export of ACLED has, or those of its list of deleted events."""
    return any(columns.issuperset(_codes()[kind]) for kind in ("needed", "deleted"))


def coded(row: Mapping[str, str]) -> Coded:
    """The event of a row; UnreadableInput for codes that ACLED does not have, LeftOut for an event that it deleted."""
    if row.get("deleted_timestamp", "").strip():
        raise LeftOut(f"ACLED has deleted its event {row['event_id_cnty']}: remove it where it was added before")
    codes = _codes()
    fatalities = whole(row, "fatalities") or 0
    kind = _kind(row)
    return Coded(
        codes["name"],
        EngineName(codes["engine"], VERSION),
        row["event_id_cnty"].strip() or None,
        kind or "other",
        (("event_date",), _days(row), None),
        _place(row),
        victims=tuple(side for side in ("actor1", "actor2") if _is_civilian(row[side])),
        counts=((("fatalities",), killed(fatalities, fatalities, _dead(row))),) if fatalities else (),
        accused=_accused(row),
        published=_uploaded(row),
        notes=() if kind else (f"ACLED's {row['event_type']!r}, {row['sub_event_type']!r} is no kind of event known here.",),
    )


def _codes() -> dict[str, Any]:
    return load_toml("datasets/acled.toml")


def _kind(row: Mapping[str, str]) -> str | None:
    event, sub = row["event_type"].strip(), row["sub_event_type"].strip()
    codes = _codes()
    return acled_kinds().get((event, sub)) or codes["sub_event_types"].get(sub) or codes["event_types"].get(event)


def _days(row: Mapping[str, str]) -> DateRange:
    day = day_of(row["event_date"])
    rules = _codes()["time_precision"]
    rule = rules[code(row, "time_precision", rules) if row.get("time_precision") else "1"]
    if rule.get("month"):
        last = calendar.monthrange(day.year, day.month)[1]
        return DateRange(day.replace(day=1), day.replace(day=last), rule["precision"])
    around = timedelta(days=rule["days"])
    return DateRange(day - around, day + around, rule["precision"])


def _place(row: Mapping[str, str]) -> tuple[str, Any] | None:
    if not row["location"].strip():
        return None
    precisions = _codes()["geo_precision"]
    precision = precisions[code(row, "geo_precision", precisions)] if row.get("geo_precision") else 1
    country = country_code(row.get("country", ""), _codes()["countries"])
    where = point(row, "latitude", "longitude")
    return "location", place(row["location"].strip(), country, row.get("admin1", "").strip(), where, precision)


def _is_civilian(actor: str) -> bool:
    return actor.startswith(tuple(_codes()["civilians"]))


def _dead(row: Mapping[str, str]) -> Group:
    """Whose dead they are: civilians where they are the one side, and the event is aimed at them; else people."""
    return Group.CIVILIANS if _is_aimed(row) and any(map(_is_civilian, (row["actor1"], row["actor2"]))) else Group.PEOPLE


def _is_aimed(row: Mapping[str, str]) -> bool:
    return row["event_type"].strip() in _codes()["against_civilians"] or bool(row.get("civilian_targeting", "").strip())


def _accused(row: Mapping[str, str]) -> tuple[str, ...]:
    if not _is_aimed(row):
        return ()
    sides = [side for side, other in (("actor1", "actor2"), ("actor2", "actor1")) if _is_civilian(row[other])]
    if row["event_type"].strip() in _codes()["against_civilians"]:
        sides = ["actor1"]
    return tuple(side for side in sides if is_party(row[side], _codes()["no_party"]))


def _uploaded(row: Mapping[str, str]) -> date | None:
    """The day of the last upload of the event, the only date of publication that a row has."""
    stamp = whole(row, "timestamp")
    if not stamp:
        return None
    try:
        return datetime.fromtimestamp(stamp, UTC).date()
    except (OverflowError, ValueError, OSError) as exc:
        raise UnreadableInput(f"its timestamp {stamp} is no time") from exc
