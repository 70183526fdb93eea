"""Gzip files of many members, whole and damaged."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.gzip_members import DamagedMember, GzipMembers


def read_on(data: bytes) -> tuple[bytes, int]:
    """All that can be read, and how often it broke off."""
    stream, found, damaged = GzipMembers(io.BytesIO(data)), b"", 0
    while True:
        try:
            chunk = stream.read(1_000)
        except DamagedMember:
            damaged += 1
            continue
        if not chunk:
            return found, damaged
        found += chunk


@given(st.lists(st.binary(max_size=5_000), max_size=5))
def test_gzip_members_are_read_one_after_the_other(parts: list[bytes]) -> None:
    assert read_on(b"".join(map(gzip.compress, parts))) == (b"".join(parts), 0)


def test_gzip_members_are_read_behind_a_damaged_one() -> None:
    first, second, third = (gzip.compress(bytes([letter]) * 50_000 + bytes(range(256))) for letter in b"abc")
    broken = second[:40] + b"\xff\xff\xff\xff" + second[44:]
    data, damaged = read_on(first + broken + third)
    assert data.startswith(b"a" * 50_000)
    assert data.endswith(b"c" * 50_000 + bytes(range(256)))
    assert damaged >= 1


def test_gzip_members_say_where_the_file_breaks_off() -> None:
    whole = gzip.compress(bytes(range(256)) * 100)
    stream = GzipMembers(io.BytesIO(whole[:-20]))
    with pytest.raises(DamagedMember, match="breaks off"):
        list(iter(lambda: stream.read(10_000), b""))
    assert stream.read(10) == b""


def test_gzip_members_pass_over_what_stands_between_them() -> None:
    assert read_on(gzip.compress(b"one") + b"\x00" * 100_000 + gzip.compress(b"two")) == (b"onetwo", 0)
    assert read_on(b"no member at all") == (b"", 0)


@given(st.binary(max_size=300))
def test_gzip_members_of_any_bytes_end(data: bytes) -> None:
    read_on(b"\x1f\x8b\x08" + data)
