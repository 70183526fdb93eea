"""Connections that go to public addresses alone, and end in time.

The address that is checked is the one that is connected to: a name that a page gives may stand for a machine of the own network,
and for another one each time it is looked up. No proxy is used, since it would do the looking up.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

from httpcore import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

from counterclaim.errors import RefusedAddress

# Addresses of IPv6 that stand for one of IPv4, which is in their last four bytes (RFC 6052, RFC 4291 section 2.5.5.1).
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))


def is_public(address: str) -> bool:
    """Whether an IP address, as the system writes it, is one that the whole internet can reach, and that is one machine's."""
    number = ip_address(address.partition("%")[0])
    return all(part.is_global and not part.is_multicast and not _is_old(part) for part in _meant(number))


def _is_old(number: IPv4Address | IPv6Address) -> bool:
    """Whether it is of a range that nobody is given, or of one that networks had for themselves once (fec0::/10)."""
    return number.is_reserved or (isinstance(number, IPv6Address) and number.is_site_local)


def _meant(number: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address itself, or that of IPv4 which it stands for, mapped, translated or tunnelled."""
    if isinstance(number, IPv4Address):
        return [number]
    if number.ipv4_mapped:
        return [number.ipv4_mapped]
    if any(number in network for network in _EMBEDDING):
        return [IPv4Address(int(number) & 0xFFFFFFFF)]
    if number.sixtofour:
        return [number, number.sixtofour]
    return [number, *(number.teredo or ())]


class GuardedBackend(NetworkBackend):
    """Connects for one request. deadline: a time of `time.monotonic`; allowed: "host:port" that may be private."""

    def __init__(self, *, deadline: float, allowed: frozenset[str] = frozenset()) -> None:
        self._backend = SyncBackend()
        self._deadline = deadline
        self._allowed = allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        failure: ConnectError | None = None
        for address in self._addresses(host, port):
            if (left := self._left()) <= 0:
                raise ConnectTimeout  # finding where the host is took all the time
            try:
                stream = self._backend.connect_tcp(address, port, left, local_address, socket_options)
                return GuardedStream(stream, self._deadline)
            except ConnectError as exc:
                failure = exc
        raise failure or ConnectError(f"there is no address for {host}")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[SOCKET_OPTION] | None = None
    ) -> NetworkStream:
        raise ConnectError("only hosts are connected to")

    def _addresses(self, host: str, port: int) -> list[str]:
        """Where a host is, each once; RefusedAddress, if any of it is private and that was not allowed by name."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as exc:
            raise ConnectError(f"the host {host} is not known: {exc}") from exc
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        private = [address for address in addresses if not is_public(address)]
        if private and f"{host}:{port}" not in self._allowed:
            why = f"it is {private[0]}, an address of a private network, which is not fetched"
            raise RefusedAddress(f"{host}:{port}", f"{why} unless '--allow {host}:{port}' is given")
        return addresses

    def _left(self) -> float:
        return _left(self._deadline)


class GuardedStream(NetworkStream):
    """A connection whose every step ends by the deadline: a site that sends a byte now and then does not win time."""

    def __init__(self, stream: NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if (left := _left(self._deadline)) <= 0:
            raise ReadTimeout
        return self._stream.read(max_bytes, left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if (left := _left(self._deadline)) <= 0:
            raise WriteTimeout
        self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, max(_left(self._deadline), 0.001))
        return GuardedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    return deadline - time.monotonic()
