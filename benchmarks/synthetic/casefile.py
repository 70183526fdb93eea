"""A casefile of the made-up war, as large as one likes: reports with their readings, and the incidents that they weigh up to.

What takes hours at this size is not done: nothing is read by an engine, no originals are kept, nothing is logged, and which
reports tell of one incident is known and not found by linking. Some thousand incidents are told and weighed as a user's are; all
others are these again, with reports, a day and a place of their own.
"""

from __future__ import annotations

import hashlib
import json
import random
import zlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from benchmarks.synthetic.events import Event, events
from benchmarks.synthetic.prototypes import COUNTRY, DAY, NAME, PLACE, Prototype, X, Y, prototypes
from benchmarks.synthetic.world import world_of

from counterclaim.casefile.mercator import x_of, y_of
from counterclaim.casefile.party_tallies import count_all_parties
from counterclaim.casefile.stages import renew
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tallies import tally_all
from counterclaim.linking.identity import incident_id
from counterclaim.model.incident import AccountKey

# How many of a thousand incidents sum up those that follow, and how many these are.
WHOLES, PARTS = 4, 3
_AT_ONCE = 2_000
_INTO = {
    "reports": "id, name, sha256, state, origin, media_type, text, title, publisher, published, language, received, reading",
    "report_words": "rowid, title, text",
    "readings": "id, report, engine, version, ledger, at",
    "accounts": "key, report, account, focus, linked, own, incident, card",
    "claims": "id, key, report, account, kind, stance, claimant, claimant_kind, target, quote",
    "claim_words": "rowid, quote, claimant, target",
    "signatures": "report, signature",
    "incidents": "id, event_type, start, end, country, place, latitude, longitude, killed_low, killed_high, contested, grade, "
    "reports, lines, whole, part_of, incident, status, uncertainty_km, x, y, statuses",
    "standings": "incident, party, folded, actor, status, name, start",
    "voices": "party, stance, claimant, incident, start",
}
_AT = "2031-01-01 00:00:00.000000"
Rows = dict[str, list[tuple[object, ...]]]


def fill(casefile: Casefile, number: int, *, seed: int = 1) -> Iterator[int]:
    """Put that many incidents into an empty casefile, some at a time; gives how many were put in. The same for the same seed."""
    renew(casefile)
    rng = random.Random(seed)
    known = list(prototypes(rng, min(number, 1_500)))
    war = _War(rng, known)
    happened = islice(events(world_of(rng), rng), number)
    while some := list(islice(happened, _AT_ONCE)):
        rows: Rows = defaultdict(list)
        for event in some:
            war.put(rows, event)
        with casefile.writing() as connection:
            for table, columns in _INTO.items():
                places = ", ".join("?" * (columns.count(",") + 1))
                connection.exec_driver_sql(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows[table])
        yield len(some)
    with casefile.writing() as connection:
        tally_all(connection)
        count_all_parties(connection)
        connection.exec_driver_sql("ANALYZE")


class _War:
    """What is told of it, incident by incident; every thing under a number of its own."""

    def __init__(self, rng: random.Random, known: list[Prototype]) -> None:
        self._rng = rng
        self._known = known
        self._reports = self._claims = self._incidents = 0
        self._whole: str | None = None
        self._left = 0

    def put(self, rows: Rows, event: Event) -> None:
        """The rows of an incident and of the reports that tell of it."""
        self._incidents += 1
        told = self._rng.choice(self._known)
        name = f"r{self._incidents:06}"
        names = [f"{name}-{at}" for at in range(len(told.reports))]
        id = incident_id(AccountKey(one, "a1") for one in names)
        changed = _changes(event, name)
        for report, one in zip(told.reports, names, strict=True):
            self._reports += 1
            ledger = _packed(report.ledger, changed)
            published = (event.day + timedelta(days=1)).isoformat()
            sha256 = hashlib.sha256(one.encode()).hexdigest()
            head = (self._reports, one, sha256, "read", "made up", "text/plain", report.text, report.title, report.publisher)
            rows["reports"].append((*head, published, "en", _AT, self._reports))
            rows["report_words"].append((self._reports, report.title.lower(), report.text.lower()))
            rows["readings"].append((self._reports, self._reports, "synthetic", "1", ledger, _AT))
            own = incident_id([AccountKey(one, "a1")])
            rows["accounts"].append((f"{one}/a1", self._reports, "a1", True, True, own, id, _changed(report.card, changed)))
            # A signature that is like no other: the texts of the made-up war are alike, and finding copies among them takes long.
            rows["signatures"].append((self._reports, b""))
            for claim, *said in report.claims:
                self._claims += 1
                rows["claims"].append((self._claims, f"{one}/{claim}", self._reports, f"{one}/a1", *said))
                rows["claim_words"].append((self._claims, *(str(said[at] or "").lower() for at in (5, 2, 4))))
        self._incident(rows, told, event, id, changed)

    def _incident(self, rows: Rows, told: Prototype, event: Event, id: str, changed: dict[str, str]) -> None:
        whole, part_of = self._tied(id)
        start = event.day.isoformat() if told.length is not None else None
        end = (event.day + timedelta(days=told.length or 0)).isoformat() if told.length is not None else None
        town = event.town
        point = (town.latitude, town.longitude) if told.km is not None else (None, None)
        where = (town.country, town.name, *point) if told.km is not None else (None, None, None, None)
        changed = changed | {'"id":"i000000000000"': f'"id":"{id}"', '"part_of":null': f'"part_of":{json.dumps(part_of)}'}
        wire = _packed(told.incident, changed)
        square = (told.km, x_of(town.longitude), y_of(town.latitude)) if told.km is not None else (None, None, None)
        tied = (len(told.reports), told.lines, whole, part_of, wire, told.status, *square, told.statuses)
        counted = (told.low, told.high, told.status == "contested", told.grade)
        rows["incidents"].append((id, told.event_type, start, end, *where, *counted, *tied))
        rows["standings"] += [(id, *standing, start) for standing in told.standings]
        rows["voices"] += [(*voice, id, start) for voice in told.voices]

    def _tied(self, id: str) -> tuple[bool, str | None]:
        """Whether it sums up those that follow, and what sums it up."""
        if self._left:
            self._left -= 1
            return False, self._whole
        whole = self._rng.randrange(1000) < WHOLES
        if whole:
            self._whole, self._left = id, PARTS
        return whole, None


def _changes(event: Event, name: str) -> dict[str, str]:
    """What stands in the place of what all tellings of a prototype share."""
    days = {(DAY + timedelta(days=at)).isoformat(): (event.day + timedelta(days=at)).isoformat() for at in range(8)}
    town = event.town
    where = {PLACE: town.name, f'"{COUNTRY}"': f'"{town.country}"', str(X): str(town.longitude), str(Y): str(town.latitude)}
    return {NAME: name, **where, **days}


def _packed(wire: str, changed: dict[str, str]) -> bytes:
    return zlib.compress(_changed(wire, changed).encode(), 1)


def _changed(wire: str, changed: dict[str, str]) -> str:
    for old, new in changed.items():
        wire = wire.replace(old, new)
    return wire
