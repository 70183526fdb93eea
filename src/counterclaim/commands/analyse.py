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
from counterclaim.commands.case import format_option
from counterclaim.errors import BadLists
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.analysis.uncounted.answer import Answer

_ASSUMED = (
    "All of it assumes one closed population, the same person known again on every list, and nobody so placed that no list could "
    "have had them."
)


@click.group()
def analyse() -> None:
    """Analyse many incidents or lists together, with the uncertainty of what comes out."""


for command in (series, rules, accusations, revisions, coverage, disagreement, rate):
    analyse.add_command(command)


@analyse.command()
@click.argument("lists", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--events", is_flag=True, help="Say that a row is a total of events and no person: no estimate is then made.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=1, show_default=True, help="What chance begins with.")
@format_option("table", "json")
def uncounted(lists: Path, events: bool, seed: int, form: str) -> None:
    """Estimate how many persons no list has, from how lists of persons overlap (multiple systems estimation).

    LISTS is a table in CSV: a column of 0 and 1 for each list, and a last column "count" of how many persons have that pattern;
    without it each row is one person. The estimate is refused, with the reasons, where lists do not allow one.
    """
    from counterclaim.analysis.uncounted.answer import uncounted as estimated
    from counterclaim.analysis.uncounted.linkages import parse_linkages

    given, linkages = parse_linkages(_text(lists))
    answer = estimated(given, persons=not events, seed=seed, linkages=linkages)
    if form == "json":
        click.echo(_json(answer))
        return
    for line in _lines(answer):
        click.echo(one_line(line) if not line.startswith("  ") else f"  {one_line(line)}")


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise BadLists(f"{path} is no table in UTF-8: save it as CSV in UTF-8") from exc


def _lines(answer: Answer) -> list[str]:
    """The answer for a terminal."""
    lines = [f"{answer.lists.observed:,} persons on {len(answer.lists.names)} lists: {', '.join(answer.lists.names)}"]
    for one in answer.estimates:
        lines.append(
            f"{one.method}: {one.point:,.0f} in all ({one.low:,.0f} to {one.high:,.0f}), {one.uncounted:,.0f} on no list"
        )
        lines.append(f"  {one.model}")
    if answer.rivals is not None and answer.rivals.models > 1:
        near = answer.rivals
        lines.append(f"{near.models} log-linear models fit nearly as well: {near.low:,.0f} to {near.high:,.0f}")
    lines += [f"without {name}: {one.point:,.0f} ({one.low:,.0f} to {one.high:,.0f})" for name, one in answer.without]
    for name, given, other in answer.linkages:
        told = f"{other.point:,.0f} ({other.low:,.0f} to {other.high:,.0f})" if other else "no estimate"
        lines.append(f"with {name} links, {given.observed:,} persons: {told}")
    lines += _matching(answer)
    lines += [f"Be wary: {words}." for words in answer.warnings]
    return [*lines, _ASSUMED]


def _matching(answer: Answer) -> list[str]:
    """From where to where the total may lie, with the pairs of entries that are in doubt."""
    told = [answer.estimates[0], *(one for _, _, one in answer.linkages if one is not None)]
    if len(told) < 2:
        return []
    low, high = min(one.low for one in told), max(one.high for one in told)
    return [f"with all that is in doubt of the matching: {low:,.0f} to {high:,.0f}"]


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
