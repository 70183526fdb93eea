"""acled/1: the one fatality number that the coders of the Armed Conflict Location & Event Data Project write down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.vocabulary.loader import load_table
from counterclaim.weighing.figures import Figure, count_of, counted, figures, keys_of, latest

RULE = "acled/1"

_SOME = 3


def estimate(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None:
    """The lowest reported number of deaths, as best alone; order-free.

    ACLED codebook, fatalities:

    - Sources that differ: the lowest. Of each claimant the latest figure counts, since ACLED revises its events up and down; that
      a number is corroborated better is for a person to decide, by rejecting the other claims.
    - Words without a number stand for ACLED's own (vocabulary/weighing/acled_numbers.tsv), taken from the words of the claim and
      not from what the reader lends them; they count only where nobody gives a number.
    - No mention, or "casualties" alone: 0, which rests on no claim.
    - There is no column for the injured, nor for classes of people: for these the rule gives nothing.
    """
    if harm is not Harm.KILLED or group is not None:
        return None
    found = latest(figures(counted(claims, harm)))
    numbers = {figure: number for figure in found if (number := _number(figure)) is not None}
    if not numbers:
        return Estimate(None, 0, None, RULE, ())
    best = min(numbers.values())
    return Estimate(None, best, None, RULE, keys_of(figure for figure, number in numbers.items() if number == best))


def _number(figure: Figure) -> int | None:
    if not figure.vague:
        return figure.low if figure.low is not None else figure.high
    by_group = {group: [claim for claim in figure.claims if count_of(claim).group is group] for group in figure.groups}
    return max(min(map(number_of, claims)) for claims in by_group.values())


def number_of(claim: SourcedClaim) -> int:
    """ACLED's number for the vague words of a claim: those in its quote that the reader took for the same number."""
    read_as = count_of(claim).low
    numbers = [(len(words), number) for words, number, lent in _conventions() if lent == read_as and _holds(claim.quote, words)]
    return max(numbers)[1] if numbers else _SOME


def _holds(quote: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", " ".join(quote.casefold().split())) is not None


@cache
def _conventions() -> list[tuple[str, int, int]]:
    rows = load_table("weighing/acled_numbers.tsv")
    return [(row["words"].casefold(), int(row["number"]), int(row["read_as"])) for row in rows]
