"""What the claims of an incident say that cannot all be true, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.figures import Figure, count_of, counted, figures, highest, latest, lowest
from counterclaim.weighing.names import names_of
from counterclaim.weighing.order import in_order
from counterclaim.weighing.totals import FIGHTERS

_OPPOSED = (
    (Stance.ADMITS, Stance.DENIES, "{who} both admits and denies it for {party}."),
    (Stance.ACCUSES, Stance.DENIES, "{who} both accuses {party} and denies that it did it."),
    (Stance.SUSPECTS, Stance.DENIES, "{who} both suspects {party} and denies that it did it."),
)


def contradictions(claims: Sequence[SourcedClaim]) -> tuple[str, ...]:
    """The contradictions: by kind of harm, then by party; order-free, and nothing is resolved by it.

    A figure that its own claimant superseded later contradicts nobody.
    """
    ordered = in_order(claims)
    names = names_of(ordered)
    spoken = {claim.claim.count.kind for claim in ordered if claim.claim.count is not None}
    harms = [harm for harm in Harm if harm in spoken]
    found = [line for harm in harms for line in (*_of_parts(ordered, harm), *_of_totals(ordered, harm, names))]
    return tuple(dict.fromkeys((*found, *_of_stances(ordered, names))))


def _of_parts(claims: Sequence[SourcedClaim], harm: Harm) -> Iterator[str]:
    """Classes of people that are larger than everybody together."""
    counts = counted(claims, harm)
    most = highest(latest(figures(claim for claim in counts if count_of(claim).group is Group.PEOPLE)))
    if most is None:
        return
    spoken = {count_of(claim).group for claim in counts} - {Group.PEOPLE, Group.ATTACKERS}
    for group in (group for group in Group if group in spoken):
        least = lowest(latest(figures(claim for claim in counts if count_of(claim).group is group)))
        if least is not None and least > most:
            yield f"More {_words(group)} than people are said to be {harm.value}: at least {least} of at most {most}."


def _of_totals(claims: Sequence[SourcedClaim], harm: Harm, names: dict[str, str]) -> Iterator[str]:
    """Pairs of claimants who give exact totals that differ: of the same class, or of civilians beyond all people."""
    exact = [figure for figure in latest(figures(counted(claims, harm))) if _is_exact(figure)]
    for one, other in combinations(exact, 2):
        if one.claimant != other.claimant and one.low != other.low and one.groups == other.groups:
            low, high = sorted((one, other), key=lambda figure: (figure.low or 0, names[figure.claimant]))
            yield (
                f"{names[low.claimant]} counts exactly {low.low} {harm.value}, {names[high.claimant]} exactly {high.low}"
                f"{_of_group(low)}."
            )


def _is_exact(figure: Figure) -> bool:
    exact = all(count_of(claim).qualifier is Qualifier.EXACT for claim in figure.claims)
    return exact and figure.low is not None and figure.low == figure.high and not figure.groups & FIGHTERS


def _of_group(figure: Figure) -> str:
    group = next(iter(figure.groups)) if len(figure.groups) == 1 else Group.PEOPLE
    return "" if group is Group.PEOPLE else f" ({_words(group)})"


def _of_stances(claims: Iterable[SourcedClaim], names: dict[str, str]) -> Iterator[str]:
    """Claimants who take back with one stance what they say with another."""
    said: dict[tuple[str, str], set[Stance]] = {}
    for claim in claims:
        if claim.target is not None and claim.claim.stance is not None:
            said.setdefault((claim.claimant, claim.target), set()).add(claim.claim.stance)
    for (claimant, party), stances in said.items():
        for one, other, words in _OPPOSED:
            if {one, other} <= stances:
                yield words.format(who=names[claimant], party="itself" if claimant == party else names[party])


def _words(group: Group) -> str:
    return group.value.replace("_", " ")
