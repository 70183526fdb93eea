"""Files and bytes that are reports, and those that are not."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest.text import MOST_KEPT, check_text, read_bytes, read_file, read_stream, read_text

STORY = "Nine dead in attack on bus\n\nKORA, March 4 (AFP) - Gunmen killed nine people on Monday.\n"


def test_text_is_kept_whole_with_its_hash() -> None:
    report = read_bytes(STORY.encode(), id="r1", published=date(2025, 3, 5), publisher="The Courier")
    assert (report.id, report.text, report.publisher) == ("r1", STORY, "The Courier")
    assert (report.published, report.published_from) == (date(2025, 3, 5), "given")
    assert report.sha256 == hashlib.sha256(STORY.encode()).hexdigest()


def test_text_gets_title_and_agency_from_its_head() -> None:
    report = read_text(STORY)
    assert (report.title, report.agency) == ("Nine dead in attack on bus", "AFP")


def test_text_is_named_by_its_hash_where_no_id_is_given() -> None:
    report = read_bytes(STORY.encode())
    assert report.sha256.startswith(report.id)


def test_text_without_date_says_nothing_of_its_source() -> None:
    assert read_text(STORY).published_from is None


def test_text_does_not_hold_the_byte_order_mark_but_the_hash_does() -> None:
    data = b"\xef\xbb\xbf" + STORY.encode()
    report = read_bytes(data)
    assert report.text == STORY
    assert report.sha256 == hashlib.sha256(data).hexdigest()


def test_text_keeps_its_line_ends() -> None:
    assert read_bytes(b"Nine dead\r\n\r\nGunmen struck.\r\n").text == "Nine dead\r\n\r\nGunmen struck.\r\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "white space"),
        (b"\xef\xbb\xbf", "empty"),
        (b"nine\x00dead", "NUL"),
        ("Nine dead in Ségou".encode("latin-1"), "windows-1252.*iconv"),
        ("Девять погибших".encode("windows-1251"), "windows-1251"),
        ("Nine dead".encode("utf-16"), "utf-16"),
        (b"%PDF-1.7 \xe2\xe3", "a PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"{\\rtf1 nine dead}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(128, 160)) * 9, "looks like no text"),
    ],
)
def test_text_refuses_what_is_no_report(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message):
        read_bytes(data)


def test_text_of_a_long_report_is_read() -> None:
    assert len(read_bytes(b"Nine people died. " * 12_000).text) == 216_000


def test_text_beyond_the_limit_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableInput, match=r"16,000,001 characters.*split it"):
        read_text("a" * (MOST_KEPT + 1))
    with pytest.raises(UnreadableInput, match="split it"):
        read_bytes(b"a" * (4 * MOST_KEPT + 1))


def test_text_of_twenty_megabytes_in_one_line_is_refused_unread() -> None:
    stream = io.BytesIO(b"a" * 20_000_000)
    with pytest.raises(UnreadableInput, match="split it"):
        read_stream(stream)
    assert stream.tell() < 5_000_000


def test_text_with_half_a_character_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="surrogate"):
        check_text("nine dead \ud83d")


def test_file_is_named_after_itself(tmp_path: Path) -> None:
    path = tmp_path / "report-1.txt"
    path.write_text(STORY, "utf-8")
    assert read_file(path, publisher="The Courier").id == "report-1.txt"


def test_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"no such file.*none\.txt"):
        read_file(tmp_path / "none.txt")


def test_file_that_is_a_folder_says_how_to_name_its_files(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"is a folder.*\*\.txt"):
        read_file(tmp_path)


def test_file_with_an_impossible_name_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="cannot be opened"):
        read_file(Path("nine\x00dead"))


def test_file_that_the_system_refuses_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be opened: File name too long"):
        read_file(tmp_path / ("a" * 300))


def test_file_begun_by_a_byte_order_mark_is_read_without_it(tmp_path: Path) -> None:
    path = tmp_path / "marked.txt"
    path.write_text(STORY, "utf-8-sig")
    assert read_file(path).text == STORY


def test_file_in_another_encoding_is_named_with_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("Nine dead near Ségou, the mayor said.", "cp1252")
    with pytest.raises(UnreadableInput, match=r"old\.txt: it is not in UTF-8 .* windows-1252"):
        read_file(path)


def test_stream_is_named_by_its_hash() -> None:
    report = read_stream(io.BytesIO(STORY.encode()), published=date(2025, 3, 5))
    assert (report.id, report.published) == (report.sha256[:16], date(2025, 3, 5))


def test_file_that_is_empty_is_named(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(UnreadableInput, match=r"empty\.txt: it is empty"):
        read_file(path)


@given(st.binary(max_size=400))
def test_bytes_give_a_report_or_a_message(data: bytes) -> None:
    with suppress(CounterclaimError):
        assert read_bytes(data).text.encode() == data.removeprefix(b"\xef\xbb\xbf")
