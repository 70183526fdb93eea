"""Data sets that are known by their columns."""

from __future__ import annotations

import pytest

from counterclaim.ingest import acled, ucdp_ged
from counterclaim.ingest.datasets import dataset_of
from counterclaim.ingest.document import Document
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from made_rows import acled as acled_row
from made_rows import table
from made_rows import ucdp as ucdp_row


def test_datasets_are_known_by_their_columns() -> None:
    assert dataset_of(list(acled_row())) is acled
    assert dataset_of(list(ucdp_row())[::-1]) is ucdp_ged
    assert dataset_of(["id", "text"]) is None


def test_datasets_give_way_to_a_mapping() -> None:
    (entry,) = documents(Source.of_bytes(table([acled_row()]), name="acled.csv"), mapping="text=notes")
    assert isinstance(entry, Document)
    assert entry.ledger is None
    assert entry.report.text.startswith("On 5 March")


@pytest.mark.slow
def test_datasets_are_read_fast_and_their_bad_rows_said() -> None:
    rows = [acled_row(event_id_cnty=f"T{n}", fatalities="x" if n % 100 == 0 else "1") for n in range(1_000)]
    entries = list(documents(Source.of_bytes(table(rows), name="acled.csv")))
    assert sum(isinstance(entry, Document) for entry in entries) == 990
