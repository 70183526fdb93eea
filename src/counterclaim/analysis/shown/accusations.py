"""Who accuses whom as a table: a row for each party, claimant and stance."""

from __future__ import annotations

from counterclaim.analysis.accusations import Accusations, Accused
from counterclaim.analysis.shown.notes import ALLEGED, basis_notes
from counterclaim.analysis.shown.sheet import Cell, Sheet, Shown
from counterclaim.model.account import Status
from counterclaim.model.phrase import Phrase

COLUMNS = ("party", "claimant", "kind of claimant", "stance", "reports", "independent lines", "incidents")
PARTIES = ("party", "incidents", *(status.value for status in Status))


def shown_accusations(found: Accusations) -> Shown:
    """The matrix as rows, and how far the attribution to each party has come."""
    parties = {one.party: one.name for one in found.parties}
    voices = {one.key: one for one in found.claimants}
    order = {one.party: at for at, one in enumerate(found.parties)}
    heard = {one.key: at for at, one in enumerate(found.claimants)}
    stands = sorted(found.stands, key=lambda one: (order.get(one.party, len(order)), one.party, heard[one.claimant], one.stance))
    rows = tuple(
        (
            parties.get(one.party, one.party),
            voices[one.claimant].name,
            voices[one.claimant].kind.value,
            one.stance.value,
            one.times.reports,
            one.times.lines,
            one.times.incidents,
        )
        for one in stands
    )
    stood = tuple(_stood(one) for one in found.parties)
    return Shown(
        Phrase("Who says what of whom, by {by}", by=Phrase(found.by.value)),
        (
            Sheet("accusations", "what each claimant says of each party, and how often", COLUMNS, rows),
            Sheet("parties", "in how many incidents the attribution to a party stands how", PARTIES, stood),
        ),
        (
            Phrase("Reports of an incident that repeat one another are one independent line."),
            Phrase("Claims of different incidents are never weighed together."),
            *basis_notes(found.basis),
            ALLEGED,
        ),
    )


def _stood(party: Accused) -> tuple[Cell, ...]:
    statuses = dict(party.statuses)
    return (party.name, party.incidents, *(statuses.get(status, 0) for status in Status))
