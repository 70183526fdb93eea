"""One request and its one answer, within limits: no redirect followed, no cookie kept, no proxy, certificates verified."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from counterclaim.errors import FetchError
from counterclaim.fetching.limits import Limits
from counterclaim.fetching.unpacking import PACKINGS, BadPacking, TooLarge, unpacked

if TYPE_CHECKING:
    import httpcore
    from httpx import URL

AGENT = "counterclaim"


def user_agent() -> str:
    """Who asks: the program and its version, nothing of who runs it."""
    return f"{AGENT}/{version('counterclaim')}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. headers: in their order, names in lower case, without cookies; body: unpacked."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first value under a name in lower case."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def media_type(self) -> str:
        """What the server says the body is ("text/html"), in lower case, or the empty string."""
        return media_type(self.headers)


def exchange(
    method: str,
    url: URL,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
    limits: Limits | None = None,
    allowed: frozenset[str] = frozenset(),
    accept: Collection[str] = (),
) -> Answer:
    """Ask once. allowed: "host:port" that may be private; accept: the media types of an answer 200, any where there are none.

    FetchError, where there is no answer, or not in time, or it is too large or of another media type. The status is the caller's
    to judge.
    """
    limits = limits or Limits()
    sent = {"Host": url.netloc.decode("ascii"), "User-Agent": user_agent(), "Accept-Encoding": PACKINGS, **(headers or {})}
    if body:
        sent["Content-Length"] = str(len(body))
    with (
        _errors(url, limits),
        _pool(limits, allowed) as pool,
        pool.stream(method, str(url), headers=[*sent.items()], content=body) as response,
    ):
        received = _headers(response)
        _check_kind(url, response.status, received, accept)
        packing = next((value for name, value in received if name == "content-encoding"), None)
        return Answer(response.status, received, unpacked(response.iter_stream(), packing, size=limits.size))


@contextmanager
def _pool(limits: Limits, allowed: frozenset[str]) -> Iterator[httpcore.ConnectionPool]:
    """Connections for one request; none is kept. Certificates are verified against the system's authorities and certifi's."""
    import httpcore

    from counterclaim.fetching.network import GuardedBackend

    backend = GuardedBackend(deadline=time.monotonic() + limits.seconds, allowed=allowed)
    with httpcore.ConnectionPool(network_backend=backend, max_keepalive_connections=0) as pool:
        yield pool


@contextmanager
def _errors(url: URL, limits: Limits) -> Iterator[None]:
    """What goes wrong underneath, in words that say what to do."""
    import httpcore

    address = str(url)
    try:
        yield
    except httpcore.TimeoutException as exc:
        raise FetchError(
            address,
            f"it did not answer in full within {limits.seconds:g} seconds: try again later, or save it by hand and add the file",
        ) from exc
    except httpcore.ConnectError as exc:
        raise FetchError(address, f"it cannot be reached: {exc}") from exc
    except (httpcore.NetworkError, httpcore.ProtocolError) as exc:
        raise FetchError(address, f"the connection broke, or what came is not HTTP: {exc}") from exc
    except TooLarge as exc:
        raise FetchError(address, f"it is larger than {limits.size:,} bytes: save it by hand and add the file") from exc
    except BadPacking as exc:
        raise FetchError(address, f"its body cannot be unpacked: {exc}") from exc


def _headers(response: httpcore.Response) -> tuple[tuple[str, str], ...]:
    pairs = ((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers)
    return tuple(pair for pair in pairs if pair[0] not in {"set-cookie", "set-cookie2"})


def media_type(headers: tuple[tuple[str, str], ...]) -> str:
    value = next((value for name, value in headers if name == "content-type"), "")
    return value.partition(";")[0].strip().lower()


def _check_kind(url: URL, status: int, headers: tuple[tuple[str, str], ...], accept: Collection[str]) -> None:
    """Before the body is read. A server that does not say what it sends gets the benefit of the doubt: the bytes will say."""
    kind = media_type(headers)
    if accept and status == 200 and kind and kind not in accept:
        raise FetchError(str(url), f"it is {kind[:80]!r}, which cannot be read; what can: {', '.join(sorted(accept))}")
