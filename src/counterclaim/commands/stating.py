"""The options by which commands take the facts of an account: what happened, when, where, and whether it is the report's news."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from counterclaim.commands.case import Day, EventType
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.model.place import Place

_UNKNOWN = ("", "unknown")


def facts_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The facts that can be stated; what is not named stays as it is."""
    for option in reversed(
        (
            click.option("--event", type=EventType(), metavar="KIND", help="What happened: attack, airstrike, abduction …"),
            click.option(
                "--day", metavar="DATE", help="The day, or the first that it may have been; unknown says that none is known."
            ),
            click.option("--until", type=Day(), metavar="DATE", help="The last day that it may have been."),
            click.option("--place", metavar="ID|NAME", help="Where: an id of 'counterclaim gazetteer find', a name, or unknown."),
            click.option("--point", metavar="LAT,LON", help="Where the place of that name lies, in degrees."),
            click.option(
                "--focus/--background", default=None, help="Whether the report brings it as its news, or as background."
            ),
        )
    ):
        command = option(command)
    return command


def facts_given(
    *, event: str | None, day: str | None, until: date | None, place: str | None, point: str | None, focus: bool | None
) -> list[tuple[str, str]]:
    """The facts as a decision writes them (weighing/restated.py)."""
    return [*_plain(event, focus), *_days(day, until), *_place(place, point)]


def _plain(event: str | None, focus: bool | None) -> Iterator[tuple[str, str]]:
    if event is not None:
        yield "event_type", event
    if focus is not None:
        yield "focus", "true" if focus else "false"


def _days(day: str | None, until: date | None) -> Iterator[tuple[str, str]]:
    if day is None:
        if until is not None:
            raise click.UsageError("--until names the last day: give the first with --day.")
        return
    if until is not None and day in _UNKNOWN:
        raise click.UsageError("--until names a last day, and --day says that none is known: give both days, or neither.")
    yield "date.start", "" if day in _UNKNOWN else day
    yield "date.end", until.isoformat() if until else ""


def _place(words: str | None, point: str | None) -> Iterator[tuple[str, str]]:
    from counterclaim.weighing.stated import place_fields

    if point is not None:
        yield from _pointed(words, point)
    elif words in _UNKNOWN:
        yield "place.name", ""
    elif words is not None:
        yield from place_fields(_known(words)).items()


def _pointed(words: str | None, point: str) -> Iterator[tuple[str, str]]:
    """A place that no gazetteer has, or that is put elsewhere, under its name."""
    if words is None or words in _UNKNOWN:
        raise click.UsageError("--point says where a place lies: name it with --place.")
    if ":" in words:
        raise click.UsageError(f"the gazetteer says where '{one_line(words)}' lies: leave out --point, or give a name.")
    latitude, comma, longitude = (part.strip() for part in point.partition(","))
    if not (latitude and comma and longitude):
        raise click.UsageError(f"'{one_line(point)}' is no point: write it as LAT,LON, as in 14.25,-5.99.")
    yield from (("place.name", words), ("place.latitude", latitude), ("place.longitude", longitude))


def _known(words: str) -> Place:
    """The one place that an id or a name stands for; of several none is guessed."""
    from counterclaim.resolving.place_search import place_identified, places_named

    found: list[Place | None] = [place_identified(words)] if ":" in words else [*places_named(words)]
    known = [place for place in found if place is not None]
    if len(known) == 1:
        return known[0]
    if not known:
        raise click.UsageError(f"no place '{one_line(words)}' is known: say where it lies, with --point LAT,LON.")
    listed = "".join(f"\n  {place.gazetteer}  {place.name}, {place.admin1 or '–'}, {place.country or '–'}" for place in known)
    raise click.UsageError(f"'{one_line(words)}' names several places; give the id of one:{listed}")
