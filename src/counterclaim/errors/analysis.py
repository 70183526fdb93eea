"""What is wrong with what an analysis is made of."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.errors.root import CounterclaimError


class AnalysisError(CounterclaimError):
    """An analysis or a picture of one that cannot be made as it was asked for."""


class NotReady(AnalysisError):
    """An analysis of incidents that are still to be weighed under every rule; left: how many."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(f"{left:,} incidents are still to be weighed under every rule: ask again in a while")


class BadPopulation(AnalysisError):
    """A table of populations that cannot be read as one."""


class BadLists(CounterclaimError):
    """A table of lists of persons that cannot be read as one."""


class BadReview(CounterclaimError):
    """A decision in a file of pairs that is none. row: where it stands; what stands there is not repeated, since names may."""

    def __init__(self, row: int, known: list[str]) -> None:
        self.row = row
        super().__init__(f"row {row} of the review has a decision that is none of {', '.join(known)}: mend it, or leave it empty")


class RefusedEstimate(CounterclaimError):
    """Lists from which no estimate may be made; reasons: why, each with what would help; words: what stands before these."""

    def __init__(self, reasons: Sequence[str], words: str = "no estimate is made from these lists") -> None:
        self.reasons, self.words = reasons, words
        super().__init__(f"{words}: {'; '.join(reasons)}")
