"""How a token is kept: by its SHA-256, which is enough for what is as long and as random as these."""

from __future__ import annotations

import hashlib


def digest(token: str) -> str:
    """What is kept of a token, and looked up."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
