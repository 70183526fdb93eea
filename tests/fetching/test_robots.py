"""robots.txt: what it forbids us or everybody is left alone; what it says is never more than text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.fetching.address import parse
from counterclaim.fetching.exchange import Answer
from counterclaim.fetching.robots import MOST_BYTES, MOST_DELAY, Robots


def robots(text: str | bytes, status: int = 200) -> Robots:
    return Robots.of(Answer(status, (), text.encode() if isinstance(text, str) else text))


def allowed(rules: Robots, path: str) -> bool:
    return rules.allow(parse("https://example.org" + path))


def test_robots_forbid_a_part() -> None:
    rules = robots("User-agent: *\nDisallow: /private\nAllow: /private/press\n")
    assert [allowed(rules, path) for path in ("/", "/private/1", "/private/press/1", "/private?x")] == [True, False, True, False]


def test_robots_for_us_count_more_than_for_everybody() -> None:
    rules = robots("User-agent: *\nDisallow: /\n\nUser-agent: Counterclaim\nDisallow: /archive\nCrawl-delay: 7\n")
    assert (allowed(rules, "/news"), allowed(rules, "/archive/1"), rules.delay()) == (True, False, 7)


def test_robots_for_others_do_not_count() -> None:
    rules = robots("User-agent: otherbot\nDisallow: /\nCrawl-delay: 7\n")
    assert (allowed(rules, "/"), rules.delay()) == (True, 0)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_robots_that_are_not_there_forbid_nothing(status: int) -> None:
    assert allowed(robots("User-agent: *\nDisallow: /", status), "/")


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_robots_that_cannot_be_had_now_forbid_everything(status: int) -> None:
    rules = robots("", status)
    assert not allowed(rules, "/")
    assert f"cannot be had now (status {status})" in rules.why


@pytest.mark.parametrize(
    ("asked", "given"),
    [("3", 3), ("0.5", 0.5), ("86400", MOST_DELAY), ("inf", 0), ("nan", 0), ("-5", 0), ("soon", 0), ("", 0)],
)
def test_robots_ask_for_time(asked: str, given: float) -> None:
    assert robots(f"User-agent: *\nCrawl-delay: {asked}\n").delay() == given


@pytest.mark.parametrize(
    "text", ["", "<html>no such page</html>", "\0" * 1000, b"\xff\xfe\x00" * 100, "Disallow /", "User-agent *"]
)
def test_robots_that_are_none_forbid_nothing(text: str | bytes) -> None:
    assert allowed(robots(text), "/news")


def test_robots_are_read_to_a_limit() -> None:
    rules = robots("User-agent: *\nDisallow: /early\n" + "#" * MOST_BYTES + "\nDisallow: /late\n")
    assert (allowed(rules, "/early"), allowed(rules, "/late")) == (False, True)


def test_robots_with_a_pattern_that_explodes_are_read_in_time() -> None:
    start = time.monotonic()
    allowed(robots("User-agent: *\nDisallow: /" + "*a" * 30 + "*b$\n"), "/" + "a" * 1500)
    assert time.monotonic() - start < 1


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_robots_are_always_read(body: bytes) -> None:
    rules = robots(body)
    assert allowed(rules, "/") in {True, False}
    assert 0 <= rules.delay() <= MOST_DELAY
