"""Who: the parties that two accounts accuse, suspect or clear."""

from __future__ import annotations

from counterclaim.linking.card import Card
from counterclaim.linking.comparison import Comparison, Level, reason_of

# What is said in words alone ("rebels", "pilgrims") cannot meet between two languages.
_FOREIGN = "language_l <> language_r"
_UNNAMED = f"({_FOREIGN} and (len(known_l) = 0 or len(known_r) = 0) and not list_has_any(parties_l, parties_r))"
_OTHER_WORDS = f"({_FOREIGN} and not list_has_any(described_l, described_r))"


def parties() -> Comparison:
    """Two accounts of one event speak of the same parties, even where they disagree on which of them did it.

    That other parties are named says little against it: who did it is what reports contest.
    """
    return Comparison(
        "parties",
        f"len(parties_l) = 0 or len(parties_r) = 0 or {_UNNAMED}",
        (
            Level("share_two", "len(list_intersect(parties_l, parties_r)) >= 2", "two or more parties in common"),
            Level("share_one", "list_has_any(known_l, known_r)", "a party in common"),
            Level("share_side", "list_has_any(parties_l, parties_r)", "a side in common, not named"),
            Level("one_unnamed", "len(known_l) = 0 or len(known_r) = 0", "one names no party"),
            Level("differ", None, "other parties"),
        ),
        reason_of(parties),
        lambda one, other: ", ".join(party.lstrip("~") for party in sorted({*one.parties} & {*other.parties})),
    )


def described() -> Comparison:
    """Two accounts of one event describe the same victims, the same target and the same weapons: pilgrims, a bus, barrel
    bombs."""
    return Comparison(
        "described",
        f"len(described_l) = 0 or len(described_r) = 0 or {_OTHER_WORDS}",
        (
            Level("share_three", "len(list_intersect(described_l, described_r)) >= 3", "three or more things described alike"),
            Level("share_two", "len(list_intersect(described_l, described_r)) = 2", "two things described alike"),
            Level("share_one", "list_has_any(described_l, described_r)", "one thing described alike"),
            Level("differ", None, "nothing described alike"),
        ),
        reason_of(described),
        _in_common,
    )


def _in_common(one: Card, other: Card) -> str:
    return ", ".join(sorted({*one.described} & {*other.described})[:5])
