"""The options by which commands choose among incidents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from counterclaim.commands.case import Country, Day, EventType
from counterclaim.model.account import Status

STATUSES = tuple(status.value for status in Status)

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--country", type=Country(), metavar="CC", help="Only in this country, as ISO code or by name: ML, Mali."),
    click.option("--since", type=Day(), metavar="DATE", help="Only what may have happened on this day or later."),
    click.option("--until", type=Day(), metavar="DATE", help="Only what may have happened on this day or earlier."),
    click.option("--party", metavar="WORDS", help="Only where a party of this name is spoken of as the doer."),
    click.option("--status", type=click.Choice(STATUSES), help="Only where the attribution to that party, or to any, stands so."),
    click.option(
        "--event", "event_type", type=EventType(), metavar="KIND", help="Only this kind of event: airstrike, abduction …"
    ),
    click.option(
        "--killed", type=click.IntRange(0), metavar="N", help="Only where somebody says that so many or more were killed."
    ),
    click.option("--reports", type=click.IntRange(1), metavar="N", help="Only what so many reports or more tell of."),
)


def selecting_options(command: Command) -> Command:
    """Which incidents: by place, time, party, status, kind, toll and number of reports."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
