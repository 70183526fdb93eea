"""The text of a row, and where each value stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.derived import derived
from counterclaim.ingest.coded import RowText
from counterclaim.ingest.document import Document
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from counterclaim.model.account import Status
from counterclaim.model.mention import Mentions
from made_rows import acled, table, ucdp


def test_row_text_is_a_line_a_column_that_holds_something() -> None:
    words = RowText("ACLED", {"a": "one", "b": "", "c": "two\n three "})
    assert words.text == "data set: ACLED\na: one\nc: two three\n"
    assert words.name.of(words.text) == "ACLED"
    assert words.line(["a", "b", "c"]).of(words.text) == "a: one\nc: two three"
    assert words.value("c").of(words.text) == "two three"
    assert words.values(["a", "c"]).of(words.text) == "one\nc: two three"


@pytest.mark.parametrize(("value", "party"), [("Army (2021-)", "Army"), ("Army", "Army"), ("(2021-)", "(2021-)")])
def test_row_text_names_a_party_without_its_years(value: str, party: str) -> None:
    words = RowText("X", {"a": value})
    assert words.party("a").of(words.text) == party


@given(st.dictionaries(st.text(min_size=1, max_size=5), st.text(max_size=9), max_size=5), st.text(min_size=1, max_size=5))
def test_row_text_spans_are_the_values(row: dict[str, str], name: str) -> None:
    words = RowText(name, row)
    for column, value in row.items():
        if value.split():
            assert words.value(column).of(words.text) == " ".join(value.split())
            assert words.line([column]).of(words.text) == f"{column}: {' '.join(value.split())}"


@pytest.mark.parametrize("row", [acled(), ucdp()])
def test_coded_ledger_is_derived_like_any_other(row: dict[str, str]) -> None:
    (made,) = documents(Source.of_bytes(table([row]), name="x.csv"))
    assert isinstance(made, Document)
    assert made.ledger is not None
    ledger = derived(made.ledger, made.report.text, Mentions(country="ML"))
    (account,) = ledger.accounts
    assert dict(account.counts)["killed"].low in (9, 12)
    (attribution,) = account.attribution
    assert attribution.status is Status.ALLEGED
    assert attribution.actor is not None
    assert attribution.actor.startswith("ml-")
