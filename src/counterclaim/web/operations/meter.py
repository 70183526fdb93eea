"""Counts what a workbench is asked and how long it takes, for Prometheus; by routes as they are declared, never by addresses."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.web.operations.journal import Journal

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

# A page is to be there in 0.3 seconds, and a team's in 0.5: the buckets say how often it is not.
_SECONDS = (0.01, 0.03, 0.1, 0.3, 0.5, 1.0, 3.0, 10.0, 30.0)
_NO_ROUTE = "none"


class Meter:
    """What is counted. registry: what an exporter shows."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.registry: CollectorRegistry = CollectorRegistry()
        labels = ("method", "route")
        self._requests = Counter("counterclaim_requests", "Requests answered.", (*labels, "status"), registry=self.registry)
        self._seconds = Histogram(
            "counterclaim_request_seconds", "How long they took.", labels, buckets=_SECONDS, registry=self.registry
        )
        self._faults = Counter("counterclaim_faults", "Faults of ours.", ("error",), registry=self.registry)
        self._now = Gauge("counterclaim_requests_in_progress", "Requests that are being answered.", registry=self.registry)

    def begun(self) -> None:
        """A request has come."""
        self._now.inc()

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """It has been answered."""
        self._now.dec()
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def failed(self, error: BaseException) -> None:
        """A fault of ours came to light."""
        self._faults.labels(type(error).__name__).inc()


@dataclass(frozen=True, slots=True)
class Watched:
    """Where a service's requests are counted and written down."""

    meter: Meter
    journal: Journal


class Watch:
    """ASGI middleware around everything else: each request is counted and written down."""

    def __init__(self, app: ASGIApp, *, watched: Watched) -> None:
        self._app, self._meter, self._journal = app, watched.meter, watched.journal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and see how it ends."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 0, time.perf_counter()

        async def seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self._meter.begun()
        try:
            await self._app(scope, receive, seen)
        except Exception as exc:
            self._meter.failed(exc)
            self._journal.fault(scope["method"], route_of(scope), exc)
            raise
        finally:
            seconds = time.perf_counter() - began
            self._meter.answered(scope["method"], route_of(scope), status, seconds)
            self._journal.request(scope["method"], route_of(scope), status, seconds)


def route_of(scope: Scope) -> str:
    """The route that a request found, as it is declared; of what found none nothing is told: anybody may write anything there."""
    if scope.get("path", "").startswith("/static/"):
        return "/static"
    return getattr(scope.get("route"), "path", _NO_ROUTE)
