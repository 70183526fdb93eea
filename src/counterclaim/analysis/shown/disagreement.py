"""Disagreement as tables: by kind of event, by party, and by voice."""

from __future__ import annotations

from counterclaim.analysis.disagreement import Disagreement, Spread
from counterclaim.analysis.shown.notes import ALLEGED, basis_notes
from counterclaim.analysis.shown.sheet import Cell, Sheet, Shown, rounded
from counterclaim.model.phrase import Amount, Phrase

_SPREAD = (
    "incidents",
    "with several figures",
    "all alike",
    "ratio, first quarter",
    "median ratio",
    "ratio, third quarter",
    "attributed",
    "contested",
    "share contested",
)
HABITS = ("claimant", "kind of claimant", "compared", "higher", "lower", "the same", "median ratio", "by chance")

PAIRS = ("claimant", "the other claimant", "compared", "higher", "lower", "the same", "by chance")


def shown_disagreement(found: Disagreement) -> Shown:
    """How far figures lie apart, how much is contested, and who says more or less than others."""
    habits = tuple(
        (one.voice.name, one.voice.kind.value, one.compared, one.higher, one.lower, one.same, one.ratio, rounded(one.chance, 4))
        for one in found.habits
    )
    pairs = tuple(
        (one.one.name, one.other.name, one.compared, one.higher, one.lower, one.same, rounded(one.chance, 4))
        for one in found.pairs
    )
    return Shown(
        Phrase("How far sources disagree about the {harm}, and about who did it", harm=Phrase(found.harm.value)),
        (
            Sheet(
                "kinds",
                "by kind of event: highest figure over lowest, and what is contested",
                ("kind of event", *_SPREAD),
                tuple(map(_row, (found.total, *found.kinds))),
            ),
            Sheet("parties", "the same by accused party", ("party", *_SPREAD), tuple(map(_row, found.parties))),
            Sheet("claimants", "whose figures are higher or lower than others' of the same incident", HABITS, habits),
            Sheet("pairs", "who gives higher or lower figures than whom, at the same incidents", PAIRS, pairs),
        ),
        (
            Phrase(
                "A ratio is the highest figure over the lowest of one incident, by the latest figure of each claimant; words "
                "alone are no figures."
            ),
            Phrase(
                '"By chance": how probable so uneven a split is where neither is the rule (sign test); of many '
                "claimants, some are uneven by chance."
            ),
            Phrase("{number} claimants are compared too seldom to tell.", number=Amount(found.seldom)),
            *basis_notes(found.basis),
            ALLEGED,
        ),
    )


def _row(one: Spread) -> tuple[Cell, ...]:
    ratios = (None, None, None) if one.ratios is None else (one.ratios.first, one.ratios.median, one.ratios.third)
    share = rounded(one.contested_share)
    return (one.name, one.incidents, one.several, one.agreeing, *ratios, one.attributed, one.contested, share)
