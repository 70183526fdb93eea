"""Bodies: unpacked whole or not at all, and a small one that unpacks to a huge one is dropped early."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.fetching.unpacking import BadPacking, TooLarge, unpacked


def pieces(body: bytes, size: int = 7) -> Iterator[bytes]:
    return (body[start : start + size] for start in range(0, len(body), size))


@settings(deadline=None)
@given(body=st.binary(max_size=2000), size=st.integers(1, 500), members=st.integers(1, 3))
def test_unpacking_gives_the_body(body: bytes, size: int, members: int) -> None:
    packed = b"".join(gzip.compress(body) for _ in range(members))
    assert unpacked(pieces(packed, size), "gzip", size=10_000) == body * members
    assert unpacked(pieces(body, size), None, size=10_000) == body


@pytest.mark.parametrize("packing", [None, "", "identity", " Identity "])
def test_unpacking_of_what_is_not_packed(packing: str | None) -> None:
    assert unpacked([b"ab", b"c"], packing, size=3) == b"abc"


@pytest.mark.parametrize("packing", ["gzip", "GZIP", "x-gzip"])
def test_unpacking_knows_the_names_of_gzip(packing: str) -> None:
    assert unpacked([gzip.compress(b"abc")], packing, size=100) == b"abc"


def test_unpacking_of_nothing() -> None:
    assert unpacked([], None, size=0) == b""
    with pytest.raises(BadPacking, match="ends in the middle"):
        unpacked([], "gzip", size=10)


@pytest.mark.parametrize("packing", ["br", "zstd", "deflate", "gzip, gzip", "x" * 1000])
def test_unpacking_of_what_was_not_asked_for(packing: str) -> None:
    with pytest.raises(BadPacking, match="was not asked for"):
        unpacked([b"abc"], packing, size=10)


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        (b"<p>plain</p>", "is not gzip"),
        (zlib.compress(b"abc"), "is not gzip"),
        (gzip.compress(b"abc" * 100, mtime=0)[:-9], "ends in the middle"),
        (gzip.compress(b"abc", mtime=0)[:-8] + b"\0" * 8, "is not gzip"),
        (gzip.compress(b"abc", mtime=0) + b"junk", "is not gzip"),
    ],
)
def test_unpacking_of_what_is_broken(packed: bytes, why: str) -> None:
    with pytest.raises(BadPacking, match=why):
        unpacked([packed], "gzip", size=1000)


@pytest.mark.parametrize(("size", "packing"), [(9, None), (9, "gzip")])
def test_unpacking_ends_at_the_limit(size: int, packing: str | None) -> None:
    body = b"ab" * 5
    sent = gzip.compress(body) if packing else body
    with pytest.raises(TooLarge):
        unpacked(pieces(sent), packing, size=size)
    assert unpacked(pieces(sent), packing, size=max(10, len(sent))) == body


def test_unpacking_drops_a_bomb_before_it_grows() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        unpacked([bomb], "gzip", size=100_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_unpacking_drops_what_never_ends() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b"x" * 1000

    with pytest.raises(TooLarge):
        unpacked(endless(), None, size=10_000)
    assert taken == 11
