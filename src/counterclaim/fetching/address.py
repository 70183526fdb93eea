"""Which addresses are web addresses: what a person or a page names, before anything is asked of a network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from counterclaim.errors import RefusedAddress

if TYPE_CHECKING:
    from httpx import URL

LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
# Programs read these in different ways, and what is checked must be what is asked for.
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\]")


def parse(address: str, *, base: URL | None = None) -> URL:
    """The address in one spelling, without its fragment; one that is relative is read from `base`.

    Only http and https, with a host, and without a name or password in front of it: RefusedAddress says what is wrong.
    """
    from httpx import URL, InvalidURL

    if len(address) > LONGEST:
        raise RefusedAddress(address[:100] + "…", f"it is longer than {LONGEST:,} characters")
    if _AMBIGUOUS.search(address):
        raise RefusedAddress(
            repr(address), "it holds a space, a backslash or a control character: write it as the browser shows it"
        )
    try:
        url = (base.join(address) if base else URL(address)).copy_with(fragment=None)
    except (InvalidURL, ValueError) as exc:
        raise RefusedAddress(address, f"it is no web address: {exc}") from exc
    if url.scheme not in _PORTS or not url.host:
        raise RefusedAddress(address, "only addresses that begin with http:// or https:// and name a host are fetched")
    if "%" in url.host:
        raise RefusedAddress(address, f"{url.host!r} is no name of a host")
    if not 0 < _port(url) < 65536:
        raise RefusedAddress(address, f"there is no port {url.port}")
    if url.userinfo:
        raise RefusedAddress(f"{url.scheme}://…@{url.host}", "it holds a name or a password: leave out what is before the @")
    return url


def place(url: URL) -> str:
    """Host and port, as the exceptions from the rule on private addresses name them ("127.0.0.1:8080")."""
    return f"{url.host}:{_port(url)}"


def _port(url: URL) -> int:
    return _PORTS[url.scheme] if url.port is None else url.port
