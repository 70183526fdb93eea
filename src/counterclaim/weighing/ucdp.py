"""ucdp/1: low, best and high as the coders of the Uppsala Conflict Data Program estimate them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.figures import Figure, counted, figures, figures_of_each, highest, latest, lowest, resting_on
from counterclaim.weighing.interests import accused, is_party, of_enemies

RULE = "ucdp/1"


def estimate(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None:
    """The most reliable figure between the lowest and the highest that can be relied on; order-free.

    UCDP, Battle-related deaths: sources and methods:

    - Of each claimant only the latest figure counts. Vague words count only where nobody gives a number.
    - best is the figure of the most reliable claimants (vocabulary/weighing/reliability.toml); where their reliability cannot be
      told apart, the lower figure. "At least 9" is a figure of 9; who gives a range and a number in it (UCDP itself, in GED) has
      that number for a figure.
    - low and high are the lowest and the highest figure.
    - A party's figure of its enemy's losses, which UCDP calls propaganda and disregards, reaches high alone, beside figures of
      everybody too. It is kept there because nothing shows that it is false; and where nobody else counts at all, it is all that
      is known and gives all three.
    - That the doer is disputed moves nothing here: these figures say how many were harmed, not by whom. UCDP's clause that deaths
      by an uncertain party may stand in high alone is for figures of one party, which an export makes.
    """
    counts = counted(claims, harm, group)
    whole = figures(counts)
    found = latest(dict.fromkeys([*whole, *_boasts(counts, vague=all(figure.vague for figure in whole))]))
    if not found:
        return None
    reliable = [figure for figure in found if not of_enemies(figure)] or found
    best = min(
        (number for figure in _most_reliable(reliable, accused(claims)) if (number := figure.best) is not None), default=None
    )
    return resting_on(found, RULE, lowest(reliable), best, highest(found))


def _boasts(counts: Sequence[SourcedClaim], *, vague: bool) -> list[Figure]:
    """The figures of enemies' losses alone, also where others count everybody; vague words only where all are."""
    return [figure for figure in figures_of_each(counts) if of_enemies(figure) and (vague or not figure.vague)]


def _most_reliable(found: list[Figure], parties: frozenset[str]) -> list[Figure]:
    """The figures of the first tier that gives a number to start from."""
    by_tier = {figure: tier_of(figure, parties) for figure in found if figure.low is not None}
    first = min(by_tier.values(), default=0)
    return [figure for figure, tier in by_tier.items() if tier == first]


def tier_of(figure: Figure, parties: frozenset[str]) -> int:
    """How reliable the claimant is held: 0 for the most; the last tier is that of those who have a side."""
    return max(_tiers().values()) if is_party(figure, parties) else _tiers()[figure.kind]


@cache
def _tiers() -> dict[ClaimantKind, int]:
    tiers = load_toml("weighing/reliability.toml")["tier"]
    return {ClaimantKind(kind): number for number, tier in enumerate(tiers) for kind in tier["kinds"]}
