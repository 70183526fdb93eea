"""Zips before they are opened."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.package import names_in, opened
from counterclaim.ingest.source import Source
from made_files import zipped


def checked(data: bytes, limits: Limits | None = None, *, most_bytes: int | None = 1_000_000) -> list[str]:
    with opened(Source.of_bytes(data, name="z"), limits or Limits(), most_bytes=most_bytes) as package:
        return package.namelist()


def refused(data: bytes, limits: Limits | None = None, *, most_bytes: int | None = 1_000_000) -> str:
    with pytest.raises(UnreadableInput) as caught:
        checked(data, limits, most_bytes=most_bytes)
    return str(caught.value)


def with_info(change: Callable[[zipfile.ZipInfo], None]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        member = zipfile.ZipInfo("a.txt")
        change(member)
        package.writestr(member, b"nine")
    return stream.getvalue()


def test_package_that_plays_no_tricks_is_opened() -> None:
    assert checked(zipped({"a.txt": b"nine", "b/c.txt": b"ten"})) == ["a.txt", "b/c.txt"]


@pytest.mark.parametrize("name", ["../a", "b/../../a", "/a", "\\a", "..\\a", "c:/a"])
def test_package_with_a_path_outside_itself_is_refused(name: str) -> None:
    assert "outside the archive" in refused(zipped({name: b"x"}))


def test_package_with_a_link_is_refused() -> None:
    assert "symbolic link" in refused(with_info(lambda member: setattr(member, "external_attr", 0o120777 << 16)))


def test_package_with_a_locked_member_is_refused() -> None:
    data = bytearray(zipped({"a.txt": b"nine"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_package_with_a_member_before_its_beginning_is_refused() -> None:
    data = bytearray(zipped({"a.txt": b"nine"}))
    place = data.index(b"PK\x05\x06") + 16  # where the directory is said to begin
    data[place : place + 4] = (int.from_bytes(data[place : place + 4], "little") + 1000).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


def test_package_with_two_members_of_a_name_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("a", b"2")
    assert "two members of the name" in refused(stream.getvalue())


def test_package_that_unpacks_too_far_is_refused() -> None:
    assert "200 times" in refused(zipped({"a": b"\x00" * 20_000_000}), most_bytes=None)
    assert "more than 1,000,000 bytes" in refused(zipped({"a": b"ab" * 400_000, "b": b"cd" * 400_000}))
    assert checked(zipped({"a": b"\x00" * 900_000}))


def test_package_of_too_many_members_is_refused() -> None:
    assert "3 members" in refused(zipped({"a": b"", "b": b"", "c": b""}), Limits(members=2))


def with_directory_of(size: int, *, vast: bool = False) -> bytes:
    """An archive whose end says that its directory has this size."""
    data = zipped({"a": b"x"})
    end = data.index(b"PK\x05\x06")
    if vast:
        record = b"PK\x06\x06" + bytes(36) + size.to_bytes(8, "little") + bytes(8)
        return data[:end] + record + b"PK\x06\x07" + bytes(16) + data[end:]
    return data[: end + 12] + size.to_bytes(4, "little") + data[end + 16 :]


def test_package_with_a_vast_directory_is_refused_unread() -> None:
    assert "directory alone" in refused(with_directory_of(50_000_000))
    assert "directory alone" in refused(with_directory_of(5_000_000_000, vast=True))
    assert names_in(Source.of_bytes(with_directory_of(50_000_000), name="z")) == frozenset()


def test_package_of_a_million_members_is_refused_soon() -> None:
    started = time.monotonic()
    member = zipped({"abcd": b""})
    first, end = member.index(b"PK\x01\x02"), member.index(b"PK\x05\x06")
    directory = member[first:end] * 1_000_000
    data = member[:first] + directory + member[end : end + 12] + len(directory).to_bytes(4, "little") + member[end + 16 :]
    assert "directory alone" in refused(data)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\xff" * 30, zipped({"a": b"x"})[:-10]],
    ids=["empty", "a signature alone", "a directory of nonsense", "cut off"],
)
def test_package_that_is_broken_is_refused_and_has_no_names(data: bytes) -> None:
    assert re.search(r"broken zip|directory alone", refused(data))
    assert names_in(Source.of_bytes(data, name="z")) == frozenset()


def test_package_names_are_those_of_its_members() -> None:
    assert names_in(Source.of_bytes(zipped({"a": b"", "b": b""}), name="z")) == {"a", "b"}
