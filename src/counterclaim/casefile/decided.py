"""All that was ever decided about an incident: about its accounts, about their claims, and the undoings of any of these."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.tables import claims
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey


def decided_about(connection: Connection, keys: Sequence[AccountKey]) -> list[Decision]:
    """What was ever decided about these accounts and their claims, undoings included, the oldest first."""
    own = {str(key) for key in keys}
    own |= set(connection.scalars(select(claims.c.key).where(claims.c.account.in_(own))))
    found: list[Decision] = []
    for one in recorded(connection, {key.report for key in keys}):
        if own & {*one.about, *one.others}:
            found.append(one)
            own.add(one.id)
    return found
