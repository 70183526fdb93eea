"""`counterclaim analyse`: what can be said of many incidents, or of many lists, together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.commands.analyse_accusations import accusations
from counterclaim.commands.analyse_coverage import coverage
from counterclaim.commands.analyse_disagreement import disagreement
from counterclaim.commands.analyse_rate import rate
from counterclaim.commands.analyse_revisions import revisions
from counterclaim.commands.analyse_rules import rules
from counterclaim.commands.analyse_series import series
from counterclaim.commands.analysing import language_option
from counterclaim.commands.case import format_option
from counterclaim.errors import BadLists, RefusedEstimate
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.analysis.uncounted.answer import Answer


@click.group()
def analyse() -> None:
    """Analyse many incidents or lists together, with the uncertainty of what comes out."""


for command in (series, rules, accusations, revisions, coverage, disagreement, rate):
    analyse.add_command(command)


@analyse.command()
@click.argument("lists", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--events", is_flag=True, help="Say that a row is a total of events and no person: no estimate is then made.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=1, show_default=True, help="What chance begins with.")
@click.option(
    "--steps",
    type=click.IntRange(100, 10_000_000),
    default=20_000,
    show_default=True,
    help="At most so many steps of each chain of lcmcr, which end as soon as the chains agree.",
)
@language_option
@format_option("table", "json")
def uncounted(lists: Path, events: bool, seed: int, steps: int, language: str, form: str) -> None:
    """Estimate how many persons no list has, from how lists of persons overlap (multiple systems estimation).

    LISTS is a table in CSV: a column of 0 and 1 for each list, and a last column "count" of how many persons have that pattern;
    without it each row is one person. The estimate is refused, with the reasons, where lists do not allow one.
    """
    from counterclaim.analysis.shown.uncounted import shown_uncounted
    from counterclaim.analysis.uncounted.answer import uncounted as estimated
    from counterclaim.analysis.uncounted.linkages import parse_linkages
    from counterclaim.web.analysis.tongues import tongue_of

    given, linkages = parse_linkages(_text(lists))
    tongue = tongue_of(language)
    try:
        answer = estimated(given, persons=not events, seed=seed, steps=steps, linkages=linkages)
    except RefusedEstimate as exc:
        raise RefusedEstimate([*map(tongue.said, exc.reasons)], tongue.said(exc.words)) from exc
    if form == "json":
        click.echo(_json(answer))
        return
    for line in shown_uncounted(answer):
        click.echo(one_line(tongue.said(line)))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise BadLists(f"{path} is no table in UTF-8: save it as CSV in UTF-8") from exc


def _json(answer: Answer) -> str:
    from dataclasses import asdict

    from counterclaim.wire.unicode_json import dumped

    return dumped(
        {
            "lists": list(answer.lists.names),
            "observed": answer.lists.observed,
            "estimates": [asdict(one) for one in answer.estimates],
            "without": {name: asdict(one) for name, one in answer.without},
            "rivals": asdict(answer.rivals) if answer.rivals else None,
            "linkages": {
                name: {"observed": given.observed, "estimate": asdict(one) if one else None}
                for name, given, one in answer.linkages
            },
            "warnings": list(answer.warnings),
        }
    )
