"""The values that a dossier shows as words, in English: what templates translate by what it is, and extraction cannot see."""

from __future__ import annotations

from counterclaim.evidence.log import Action
from counterclaim.export.dossier.words import MONTHS
from counterclaim.export.phrasing import plain
from counterclaim.export.wording import sentences
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.decision import DecisionKind
from counterclaim.vocabulary.loader import load_toml

# Airwars' grades of harm to civilians and of strikes (weighing/airwars.py), as they are written there.
_GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted", "Declared strike", "Likely strike", "Contested strike")
_OTHERS = ("Single source claim", "silent", "at least {n}", "up to {n}")


def values() -> tuple[str, ...]:
    """Every such value, once, in a fixed order."""
    from counterclaim.linking.comparisons import comparisons

    enums = (Harm, Group, Stance, ClaimKind, ClaimantKind, Status, DecisionKind, Action)
    found = [plain(value) for enum in enums for value in enum]
    found += [*map(plain, load_toml("event_types.toml")), *_GRADES, *_OTHERS, *MONTHS, *sentences()]
    return tuple(dict.fromkeys([*found, *(level.words for one in comparisons() for level in one.levels)]))
