"""`counterclaim decide`: what a person decides about claims and accounts; and `counterclaim decisions`, which lists it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import by_option, case_option, current, format_option
from counterclaim.commands.stating import facts_given, facts_options
from counterclaim.export.printable import one_line
from counterclaim.wire.unicode_json import dumped


@click.group()
def decide() -> None:
    """Decide about claims and incidents, with a name and a reason; what people decide wins over every score.

    A claim is named REPORT/c3, an account REPORT/a1, an incident by its id. No decision is ever deleted: "undo" takes one back.
    """


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which casefile, who, and why."""
    reason = click.option("--reason", default="", metavar="WORDS", help="Why, for those who look later.")
    return case_option(by_option(reason(command)))


@decide.command()
@click.argument("incidents", nargs=-1, required=True, metavar="INCIDENT|ACCOUNT…")
@_options
def same(incidents: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Say that incidents, or single accounts, are one incident."""
    from counterclaim.casefile.rulings import merge

    with current(case) as casefile:
        _told(merge(casefile, incidents, by=by, reason=reason).id)


@decide.command()
@click.argument("one")
@click.argument("others", nargs=-1, required=True, metavar="OTHER…")
@_options
def apart(one: str, others: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Say that an incident or account is none of the others."""
    from counterclaim.casefile.rulings import part

    with current(case) as casefile:
        _told(part(casefile, one, others, by=by, reason=reason).id)


@decide.command()
@click.argument("accounts", nargs=-1, required=True, metavar="ACCOUNT…")
@_options
def split(accounts: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Say that these accounts of an incident are another incident than the rest of it."""
    from counterclaim.casefile.rulings import split_off

    with current(case) as casefile:
        _told(split_off(casefile, accounts, by=by, reason=reason).id)


@decide.command()
@click.argument("what", metavar="ACCOUNT|CLAIM")
@click.argument("to", metavar="INCIDENT|ACCOUNT")
@_options
def move(what: str, to: str, case: Address, by: str, reason: str) -> None:
    """Move an account to another incident, or a claim to another account of its report."""
    from counterclaim.casefile.rulings import move_to

    with current(case) as casefile:
        for decision in move_to(casefile, what, to, by=by, reason=reason):
            _told(decision.id)


@decide.command()
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM…")
@_options
def accept(claims: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Say that claims are read rightly."""
    from counterclaim.casefile.rulings import judge

    with current(case) as casefile:
        _told(judge(casefile, "accept", claims, by=by, reason=reason).id)


@decide.command()
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM…")
@_options
def reject(claims: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Say that nobody says this: the claims are left out of all that follows."""
    from counterclaim.casefile.rulings import judge

    with current(case) as casefile:
        _told(judge(casefile, "reject", claims, by=by, reason=reason).id)


@decide.command()
@click.argument("claim")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_options
def correct(claim: str, changes: tuple[str, ...], case: Address, by: str, reason: str) -> None:
    """Correct fields of a claim: count.low=8, count.high=, stance=denies, target.text="the army" …"""
    from counterclaim.casefile.rulings import amend

    with current(case) as casefile:
        _told(amend(casefile, claim, _pairs(changes), by=by, reason=reason).id)


@decide.command()
@click.argument("report")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.option("--account", metavar="ID", help="The account that it belongs to, as in a1; none unless told.")
@_options
def add(report: str, fields: tuple[str, ...], account: str | None, case: Address, by: str, reason: str) -> None:
    """Add a claim that was not read: kind=count quote.span=120-145 count.low=8 count.high= claimant.span=90-101 …

    A span is where words begin and end in the report's text, counted in characters. The claim is named REPORT/p1.
    """
    from counterclaim.casefile.rulings import add as added

    with current(case) as casefile:
        decision = added(casefile, report, _pairs(fields), account=account, by=by, reason=reason)
        click.echo(f"added: {one_line(decision.about[0])}")
        _told(decision.id)


@decide.command()
@click.argument("accounts", nargs=-1, required=True, metavar="ACCOUNT|INCIDENT…")
@facts_options
@_options
def facts(accounts: tuple[str, ...], case: Address, by: str, reason: str, **given: Any) -> None:
    """Say what happened in an account, when and where: --event airstrike --day 2025-01-02 --place geonames:2452655 …

    What is not named stays as it is. An incident stands for all of its accounts. What a person says of these facts wins over all
    that was read.
    """
    from counterclaim.casefile.rulings import state

    pairs = facts_given(**given)
    with current(case) as casefile:
        _told(state(casefile, accounts, pairs, by=by, reason=reason).id)


@decide.command()
@click.argument("report")
@facts_options
@_options
def account(report: str, case: Address, by: str, reason: str, **given: Any) -> None:
    """Make an account that was not read, in any report that is kept, in whatever language it is.

    The account is named REPORT/m1; "add" then adds its claims.
    """
    from counterclaim.casefile.rulings import make_account

    pairs = facts_given(**given)
    with current(case) as casefile:
        decision = make_account(casefile, report, pairs, by=by, reason=reason)
        click.echo(f"made: {one_line(decision.about[0])}")
        _told(decision.id)


def _pairs(changes: tuple[str, ...]) -> list[tuple[str, str]]:
    parts = [change.partition("=") for change in changes]
    if any(not equals for _, equals, _ in parts):
        raise click.UsageError("write each change as FIELD=VALUE, as in count.low=8; nothing after = means unknown.")
    return [(field, value) for field, _, value in parts]


@decide.command()
@click.argument("decision")
@_options
def undo(decision: str, case: Address, by: str, reason: str) -> None:
    """Take a decision back, or an undoing; both stay in the history."""
    from counterclaim.casefile.rulings import take_back

    with current(case) as casefile:
        _told(take_back(casefile, decision, by=by, reason=reason).id)


def _told(id: str) -> None:
    click.echo(f"decided: {id}  ('counterclaim decide undo {id}' takes it back)")


@click.command()
@case_option
@click.option("--adrift", is_flag=True, help="Only those whose words a newer reading no longer has: decide them again.")
@format_option("table", "jsonl")
def decisions(case: Address, adrift: bool, form: str) -> None:
    """List what people decided, the oldest first, with what was taken back and what needs a look."""
    from counterclaim.casefile.binding import bound
    from counterclaim.casefile.recorded import holding, recorded
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile, casefile.reading() as connection:
        loose = {decision.id for decision in bound(connection).adrift}
        holds = {decision.id for decision in holding(connection)}
        for decision in recorded(connection):
            if adrift and decision.id not in loose:
                continue
            if form == "jsonl":
                click.echo(dumped(asdict(decision)))
                continue
            standing = (
                "adrift: its words are no longer read" if decision.id in loose else "holds" if decision.id in holds else "past"
            )
            about = " ".join((*decision.about, *(f"≠ {other}" for other in decision.others)))
            change = " ".join(f"{field}={value}" for field, value in decision.change)
            parts = (
                decision.id,
                f"{decision.at:%Y-%m-%d %H:%M}",
                decision.by,
                decision.kind.value,
                about,
                change,
                decision.reason,
            )
            click.echo(one_line("  ".join(part for part in (*parts, f"({standing})") if part)))
