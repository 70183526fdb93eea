"""Record → a table for the terminal: the Incident screen in characters. Every number and name stands beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.incident_list import killed
from counterclaim.export.printable import one_line
from counterclaim.export.terminal import as_text, grid, heading, indented
from counterclaim.model.account import Hull
from counterclaim.model.claim import ClaimKind
from counterclaim.model.decision import DecisionKind
from counterclaim.model.incident import Estimate, SourcedClaim, Standing

_CHECKED = "{number} decision{s} of people applied; all else was read by a machine and is not checked."
_UNCHECKED = "Read and brought together by a machine, not checked by a person."
_MARKS = {
    DecisionKind.ACCEPT: "accepted by",
    DecisionKind.CORRECT: "corrected by",
    DecisionKind.MOVE: "moved by",
    DecisionKind.ADD: "added by",
}
_ALLEGED = "The accused are alleged until admitted."
_SAYINGS = {ClaimKind.DEMAND: "Demands", ClaimKind.REACTION: "Reactions", ClaimKind.CIRCUMSTANCE: "Circumstances"}


def incident_table(record: Record, *, width: int = 80, color: bool = False) -> str:
    """The incident as text of that many columns."""
    return as_text(_parts(record), width=width, color=color)


def _parts(record: Record) -> Iterator[RenderableType]:
    yield from _head(record)
    for kind, estimate in record.incident.counts:
        yield heading(f"{phrasing.plain(kind)}  {_range(estimate)}  (rule {estimate.rule})")
        yield indented(grid((2, 3, 4), _counted(record, kind)))
    if record.incident.attribution:
        yield heading(f"Who did it  (rule {record.incident.attribution[0].rule})")
        yield indented(grid((1, 1, 1, 1), _matrix(record.incident.attribution)))
        yield indented(grid((2, 4, 5), _attributions(record)))
    for kind, title in _SAYINGS.items():
        if said := [claim for claim in record.claims if claim.claim.kind is kind]:
            yield heading(title)
            yield indented(
                grid((1, 2), ((_marked(record, claim), one_line(claim.claimant_name), _quote(claim)) for claim in said))
            )
    if record.incident.contradictions:
        yield heading("What cannot all be true")
        yield indented(grid((1,), (("·", one_line(sentence)) for sentence in record.incident.contradictions)))
    yield from _sources(record)
    if record.retold:
        yield heading("Also told of as background")
        yield indented(grid((1, 3), _retold(record)))
    if record.decisions:
        yield heading("Decided by people")
        yield indented(grid((2, 1), _decided(record)))
    yield Text()
    number = len(record.decisions)
    yield Text(_CHECKED.format(number=number, s="" if number == 1 else "s") if number else _UNCHECKED, style="dim")
    yield Text(_ALLEGED, style="dim")


def _head(record: Record) -> Iterator[RenderableType]:
    incident = record.incident
    yield Rule(style="dim")
    yield Text(f"{phrasing.plain(incident.event_type).upper()}  killed {killed(incident)}", style="bold")
    reports = len(record.reports)
    lines = (
        f"{reports} report{'s' if reports != 1 else ''}, {incident.lines} line{'s' if incident.lines != 1 else ''} of reporting"
    )
    rows: list[tuple[str | Text, ...]] = [
        ("incident", incident.id),
        ("when", phrasing.dated(incident.date) if incident.date else "no report gives a day that can be resolved"),
        ("where", phrasing.located(incident.place) if incident.place else "no report gives a place that can be resolved"),
        ("sources", lines),
    ]
    rows += [(phrasing.plain(scheme), grade) for scheme, grade in incident.grades]
    if incident.part_of:
        rows.append(("counted in", f"{incident.part_of}, whose figures already hold these"))
    if record.follows:
        rows.append(("follows", f"{', '.join(record.follows)}, which its reports go back to"))
    yield indented(grid((1,), rows))


def _range(estimate: Estimate) -> str:
    shown = phrasing.low_high(Hull(estimate.low, estimate.high))
    return shown if estimate.best is None or estimate.low == estimate.high else f"{shown}, best {estimate.best:,}"


def _counted(record: Record, kind: str) -> Iterator[tuple[str, ...]]:
    for claim in record.claims:
        count = claim.claim.count
        if count is not None and count.kind.value == kind:
            said = f"{phrasing.number(count)} {phrasing.plain(count.group)}"
            yield _marked(record, claim), said, one_line(claim.claimant_name), _quote(claim)


def _marked(record: Record, claim: SourcedClaim) -> str:
    """The key of a claim, with what people decided about it."""
    marks = [
        f"{_MARKS[one.kind]} {one_line(one.by)}" for one in record.decisions if claim.key in one.about and one.kind in _MARKS
    ]
    return "\n".join((one_line(claim.key), *marks))


def _decided(record: Record) -> Iterator[tuple[str, ...]]:
    """What people decided about the incident, its accounts and claims, the latest last."""
    for one in record.decisions:
        apart = [f"not {other}" for other in one.others]
        change = [f"{field} = {value or 'unknown'}" for field, value in one.change]
        about = ", ".join(map(one_line, (*one.about, *apart, *change)))
        yield (
            one.id,
            f"{phrasing.plain(one.kind.value)}: {about}",
            one_line(f"{one.by}, {one.at:%Y-%m-%d}: {one.reason}".rstrip(": ")),
        )


def _matrix(standings: Iterable[Standing]) -> Iterator[tuple[str | Text, ...]]:
    yield tuple(Text(word, style="dim") for word in ("", "status", "accused by", "denied by", "itself"))
    for party in standings:
        accusers = [*party.accused_by, *(f"{name} (suspects)" for name in party.suspected_by)]
        itself = [*(f"admits: {name}" for name in party.admitted_by), *(f"silent: {name}" for name in party.silent)]
        yield (
            Text(one_line(party.party), style="bold"),
            party.status.value,
            *("\n".join(map(one_line, names)) or "–" for names in (accusers, party.denied_by, itself)),
        )


def _attributions(record: Record) -> Iterator[tuple[str, ...]]:
    yield ("", "", "", "")
    for claim in record.claims:
        if claim.claim.stance is not None:
            target = f" → {one_line(claim.target_name)}" if claim.target_name else ""
            yield _marked(record, claim), claim.claim.stance.value, one_line(claim.claimant_name) + target, _quote(claim)


def _sources(record: Record) -> Iterator[RenderableType]:
    yield heading(f"Reports, by line of reporting  ({record.incident.lines})")
    lines = dict(record.lines)
    ordered = sorted(record.reports, key=lambda report: (lines[report.id], str(report.published), report.id))
    rows = (
        (one_line(lines[report.id]), one_line(report.id), f"{phrasing.heading(report)}\n{phrasing.provenance(report)}")
        for report in ordered
    )
    yield indented(grid((1, 3), rows))
    if record.repeats:
        yield indented(grid((1,), (("·", one_line(repeat.sentence)) for repeat in record.repeats)))


def _retold(record: Record) -> Iterator[tuple[str, ...]]:
    for one in record.retold:
        report = ", ".join(one_line(word) for word in (one.title, one.publisher, str(one.published or "")) if word)
        quote = f"“{one_line(one.quote)}”" if one.quote else ""
        yield one_line(str(one.key)), "\n".join(filter(None, (report, quote, ", ".join(one.signs))))


def _quote(claim: SourcedClaim) -> str:
    return f"“{one_line(claim.quote)}”"
