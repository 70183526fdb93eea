"""Which reports a round takes: those that are named, or a sample by chance that anybody can draw again."""

from __future__ import annotations

from random import Random

from sqlalchemy import Connection, select

from counterclaim.casefile.tables import reports
from counterclaim.errors import BadCoding

_MOST = 10_000


def sample(connection: Connection, number: int, *, seed: str) -> list[str]:
    """So many of the reports that were read, in the order of their coming; the same seed draws the same of the same case."""
    if not 1 <= number <= _MOST:
        raise BadCoding([f"a round takes 1 to {_MOST:,} reports"])
    names = list(connection.scalars(select(reports.c.name).where(reports.c.state == "read").order_by(reports.c.id)))
    # To be drawn again by its seed is what it is for.
    chosen = set(Random(seed).sample(range(len(names)), min(number, len(names))))  # nosec B311
    return [name for place, name in enumerate(names) if place in chosen]
