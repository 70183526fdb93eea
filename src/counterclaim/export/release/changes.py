"""What differs between two releases: incidents that came, went, were merged or split, and what changed of those that stayed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim.export.cells import BETWEEN
from counterclaim.export.release.previous import Issued, Rows

ADDED, GONE, MERGED, SPLIT, CHANGED = "added", "gone", "merged", "split", "changed"
# What is compared of an incident that stayed; what follows from these (grades, words for the accused) is not told twice.
COMPARED = (
    "event_type",
    "date_start",
    "date_end",
    "country",
    "admin1",
    "place",
    "latitude",
    "longitude",
    *(f"{harm}_{bound}" for harm in ("killed", "injured", "missing", "abducted") for bound in ("low", "best", "high")),
    "rule",
    "status",
    "reports",
    "lines",
    "part_of",
    "checked",
)
PARTY = "status of "


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. what: the column, or "status of" a party; before and after: in the words of the tables."""

    incident: str
    change: str
    what: str = ""
    before: str = ""
    after: str = ""


def changes(before: Issued, after: Issued) -> Iterator[Change]:
    """Every difference, by the name of the incident, in the order of the tables."""
    now = _whereabouts(before, after)
    for id in sorted({*before.incidents, *after.incidents}):
        if id not in before.incidents:
            yield Change(id, ADDED)
        elif id not in after.incidents:
            yield _left(id, now.get(id, ()))
        else:
            if others := [other for other in now.get(id, ()) if other != id]:
                yield Change(id, SPLIT, after=BETWEEN.join([id, *others]))
            yield from _differences(id, before, after)


def identifiers(version: str, before: Issued | None, after: Issued) -> Iterator[dict[str, str]]:
    """The rows of every name so far: what is current, and where the accounts are of what is not."""
    earlier: Rows = before.identifiers if before is not None else {}
    now = _whereabouts(before, after) if before is not None else {}
    known = {id: row["now"].split(BETWEEN) for id, row in earlier.items() if row["now"]}
    for id in sorted({*earlier, *after.incidents}):
        row = earlier.get(id, {})
        since = row.get("first_release") or version
        if id in after.incidents:
            yield _row(id, since, version, "current", [id])
        else:
            # What was merged before may have been merged again since.
            where = now.get(id) or [each for one in known.get(id, ()) for each in _followed(one, now, after)]
            yield _row(id, since, row["last_release"], _state(where), list(dict.fromkeys(where)))


def _followed(id: str, now: dict[str, list[str]], after: Issued) -> list[str]:
    return [id] if id in after.incidents else now.get(id, [])


def _row(id: str, since: str, last: str, state: str, now: Iterable[str]) -> dict[str, str]:
    return {"incident": id, "first_release": since, "last_release": last, "state": state, "now": BETWEEN.join(now)}


def _whereabouts(before: Issued, after: Issued) -> dict[str, list[str]]:
    """Where the accounts of each earlier incident are now, those of most accounts first."""
    counted: dict[str, dict[str, int]] = {}
    for account, incident in before.accounts.items():
        if (other := after.accounts.get(account)) is not None:
            own = counted.setdefault(incident, {})
            own[other] = own.get(other, 0) + 1
    return {id: sorted(own, key=lambda other: (-own[other], other)) for id, own in counted.items()}


def _state(now: list[str]) -> str:
    return GONE if not now else MERGED if len(set(now)) == 1 else SPLIT


def _left(id: str, now: Iterable[str]) -> Change:
    where = list(now)
    return Change(id, _state(where), after=BETWEEN.join(where))


def _differences(id: str, before: Issued, after: Issued) -> Iterator[Change]:
    old, new = before.incidents[id], after.incidents[id]
    for column in COMPARED:
        if old.get(column, "") != new.get(column, ""):
            yield Change(id, CHANGED, column, old.get(column, ""), new.get(column, ""))
    was, is_now = before.statuses.get(id, {}), after.statuses.get(id, {})
    for party in sorted({*was, *is_now}):
        if was.get(party) != is_now.get(party):
            yield Change(id, CHANGED, f"{PARTY}{party}", was.get(party, ""), is_now.get(party, ""))
