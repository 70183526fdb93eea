"""Addresses: web addresses are read in one way, and tricks with them are refused before a network is asked."""

from __future__ import annotations

import pytest
from httpx import URL
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import RefusedAddress
from counterclaim.fetching.address import LONGEST, parse, place


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://example.org/news/1?a=b", "https://example.org/news/1?a=b"),
        ("HTTPS://EXAMPLE.org", "https://example.org"),
        ("http://example.org:80/a#part", "http://example.org/a"),
        ("https://example.org/أخبار", "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"),
        ("https://münchen.example/a", "https://xn--mnchen-3ya.example/a"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)
def test_address_is_read_in_one_spelling(address: str, read: str) -> None:
    assert str(parse(address)) == str(URL(read))


def test_address_that_is_relative_is_read_from_its_base() -> None:
    base = parse("https://example.org/a/b")
    assert str(parse("/c", base=base)) == "https://example.org/c"
    assert str(parse("c?d", base=base)) == "https://example.org/a/c?d"
    assert str(parse("//other.example/", base=base)) == "https://other.example/"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "begin with http"),
        ("report.html", "begin with http"),
        ("file:///etc/passwd", "begin with http"),
        ("ftp://example.org/", "begin with http"),
        ("gopher://example.org/", "begin with http"),
        ("javascript:alert(1)", "begin with http"),
        ("http://", "begin with http"),
        ("http:///path", "begin with http"),
        ("https://user:secret@example.org/", "a name or a password"),
        ("https://example.org@127.0.0.1/", "a name or a password"),
        ("https://example.org\\@127.0.0.1/", "backslash"),
        ("https://example.org/a b", "space"),
        ("https://example.org/\r\nHost: other", "control character"),
        ("https://exa\x00mple.org/", "control character"),
        ("https://example.org:99999/", "no port 99999"),
        ("https://example.org:0/", "no port 0"),
        ("https://example.org:port/", "no web address"),
        ("http://[::1", "Invalid port"),
        ("http://[", "no name of a host"),
        ("http://[fe80::1%25eth0]/", "no name of a host"),
        ("http://127.0.0.1%2f.example.org/", "no name of a host"),
        ("http://0177.0.0.1/", "Invalid IPv4 address"),
        ("http://256.1.1.1/", "Invalid IPv4 address"),
        ("https://" + "a" * LONGEST, "longer than"),
    ],
)
def test_address_that_is_none_is_refused(address: str, why: str) -> None:
    with pytest.raises(RefusedAddress, match=why):
        parse(address)


def test_address_with_a_password_is_not_repeated() -> None:
    with pytest.raises(RefusedAddress) as caught:
        parse("https://user:secret@example.org/")
    assert "secret" not in str(caught.value)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_address_is_read_or_refused(text: str) -> None:
    for address in (text, "http://" + text, "https://example.org/" + text):
        try:
            url = parse(address)
        except RefusedAddress:
            continue
        assert url.scheme in {"http", "https"}
        assert url.host
        assert parse(str(url)) == url


@pytest.mark.parametrize(
    ("address", "where"),
    [("http://example.org/", "example.org:80"), ("https://a.b/", "a.b:443"), ("http://127.0.0.1:81/", "127.0.0.1:81")],
)
def test_address_has_a_place(address: str, where: str) -> None:
    assert place(parse(address)) == where
