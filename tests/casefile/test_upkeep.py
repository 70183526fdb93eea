from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

import cases
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.rulings import judge, make_account
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, claims, incidents, links, stages
from counterclaim.casefile.upkeep import bring_up_to_date, following, waiting
from counterclaim.model.incident import Incident

TOWNS = ("Kidal", "Gao", "Mopti")


def rows(number: int) -> list[dict[str, str | None]]:
    """Reports of raids on three towns, each told by several."""
    made = []
    for one in range(number):
        town, toll = TOWNS[one % 3], 5 + one % 2
        raid = f"At least {toll} civilians were killed on Saturday when soldiers attacked a market in {town}, Mali"
        text = f"{raid}, witness number {one} said."
        made.append(cases.row(f"r{one}", text))
    return made


def listed(casefile: Casefile) -> list[Incident]:
    with casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))


def test_upkeep_has_nothing_left_to_do_after_it(mali: Casefile) -> None:
    assert waiting(mali) == 0
    before = listed(mali)
    bring_up_to_date(mali)
    assert listed(mali) == before


def test_upkeep_puts_every_account_in_one_incident(mali: Casefile) -> None:
    with mali.reading() as connection:
        told = list(connection.scalars(select(accounts.c.incident).where(accounts.c.focus)))
        assert None not in told
        assert set(told) == set(connection.scalars(select(incidents.c.id)))
    assert sum(len(one.accounts) for one in listed(mali)) == len(told)


@pytest.mark.slow
def test_upkeep_bit_by_bit_is_as_all_at_once(tmp_path: Path) -> None:
    made = rows(9)
    with Casefile.open(tmp_path / "once.db", create=True) as casefile:
        once = listed(cases.gathered(casefile, cases.lines(tmp_path / "once.jsonl", made)))
    random.Random(1).shuffle(made)
    with Casefile.open(tmp_path / "bits.db", create=True) as casefile:
        for number, start in enumerate(range(0, len(made), 2)):
            cases.gathered(casefile, cases.lines(tmp_path / f"{number}.jsonl", made[start : start + 2]))
        assert listed(casefile) == once
        with casefile.reading() as connection:
            assert connection.scalar(select(func.count()).select_from(links))


@pytest.mark.slow
def test_upkeep_makes_everything_derived_again(mali: Casefile) -> None:
    """What is derived can be thrown away."""
    before = listed(mali)
    with mali.writing() as connection:
        connection.execute(links.delete())
        connection.execute(incidents.delete())
        connection.exec_driver_sql("DELETE FROM account_keys")
        connection.execute(accounts.update().where(accounts.c.focus).values(linked=False, incident=None))
    bring_up_to_date(mali)
    assert listed(mali) == before


@pytest.mark.slow
def test_upkeep_after_a_decision_leaves_to_an_add_what_is_that_ones(mali: Casefile, tmp_path: Path) -> None:
    """Whoever decides does not wait until hundreds of reports are brought together; all comes to the same in the end."""
    cases.received(mali, cases.lines(tmp_path / "more.jsonl", rows(4)))
    list(Backlog(mali).read())
    left = waiting(mali)
    assert left == 8
    report = listed(mali)[0].accounts[0].report
    with mali.reading() as connection:
        claim = connection.scalars(select(claims.c.key).where(claims.c.key.startswith(f"{report}/"))).first()
    assert claim is not None
    decisions: tuple[Callable[[Casefile], object], ...] = (
        lambda within: judge(within, "reject", [claim], by="A. Coder"),
        lambda within: make_account(within, report, [("event_type", "attack"), ("place.name", "Gao")], by="A. Coder"),
        lambda within: make_account(within, "r1", [("event_type", "clash")], by="A. Coder"),
    )
    for decide in decisions:
        with mali.writing() as connection:
            within = mali.within(connection)
            with following(within):
                decide(within)
                assert waiting(within) > left
        left, before = waiting(mali), left
        assert left in (before, before - 2)  # the report of an account that was made has been compared, and its own linked
    assert left == 6
    bring_up_to_date(mali)
    assert waiting(mali) == 0
    kept = listed(mali)
    with mali.writing() as connection:
        connection.execute(stages.update().values(version="of another version"))
    bring_up_to_date(mali)
    assert listed(mali) == kept
