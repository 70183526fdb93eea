from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.stages import renew, versions
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents, links, signatures, stages
from counterclaim.casefile.upkeep import bring_up_to_date, waiting
from counterclaim.model.incident import Incident
from counterclaim.vocabulary.loader import fingerprint

CITATIONS = [f"{language}/citations.toml" for language in ("en", "fr", "ar")]


def listed(casefile: Casefile) -> list[Incident]:
    with casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))


def test_stages_are_written_down(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert {row.name: row.version for row in connection.execute(select(stages))} == versions(connection)


def test_stages_of_this_version_are_left_alone(mali: Casefile) -> None:
    renew(mali)
    assert waiting(mali) == 0


@pytest.mark.parametrize("name", ["copying", "linking", "weighing"])
def test_stages_of_another_version_are_made_again_with_the_same_result(mali: Casefile, name: str) -> None:
    before = listed(mali)
    with mali.writing() as connection:
        connection.execute(update(stages).where(stages.c.name == name).values(version="0"))
    assert waiting(mali) > 0
    bring_up_to_date(mali)
    assert listed(mali) == before
    assert waiting(mali) == 0


def test_stages_of_linking_begin_anew(mali: Casefile) -> None:
    with mali.writing() as connection:
        connection.execute(update(stages).where(stages.c.name == "linking").values(version="0"))
    renew(mali)
    with mali.reading() as connection:
        for table in (links, incidents):
            assert connection.scalar(select(func.count()).select_from(table)) == 0
        assert connection.scalar(select(func.count()).select_from(signatures)) == 7
        assert set(connection.scalars(select(accounts.c.linked).where(accounts.c.focus))) == {False}


def test_stages_follow_the_files_that_people_edit(mali: Casefile) -> None:
    with mali.reading() as connection:
        made = versions(connection)
    assert made["linking"].endswith(fingerprint("actors", "linking", "places/countries.tsv"))
    assert fingerprint("actors", "weighing", "agencies.tsv", "newsrooms.tsv", *CITATIONS) in made["weighing"]
