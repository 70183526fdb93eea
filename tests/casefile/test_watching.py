from __future__ import annotations

from pathlib import Path

from counterclaim.casefile.store import Casefile
from counterclaim.casefile.watching import look, seen
from counterclaim.fetching.fetcher import Fetcher
from counterclaim.fetching.limits import Limits
from counterclaim.fetching.watch import Validators
from websites import page, site


def feed(*addresses: str) -> bytes:
    items = "".join(f"<item><title>Raid</title><link>{address}</link></item>" for address in addresses)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def test_watching_names_each_address_once(empty: Casefile) -> None:
    with site() as served:
        fetcher = Fetcher(Limits(interval=0), allowed=served.allowed)
        served.routes["/feed"] = page(feed(served.at("/a"), served.at("/b")), "application/rss+xml")
        found = look(empty, served.at("/feed"), fetcher=fetcher)
        assert found.new == (served.at("/a"), served.at("/b"))
        seen(empty, served.at("/feed"), found.validators, [served.at("/a")])
        assert look(empty, served.at("/feed"), fetcher=fetcher).new == (served.at("/b"),)


def test_watching_asks_the_server_whether_anything_changed(empty: Casefile) -> None:
    with site() as served:
        fetcher = Fetcher(Limits(interval=0), allowed=served.allowed)
        served.routes["/feed"] = page(feed(served.at("/a")), "application/rss+xml", ETag='"one"')
        found = look(empty, served.at("/feed"), fetcher=fetcher)
        seen(empty, served.at("/feed"), found.validators, found.new)
        served.routes["/feed"] = (304, {}, b"")
        assert look(empty, served.at("/feed"), fetcher=fetcher).new == ()
        assert served.asked[-1].headers["if-none-match"] == '"one"'


def test_watching_forgets_nothing_between_looks(empty: Casefile, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(feed("https://example.org/a"))
    for addresses in (("https://example.org/a",), ()):
        found = look(empty, str(path))
        assert found.new == addresses
        seen(empty, str(path), Validators(), found.new)
