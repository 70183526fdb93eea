"""The values that pages show as words, in English: what templates translate by what it is, and extraction cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.accusations import accusations
from counterclaim.analysis.coverage import coverage
from counterclaim.analysis.disagreement import disagreement
from counterclaim.analysis.population import Populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.rules import rules
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.series import NO_DATA, REPORTED
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.casefile.intake import Intake
from counterclaim.export.phrasing import plain
from counterclaim.export.wording import sentences
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.decision import DecisionKind
from counterclaim.vocabulary.loader import load_toml

_KINDS_OF_ACTOR = (
    "state_force",
    "foreign_force",
    "private_military_company",
    "rebel",
    "jihadist",
    "militia",
    "communal",
    "criminal",
    "civil_society",
    "political",
    "un",
    "government",
)
# Airwars' grades of harm to civilians and of strikes (weighing/airwars.py), emitted as they are written there.
_GRADES = (
    "Confirmed",
    "Fair",
    "Weak",
    "Contested",
    "Discounted",
    "No civilian harm",
    "Declared strike",
    "Likely strike",
    "Contested strike",
    "Single source claim",
)
_OTHERS = (
    "day",
    "week",
    "month",
    "number",
    "days",
    "country",
    "event",
    "kind of harm",
    "group of people",
    "kind of source",
    "silent",
    "year",
    "party",
    "status",
    "kind",
    "claimant",
)


def values() -> tuple[str, ...]:
    """Every such value, once, in a fixed order."""
    from counterclaim.web.areas import areas

    enums = (Harm, Group, Qualifier, Stance, ClaimKind, ClaimantKind, Status, DecisionKind)
    found = [plain(value) for enum in enums for value in enum]
    found += [plain(kind) for kind in (*load_toml("event_types.toml"), *load_toml("coding.toml")["events"], *_KINDS_OF_ACTOR)]
    found += [*_GRADES, *_OTHERS, *_of_tables(), *(area.name for area in areas() if area.name)]
    found += [*(harm.value.capitalize() for harm in Harm), *sentences()]
    return tuple(dict.fromkeys(found))


def _of_tables() -> Iterator[str]:
    """What the tables of analyses are called, and their columns: those of no incidents are called so too."""
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
