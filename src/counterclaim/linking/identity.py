"""The names of incidents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from counterclaim.model.incident import AccountKey


def incident_id(members: Iterable[AccountKey]) -> str:
    """The name of an incident, made of its least member: a name once given always leads to the incident where that account is
    now.

    It changes only when an account whose key is less joins, or when the least one leaves.
    """
    return account_id(min(members))


def account_id(key: AccountKey) -> str:
    """The name that an incident has whose least member is this account."""
    return "i" + hashlib.sha256(str(key).encode("utf-8", "surrogatepass")).hexdigest()[:12]
