"""Addresses → what their servers give, politely: robots.txt is obeyed, hosts get their pauses, and every hop is looked at."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

from counterclaim.errors import Busy, FetchError, RefusedAddress, RefusedByRobots
from counterclaim.fetching.address import parse, place
from counterclaim.fetching.exchange import Answer, exchange
from counterclaim.fetching.fetched import Fetched
from counterclaim.fetching.limits import Limits
from counterclaim.fetching.pace import Pace, retry_after
from counterclaim.fetching.robots import Robots

if TYPE_CHECKING:
    from httpx import URL

DOCUMENTS = frozenset({
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/xhtml+xml",
    "text/html",
    "text/plain",
})  # fmt: skip
_REDIRECTS = {301, 302, 303, 307, 308}
_TAKEN = {200, 203}
_BUSY = {429, 503}


def fetch(
    address: str, *, limits: Limits | None = None, accept: Collection[str] = DOCUMENTS, allowed: frozenset[str] = frozenset()
) -> Fetched:
    """Fetch one address; for several, one Fetcher spares their sites."""
    return Fetcher(limits or Limits(), allowed=allowed).fetch(address, accept=accept)


@dataclass(slots=True)
class Fetcher:
    """Fetches for one run: it remembers when each host was asked, and what its robots.txt says. Not for several threads.

    allowed: "host:port" that may be private addresses; nothing else in the own network is ever asked.
    """

    limits: Limits = field(default_factory=Limits)
    allowed: frozenset[str] = frozenset()
    pace: Pace = field(default_factory=Pace)
    _robots: dict[str, Robots] = field(default_factory=dict)

    def fetch(self, address: str, *, accept: Collection[str] = DOCUMENTS, headers: Mapping[str, str] | None = None) -> Fetched:
        """What the address gives, wherever it leads.

        accept: the media types that are wanted; headers: more to send, such as If-None-Match. FetchError says what is wrong and
        what to do; RefusedAddress, RefusedByRobots and Busy are kinds of it.
        """
        url, hops = parse(address), list[str]()
        while True:
            answer = self._asked(url, accept, headers or {})
            if answer.status not in _REDIRECTS:
                _check_status(url, answer.status, conditional=bool(headers))
                return Fetched(
                    address,
                    str(url),
                    datetime.now(UTC),
                    answer.status,
                    answer.media_type,
                    answer.body,
                    answer.headers,
                    tuple(hops),
                )
            hops.append(str(url))
            url = self._next(url, answer, hops)

    def _next(self, url: URL, answer: Answer, hops: list[str]) -> URL:
        """Where an answer leads, unless it is somewhere that no page may lead to."""
        target = parse(answer.header("location") or "", base=url)
        if str(target) in hops:
            raise FetchError(hops[0], f"it leads in a circle, over {target}")
        if len(hops) > self.limits.redirects:
            raise FetchError(hops[0], f"it leads on more than {self.limits.redirects} times: fetch {target} itself")
        if url.scheme == "https" and target.scheme == "http":
            raise RefusedAddress(
                str(target), f"{url} leads to it, and it is not encrypted: anybody on the way could have changed it"
            )
        return target

    def _asked(self, url: URL, accept: Collection[str], headers: Mapping[str, str]) -> Answer:
        """The answer of one hop, if its site lets programs ask for it now."""
        if held := self.pace.held(place(url)):
            raise Busy(str(url), held)
        robots = self._robots_of(url)
        if not robots.allow(url):
            raise RefusedByRobots(str(url), f"{robots.why}: save the page by hand and add the file")
        sent = {"Accept": ", ".join([*sorted(accept), "*/*;q=0.1"]), **headers}
        answer = self._paced(url, sent, accept, max(self.limits.interval, robots.delay()))
        if answer.status in _BUSY:
            seconds = retry_after(answer.header("retry-after"), now=time.time())
            self.pace.hold(place(url), seconds)
            raise Busy(str(url), seconds)
        return answer

    def _paced(self, url: URL, headers: Mapping[str, str], accept: Collection[str], interval: float) -> Answer:
        """One exchange, when it is the host's turn."""
        self.pace.wait(place(url), interval)
        return exchange("GET", url, headers=headers, limits=self.limits, allowed=self.allowed, accept=accept)

    def _robots_of(self, url: URL) -> Robots:
        """The rules of a site, asked for once a run."""
        origin = f"{url.scheme}://{place(url)}"
        if origin not in self._robots:
            self._robots[origin] = self._robots_fetched(url.join("/robots.txt"))
        return self._robots[origin]

    def _robots_fetched(self, url: URL) -> Robots:
        """The rules, wherever their address leads (RFC 9309, section 2.3.1.2), without asking other rules on the way."""
        hops = list[str]()
        while True:
            answer = self._paced(url, {"Accept": "text/plain, */*;q=0.1"}, (), self.limits.interval)
            if answer.status not in _REDIRECTS:
                return Robots.of(answer)
            hops.append(str(url))
            url = self._next(url, answer, hops)


def _check_status(url: URL, status: int, *, conditional: bool) -> None:
    if status in _TAKEN or (conditional and status == 304):
        return
    name = HTTPStatus(status).phrase if status in set(HTTPStatus) else "a status that HTTP does not know"
    advice = {
        401: "it wants a name and a password, which are never given",
        403: "it does not want programs, or wants a name and a password: save the page by hand and add the file",
        404: "look for the page at another address or in a web archive",
        410: "the page was taken down: look for it in a web archive",
    }.get(status, "try again later" if status >= 500 else "open it in a browser to see what it wants")
    raise FetchError(str(url), f"the server answers {status} ({name}): {advice}")
