"""Ledger → a table for the terminal: the Report screen in characters. Long words wrap; nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from counterclaim.export import phrasing
from counterclaim.export.matrix import Matrix, matrix
from counterclaim.export.printable import one_line
from counterclaim.export.terminal import as_text, grid, heading, indented
from counterclaim.export.told import SAYINGS, Told, Toll, told
from counterclaim.model.account import Account
from counterclaim.model.claim import Claim
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing import status

# More parties than this do not fit beside each other; the rest stand in a matrix below.
_PARTIES_ABREAST = 3
FOOT = "Read by a machine ({engine}), not checked by a person. The accused are alleged until admitted."
UNSURE = "? read with little confidence: of claims that are read like it, fewer than a third are right. Compare its words first."
NO_INCIDENT = "The report tells of no incident of violence that could be read."


def ledger_table(ledger: Ledger, *, width: int = 80, color: bool = False) -> str:
    """The ledger as text of that many columns; without colour it is plain, for files and pipes."""
    return as_text(_parts(ledger), width=width, color=color)


def _parts(ledger: Ledger) -> Iterator[RenderableType]:
    report = ledger.report
    yield Rule(style="dim")
    yield Text(phrasing.heading(report), style="bold")
    yield Text(phrasing.provenance(report), style="dim")
    everything = told(ledger)
    if not any(part.account is not None and part.account.focus for part in everything):
        yield Text(f"\n{NO_INCIDENT}")
    for part in everything:
        yield from _account(part, report)
    yield Text()
    for note in ledger.notes:
        yield Text(f"Note: {one_line(note)}", style="dim")
    if any(map(phrasing.is_unsure, ledger.claims)):
        yield Text(UNSURE, style="dim")
    yield Text(FOOT.format(engine=f"{ledger.engine.name} {ledger.engine.version}"), style="dim")


def _account(part: Told, report: Report) -> Iterator[RenderableType]:
    if part.account is not None:
        yield from _head(part.account, report)
    else:
        yield heading("Not placed in any incident")
    for toll in part.tolls():
        yield from _toll(toll, report)
    if part.account is not None and part.attributions():
        yield heading(f"Who did it  (rule {status.RULE})")
        yield from _matrix(matrix(part.account, part.attributions(), report))
    if part.attributions():
        yield indented(_attributions(part.attributions(), report))
    for kind, title in SAYINGS.items():
        if claims := part.sayings(kind):
            yield heading(title)
            yield indented(grid((1, 2), [(c.id, phrasing.speaker(c, report), _quote(c.quote, report)) for c in claims]))


def _head(account: Account, report: Report) -> Iterator[RenderableType]:
    """What, when and where, each with its words; the background says first that it is not this incident."""
    yield Text()
    name = phrasing.plain(account.event_type).upper()
    yield Text(name if account.focus else f"NOT THIS INCIDENT · {name}", style="bold")
    rows = [("when", phrasing.when(account.date), _quote(account.date.span, report) if account.date else "")]
    rows.append(("where", phrasing.where(account.place), _quote(account.place.span, report) if account.place else ""))
    if account.place is not None and account.place.candidates:
        rows.append(("", "or: " + "; ".join(map(phrasing.rival, account.place.candidates)), ""))
    for label, spans in (("weapons", account.weapons), ("objects", account.objects), ("victims", account.victims)):
        if spans:
            rows.append((label, ", ".join(dict.fromkeys(one_line(span.of(report.text)) for span in spans)), ""))
    yield indented(grid((3, 2), rows))


def _toll(toll: Toll, report: Report) -> Iterator[RenderableType]:
    hull = f"  {phrasing.low_high(toll.hull)}" if toll.hull else ""
    yield heading(f"{toll.harm}{hull}")
    rows = []
    for claim in toll.claims:
        if claim.count is not None:
            said = f"{phrasing.number(claim.count)} {phrasing.plain(claim.count.group)}"
            rows.append((_id(claim), said, phrasing.speaker(claim, report), _quote(claim.quote, report)))
    yield indented(grid((2, 3, 4), rows))


def _matrix(matrix: Matrix) -> Iterator[RenderableType]:
    """Claimants down, parties across; each cell a stance and the number of the claim, whose words stand below."""
    for first in range(0, len(matrix.parties), _PARTIES_ABREAST):
        abreast = slice(first, first + _PARTIES_ABREAST)
        heads = (f"{one_line(party.party)}\n{phrasing.standing(party.status)}" for party in matrix.parties[abreast])
        rows: list[tuple[str | Text, ...]] = [("", *(Text(head, style="bold") for head in heads))]
        for row in matrix.rows:
            if any(row.cells[abreast]):
                rows.append((row.claimant, *(_cell(claims) for claims in row.cells[abreast])))
        yield indented(grid((1,) * len(rows[0][1:]), rows))
        yield Text()


def _cell(claims: Iterable[Claim]) -> str:
    return "\n".join(f"{claim.stance} ({claim.id})" for claim in claims) or "–"


def _attributions(claims: Iterable[Claim], report: Report) -> Table:
    rows = []
    for claim in claims:
        target = f" → {one_line(claim.target.span.of(report.text))}" if claim.target and not _silent(claim) else ""
        rows.append((_id(claim), str(claim.stance), phrasing.speaker(claim, report) + target, _quote(claim.quote, report)))
    return grid((2, 4, 5), rows)


def _id(claim: Claim) -> str:
    """The claim's id, with a mark where it is likely misread."""
    return f"{claim.id} ?" if phrasing.is_unsure(claim) else claim.id


def _silent(claim: Claim) -> bool:
    """Whether the claim is a party's own silence: there its target says nothing new."""
    return claim.target is not None and claim.target.span == claim.claimant.span


def _quote(span: Span, report: Report) -> str:
    return f"“{one_line(span.of(report.text))}”"
