"""What the claims of an incident say that cannot all be true, in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.phrase import Phrase
from counterclaim.weighing.figures import Figure, count_of, counted, figures, highest, latest, lowest
from counterclaim.weighing.names import names_of
from counterclaim.weighing.order import in_order
from counterclaim.weighing.taken_back import taken_back
from counterclaim.weighing.totals import FIGHTERS

_OPPOSED = (
    (Stance.ADMITS, Stance.DENIES, "{who} both admits and denies it for {party}."),
    (Stance.ACCUSES, Stance.DENIES, "{who} both accuses {party} and denies that it did it."),
    (Stance.SUSPECTS, Stance.DENIES, "{who} both suspects {party} and denies that it did it."),
)
_OF_SELF = "{who} both admits and denies it for itself."
_PARTS = "More {group} than people are said to be {harm}: at least {least} of at most {most}."
_TOTALS = "Exact counts of {harm} differ: {numbers}."
_TOTALS_OF = "Exact counts of {group} {harm} differ: {numbers}."
# What catalogues translate; the narrower before the wider, so that a sentence is known again (model/phrase.py, recovered).
TEMPLATES = (_PARTS, _TOTALS_OF, _TOTALS, _OF_SELF, *(words for _, _, words in _OPPOSED))


def contradictions(claims: Sequence[SourcedClaim]) -> tuple[str, ...]:
    """The contradictions: by kind of harm, then by party; order-free, and nothing is resolved by it.

    A figure that its own claimant superseded later contradicts nobody, nor does a denial that an admission followed.
    """
    ordered = in_order(claims)
    names = names_of(ordered)
    spoken = {claim.claim.count.kind for claim in ordered if claim.claim.count is not None}
    harms = [harm for harm in Harm if harm in spoken]
    found = [line for harm in harms for line in (*_of_parts(ordered, harm), *_of_totals(ordered, harm, names))]
    return tuple(dict.fromkeys((*found, *_of_stances(_standing(ordered), names))))


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
            yield Phrase(_PARTS, group=_words(group), harm=Phrase(harm.value), least=least, most=most)


def _of_totals(claims: Sequence[SourcedClaim], harm: Harm, names: dict[str, str]) -> Iterator[str]:
    """Exact totals of the same class of people by different claimants that differ, all in one sentence."""
    by_class: dict[frozenset[Group], list[Figure]] = defaultdict(list)
    for figure in latest(figures(counted(claims, harm))):
        if _is_exact(figure):
            by_class[figure.groups].append(figure)
    for found in by_class.values():
        if len({figure.claimant for figure in found}) > 1 and len({figure.low for figure in found}) > 1:
            group, numbers = _class(found[0]), "; ".join(_by_number(found, names))
            named = {"harm": Phrase(harm.value), "numbers": numbers}
            yield Phrase(_TOTALS, **named) if group is None else Phrase(_TOTALS_OF, group=group, **named)


def _by_number(found: list[Figure], names: dict[str, str]) -> list[str]:
    """The claimants of each number, the lowest first."""
    claimants: dict[int, set[str]] = defaultdict(set)
    for figure in found:
        claimants[figure.low or 0].add(names[figure.claimant])
    return [f"{number} ({', '.join(sorted(claimants[number]))})" for number in sorted(claimants)]


def _is_exact(figure: Figure) -> bool:
    exact = all(count_of(claim).qualifier is Qualifier.EXACT for claim in figure.claims)
    return exact and figure.low is not None and figure.low == figure.high and not figure.groups & FIGHTERS


def _class(figure: Figure) -> Phrase | None:
    """Whom it counts; None where it counts everybody."""
    group = next(iter(figure.groups)) if len(figure.groups) == 1 else Group.PEOPLE
    return None if group is Group.PEOPLE else _words(group)


def _standing(claims: list[SourcedClaim]) -> list[SourcedClaim]:
    ended = taken_back(claims)
    return [claim for claim in claims if claim.key not in ended]


def _of_stances(claims: Iterable[SourcedClaim], names: dict[str, str]) -> Iterator[str]:
    """Claimants who take back with one stance what they say with another."""
    said: dict[tuple[str, str], set[Stance]] = {}
    for claim in claims:
        if claim.target is not None and claim.claim.stance is not None:
            said.setdefault((claim.claimant, claim.target), set()).add(claim.claim.stance)
    for (claimant, party), stances in said.items():
        for one, other, words in _OPPOSED:
            if {one, other} <= stances:
                itself = claimant == party and one is Stance.ADMITS
                who, whom = names[claimant], "itself" if claimant == party else names[party]
                yield Phrase(_OF_SELF, who=who) if itself else Phrase(words, who=who, party=whom)


def _words(group: Group) -> Phrase:
    return Phrase(group.value.replace("_", " "))
