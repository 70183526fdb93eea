"""Forms that were sent: each is decided once, however often it comes."""

from __future__ import annotations

from sqlalchemy import Connection, select

from counterclaim.casefile.recorded import AS_KEPT, decision_of
from counterclaim.casefile.tables import decisions, sent_forms
from counterclaim.errors import CasefileError
from counterclaim.model.decision import Decision

_LONGEST = 64


def decided_before(connection: Connection, by: str, key: str) -> Decision | None:
    """What this person decided with the form of this key already; None for a new form, or one without a key."""
    if not key:
        return None
    query = select(*AS_KEPT).join(sent_forms, sent_forms.c.decision == decisions.c.id)
    row = connection.execute(query.where(sent_forms.c.by == by, sent_forms.c.key == key)).first()
    return decision_of(*row) if row is not None else None


def keep_form(connection: Connection, key: str, decision: Decision) -> None:
    """Remember under which key it was sent."""
    if len(key) > _LONGEST:
        raise CasefileError(f"the key of a form has at most {_LONGEST} characters: take a random one")
    if key:
        connection.execute(sent_forms.insert().values(by=decision.by, key=key, decision=decision.id))
