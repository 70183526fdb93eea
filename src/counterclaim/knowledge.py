"""The commands about what reports are resolved against: the gazetteer of places and the knowledge base of actors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from counterclaim.errors import BadDate
from counterclaim.progress import building


@click.group()
def gazetteer() -> None:
    """See and extend the places that reports are resolved against.

    "add" takes in country dumps of GeoNames (ML.txt), which know every village; "list" says what is there; "find" shows the
    places of a name.
    """


@gazetteer.command("add")
@click.argument("dumps", nargs=-1, required=True, metavar="DUMP…", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def add(dumps: tuple[Path, ...]) -> None:
    """Take in country dumps of GeoNames, each instead of an earlier one of the same file name."""
    from counterclaim.resolving.gazetteer import open_gazetteer

    with building() as step:
        places = open_gazetteer(progress=step)
    for path in dumps:
        dump = places.add_dump(path)
        click.echo(f"{dump.name}: {dump.places} places of {', '.join(dump.countries)} added, {dump.left_out} lines are no places")


@gazetteer.command("list")
def list_sources() -> None:
    """Say which indexes are used and where they lie."""
    from counterclaim.resolving.gazetteer import open_gazetteer

    with building() as step:
        places = open_gazetteer(progress=step)
    for source in places.sources():
        count = "" if source.places is None else f"  {source.places} places"
        click.echo(f"{source.name}{count}  {source.path}")


@gazetteer.command("find")
@click.argument("name")
def find_place(name: str) -> None:
    """Show every place of a name, the largest first, with its id, kind, country and point."""
    from counterclaim.resolving.gazetteer import open_gazetteer

    with building() as step:
        places = open_gazetteer(progress=step)
    found = places.find(name)
    if not found:
        raise click.ClickException(
            f"no place is called '{name}'; a country dump of GeoNames may know it: counterclaim gazetteer add"
        )
    for entry in found:
        unit = places.unit(entry.admin1)
        where = ", ".join(part for part in (entry.name, unit.name if unit else None, entry.country) if part)
        point = f"{entry.latitude:.4f} {entry.longitude:.4f}"
        click.echo(f"{entry.source}:{entry.id}  {where}  {entry.feature}  {point}  population {entry.population}")


@click.group()
def actors() -> None:
    """See the knowledge base of actors: armed groups, state forces, organisations, media.

    "find" says whom some words name, in a report from a country on a day, and why.
    """


@actors.command("find")
@click.argument("name")
@click.option("--on", metavar="DATE", help="The day of the report, YYYY-MM-DD: names change hands.")
@click.option("--country", metavar="CC", help="The country that the report is about, as ISO code: ML, SY.")
def find_actor(name: str, on: str | None, country: str | None) -> None:
    """Explain whom a name means, and who else was considered.

    Actors of your own can be added without touching the program: the variable COUNTERCLAIM_ACTORS names a file of them, one a
    line, with the columns id, name, kind, country, from, to, aliases, source (tabs between them).
    """
    from counterclaim.resolving.actors import actor_base, explain

    code = country.upper() if country else None
    if code and not actor_base().states.has(code):
        raise click.BadParameter(f"'{country}' is no country with forces of its own: write its ISO code, such as ML or SY")
    for sentence in explain(name, country=code, on=_day(on)):
        click.echo(sentence)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        raise BadDate(f"'{text}' is no day: write it as YYYY-MM-DD") from exc
