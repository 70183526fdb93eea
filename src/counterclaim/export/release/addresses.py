"""Addresses of reports: which may be given away, and why one may not."""

from __future__ import annotations

import ipaddress
import re
from typing import Any

from counterclaim.vocabulary.loader import load_toml

# What RFC 3986 calls scheme, userinfo, host, port and query. Written here, since this floor speaks to no network.
_WEB = re.compile(
    r"https?://(?:(?P<user>[^/?#@]*)@)?(?P<host>\[[^\]/?#]*\]|[^/?#:@]*)(?::\d*)?[^?#]*(?:\?(?P<query>[^#]*))?", re.IGNORECASE
)


def address(url: str | None) -> str | None:
    """Where a report can be read: a web address without the name of a part of the page, or nothing."""
    return url.partition("#")[0] if url is not None and _WEB.match(url) else None


def private(url: str) -> str | None:
    """Why a web address is nobody's business, if it is."""
    parts = _WEB.match(url)
    if parts is None:
        return "is none"
    if parts["user"]:
        return "holds a name or a password"
    if any(part.partition("=")[0].casefold() in _risks()["secrets"] for part in re.split("[&;]", parts["query"] or "")):
        return "holds a key"
    return None if _is_public(parts["host"].rstrip(".")) else "is of one's own network"


def is_path(name: str) -> bool:
    """Whether the name of a report is the path of a file on somebody's machine."""
    return name.casefold().startswith(tuple(_risks()["paths"]))


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2].casefold() not in _risks()["hosts"]


def _risks() -> dict[str, Any]:
    return load_toml("release/risks.toml")
