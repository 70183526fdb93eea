"""JSON documents, taken apart."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.json_extract import extract
from counterclaim.ingest.limits import Limits


def pieces(data: bytes, limits: Limits | None = None) -> list[dict[str, object]]:
    return list(extract(data, limits or Limits()))


def test_json_extract_numbers_objects_and_says_what_is_none() -> None:
    assert pieces(b'\xef\xbb\xbf[{"text": "x"}, 7]') == [
        {"number": 1, "fields": {"text": "x"}},
        {"number": 2, "fault": "it is no object"},
    ]


def test_json_extract_knows_an_export_of_telegram() -> None:
    chat = {"name": "N", "type": "public_channel", "id": 5, "messages": [{"id": 2, "type": "message", "text": "x"}]}
    (piece,) = pieces(json.dumps(chat).encode())
    assert piece["number"] == "5/2"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[]", "empty list"),
        (b'[{"text": "x"', "not JSON: .* in line 1"),
        (b'["\xe9"]', "not in UTF-8"),
        (b"7", "without an object"),
    ],
)
def test_json_extract_says_what_is_wrong(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableInput, match=why):
        pieces(data)


def test_json_extract_takes_no_more_objects_than_a_table_has_rows() -> None:
    with pytest.raises(UnreadableInput, match="more than 2 objects"):
        pieces(b"[{}, {}, {}]", replace(Limits(), rows=2))
