"""Keeps what follows from reports and decisions up to date: copies, links, incidents. Stopped at any moment, it goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, func, or_, select, update

from counterclaim.casefile.copying import find_copies, uncompared
from counterclaim.casefile.holdings import State
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.machines import Machines
from counterclaim.casefile.stages import renew
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, claims, decision_reports, log, reports
from counterclaim.evidence.log import Action
from counterclaim.model.incident import AccountKey


def waiting(casefile: Casefile) -> int:
    """How many reports and accounts wait to be compared and brought together; all, where another version did it."""
    renew(casefile)
    loose = or_(accounts.c.linked.is_(False), accounts.c.incident.is_(None))
    with casefile.reading() as connection:
        compared = connection.scalar(select(func.count()).select_from(reports).where(uncompared()))
        joined = connection.scalar(select(func.count()).select_from(accounts).where(accounts.c.focus, loose))
    return (compared or 0) + (joined or 0)


def left_behind(connection: Connection) -> int:
    """How many reports are in no list of incidents yet, since an `add` is under way or was stopped: not read, or read and not
    brought together."""
    unread = select(func.count()).select_from(reports).where(reports.c.state == State.RECEIVED.value)
    apart = select(func.count(accounts.c.report.distinct())).where(accounts.c.focus, accounts.c.linked.is_(False))
    return (connection.scalar(unread) or 0) + (connection.scalar(apart) or 0)


def bring_up_to_date(casefile: Casefile, advance: Callable[[], None] = lambda: None, *, machines: Machines | None = None) -> None:
    """Compare what is new with what is there, and make the incidents again that this or a decision changes."""
    renew(casefile)
    for done in find_copies(casefile):
        for _ in range(done):
            advance()
    for done in link_accounts(casefile, machines=machines):
        for _ in range(done):
            advance()


def settle(casefile: Casefile) -> None:
    """Make the incidents again that decisions have let go of, and nothing else, but where another version made what is there."""
    if renew(casefile):
        bring_up_to_date(casefile)
    else:
        deque(link_accounts(casefile, only=()), maxlen=0)


@contextmanager
def following(casefile: Casefile) -> Iterator[None]:
    """Around a decision within a transaction: what follows from it is brought up to date at the end, and nothing else is.

    What an `add` has yet to bring together is left to that, but for the reports decided about, so that nobody who decides waits
    for it, or for a look at all that waits.
    """
    renewed = renew(casefile)
    last = _newest_entry(casefile)
    yield
    if renewed:
        bring_up_to_date(casefile)
        return
    new = _unlinked(casefile, last)
    told = {AccountKey.parse(key).report for key in new}
    if told:
        deque(find_copies(casefile, among=told), maxlen=0)
    deque(link_accounts(casefile, only=new), maxlen=0)


def _newest_entry(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return connection.scalar(select(func.max(log.c.seq))) or 0


def _unlinked(casefile: Casefile, last: int) -> set[str]:
    """The accounts that are not linked, of the reports that decisions after this entry of the log touch."""
    made = select(log.c.subject).where(log.c.seq > last, log.c.action == Action.DECIDED.value)
    touched = select(decision_reports.c.report).where(decision_reports.c.decision.in_(made))
    query = select(accounts.c.key).join(reports, reports.c.id == accounts.c.report)
    with casefile.reading() as connection:
        return set(connection.scalars(query.where(accounts.c.focus, accounts.c.linked.is_(False), reports.c.name.in_(touched))))


def loosen(connection: Connection, keys: Iterable[str]) -> None:
    """Let go of the incidents of these accounts and claims: they are made again by the next bring_up_to_date."""
    for key in dict.fromkeys(keys):
        account = select(claims.c.account).where(claims.c.key == key).scalar_subquery()
        incident = select(accounts.c.incident).where(or_(accounts.c.key == key, accounts.c.key == account))
        ids = [id for id in connection.scalars(incident) if id is not None]
        connection.execute(update(accounts).where(accounts.c.incident.in_(ids)).values(incident=None))
