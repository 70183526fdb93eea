"""One request, one answer: whole, in time, within limits, from the machine that was meant, or an error that says what to do."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from certificates import DAY, NOW, issued, root, server_context
from counterclaim import __version__
from counterclaim.errors import FetchError, RefusedAddress
from counterclaim.fetching.address import parse
from counterclaim.fetching.exchange import Answer, exchange
from counterclaim.fetching.limits import Limits
from websites import Request, Route, Site, page, site

LIMITS = Limits(seconds=20, size=50_000)


def ask(served: Site, path: str = "/", *, method: str = "GET", limits: Limits = LIMITS, **options: Any) -> Answer:
    return exchange(method, parse(served.at(path)), limits=limits, allowed=served.allowed, **options)


def error(route: Route, **options: Any) -> str:
    """What is said of an answer that is none."""
    with site({"/": route}) as served, pytest.raises(FetchError) as caught:
        ask(served, **options)
    assert caught.value.address == served.at("/")
    return str(caught.value)


def raw(data: bytes) -> Callable[[Request], None]:
    """A route that sends these bytes and hangs up."""
    return lambda request: (request.send(data), None)[1]


def drip(*, first: bytes, then: bytes) -> Callable[[Request], None]:
    """A route that sends a little every 50 ms, for ever."""

    def send(request: Request) -> None:
        request.send(first)
        for _ in range(200):
            request.send(then)
            time.sleep(0.05)

    return send


def test_exchange_gives_the_answer_as_it_came() -> None:
    with site({"/": (200, {"Content-Type": "Text/HTML; charset=x", "X-Two": "b", "X-One": "a"}, b"body")}) as served:
        answer = ask(served)
    assert (answer.status, answer.body, answer.media_type, answer.header("x-one")) == (200, b"body", "text/html", "a")
    assert [name for name, _ in answer.headers if name.startswith("x-")] == ["x-two", "x-one"]
    assert answer.header("x-three") is None


def test_exchange_says_who_asks() -> None:
    with site({"/": page()}) as served:
        ask(served, headers={"Accept": "text/html"})
    (asked,) = served.asked
    assert asked.headers["user-agent"] == f"counterclaim/{__version__}"
    assert (asked.headers["host"], asked.headers["accept"]) == (served.place, "text/html")
    assert not {"cookie", "referer", "authorization"} & set(asked.headers)


def test_exchange_sends_a_body() -> None:
    with site({"/": page()}) as served:
        ask(served, method="POST", body=b"digest", headers={"Content-Type": "application/x"})
    (asked,) = served.asked
    assert (asked.method, asked.body, asked.headers["content-type"]) == ("POST", b"digest", "application/x")


def test_exchange_keeps_no_cookie() -> None:
    with site({"/": page(Set_Cookie="id=1")}) as served:
        answer = ask(served)
        ask(served)
    assert answer.header("set-cookie") is None
    assert "cookie" not in served.asked[1].headers


@pytest.mark.parametrize("status", [204, 301, 404, 500, 599])
def test_exchange_leaves_the_status_to_the_caller(status: int) -> None:
    with site({"/": (status, {"Location": "/elsewhere"}, b"")}) as served:
        assert ask(served).status == status
    assert served.paths() == ["/"]


def test_exchange_unpacks_what_it_asked_to_be_packed() -> None:
    with site({"/": page(gzip.compress(b"body"), Content_Encoding="gzip")}) as served:
        answer = ask(served)
    assert answer.body == b"body"
    assert served.asked[0].headers["accept-encoding"] == "gzip, identity"


def test_exchange_takes_only_kinds_that_are_wanted() -> None:
    assert "is 'video/mp4', which cannot be read; what can: text/html" in error(page(kind="video/mp4"), accept=["text/html"])
    with site({"/": page(), "/unsaid": (200, {}, b"x"), "/error": (404, {"Content-Type": "video/mp4"}, b"")}) as served:
        for path in ("/", "/unsaid", "/error"):
            ask(served, path, accept=["text/html"])


def test_exchange_ends_before_a_huge_body_is_read() -> None:
    assert "larger than 50,000 bytes: save it by hand and add the file" in error(page(b"x" * 50_001))
    assert "larger than 50,000 bytes" in error(page(gzip.compress(b"\0" * 20_000_000), Content_Encoding="gzip"))
    assert "larger than 50,000 bytes" in error(drip(first=b"HTTP/1.1 200 OK\r\n\r\n", then=b"x" * 20_000))


@pytest.mark.parametrize(
    "route",
    [
        lambda request: time.sleep(5),
        drip(first=b"HTTP/1.1 200 OK\r\n", then=b"X-A: b\r\n"),
        drip(first=b"HTTP/1.1 200 OK\r\nContent-Length: 40000\r\n\r\n", then=b"x"),
        drip(first=b"H", then=b"T"),
        drip(first=b"", then=b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["silence", "headers", "body", "status", "continue"],
)
def test_exchange_ends_in_time_however_slowly_it_is_fed(route: Route) -> None:
    start = time.monotonic()
    assert "within 0.6 seconds" in error(route, limits=replace(LIMITS, seconds=0.6))
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the connection broke"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "the connection broke"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 50_000 + b"\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nX-A: \x00\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx", "cannot be unpacked"),
    ],
    ids=["nothing", "ssh", "short", "negative", "chunks", "headers", "null", "brotli"],
)
def test_exchange_with_what_is_not_http_is_an_error(data: bytes, why: str) -> None:
    assert why in error(raw(data))


def test_exchange_with_nobody_is_an_error() -> None:
    with site() as served:
        pass
    with pytest.raises(FetchError, match="cannot be reached"):
        ask(served)


def test_exchange_with_the_own_machine_is_refused() -> None:
    with site({"/": page()}) as served, pytest.raises(RefusedAddress, match="private network"):
        exchange("GET", parse(served.at("/")), limits=LIMITS)
    assert served.asked == []


def test_exchange_uses_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://192.0.2.1:1")
    monkeypatch.setenv("http_proxy", "http://192.0.2.1:1")
    with site({"/": page()}) as served:
        assert ask(served).status == 200


def test_exchange_verifies_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = root()
    good = issued(authority, "127.0.0.1", usages=[ExtendedKeyUsageOID.SERVER_AUTH])
    old = issued(authority, "127.0.0.1", usages=[ExtendedKeyUsageOID.SERVER_AUTH], start=NOW - 9 * DAY, end=NOW - DAY)
    with site({"/": page()}, context=server_context(tmp_path, good)) as served:
        with pytest.raises(FetchError, match=r"cannot be reached: .*CERTIFICATE_VERIFY_FAILED"):
            ask(served)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.write(tmp_path, "root")[0]))
        assert ask(served).status == 200
    expired = pytest.raises(FetchError, match="certificate has expired")
    with site({"/": page()}, context=server_context(tmp_path, old)) as served, expired:
        ask(served)
