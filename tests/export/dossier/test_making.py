from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import cases
from counterclaim.casefile.journal import entries, head
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownName
from counterclaim.export.dossier.making import Asked, made_dossier

TALE = (
    "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said. "
    "“They shot at everybody,” Mariama Keita, a resident, said. Keita said that twelve people were killed."
)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Casefile]:
    """A casefile in which a private person speaks."""
    path = cases.lines(tmp_path / "told.jsonl", [cases.row("one", TALE), cases.row("blast", cases.BLAST)])
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        yield cases.gathered(casefile, path)


def test_making_masks_private_persons_and_lists_them_by_hashes(told: Casefile) -> None:
    made = made_dossier(told, Asked(["one"]))
    assert "Keita" not in made.page
    assert "[name withheld]" in made.page
    listed = json.loads(made.masked)
    assert (listed["schema"], listed["unmasked"]) == ("counterclaim/masked/1", False)
    assert listed["total"] == len(listed["names"]) > 0
    assert "Keita" not in made.masked


def test_making_leaves_names_in_where_it_is_told_to(told: Casefile) -> None:
    made = made_dossier(told, Asked(["one"], unmask=True))
    assert "Mariama Keita" in made.page
    assert "This copy names private persons" in made.page
    assert json.loads(made.masked)["names"] == []


@pytest.mark.slow
def test_making_gives_each_incident_once_and_in_the_order_asked_for(told: Casefile) -> None:
    made = made_dossier(told, Asked(["blast", "one", "one/a1"]))
    assert [chapter.record.reports[0].id for chapter in made.dossier.chapters] == ["blast", "one"]
    assert [reference.number for reference in made.dossier.references] == [1, 2]
    assert all(reference.received is not None and reference.engine is not None for reference in made.dossier.references)


def test_making_checks_the_casefile_unless_told_not_to(told: Casefile) -> None:
    checked = made_dossier(told, Asked(["one"])).dossier.custody
    assert checked.check is not None
    assert checked.check.whole
    with told.reading() as connection:
        assert checked.head == head(connection)
    assert made_dossier(told, Asked(["one"], verified=False)).dossier.custody.check is None


def test_making_is_logged_with_what_left(told: Casefile) -> None:
    made = made_dossier(told, Asked(["one"], unmask=True))
    made.log(told, "html", made.page.encode())
    with told.reading() as connection:
        last = list(entries(connection))[-1]
    assert (last.action, last.subject) == ("exported", "dossier/1")
    assert (last.facts()["unmask_private_persons"], last.facts()["form"]) == (True, "html")


def test_making_refuses_what_there_is_not(told: Casefile) -> None:
    with pytest.raises(UnknownName):
        made_dossier(told, Asked(["nothing"]))
