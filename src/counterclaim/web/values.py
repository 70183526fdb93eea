"""The values that pages show as words, in English: what templates translate by what it is, and extraction cannot see."""

from __future__ import annotations

from counterclaim.analysis.persons.comparisons import COMPARISONS
from counterclaim.analysis.shown.values import tables
from counterclaim.casefile.people.members import State
from counterclaim.export.phrasing import plain
from counterclaim.export.wording import sentences
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.decision import DecisionKind
from counterclaim.model.role import Role
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
    from counterclaim.linking.comparisons import comparisons
    from counterclaim.resolving import date_sense, places
    from counterclaim.web.areas import areas

    enums = (Role, State, Harm, Group, Qualifier, Stance, ClaimKind, ClaimantKind, Status, DecisionKind)
    found = [plain(value) for enum in enums for value in enum]
    found += [plain(kind) for kind in (*load_toml("event_types.toml"), *load_toml("coding.toml")["events"], *_KINDS_OF_ACTOR)]
    found += [*_GRADES, *_OTHERS, *tables(), *(area.name for area in areas() if area.name)]
    found += [
        *(harm.value.capitalize() for harm in Harm),
        *sentences(),
        *date_sense.REASONS,
        *places.REASONS,
        *(level.words for one in comparisons() for level in one.levels),
        *(level.words for one in COMPARISONS for level in one.levels),
    ]
    return tuple(dict.fromkeys(found))
