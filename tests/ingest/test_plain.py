"""Plain text as a document."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document
from counterclaim.ingest.plain import documents
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import STORY, zipped


def read(data: bytes) -> Document:
    (document,) = documents(Source.of_bytes(data, name="a.txt"), Terms())
    return document


def test_plain_text_is_kept_as_it_is() -> None:
    text = f"Nine killed\r\n\r\n{STORY}\r\n"
    assert read(b"\xef\xbb\xbf" + text.encode()).report.text == text
    assert read(text.encode()).original == text.encode()


def test_plain_text_is_the_same_report_as_read_makes_of_the_file() -> None:
    from counterclaim.ingest.text import read_bytes

    assert read(STORY.encode()).report == read_bytes(STORY.encode(), id="a.txt")


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"\xff\xfe", "utf-16"), (zipped({"a": b"b"}), "unpack it")])
def test_plain_text_that_is_none_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        read(data)
