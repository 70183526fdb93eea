from __future__ import annotations

import threading

import pytest
from sqlalchemy import func, select

from counterclaim.casefile import upkeep
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts
from counterclaim.errors import BeingMade
from counterclaim.web.casefiles import deciding


def loose(casefile: Casefile) -> int:
    """How many accounts are in no incident."""
    with casefile.reading() as connection:
        return connection.scalar(select(func.count()).select_from(accounts).where(accounts.c.incident.is_(None))) or 0


def decided(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return len(list(holding(connection)))


def test_casefiles_nobody_sees_a_decision_without_what_follows(mali: Casefile) -> None:
    with deciding(mali) as within:
        judge(within, "reject", ["attack-1/c1"], by="A. Coder")
        assert loose(within) > 0 and (loose(mali), decided(mali)) == (0, 0)
    assert (loose(mali), decided(mali)) == (0, 1)


def test_casefiles_a_decision_that_cannot_be_followed_is_not_kept(mali: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(casefile: Casefile, **options: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(upkeep, "link_accounts", fail)
    with pytest.raises(RuntimeError), deciding(mali) as within:
        judge(within, "reject", ["attack-1/c1"], by="A. Coder")
    assert (loose(mali), decided(mali)) == (0, 0)


def test_casefiles_people_who_decide_at_once_wait_for_each_other(mali: Casefile) -> None:
    wrong: list[Exception] = []

    def decide(by: str) -> None:
        try:
            with deciding(mali) as within:
                judge(within, "accept", ["attack-1/c1"], by=by)
        except Exception as exc:
            wrong.append(exc)

    threads = [threading.Thread(target=decide, args=(f"Person {number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, loose(mali), decided(mali)) == ([], 0, 6)


def test_casefiles_an_incident_that_another_process_makes_again_says_so(mali: Casefile) -> None:
    with mali.writing() as connection:
        incident = connection.scalar(select(accounts.c.incident).limit(1))
        connection.execute(accounts.update().values(incident=None))
    with pytest.raises(BeingMade, match="open it again in a moment"), mali.reading() as connection:
        find_incident(connection, str(incident))
