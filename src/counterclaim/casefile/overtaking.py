"""Two people at one claim: who decides on what somebody else has changed meanwhile sees that first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from counterclaim.casefile.binding import history
from counterclaim.errors import Overtaken
from counterclaim.model.decision import OF_FACTS, Decision, DecisionKind, is_account, trail, trail_of_facts


def check_seen(connection: Connection, names: Sequence[str], about: str, seen: str) -> None:
    """That the newest decision on a claim, or on an account's facts, is the one that was seen ("" for none); Overtaken, with what
    it is, where not.

    about: the key of the claim or account, or the id of a decision on it that is to be undone.
    """
    made = history(connection, names)
    decided = next((one for one in made if one.id == about), None)
    key = decided.about[0] if decided is not None else about
    of_facts = is_account(key) and (decided is None or decided.kind in OF_FACTS)
    newest = last(trail_of_facts(made, key) if of_facts else trail(made, key))
    if newest is not None and newest.id != seen:
        raise Overtaken(newest.by, in_words(newest))


def last(decisions: Sequence[Decision]) -> Decision | None:
    """The newest of some decisions in their order."""
    return decisions[-1] if decisions else None


def in_words(decision: Decision) -> str:
    """What was decided, in a few words."""
    change = ", ".join(f"{field} {value or '–'}" for field, value in decision.change)
    to = decision.about[-1] if decision.kind is DecisionKind.MOVE else ""
    return " ".join(part for part in (decision.kind.value.replace("_", " "), to, change) if part)
