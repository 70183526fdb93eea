"""Connections: only to public addresses, or to the private one that was named, by whatever name a page calls them."""

from __future__ import annotations

import socket
import time
from typing import Any

import httpcore
import pytest

from counterclaim.errors import RefusedAddress
from counterclaim.fetching.network import GuardedBackend, is_public
from websites import site

SOON = 5.0


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "8.8.8.8", "192.0.66.2", "2606:4700:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"]
)
def test_network_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep their secrets
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::",
        "2001:0:7f00:1::",
    ],
)
def test_network_addresses_of_the_own_network(address: str) -> None:
    assert not is_public(address)


def connect(host: str, port: int, *allowed: str) -> httpcore.NetworkStream:
    return GuardedBackend(deadline=time.monotonic() + SOON, allowed=frozenset(allowed)).connect_tcp(host, port)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "::1",
        "::ffff:127.0.0.1",
    ],
)
def test_network_own_machine_is_refused_by_all_its_names(host: str) -> None:
    with site() as served, pytest.raises(RefusedAddress, match="an address of a private network"):
        connect(host, served.port)
    assert served.asked == []


def test_network_private_address_that_was_named_is_connected_to() -> None:
    with site() as served:
        connect("127.0.0.1", served.port, served.place).close()
        with pytest.raises(RefusedAddress):
            connect("localhost", served.port, served.place)
        with pytest.raises(RefusedAddress):
            connect("127.0.0.1", served.port + 1, served.place)


def test_network_name_is_looked_up_once_and_that_address_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is public when it is checked and private when it is connected to gains nothing."""
    answers = iter(["203.0.114.1", "127.0.0.1", "127.0.0.1"])
    connected: list[Any] = []

    def rebinding(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def create(address: Any, *args: Any, **kwargs: Any) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", create)
    with pytest.raises(httpcore.ConnectError):
        connect("rebinding.example", 80)
    assert connected == [("203.0.114.1", 80)]


def test_network_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("203.0.114.1", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.7"):
        connect("both.example", 80)


@pytest.mark.parametrize("host", ["does-not-exist.invalid", "a" * 70 + ".example", ".", "x..y"])
def test_network_unknown_host_cannot_be_connected_to(host: str) -> None:
    with pytest.raises(httpcore.ConnectError):
        connect(host, 80)


def test_network_is_never_a_socket_of_the_file_system() -> None:
    with pytest.raises(httpcore.ConnectError):
        GuardedBackend(deadline=time.monotonic() + SOON).connect_unix_socket("/var/run/docker.sock")


def test_network_deadline_holds_for_every_step() -> None:
    with site() as served:
        backend = GuardedBackend(deadline=time.monotonic() + 1, allowed=served.allowed)
        stream = backend.connect_tcp("127.0.0.1", served.port)
        stream.write(b"GET")
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(10, timeout=60)
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(10)
        with pytest.raises(httpcore.WriteTimeout):
            stream.write(b"more")
        stream.close()


def test_network_deadline_that_a_lookup_has_used_up_ends_in_a_timeout() -> None:
    with site() as served:
        backend = GuardedBackend(deadline=time.monotonic() - 0.1, allowed=served.allowed)
        with pytest.raises(httpcore.ConnectTimeout):
            backend.connect_tcp("127.0.0.1", served.port)
