"""How long, how large, how far and how often: what no site can go beyond, however it answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Set for news sites and their PDFs. A site that asks for more time between requests gets it."""

    seconds: float = 30.0  # for one request and the whole of its answer
    size: int = 20_000_000  # bytes of one answer, both as sent and unpacked
    redirects: int = 5
    interval: float = 2.0  # seconds from one request to a host to the next
