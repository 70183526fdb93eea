"""The data sets whose tables are known by their columns. A new one is a module like these, its codes, its test, a line below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from counterclaim.ingest import acled, ucdp_ged
from counterclaim.ingest.coded import Coded


class Dataset(Protocol):
    """What turns the rows of one data set into events."""

    def coded(self, row: Mapping[str, str]) -> Coded:
        """The event of a row; UnreadableInput where it is none."""
        ...


class KnownDataset(Dataset, Protocol):
    """A data set that is known by its columns."""

    def recognises(self, columns: frozenset[str]) -> bool:
        """Whether a table with these columns is one of it."""
        ...


DATASETS: tuple[KnownDataset, ...] = (acled, ucdp_ged)


def dataset_of(names: Sequence[str]) -> Dataset | None:
    """The data set that a table with these columns is, or None."""
    return next((dataset for dataset in DATASETS if dataset.recognises(frozenset(names))), None)
