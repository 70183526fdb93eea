"""Where the two long steps are done: on this machine unless told otherwise, or on the many of a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from counterclaim.casefile.workers import Outcome
from counterclaim.linking.card import Card
from counterclaim.linking.edge import Edge
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey
from counterclaim.model.report import Report

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine


class Machines(Protocol):
    """What reads and compares in the place of this process, with the same results; what is kept, this process keeps."""

    @property
    def accounts_at_once(self) -> int:
        """How many accounts are linked in one go: the more, the more pairs there are to share out."""

    def read(self, reports: Iterable[Report], *, engine: Engine | None = None) -> Iterator[Outcome]:
        """Each report's reading, or the reason why there is none, as they come (casefile/workers.py)."""

    def edges(
        self, pairs: Iterable[tuple[AccountKey, AccountKey]], cards: Mapping[AccountKey, Card], weights: Weights | None = None
    ) -> list[Edge]:
        """The edges of some pairs, in the order of their accounts (linking/linked_pairs.py)."""
