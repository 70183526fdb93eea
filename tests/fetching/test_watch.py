"""Watching a feed: what is new since the last look, without having unchanged feeds sent again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.errors import FetchError, RefusedAddress
from counterclaim.fetching.fetcher import Fetcher
from counterclaim.fetching.limits import Limits
from counterclaim.fetching.watch import Validators, Watched, watch
from fetching.test_feed import atom, rss
from websites import Page, Request, Site, leads_to, page, site

LINKS = [f"https://example.org/{number}" for number in range(5)]
LIMITS = Limits(seconds=2, size=50_000, interval=0)


@pytest.fixture
def served() -> Iterator[Site]:
    with site({"/feed": page(rss(*LINKS), "application/rss+xml")}) as served:
        yield served


def look(served: Site, path: str = "/feed", *, seen: list[str] | None = None, validators: Validators | None = None) -> Watched:
    return watch(served.at(path), seen=seen or [], validators=validators, fetcher=Fetcher(LIMITS, allowed=served.allowed))


def test_watch_gives_what_was_not_seen(served: Site) -> None:
    assert look(served).new == tuple(LINKS)
    assert look(served, seen=LINKS[:3]).new == tuple(LINKS[3:])
    assert look(served, seen=LINKS).new == ()


def test_watch_fetches_nothing_that_a_feed_lists(served: Site) -> None:
    served.routes["/feed"] = page(rss(served.at("/page")), "text/xml")
    assert look(served).new == (served.at("/page"),)
    assert served.paths() == ["/robots.txt", "/feed"]


def test_watch_does_not_have_the_same_feed_sent_twice(served: Site) -> None:
    def feed(request: Request) -> Page:
        if (
            request.headers.get("if-none-match") == '"7"'
            and request.headers.get("if-modified-since") == "Sun, 01 Mar 2026 08:00:00 GMT"
        ):
            return 304, {}, b""
        return page(rss(*LINKS), "text/xml", ETag='"7"', Last_Modified="Sun, 01 Mar 2026 08:00:00 GMT")

    served.routes["/feed"] = feed
    first = look(served)
    assert first.validators == Validators('"7"', "Sun, 01 Mar 2026 08:00:00 GMT")
    second = look(served, validators=first.validators)
    assert second == Watched((), first.validators)


def test_watch_forgets_what_a_server_no_longer_gives(served: Site) -> None:
    assert look(served, validators=Validators('"old"')).validators == Validators()


@pytest.mark.parametrize(
    "kind", ["application/rss+xml", "application/atom+xml", "text/xml", "text/html", "text/plain", "application/xml"]
)
def test_watch_takes_feeds_by_all_their_kinds(kind: str, served: Site) -> None:
    served.routes["/feed"] = page(atom(*LINKS), kind)
    assert look(served).new == tuple(LINKS)


def test_watch_takes_nothing_else_for_a_feed(served: Site) -> None:
    served.routes |= {"/page": page(), "/film": page(kind="video/mp4")}
    with pytest.raises(FetchError, match="it is no feed"):
        look(served, "/page")
    with pytest.raises(FetchError, match="cannot be read"):
        look(served, "/film")


def test_watch_reads_relative_links_from_where_the_feed_was_found(served: Site) -> None:
    served.routes |= {"/old": leads_to("/new/feed"), "/new/feed": page(atom("item"), "text/xml")}
    assert look(served, "/old").new == (served.at("/new/item"),)


@pytest.mark.parametrize("target", ["http://10.0.0.1/feed", "http://localhost/feed", "http://169.254.169.254/"])
def test_watch_is_not_led_into_the_own_network(target: str, served: Site) -> None:
    served.routes["/feed"] = leads_to(target)
    with pytest.raises(RefusedAddress, match="private network"):
        look(served)


def test_watch_refuses_the_own_machine_unless_it_is_named(served: Site) -> None:
    with pytest.raises(RefusedAddress):
        watch(served.at("/feed"))
    assert served.asked == []


def test_watch_names_entries_that_are_no_web_addresses(served: Site) -> None:
    served.routes["/feed"] = page(rss("ftp://example.org/1", LINKS[0]), "text/xml")
    watched = look(served)
    assert (watched.new, watched.refused) == ((LINKS[0],), ("ftp://example.org/1",))


def test_watch_reads_a_file(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(rss(*LINKS))
    assert watch(str(feed), seen=LINKS[:1]).new == tuple(LINKS[1:])


@pytest.mark.parametrize("name", ["missing.xml", ".", "nul\0l", "ftp://example.org/feed"])
def test_watch_of_a_file_that_cannot_be_read_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="cannot be read"):
        watch(str(tmp_path / name))


def test_watch_of_a_file_that_is_too_large_is_an_error(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(rss(*LINKS) + b" " * 50_000)
    with pytest.raises(FetchError, match="larger than 50,000 bytes"):
        watch(str(feed), fetcher=Fetcher(LIMITS))
