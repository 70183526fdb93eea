"""The notes of an ACLED event: what happened, as reported, and where sources differ. They name no private person."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.checked import MACHINE, checked
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim, Standing
from counterclaim.weighing.figures import count_of, counted


def notes_of(record: Record, *, split: tuple[int, int, int] | None = None) -> str:
    """A paragraph. split: which day of how many this row is, and how many deaths were divided between them."""
    return " ".join(_sentences(record, split))


def _sentences(record: Record, split: tuple[int, int, int] | None) -> Iterator[str]:
    incident = record.incident
    when = f"Around {phrasing.days(incident.date)}" if incident.date and incident.date.precision > 1 else None
    when = when or (f"On {phrasing.days(incident.date)}" if incident.date else "At an unknown time")
    where = phrasing.place_name(incident.place) if incident.place else "a place that is not known"
    yield f"{when}, as reported: {phrasing.plain(incident.event_type)}, {where}."
    if counts := counted(record.claims, Harm.KILLED):
        yield f"Fatalities: {'; '.join(dict.fromkeys(map(_count, counts)))}."
    if split:
        yield f"Day {split[0]} of {split[1]}; the fatalities reported in total ({split[2]}) are divided between the days."
    for each in incident.attribution:
        yield _attribution(each)
    if checked(record) == MACHINE:
        yield "Read by a machine, not checked by a person."


def _count(claim: SourcedClaim) -> str:
    count = count_of(claim)
    group = "people" if count.group is Group.OTHER else phrasing.plain(count.group)
    return f"{phrasing.number(count)} {group} ({claim.claimant_name})"


def _attribution(each: Standing) -> str:
    said = (
        ("accused by", each.accused_by),
        ("suspected by", each.suspected_by),
        ("denied by", each.denied_by),
        ("admitted by", each.admitted_by),
    )
    who = ", ".join(f"{words} {' and '.join(names)}" for words, names in said if names)
    return f"{each.party}: {each.status.value}{f', {who}' if who else ''}."
