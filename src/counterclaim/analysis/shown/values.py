"""The words of results that are made of values, in English: what catalogues translate beside the phrases of this room."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.accusations import By, accusations
from counterclaim.analysis.coverage import coverage
from counterclaim.analysis.disagreement import disagreement
from counterclaim.analysis.population import Populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.rules import rules
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.series import NO_DATA, REPORTED
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.analysis.split import Split
from counterclaim.casefile.intake import Intake
from counterclaim.casefile.periods import Unit
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.vocabulary.loader import load_toml

# What an estimate of the uncounted says that is refused (errors/).
_REFUSED = "no estimate is made from these lists"
_GROUPS = ("all", "all incidents", "nobody is spoken of", "no place", "region", "accused party and status")


def tables() -> Iterator[str]:
    """What the tables are called, and their columns: those of no incidents are called so too."""
    empty: tuple[Result, ...] = (
        series((), Intake()),
        rules((), Intake()),
        accusations((), Intake()),
        revisions((), Intake()),
        coverage((), Intake()),
        disagreement((), Intake()),
        rates((), Intake(), Populations({})),
    )
    for found in empty:
        for sheet in shown(found).sheets:
            yield from (sheet.says, *sheet.columns)
    yield from (NO_DATA, REPORTED)


def values() -> tuple[str, ...]:
    """Every such word, once, in a fixed order."""
    enums = (Harm, Stance, ClaimantKind, Status, Unit, By)
    found = [value.value.replace("_", " ") for enum in enums for value in enum]
    found += [harm.value.capitalize() for harm in Harm]
    found += [split.value for split in Split if split not in (Split.NONE, Split.ADMIN1)]
    found += [kind.replace("_", " ") for kind in load_toml("event_types.toml")]
    return tuple(dict.fromkeys([*found, *_GROUPS, _REFUSED, *tables()]))
