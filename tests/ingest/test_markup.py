"""XML before it is parsed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.markup import check_entities, root_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
@pytest.mark.parametrize(
    "declared", ['<!ENTITY a "b">', '<!ENTITY % a "b">', '<!ENTITY a SYSTEM "file:///x">', '<!ENTITY a PUBLIC "x" "y">']
)
def test_markup_that_declares_an_entity_is_refused(declared: str, encoding: str) -> None:
    with pytest.raises(UnreadableInput, match="entities"):
        check_entities(f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [{declared}]><x/>'.encode(encoding))


@pytest.mark.parametrize(
    "data", [b"<x/>", b"<!DOCTYPE x SYSTEM 'x.dtd'><x/>", b"not xml", b"", b"<x>&amp;<![CDATA[<!ENTITY a 'b'>]]></x>"]
)
def test_markup_that_declares_none_is_left_to_its_parser(data: bytes) -> None:
    check_entities(data)


def test_markup_is_looked_at_no_further_than_its_root() -> None:
    check_entities(b"<x>" + b"<y/>" * 1_000_000)


@pytest.mark.parametrize(
    ("head", "root"),
    [
        (b"<rss version='2.0'>", "rss"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- a <html> --><!DOCTYPE feed>\n<feed>", "feed"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><atom:Feed>", "feed"),
        (b"<HTML>", "html"),
        (b"words <html>", None),
        (b"", None),
    ],
)
def test_markup_root_is_the_first_element(head: bytes, root: str | None) -> None:
    assert root_of(head) == root


@given(st.binary(max_size=200))
def test_markup_of_any_bytes_is_looked_at(data: bytes) -> None:
    root_of(b"<!--" + data)
    root_of(b"<!DOCTYPE" + data)
