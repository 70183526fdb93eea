from __future__ import annotations

from sqlalchemy import event

from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.material import Material, material, materials
from counterclaim.casefile.newest import unread
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.weighed import weighed, weighed_from
from counterclaim.ingest.text import read_text
from counterclaim.model.repetition import Copy

COPY = Copy(0.5, 0.9, ())


def test_material_of_many_incidents_gives_the_same_as_of_each_alone(mali: Casefile) -> None:
    with mali.reading() as connection:
        found = list(list_incidents(connection, Selection()))
        together = [weighed_from(held, one.accounts, ()) for one, held in materials(connection, found, lambda one: one.accounts)]
        assert len(together) > 2
        assert together == [weighed(connection, one.accounts, ()) for one in found]


def test_material_of_some_reports_keeps_their_copies_alone() -> None:
    ledgers = {name: unread(read_text("Raiders came.", id=name)) for name in ("a", "b", "c")}
    held = Material(ledgers, {("a", "b"): COPY, ("b", "c"): COPY})
    assert list(held.of(["b", "a", "b", "nowhere"]).ledgers) == ["b", "a"]
    assert set(held.of(["b", "a"]).copies) == {("a", "b")}
    assert not held.of(["b"]).copies


def test_material_of_an_unknown_report_is_none(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert not material(connection, ["no such report"]).ledgers


def test_material_of_a_page_takes_as_many_queries_as_of_one(mali: Casefile) -> None:
    asked: list[str] = []
    with mali.reading() as connection:
        found = list(list_incidents(connection, Selection()))
        event.listen(connection, "before_cursor_execute", lambda *given: asked.append(given[2]))
        list(materials(connection, found[:1], lambda one: one.accounts))
        alone = len(asked)
        list(materials(connection, found, lambda one: one.accounts))
    assert len(asked) == 2 * alone
