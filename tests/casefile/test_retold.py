from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, update

import cases
from counterclaim.casefile.incidents import find_incident, incident_named
from counterclaim.casefile.retold import filed
from counterclaim.casefile.stages import renew
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import account_keys, accounts, stages
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import UnknownName
from counterclaim.export.incident_table import incident_table

ATTACK = (
    "Gunmen killed 14 traders at the cattle market of Gao, Mali, on Monday, the mayor said. Stalls were burned and herders fled."
)
ARREST = (
    "Police arrested three men in Gao, Mali, on Monday, the prosecutor said. A trial would follow.\n\n"
    "On 6 May, gunmen killed 14 traders at the cattle market of Gao."
)
OTHER = "Gunmen killed two herders near Ansongo, Mali, on Monday, the mayor said."


@pytest.fixture
def case(empty: Casefile, tmp_path: Path) -> Casefile:
    rows = [
        cases.row("attack", ATTACK, published="2024-05-07"),
        cases.row("arrest", ARREST, published="2024-05-21", publisher="Gao Times"),
        cases.row("other", OTHER, published="2024-05-07"),
    ]
    return cases.gathered(empty, cases.lines(tmp_path / "retold.jsonl", rows))


def test_retold_is_shown_with_the_incident_that_it_goes_back_to_and_not_weighed(case: Casefile) -> None:
    with case.reading() as connection:
        attack, arrest, other = (find_incident(connection, name) for name in ("attack", "arrest", "other"))
    assert [(str(one.key), one.quote) for one in attack.retold] == [("arrest/a2", "killed 14 traders")]
    assert attack.retold[0].signs[:2] == ("the same day", "14 killed in both")
    assert [report.id for report in attack.reports] == ["attack"]
    assert arrest.follows == (attack.incident.id,)
    assert (other.retold, other.follows, attack.follows) == ((), (), ())
    assert "Also told of as background" in incident_table(attack)
    assert f"follows  {attack.incident.id}" in " ".join(incident_table(arrest).split("\n")).replace("   ", "  ")


@pytest.mark.slow
def test_retold_a_report_is_filed_under_the_incident_that_it_goes_back_to(case: Casefile) -> None:
    with case.reading() as connection:
        assert filed(connection, "arrest") == incident_named(connection, "attack") == filed(connection, "attack")
        assert filed(connection, "nothing") is None


@pytest.mark.slow
def test_retold_a_report_without_news_of_its_own_leads_to_what_it_tells_again(case: Casefile) -> None:
    with case.writing() as connection:
        gone = select(accounts.c.key).where(accounts.c.key == "arrest/a1").scalar_subquery()
        connection.execute(account_keys.delete().where(account_keys.c.account == gone))
        connection.execute(accounts.delete().where(accounts.c.key == "arrest/a1"))
    with case.reading() as connection:
        assert find_incident(connection, "arrest").incident.id == incident_named(connection, "attack")
        with pytest.raises(UnknownName):
            incident_named(connection, "arrest")
        with pytest.raises(UnknownName):
            find_incident(connection, "nothing")


@pytest.mark.slow
def test_retold_is_found_in_a_casefile_of_an_earlier_version(case: Casefile) -> None:
    with case.writing() as connection:
        connection.execute(account_keys.delete().where(account_keys.c.key.startswith("b")))
        connection.execute(update(accounts).where(accounts.c.focus.is_(False)).values(card=None))
        connection.execute(update(stages).where(stages.c.name == "linking").values(version="1"))
    renew(case)
    bring_up_to_date(case)
    with case.reading() as connection:
        assert [str(one.key) for one in find_incident(connection, "attack").retold] == ["arrest/a2"]
