"""Bytes before anything is known of them."""

from __future__ import annotations

import io
import os
import threading
import zipfile
from pathlib import Path

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.source import Source
from made_files import zipped


def test_source_of_bytes_knows_its_address() -> None:
    source = Source.of_bytes(b"nine", name="a", url="https://x.example/a", media_type="text/html", charset="utf-8")
    assert (source.origin, source.url, source.media_type, source.charset) == (
        "https://x.example/a",
        "https://x.example/a",
        "text/html",
        "utf-8",
    )
    assert (source.head(2), source.read(4)) == (b"ni", b"nine")


def test_source_is_never_read_beyond_a_limit() -> None:
    with pytest.raises(UnreadableInput, match="larger than the 3 bytes"):
        Source.of_bytes(b"nine", name="a").read(3)


def test_source_without_bytes_is_empty() -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        Source.of_bytes(b"", name="a").read(3)


def test_source_of_a_path_is_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"nine")
    source = Source.of_path(tmp_path / "a.txt")
    assert (source.name, source.origin, source.read(9)) == ("a.txt", str(tmp_path / "a.txt"), b"nine")
    assert Source.of_path(tmp_path / "a.txt", name="b").name == "b"


def test_source_of_a_stream_can_be_opened_again_and_sought() -> None:
    source = Source.of_stream(io.BytesIO(zipped({"a": b"nine"})), name="-")
    assert source.head(2) == b"PK"
    with source.open() as stream, zipfile.ZipFile(stream) as package:
        assert package.read("a") == b"nine"
    with source.open() as one, source.open() as other:
        assert one.read(2) == other.read(2) == b"PK"
        assert one.seek(-2, io.SEEK_END) > 0
        assert one.seek(1, io.SEEK_CUR) == one.tell()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_source_of_a_pipe_is_read_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"nine",))
    writer.start()
    source = Source.of_path(path)
    writer.join()
    assert source.read(9) == source.read(9) == b"nine"
