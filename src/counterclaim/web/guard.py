"""What stands before every request: our own host, bounded bodies, and headers that let a page load nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# An upload of reports is the largest thing that anybody sends.
LARGEST_BODY = 64 * 1024 * 1024

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

# Who came by an encrypted way never comes by another.
_ENCRYPTED = {"Strict-Transport-Security": "max-age=31536000"}


def policy(images: Iterable[str] = ()) -> str:
    """What a page may load and send: our own files alone. images: origins of a tile server that a user configured."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            " ".join(("img-src 'self' data:", *images)),
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    )


class Guard:
    """ASGI middleware. hosts: the names that the workbench answers to, against sites that point a name of theirs at it."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], images: Iterable[str] = (), largest: int = LARGEST_BODY) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._largest = largest
        self._headers = _HEADERS | {"Content-Security-Policy": policy(images)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = self._headers | (_ENCRYPTED if scope.get("scheme") == "https" else {})
        guarded = _headed(send, headers, private=not scope["path"].startswith("/static/"))
        refusal = self._refusal(Headers(scope=scope))
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        await self._app(scope, _bounded(receive, self._largest), guarded)

    def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        host = headers.get("host", "").rpartition("@")[2]
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        if name not in self._hosts:
            return PlainTextResponse("This workbench answers under its own address only.", 421)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._largest:
            return PlainTextResponse(
                f"More than {self._largest // 1024**2} MB at once cannot be sent: use 'counterclaim add'.", 413
            )
        if headers.get("sec-fetch-site", "none") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
            return PlainTextResponse("Other sites may not ask this workbench.", 403)
        return None


class TooLarge(HTTPException):
    """A body that goes on beyond what may be sent, whatever its headers said."""

    def __init__(self) -> None:
        super().__init__(413, "This is more than can be sent at once: use 'counterclaim add'.")


def _bounded(receive: Receive, largest: int) -> Receive:
    held = 0

    async def counted() -> Message:
        nonlocal held
        message = await receive()
        held += len(message.get("body", b""))
        if held > largest:
            raise TooLarge
        return message

    return counted


def _headed(send: Send, own: Mapping[str, str], *, private: bool) -> Send:
    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in own.items():
                headers.setdefault(name, value)
            if private:  # pages hold what must not stay in a cache on a shared machine
                headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return headed
