"""Feeds: the addresses of their entries, in order, each once; what is none is said to be none."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import FetchError
from counterclaim.fetching.feed import Feed, read_feed

BASE = "https://example.org/feeds/news.xml"


def rss(*links: str, head: str = "") -> bytes:
    items = "".join(f"<item><title>t</title><link>{link}</link></item>" for link in links)
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def atom(*links: str) -> bytes:
    entries = "".join(f'<entry><title>t</title><link href="{link}"/></entry>' for link in links)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{entries}</feed>'.encode()


RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="https://example.org/1"><title>t</title><link>https://example.org/1</link></item></rdf:RDF>"""


def addresses(body: bytes) -> tuple[str, ...]:
    return read_feed(body, address=BASE).addresses


@pytest.mark.parametrize("make", [rss, atom])
def test_feed_gives_the_addresses_in_its_order(make: object) -> None:
    assert callable(make)
    links = [f"https://example.org/{number}" for number in (3, 1, 2)]
    assert addresses(make(*links)) == tuple(links)


def test_feed_of_the_old_kind_is_read() -> None:
    assert addresses(RDF) == ("https://example.org/1",)


def test_feed_gives_each_address_once() -> None:
    assert addresses(rss("https://example.org/1", "https://example.org/1#part", "https://example.org/1")) == (
        "https://example.org/1",
    )


def test_feed_links_are_read_from_where_the_feed_is() -> None:
    assert addresses(atom("../2025/1", "/2")) == ("https://example.org/2025/1", "https://example.org/2")


def test_feed_addresses_in_other_scripts_are_written_as_they_are_sent() -> None:
    assert addresses(rss("https://example.org/خبر")) == ("https://example.org/%D8%AE%D8%A8%D8%B1",)


def test_feed_names_what_is_no_web_address() -> None:
    feed = read_feed(rss("https://example.org/1", "ftp://example.org/2", "http://a:b@example.org/", ""), address=BASE)
    assert feed.addresses == ("https://example.org/1",)
    assert feed.refused == ("ftp://example.org/2", "http://a:b@example.org/", "")


def test_feed_without_entries_is_empty() -> None:
    assert addresses(rss()) == ()


@pytest.mark.parametrize("body", [b"", b"<html><p>A page</p></html>", b"text", b"{}", b"\0" * 100, b"%PDF-1.7", b"\xff\xfe"])
def test_feed_that_is_none_is_an_error(body: bytes) -> None:
    with pytest.raises(FetchError, match="it is no feed"):
        read_feed(body, address=BASE)


def test_feed_that_breaks_off_gives_what_it_has() -> None:
    assert addresses(rss("https://example.org/1", "https://example.org/2")[:-60])[:1] == ("https://example.org/1",)


def test_feed_in_another_encoding_is_read() -> None:
    body = '<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><item><title>خبر</title>'
    assert addresses((body + "<link>https://example.org/1</link></item></channel></rss>").encode("cp1256")) == (
        "https://example.org/1",
    )


def test_feed_does_not_open_files_of_this_machine() -> None:
    head = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "root:" not in str(read_feed(rss("https://example.org/&a;", head=head), address=BASE))


@pytest.mark.slow
def test_feed_that_grows_when_it_is_read_does_not_grow_far() -> None:
    entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    start = time.monotonic()
    feed = read_feed(rss("https://example.org/&m;", head=f'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{entities}]>'), address=BASE)
    assert sum(map(len, feed.addresses + feed.refused)) < 10_000
    assert time.monotonic() - start < 30


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_feed_is_read_or_refused(body: bytes) -> None:
    with suppress(FetchError):
        assert isinstance(read_feed(body, address=BASE), Feed)
