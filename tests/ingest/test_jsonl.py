"""JSON lines: each line a report or a reason, in order, and no line stops the run."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.jsonl import BadLine, read_lines
from counterclaim.model.report import Report

TODAY = date(2025, 6, 1)
STORY = "Gunmen killed nine people on Monday."


def lines(*values: object) -> io.BytesIO:
    return io.BytesIO("".join(json.dumps(value) + "\n" for value in values).encode())


def read(stream: io.BytesIO, **given: Any) -> list[Report | BadLine]:
    return list(read_lines(stream, today=TODAY, **given))


def the_error(line: bytes) -> BadLine:
    (bad,) = read(io.BytesIO(line))
    assert isinstance(bad, BadLine)
    return bad


def the_report(**fields: object) -> Report:
    (report,) = read(lines({"text": STORY, **fields}))
    assert isinstance(report, Report)
    return report


def test_line_gives_a_report_with_all_its_fields() -> None:
    report = the_report(
        id="r1", title="Nine dead", published="2025-03-05", publisher="P", url="https://example.org/1", language="en"
    )
    assert (report.id, report.text, report.title, report.published) == ("r1", STORY, "Nine dead", date(2025, 3, 5))
    assert (report.publisher, report.url, report.language, report.published_from) == ("P", "https://example.org/1", "en", "given")


def test_line_with_text_alone_is_enough() -> None:
    report = the_report()
    assert report.sha256.startswith(report.id)


def test_line_with_unknown_keys_is_read() -> None:
    assert the_report(id="r1", outlet="x", nested={"a": [1]}).id == "r1"


def test_line_without_title_takes_that_of_the_text() -> None:
    assert the_report(text=f"Nine dead\n\n{STORY}").title == "Nine dead"


@pytest.mark.parametrize("value", [None, ""])
def test_line_with_an_empty_field_has_none(value: str | None) -> None:
    assert the_report(published=value, publisher=value).publisher is None


def test_line_with_a_number_as_id_keeps_it_as_a_string() -> None:
    assert the_report(id=17).id == "17"


def test_lines_that_are_blank_are_skipped() -> None:
    assert len(read(io.BytesIO(b'\n  \n{"text": "Nine dead."}\n\r\n'))) == 1


def test_lines_may_begin_with_a_byte_order_mark_and_end_without_newline() -> None:
    assert isinstance(read(io.BytesIO(b'\xef\xbb\xbf{"text": "Nine dead."}'))[0], Report)


def test_lines_take_publisher_and_date_of_the_run_where_they_have_none() -> None:
    stream = lines({"text": STORY}, {"text": STORY + " ", "publisher": "Own", "published": "2025-01-01"})
    first, second = read(stream, published=date(2025, 3, 5), publisher="Run")
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.publisher, first.published, first.published_from) == ("Run", date(2025, 3, 5), "given")
    assert (second.publisher, second.published) == ("Own", date(2025, 1, 1))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "a", "text": ', "not JSON"),
        (b"hello", "not JSON"),
        (b'["a"]', "it is a list, not an object"),
        (b"null", "it is null"),
        (b'{"id": "a"}', 'no "text"'),
        (b'{"text": null}', 'no "text"'),
        (b'{"text": 5}', '"text" is a number'),
        (b'{"text": ["a"]}', '"text" is a list'),
        (b'{"text": ""}', "empty"),
        (b'{"text": " \\n"}', "white space"),
        (b'{"text": "a\\u0000b"}', "NUL"),
        (b'{"text": "a\\ud800b"}', "surrogate"),
        (b'{"text": "Nine dead.", "title": 5}', '"title" is a number'),
        (b'{"text": "Nine dead.", "title": "\\udfff"}', '"title" holds half of a character'),
        (b'{"text": "Nine dead.", "id": {}}', '"id" is an object'),
        (b'{"text": "Nine dead.", "id": true}', '"id" is true or false'),
        (b'{"text": "Nine dead.", "published": 20250105}', '"published" is a number'),
        (b'{"text": "Nine dead.", "published": "5 January"}', "YYYY-MM-DD"),
        (b'{"text": "Nine dead.", "published": "2025-02-30"}', "does not exist"),
        (b'{"text": "Nine dead.", "published": "2031-01-01"}', "in the future"),
        (b'{"text": "Nine dead.", "score": NaN}', "NaN"),
        (b'{"text": "Nine dead.", "score": -Infinity}', "-Infinity"),
        (b'{"text": "caf\xe9"}', "not in UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "Nine dead.", "n": ' + b"9" * 5000 + b"}", "not JSON"),
    ],
)
def test_line_that_is_no_report_says_why(line: bytes, message: str) -> None:
    bad = the_error(line)
    assert message in bad.error
    assert bad.error.startswith("line 1: ")


def test_bad_line_keeps_its_id_where_it_has_one() -> None:
    assert the_error(b'{"id": "r7", "text": 5}').id == "r7"
    assert the_error(b'{"id": "r7", "text": ').id is None


def test_bad_line_stops_nothing() -> None:
    stream = io.BytesIO(b'{"id": "a", "text": "Nine dead."}\n{broken\n{"id": "b", "text": "Ten dead."}\n')
    first, second, third = read(stream)
    assert isinstance(first, Report)
    assert isinstance(second, BadLine)
    assert isinstance(third, Report)
    assert (first.id, second.line, third.id) == ("a", 2, "b")


def test_id_given_twice_is_a_bad_line() -> None:
    _, second = read(lines({"id": "a", "text": STORY}, {"id": "a", "text": "Other words."}))
    assert isinstance(second, BadLine)
    assert (second.line, second.id) == (2, "a")
    assert "earlier report" in second.error


class Endless(io.RawIOBase):
    """A stream of one line of so many bytes, followed by a good one."""

    def __init__(self, size: int) -> None:
        self.left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.left == 0:
            good = b'\n{"id": "good", "text": "Nine dead."}'
            buffer[: len(good)] = good
            self.left = -1
            return len(good)
        size = max(min(len(buffer), self.left), 0)
        buffer[:size] = b"a" * size
        self.left -= size
        return size


def test_line_without_end_is_refused_in_bounded_memory_and_the_next_one_read() -> None:
    tracemalloc.start()
    bad, good = read(io.BufferedReader(Endless(60_000_000)))  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(bad, BadLine)
    assert isinstance(good, Report)
    assert "split it" in bad.error
    assert good.id == "good"
    assert peak < 60_000_000


def test_lines_are_streamed() -> None:
    def many() -> Iterator[bytes]:
        for number in range(100_000):
            yield json.dumps({"id": number, "text": STORY}).encode() + b"\n"

    class Stream(io.BytesIO):
        source = many()

        def readline(self, size: int | None = -1) -> bytes:
            return next(self.source, b"")

    reports = read_lines(Stream(), today=TODAY)
    assert isinstance(next(reports), Report)
    assert next(Stream.source).startswith(b'{"id": 1')


@given(st.lists(st.binary(max_size=80), max_size=8))
def test_lines_of_any_bytes_give_one_result_a_line(chunks: list[bytes]) -> None:
    data = b"\n".join(chunks)
    expected = sum(bool(line.strip()) for line in io.BytesIO(data.removeprefix(b"\xef\xbb\xbf")))
    assert len(read(io.BytesIO(data))) == expected


@given(
    st.dictionaries(
        st.sampled_from(["id", "text", "title", "published", "url"]), st.none() | st.text() | st.integers() | st.booleans()
    )
)
def test_lines_of_any_values_give_a_report_or_a_reason(fields: dict[str, Any]) -> None:
    (result,) = read(lines(fields))
    assert isinstance(result, Report) or result.error
