"""Records of web archives, whole and broken."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ingest.warc_records import Broken, Record, records
from made_files import warc

PAGE = ("https://a.example/1", "text/html", b"<p>one</p>")


def read(data: bytes) -> list[tuple[int, str]]:
    """The number of each record and its body, or what is wrong with it."""
    return [
        (record.number, record.body.read(1_000).decode("latin-1") if isinstance(record, Record) else record.problem)
        for record in records(io.BytesIO(data))
    ]


def test_records_come_with_their_headers_and_bodies() -> None:
    for packed in (True, False):
        record = next(records(io.BytesIO(warc(PAGE, packed=packed))))
        assert isinstance(record, Record)
        assert record.header("WARC-Target-URI") == "https://a.example/1"
        assert record.http_header("Content-Type") == "text/html"
        assert record.body.read(100) == b"<p>one</p>"
        assert not record.is_cut


def test_records_can_be_passed_over_unread() -> None:
    found = list(records(io.BytesIO(warc(PAGE, PAGE, PAGE, packed=False))))
    assert [record.number for record in found] == [1, 2, 3]
    assert not any(isinstance(record, Broken) for record in found)


def test_records_go_on_behind_a_broken_one() -> None:
    bad = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n<p>lost</p>\r\n\r\n"
    found = read(warc(PAGE, packed=False) + bad + warc(PAGE, packed=False))
    assert found[0][1] == found[-1][1] == "<p>one</p>"
    assert "Content-Length is 'many'" in found[1][1]
    assert "no record stands here" in found[2][1]


def test_records_name_what_is_no_record() -> None:
    assert read(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nrubbish\r\n")[-1][1].startswith("something that is no record")
    assert "nvalid" in read(b"WARC/9.9 what\r\n\r\n")[0][1]


def test_records_whose_headers_never_end_cost_no_memory() -> None:
    endless = b"WARC/1.0\r\n" + b"X: y\r\n" * 250_000
    assert "headers are longer" in read(endless)[0][1]
    assert "headers are longer" in read(b"WARC/1.0\r\nX: " + b"y" * 3_000_000)[0][1]


def test_records_that_break_off_say_so() -> None:
    data = warc(PAGE, packed=False)
    record = next(records(io.BytesIO(data[: data.index(b"one")])))
    assert isinstance(record, Record)
    record.body.read(100)
    assert record.is_cut


def test_records_are_read_behind_a_damaged_member() -> None:
    one = warc(PAGE)
    found = read(one + one[:60] + b"\xff" * 8 + one[68:] + one)
    assert found[0][1] == found[-1][1] == "<p>one</p>"


def test_records_bear_ten_thousand_broken_ones() -> None:
    bad = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n" * 10_000
    found = read(bad + warc(PAGE, packed=False))
    assert len(found) == 10_001
    assert found[-1][1] == "<p>one</p>"


@settings(deadline=None)
@given(st.binary(max_size=500))
def test_records_of_any_bytes_end(data: bytes) -> None:
    assert len(read(b"WARC/1.0\r\n" + data)) < 300
