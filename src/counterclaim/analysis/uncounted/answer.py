"""What may be said of those whom no list has: the estimates of all methods side by side, and how much hangs on each list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.analysis.uncounted.dga import MOST_LISTS, dga
from counterclaim.analysis.uncounted.estimate import RHAT_LIMIT, Estimate, linkage, whole
from counterclaim.analysis.uncounted.fitness import refusals, warnings
from counterclaim.analysis.uncounted.lcmcr import STEPS, lcmcr
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.analysis.uncounted.loglinear import Rivals, loglinear, rivals
from counterclaim.errors import RefusedEstimate
from counterclaim.model.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Answer:
    """The estimates, what they are without each list in turn (by the log-linear model), and what to be wary of.

    rivals: log-linear models of other dependence that fit nearly as well. linkages: what the log-linear total is where entries of
    the lists are matched otherwise, by the names of these linkages; None where such a linkage allows no estimate.
    """

    lists: Lists
    estimates: tuple[Estimate, ...]
    without: tuple[tuple[str, Estimate], ...]
    warnings: tuple[str, ...]
    linkages: tuple[tuple[str, Lists, Estimate | None], ...] = ()
    rivals: Rivals | None = None


def uncounted(
    lists: Lists, *, persons: bool = True, seed: int = 1, steps: int = STEPS, linkages: Mapping[str, Lists] | None = None
) -> Answer:
    """Estimate the total by every method that the lists allow; RefusedEstimate, with the reasons, where none may be used.

    All of it rests on lists of one closed population in which the same person is known again, and nobody is so placed that no
    list could ever have had them; none of this can be seen in the numbers. steps: at most so many of each chain, where a method
    draws at random.
    """
    if why := refusals(lists, persons=persons):
        raise RefusedEstimate(why)
    drawn = lcmcr(lists, seed=seed, steps=steps)
    estimates = [loglinear(lists), *([dga(lists)] if len(lists.names) <= MOST_LISTS else []), drawn]
    others = tuple((name, one, None if refusals(one) else loglinear(one)) for name, one in (linkages or {}).items())
    near = rivals(lists)
    wary = (
        *warnings(lists),
        *_unsettled(estimates),
        *_disagreement(estimates),
        *_hangs_on_dependence(estimates[0], near),
        *_hangs_on_linkage(estimates[0], others),
    )
    return Answer(lists, tuple(estimates), tuple(_without(lists)), wary, others, near)


def _hangs_on_dependence(chosen: Estimate, near: Rivals) -> Iterator[str]:
    """Where models that fit as well leave the interval of the one that was chosen."""
    if near.low < chosen.low or near.high > chosen.high:
        yield Phrase(
            "models of other dependence fit nearly as well and give {low} to {high}", low=whole(near.low), high=whole(near.high)
        )


def _hangs_on_linkage(likely: Estimate, others: Sequence[tuple[str, Lists, Estimate | None]]) -> Iterator[str]:
    """Where the way in which entries are matched moves the total out of its own interval."""
    for name, _, estimate in others:
        if estimate is None:
            yield Phrase(
                "with {linkage} links no estimate is allowed: the one above hangs on how entries are matched",
                linkage=linkage(name),
            )
        elif not likely.low <= estimate.point <= likely.high:
            yield Phrase(
                "with {linkage} links the total is outside of the interval above: decide the pairs in doubt first",
                linkage=linkage(name),
            )


def _without(lists: Lists) -> Iterator[tuple[str, Estimate]]:
    for place, name in enumerate(lists.names):
        rest = lists.without(place)
        if not refusals(rest):
            yield name, loglinear(rest)


def _unsettled(estimates: list[Estimate]) -> Iterator[str]:
    """Where chains have not come to agree, so that what one finds hangs on where it started."""
    for one in estimates:
        if one.chains is not None and not one.chains.agree:
            yield Phrase(
                "the chains of {method} disagree (R-hat {rhat}, where {limit} is the most): take no figure from it, or let them "
                "walk longer with --steps",
                method=one.method,
                rhat=f"{one.chains.rhat:.2f}",
                limit=f"{RHAT_LIMIT:.2f}",
            )


def _disagreement(estimates: list[Estimate]) -> Iterator[str]:
    low, high = min(estimates, key=lambda one: one.point), max(estimates, key=lambda one: one.point)
    if low.high < high.low:
        yield Phrase("{one} and {other} exclude each other: say both, or neither", one=low.method, other=high.method)
