"""What part of the queue an address asks for, and the address that asks for a part: the filters stand in it, to be sent on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from counterclaim.casefile.queue import Show, Wanted
from counterclaim.errors import WorkbenchError
from counterclaim.model.work import What
from counterclaim.weighing.queue import Reason

_Value = TypeVar("_Value")
# The fields of an address, in the order in which they are written.
FIELDS = ("show", "reason", "what", "has", "country", "event_type", "party", "status", "since", "until", "words")


def asked(fields: Mapping[str, str], today: date, *, team: bool) -> Wanted:
    """The part of the queue that these fields ask for; an empty one asks nothing, one of another page is passed over.

    team: whether nothing is finished before a second person has looked.
    """
    given = {name: value.strip() for name, value in fields.items() if name in FIELDS and value.strip()}
    return Wanted(
        today,
        show=_one(given, "show", Show) or Show.OPEN,
        reason=_one(given, "reason", Reason),
        what=_one(given, "what", What),
        has=given.get("has"),
        country=given.get("country"),
        event_type=given.get("event_type"),
        party=given.get("party"),
        status=given.get("status"),
        since=_one(given, "since", date.fromisoformat),
        until=_one(given, "until", date.fromisoformat),
        words=given.get("words"),
        team=team,
    )


def _one(given: Mapping[str, str], name: str, make: Callable[[str], _Value]) -> _Value | None:
    if name not in given:
        return None
    try:
        return make(given[name])
    except ValueError as exc:
        raise WorkbenchError(f"'{given[name][:60]}' is nothing that '{name}' can be: choose it on the page of the queue") from exc


def fields_of(wanted: Wanted) -> dict[str, str]:
    """The fields that ask for this part of the queue, those that ask nothing left out."""
    values = {name: getattr(wanted, name) for name in FIELDS}
    return {name: str(value) for name, value in values.items() if value and not (name == "show" and value is Show.OPEN)}


def address(wanted: Wanted, **more: str) -> str:
    """The address of a part of the queue."""
    fields = {**fields_of(wanted), **{name: value for name, value in more.items() if value}}
    return f"/queue?{urlencode(fields)}" if fields else "/queue"


def asked_by(address: str, today: date, *, team: bool) -> Wanted | None:
    """The part of the queue that an address is of; None for an address of something else."""
    parts = urlsplit(address)
    if parts.path != "/queue" or parts.netloc or parts.scheme:
        return None
    try:
        return asked(dict(parse_qsl(parts.query)), today, team=team)
    except WorkbenchError:
        return None
