"""What the commands about a casefile share: which file it is, and that what they show is up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counterclaim.casefile.address import Address, address_of
from counterclaim.progress import progress

if TYPE_CHECKING:
    from counterclaim.casefile.store import Casefile

VARIABLE = "COUNTERCLAIM_CASE"
DEFAULT = "case.db"

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day, written as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is no day: write it as YYYY-MM-DD", param, ctx)


class Case(click.ParamType[Address]):
    """Where a casefile is: a path, or the URL of a database of a PostgreSQL server."""

    name = "case"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Address:
        return address_of(value) if isinstance(value, str) else value if isinstance(value, Address) else self.fail("no casefile")


class Country(click.ParamType[str]):
    """A country, as its ISO code or by a name that reports have for it."""

    name = "country"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from counterclaim.vocabulary.loader import load_table

        words = str(value).casefold()
        for row in load_table("places/countries.tsv"):
            if words in {row["code"].casefold(), row["name"].casefold(), *row["other_names"].casefold().split("|")} - {""}:
                return str(row["code"])
        return self.fail(f"'{value}' is no country: give its ISO code, as in ML, or its English name", param, ctx)


class EventType(click.ParamType[str]):
    """A kind of event, as the vocabulary has it."""

    name = "event"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from counterclaim.vocabulary.loader import load_toml

        kinds, kind = load_toml("event_types.toml"), str(value).lower().replace(" ", "_").replace("-", "_")
        if kind not in kinds:
            self.fail(f"'{value}' is no kind of event; there are: {', '.join(kinds)}", param, ctx)
        return kind


def case_option(command: Command) -> Command:
    """The casefile that a command is about."""
    return click.option(
        "--case",
        type=Case(),
        default=DEFAULT,
        envvar=VARIABLE,
        show_default=True,
        metavar="FILE|URL",
        help=f"The casefile, a file or postgresql://…; {VARIABLE} in the environment names another default.",
    )(command)


def rule_option(command: Command) -> Command:
    """The rule that numbers are weighed under."""
    words = "How numbers are weighed: ucdp (unless told otherwise), acled, airwars, ibc or hull."
    return click.option("--rule", metavar="NAME", help=words)(command)


def allow_option(command: Command) -> Command:
    """Which hosts of the own network may be asked."""
    words = "Ask also this host, though it is in the own network; may be given again."
    return click.option("--allow", multiple=True, metavar="HOST:PORT", help=words)(command)


def by_option(command: Command) -> Command:
    """Who decides."""
    words = "Who decides; the user name of the system unless told otherwise."
    return click.option("--by", default=_user, metavar="NAME", envvar="COUNTERCLAIM_NAME", help=words)(command)


def _user() -> str:
    import getpass

    return getpass.getuser()


def format_option(*forms: str) -> Callable[[Command], Command]:
    """How a command prints what it found; the first form unless told otherwise."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="How to print it."
    )


@contextmanager
def current(case: Address, *, create: bool = False) -> Iterator[Casefile]:
    """The casefile, with all that follows from its reports and decisions brought up to date first.

    create: an empty one is made where there is none.
    """
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.upkeep import bring_up_to_date, waiting

    with Casefile.open(case, create=create) as casefile:
        number = waiting(casefile)
        if number:
            with progress(number, doing="linking", shown=True) as advance:
                bring_up_to_date(casefile, advance)
        yield casefile


def columns() -> int:
    """How wide the terminal is."""
    return get_terminal_size().columns
