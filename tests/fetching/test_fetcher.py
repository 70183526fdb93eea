"""Fetching: politely, hop by hop, never inside the own network, and with all that shows later where a body came from."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from counterclaim.errors import Busy, FetchError, RefusedAddress, RefusedByRobots
from counterclaim.fetching.fetcher import Fetcher, fetch
from counterclaim.fetching.limits import Limits
from counterclaim.fetching.pace import Pace
from websites import Request, Site, leads_to, page, site

LIMITS = Limits(seconds=2, size=50_000, redirects=3, interval=0)


@pytest.fixture
def served() -> Iterator[Site]:
    with site({"/": page()}) as served:
        yield served


@pytest.fixture
def fetcher(served: Site) -> Fetcher:
    return Fetcher(LIMITS, allowed=served.allowed)


def test_fetcher_gives_the_page_and_what_shows_where_it_is_from(served: Site, fetcher: Fetcher) -> None:
    served.routes["/news"] = page(b"<p>Nine dead.</p>", ETag='"1"', Set_Cookie="id=7")
    fetched = fetcher.fetch(served.at("/news#top"))
    assert (fetched.address, fetched.final_address, fetched.hops) == (served.at("/news#top"), served.at("/news"), ())
    assert (fetched.status, fetched.media_type, fetched.body) == (200, "text/html", b"<p>Nine dead.</p>")
    assert (fetched.header("etag"), fetched.header("set-cookie")) == ('"1"', None)
    assert datetime.now(UTC) - fetched.at < timedelta(minutes=1)


def test_fetcher_asks_for_what_can_be_read(served: Site, fetcher: Fetcher) -> None:
    fetcher.fetch(served.at("/"))
    assert served.paths() == ["/robots.txt", "/"]
    assert served.asked[1].headers["accept"].startswith("application/pdf, ")
    assert served.asked[1].headers["accept"].endswith("text/plain, */*;q=0.1")


def test_fetcher_asks_for_the_rules_of_a_site_once(served: Site, fetcher: Fetcher) -> None:
    for _ in range(3):
        fetcher.fetch(served.at("/"))
    assert served.paths() == ["/robots.txt", "/", "/", "/"]


def test_fetcher_follows_where_an_address_leads(served: Site, fetcher: Fetcher) -> None:
    served.routes |= {"/a": leads_to("/b", 301), "/b": leads_to(served.at("/c#x"), 307), "/c": page(b"here")}
    fetched = fetcher.fetch(served.at("/a"))
    assert (fetched.body, fetched.final_address) == (b"here", served.at("/c"))
    assert fetched.hops == (served.at("/a"), served.at("/b"))


@pytest.mark.parametrize("routes", [{"/a": "/a"}, {"/a": "/b", "/b": "/a"}, {"/a": "/b", "/b": "/c", "/c": "/b"}])
def test_fetcher_does_not_go_in_circles(routes: dict[str, str], served: Site, fetcher: Fetcher) -> None:
    served.routes |= {path: leads_to(target) for path, target in routes.items()}
    with pytest.raises(FetchError, match="leads in a circle"):
        fetcher.fetch(served.at("/a"))
    assert len(served.asked) <= 4


def test_fetcher_does_not_follow_for_ever(served: Site, fetcher: Fetcher) -> None:
    served.routes |= {f"/{number}": leads_to(f"/{number + 1}") for number in range(100)}
    with pytest.raises(FetchError, match=r"leads on more than 3 times: fetch .*/4 itself"):
        fetcher.fetch(served.at("/0"))
    assert served.paths() == ["/robots.txt", "/0", "/1", "/2", "/3"]


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.1:{port}/",
        "//localhost:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://224.0.0.1/",
        "http://127.0.0.1:1/",
    ],
)
def test_fetcher_is_not_led_into_the_own_network(target: str, served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = leads_to(target.format(port=served.port))
    with pytest.raises(RefusedAddress, match="private network"):
        fetcher.fetch(served.at("/a"))
    assert served.paths() == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://example.org/", "http://a@127.0.0.1/", "http://0177.0.0.1/", "http://[", "javascript:x"],
)
def test_fetcher_is_not_led_to_what_is_no_web_address(target: str, served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = leads_to(target)
    with pytest.raises(RefusedAddress):
        fetcher.fetch(served.at("/a"))


def test_fetcher_led_nowhere_has_gone_in_a_circle(served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = (302, {}, b"")
    with pytest.raises(FetchError, match="circle"):
        fetcher.fetch(served.at("/a"))


def test_fetcher_without_permission_refuses_the_own_machine(served: Site) -> None:
    with pytest.raises(RefusedAddress, match="private network"):
        fetch(served.at("/"), limits=LIMITS)
    assert served.asked == []


def test_fetcher_obeys_the_rules_of_a_site(served: Site, fetcher: Fetcher) -> None:
    served.routes |= {"/robots.txt": page(b"User-agent: *\nDisallow: /closed", "text/plain"), "/closed": page()}
    assert fetcher.fetch(served.at("/")).status == 200
    with pytest.raises(RefusedByRobots, match="asks programs to leave it alone: save the page by hand"):
        fetcher.fetch(served.at("/closed"))
    assert "/closed" not in served.paths()


def test_fetcher_obeys_the_rules_on_every_hop(served: Site, fetcher: Fetcher) -> None:
    served.routes |= {"/robots.txt": page(b"User-agent: *\nDisallow: /closed"), "/a": leads_to("/closed")}
    with pytest.raises(RefusedByRobots):
        fetcher.fetch(served.at("/a"))
    assert served.paths() == ["/robots.txt", "/a"]


def test_fetcher_leaves_a_site_alone_whose_rules_cannot_be_had(served: Site, fetcher: Fetcher) -> None:
    served.routes["/robots.txt"] = (503, {}, b"")
    with pytest.raises(RefusedByRobots, match="cannot be had now"):
        fetcher.fetch(served.at("/"))
    assert served.paths() == ["/robots.txt"]


def test_fetcher_follows_where_the_rules_are(served: Site, fetcher: Fetcher) -> None:
    served.routes |= {"/robots.txt": leads_to("/rules"), "/rules": page(b"User-agent: *\nDisallow: /")}
    with pytest.raises(RefusedByRobots):
        fetcher.fetch(served.at("/"))


@pytest.mark.parametrize("target", ["http://10.0.0.1/robots.txt", "/robots.txt"])
def test_fetcher_is_not_led_astray_by_the_rules(target: str, served: Site, fetcher: Fetcher) -> None:
    served.routes["/robots.txt"] = leads_to(target)
    with pytest.raises(FetchError):
        fetcher.fetch(served.at("/"))
    assert served.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("status", "why"), [(404, "404 \\(Not Found\\): look"), (410, "taken down"), (403, "save the page by hand")]
)
def test_fetcher_says_what_a_status_means(status: int, why: str, served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = (status, {}, b"secret page of the error")
    with pytest.raises(FetchError, match=why) as caught:
        fetcher.fetch(served.at("/a"))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (401, "never given"),
        (500, "try again later"),
        (599, "does not know"),
        (206, "open it"),
        (204, "open it"),
        (304, "open it"),
    ],
)
def test_fetcher_takes_no_other_status_for_a_page(status: int, why: str, served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = (status, {}, b"")
    with pytest.raises(FetchError, match=why):
        fetcher.fetch(served.at("/a"))


@pytest.mark.parametrize("status", [429, 503])
def test_fetcher_leaves_a_busy_site_alone_for_as_long_as_it_asks(status: int, served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = (status, {"Retry-After": "90"}, b"")
    with pytest.raises(Busy, match="in 90 seconds") as caught:
        fetcher.fetch(served.at("/a"))
    assert caught.value.seconds == 90
    asked = len(served.asked)
    with pytest.raises(Busy):
        fetcher.fetch(served.at("/"))
    assert len(served.asked) == asked


def test_fetcher_of_a_busy_site_that_does_not_say_how_long_waits_a_minute(served: Site, fetcher: Fetcher) -> None:
    served.routes["/a"] = (429, {}, b"")
    with pytest.raises(Busy) as caught:
        fetcher.fetch(served.at("/a"))
    assert caught.value.seconds == 60


def test_fetcher_gives_a_host_its_pauses(served: Site) -> None:
    slept: list[float] = []
    fetcher = Fetcher(Limits(interval=2), allowed=served.allowed, pace=Pace(sleep=slept.append))
    served.routes["/a"] = leads_to("/")
    fetcher.fetch(served.at("/a"))
    assert len(slept) == 2  # the rules, the page, and where it leads: two pauses between three requests
    assert all(1.5 < seconds <= 2 for seconds in slept)


def test_fetcher_gives_a_host_the_time_that_it_asks_for(served: Site) -> None:
    slept: list[float] = []
    served.routes["/robots.txt"] = page(b"User-agent: *\nCrawl-delay: 20")
    fetcher = Fetcher(LIMITS, allowed=served.allowed, pace=Pace(sleep=slept.append))
    fetcher.fetch(served.at("/"))
    fetcher.fetch(served.at("/"))
    assert [round(seconds) for seconds in slept] == [20]


def test_fetcher_limits_hold_for_a_page_that_does_not_end(served: Site, fetcher: Fetcher) -> None:
    def endless(request: Request) -> None:
        request.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while request.send(b"x" * 10_000):
            pass

    def slow(request: Request) -> None:
        request.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(100):
            request.send(b"x")
            time.sleep(0.1)

    served.routes |= {"/endless": endless, "/slow": slow, "/film": page(kind="video/mp4")}
    for path, why in (("/endless", "larger than"), ("/slow", "within 2 seconds"), ("/film", "cannot be read")):
        with pytest.raises(FetchError, match=why):
            fetcher.fetch(served.at(path))
    assert fetcher.fetch(served.at("/")).status == 200


def test_fetcher_takes_other_kinds_when_told(served: Site, fetcher: Fetcher) -> None:
    served.routes["/table"] = page(b"a,b", "text/csv")
    with pytest.raises(FetchError, match="text/csv"):
        fetcher.fetch(served.at("/table"))
    assert fetcher.fetch(served.at("/table"), accept=["text/csv"]).body == b"a,b"


def test_fetcher_gives_nothing_where_nothing_has_changed(served: Site, fetcher: Fetcher) -> None:
    served.routes["/"] = lambda request: (304, {}, b"") if request.headers.get("if-none-match") == '"1"' else page(ETag='"1"')
    assert fetcher.fetch(served.at("/")).status == 200
    again = fetcher.fetch(served.at("/"), headers={"If-None-Match": '"1"'})
    assert (again.status, again.body) == (304, b"")
