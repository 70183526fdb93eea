"""The registry of formats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.formats import FORMATS, format_of
from counterclaim.ingest.source import Source


def test_formats_have_names_of_their_own() -> None:
    names = [form.NAME for form in FORMATS]
    assert len(set(names)) == len(names) == 12
    assert names[-1] == "text"


@pytest.mark.parametrize(("data", "name"), [(b"Nine dead.", "text"), (b"", "text"), (b"<html>", "html"), (b"%PDF-1.4", "pdf")])
def test_formats_are_told_by_what_an_input_holds(data: bytes, name: str) -> None:
    assert name == format_of(Source.of_bytes(data, name="x.docx")).NAME


@given(st.binary(max_size=100), st.text(max_size=9))
def test_formats_cover_every_input(data: bytes, name: str) -> None:
    assert format_of(Source.of_bytes(data, name=name)) in FORMATS
