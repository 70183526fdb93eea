"""How far the work on an incident or report is, as its own page shows it: who finished it, who looked as the second person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.casefile.look_incidents import incident_subject
from counterclaim.casefile.look_reports import report_subject
from counterclaim.casefile.looks import work_on
from counterclaim.casefile.queue import Item, item_of
from counterclaim.casefile.second_look import makers_of
from counterclaim.casefile.work import newest_step
from counterclaim.model.work import What, is_same_person
from counterclaim.web.access import Person, Right


@dataclass(frozen=True, slots=True)
class Stand:
    """makers: whose work it is. own: whether whoever looks at the page is one of them. shown: the newest step of work known."""

    item: Item
    makers: tuple[str, ...]
    own: bool
    may_finish: bool
    may_check: bool
    shown: int


def stand_of(connection: Connection, what: What, name: str, person: Person) -> Stand | None:
    """How far it is; None where the queue knows nothing of it, since nobody needs to look."""
    item = item_of(connection, what, name)
    if item is None:
        return None
    makers = _makers(connection, item) if item.finished else ()
    own = any(is_same_person(maker, person.name) for maker in makers)
    whole = person.regions is None
    may_finish = Right.DECIDE in person.rights and whole and not item.finished
    may_check = Right.REVIEW in person.rights and whole and item.waits
    return Stand(item, makers, own, may_finish, may_check, newest_step(connection))


def _makers(connection: Connection, item: Item) -> tuple[str, ...]:
    made = incident_subject if item.what is What.INCIDENT else report_subject
    subject = made(connection, item.name)
    return tuple(makers_of(connection, subject, work_on(connection, subject))) if subject is not None else ()
