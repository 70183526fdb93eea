"""The rules side by side as a table."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.rules import Rules
from counterclaim.analysis.shown.notes import basis_notes, sum_notes
from counterclaim.analysis.shown.sheet import Sheet, Shown
from counterclaim.model.phrase import Amount, Phrase

COLUMNS = ("rule", "incidents with a figure", "without", "low", "best", "high")
FURTHEST = ("incident", "day", "country", "lowest", "highest")


def shown_rules(found: Rules) -> Shown:
    """The totals under each rule, and the incidents at which they differ most."""
    rows = tuple(
        (one.rule, one.sums.counted, one.sums.uncounted, one.sums.low, one.sums.best, one.sums.high) for one in found.totals
    )
    furthest = tuple((one.incident, one.start, one.country, one.low, one.high) for one in found.furthest)
    return Shown(
        Phrase("{harm} under every rule", harm=Phrase(found.harm.value.capitalize())),
        (
            Sheet("rules", "sums of the same incidents under each rule", COLUMNS, rows),
            Sheet("furthest", "incidents at which the rules differ most", FURTHEST, furthest),
        ),
        (*_notes(found), *sum_notes(found.totals[0].sums), *basis_notes(found.basis)),
    )


def _notes(found: Rules) -> Iterator[str]:
    if found.lowest and found.highest:
        (low_rule, low), (high_rule, high) = found.lowest, found.highest
        yield Phrase(
            "The lowest bound of all is {low} ({low_rule}), the highest {high} ({high_rule}).",
            low=Amount(low),
            low_rule=low_rule,
            high=Amount(high),
            high_rule=high_rule,
        )
    yield Phrase(
        "They differ at {differing} of the {counted} incidents of which some rule gives a figure.",
        differing=Amount(found.differing),
        counted=Amount(found.counted),
    )
    yield Phrase(
        "Rules count different people (airwars and ibc civilians alone) and give other bounds (acled one number): none is "
        "right for every question."
    )
    yield Phrase(
        "ibc takes what two independent lines of reporting give; a figure of one alone is provisional, and stands apart."
    )
