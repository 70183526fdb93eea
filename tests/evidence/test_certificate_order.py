"""The order of certificates: that of DER, whatever it was, with every other byte where it stood."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.evidence.certificate_order import ordered


def element(tag: int, *content: bytes) -> bytes:
    """An element of DER, with a length of as many bytes as it takes."""
    body = b"".join(content)
    if len(body) < 0x80:
        return bytes([tag, len(body)]) + body
    length = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 + len(length)]) + length + body


def timestamp(*certificates: bytes, certified: bool = True) -> bytes:
    """A token of the right shape, whose parts hold nothing that means anything."""
    held = [element(0xA0, *certificates)] if certified else []
    signed = element(0x30, element(0x02, b"\x03"), element(0x31), element(0x30, b"\xa0\x00"), *held, element(0x31, b"\x30\x00"))
    return element(0x30, element(0x30, b"\x02\x01\x00"), element(0x30, element(0x06, b"\x2a"), element(0xA0, signed)))


SHORT, LONG, LARGE = element(0x30, b"a" * 5), element(0x30, b"a" * 200), element(0x30, b"a" * 70_000)


@pytest.mark.parametrize("certificates", [*permutations([SHORT, LONG, LARGE])])
def test_certificate_order_is_that_of_der(certificates: tuple[bytes, ...]) -> None:
    assert ordered(timestamp(*certificates)) == timestamp(SHORT, LONG, LARGE)


@pytest.mark.parametrize("token", [timestamp(), timestamp(SHORT), timestamp(SHORT, SHORT), timestamp(certified=False)])
def test_certificate_order_of_one_or_none_stays(token: bytes) -> None:
    assert ordered(token) == token


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_certificate_order_of_what_is_no_timestamp_stays(garbage: bytes) -> None:
    good = timestamp(LONG, SHORT)
    for token in (garbage, good[: len(garbage)], good + garbage or good + b"x"):
        if token != good:
            assert ordered(token) == token


def test_certificate_order_keeps_every_byte() -> None:
    token = timestamp(LARGE, LONG, SHORT)
    assert sorted(ordered(token)) == sorted(token)
    assert ordered(ordered(token)) == ordered(token)
