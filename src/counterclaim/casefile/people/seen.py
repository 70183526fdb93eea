"""That private fields were shown to somebody: in the log, before they see them."""

from __future__ import annotations

from sqlalchemy import Connection

from counterclaim.casefile.journal import Journal, short
from counterclaim.evidence.log import Action


def log_seen(connection: Connection, name: str, method: str, path: str) -> None:
    """Log who saw what; path: of the page, which names the report or incident, and never what was searched for."""
    Journal(connection).add(Action.SEEN, short(path), {"by": name, "method": method})
