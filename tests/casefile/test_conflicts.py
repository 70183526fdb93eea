from __future__ import annotations

from counterclaim.casefile.conflicts import Conflict, conflict_counts, conflicts
from counterclaim.casefile.handling import Ref, finish, undo_work
from counterclaim.casefile.queue import Spot
from counterclaim.casefile.rulings import amend
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.model.work import What


def found(casefile: Casefile, **more: object) -> list[Conflict]:
    with casefile.reading() as connection:
        return conflicts(connection, **more)[0]  # type: ignore[arg-type]


def raise_count(casefile: Casefile, number: str) -> None:
    amend(casefile, "a1/c1", [("count.low", number), ("count.high", number)], by="A. Coder")
    bring_up_to_date(casefile)


def test_conflicts_says_what_cannot_all_be_true(mali: Casefile) -> None:
    (one,) = found(mali)
    assert one.incident.id == "ifb374eebe3d5" and one.incident.contradictions
    assert one.looked_by is None


def test_conflicts_looked_at_are_elsewhere(mali: Casefile) -> None:
    finish(mali, [Ref(What.CONTRADICTIONS, "ifb374eebe3d5")], by="A. Coder")
    assert found(mali) == []
    (looked,) = found(mali, looked=True)
    assert looked.looked_by == "A. Coder"
    with mali.reading() as connection:
        assert conflict_counts(connection) == {False: 0, True: 1}
    undo_work(mali, "A. Coder")
    assert len(found(mali)) == 1


def test_conflicts_that_change_come_back_with_who_looked_before(mali: Casefile) -> None:
    (one,) = found(mali)
    finish(mali, [Ref(What.CONTRADICTIONS, one.incident.id)], by="A. Coder")
    key = next(key for standing in one.incident.attribution for key in standing.claims)
    amend(mali, key, [("stance", "suspects")], by="B. Reviewer")
    bring_up_to_date(mali)
    with mali.reading() as connection:
        counts = conflict_counts(connection)
    assert sum(counts.values()) <= 1
    assert all(back.looked_by == "A. Coder" for back in found(mali))


def test_conflicts_come_in_pages(mali: Casefile) -> None:
    with mali.reading() as connection:
        some, after = conflicts(connection, most=1)
        assert after is None
        spot = Spot(10**6, What.CONTRADICTIONS.value, "a")
        assert conflicts(connection, after=spot) == (some, None)
        assert conflicts(connection, after=Spot(0, What.CONTRADICTIONS.value, "z")) == ([], None)
