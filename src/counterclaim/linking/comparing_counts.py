"""How many: the hulls of one kind of harm in two accounts."""

from __future__ import annotations

from counterclaim.linking.card import Toll
from counterclaim.linking.comparison import Comparison, Level, reason_of
from counterclaim.model.phrase import Phrase

# "At least 9" in the morning is 12 in the evening: a bound that nobody gives is taken to lie this many times off.
_GROWTH = 1.5
KINDS = ("killed", "injured", "abducted", "arrested")


def killed() -> Comparison:
    """Two accounts of one event give numbers of dead that meet, or nearly: tolls grow for days, and sides count differently."""
    return _counts("killed", reason_of(killed))


def injured() -> Comparison:
    """Numbers of injured that meet speak for one event; they differ more between reports of one event than those of the dead."""
    return _counts("injured", reason_of(injured))


def abducted() -> Comparison:
    """Two accounts of one abduction give numbers of abducted people that meet."""
    return _counts("abducted", reason_of(abducted))


def arrested() -> Comparison:
    """Two accounts of one raid give numbers of arrested people that meet."""
    return _counts("arrested", reason_of(arrested))


def _counts(kind: str, reason: str) -> Comparison:
    # One number tells more the larger it is: many attacks kill two people, few kill 47.
    one, other = (f"{kind}_low_l", f"{kind}_high_l"), (f"{kind}_low_r", f"{kind}_high_r")
    common = f"coalesce(list_max(list_intersect({kind}_numbers_l, {kind}_numbers_r)), 0)"
    over = f"greatest({_bottom(*one)} / {_top(*other)}, {_bottom(*other)} / {_top(*one)})"
    return Comparison(
        kind,
        f"{_some(*one)} is null or {_some(*other)} is null",
        (
            Level("same_many", f"{common} >= 10", "a large number in common"),
            Level("same_some", f"{common} >= 4", "a number in common"),
            Level("same_few", f"{common} > 0", "a small number in common"),
            Level("meet", f"{over} <= 1", "numbers that meet"),
            Level("close", f"{over} <= 1.5", "numbers that are close"),
            Level("differ", f"{over} <= 3", "different numbers"),
            Level("apart", None, "very different numbers"),
        ),
        reason,
        lambda card, another: _detail(card.toll(kind), another.toll(kind)),
    )


def _some(low: str, high: str) -> str:
    return f"coalesce({low}, {high})"


def _bottom(low: str, high: str) -> str:
    return f"greatest(coalesce({low}, {high} / {_GROWTH}), 0.5)"


def _top(low: str, high: str) -> str:
    return f"greatest(coalesce({high}, {low} * {_GROWTH}), 0.5)"


def _detail(one: Toll | None, other: Toll | None) -> str:
    return Phrase("{one} and {other}", one=_words(one), other=_words(other)) if one is not None and other is not None else ""


def _words(toll: Toll) -> str:
    if toll.low == toll.high:
        return f"{toll.low}"
    if toll.high is None:
        return Phrase("{low} or more", low=toll.low)
    if toll.low is None:
        return Phrase("up to {high}", high=toll.high)
    return Phrase("{low} to {high}", low=toll.low, high=toll.high)
