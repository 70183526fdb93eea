from __future__ import annotations

from datetime import date

import pytest

import cases
from counterclaim.casefile.hits import Sought
from counterclaim.casefile.saved import Saved, forget, look_at, new_hits, save, saved
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError, UnknownName

A, B = "A. Coder", "B. Reviewer"
NIONO = Sought("Niono", publisher="Wire", language="en", since=date(2025, 1, 1), until=date(2030, 1, 1))


def of(casefile: Casefile, by: str) -> list[Saved]:
    with casefile.reading() as connection:
        return list(saved(connection, by))


def fresh(casefile: Casefile, by: str) -> list[int]:
    with casefile.reading() as connection:
        return [new_hits(connection, one) for one in saved(connection, by)]


def add_one(casefile: Casefile) -> None:
    row = cases.row("new", "A raid near Niono killed two people.", published="2026-01-01", publisher="Sahel Wire")
    cases.gathered(casefile, cases.lines(cases.beside(casefile) / "new.jsonl", [row]))


def test_saved_is_kept_as_it_was(mali: Casefile) -> None:
    id = save(mali, " Near Niono ", NIONO, by=A, shared=False)
    (one,) = of(mali, A)
    assert (one.id, one.name, one.by, one.shared, one.sought) == (id, "Near Niono", A, False, NIONO)


def test_saved_is_ones_own_unless_shared(mali: Casefile) -> None:
    save(mali, "mine", NIONO, by=A, shared=False)
    save(mali, "ours", NIONO, by=A, shared=True)
    assert [one.name for one in of(mali, B)] == ["ours"]


def test_saved_says_how_many_are_new_until_they_are_seen(mali: Casefile) -> None:
    id = save(mali, "near", NIONO, by=A, shared=True)
    assert fresh(mali, A) == [0]
    add_one(mali)
    assert fresh(mali, A)[0] >= 1
    before = look_at(mali, id, by=A)
    assert before.seen < of(mali, A)[0].seen and fresh(mali, A) == [0]
    assert fresh(mali, B)[0] > 0  # who has never looked has seen nothing


def test_saved_is_ended_by_whoever_saved_it(mali: Casefile) -> None:
    id = save(mali, "near", NIONO, by=A, shared=True)
    with pytest.raises(CasefileError, match="shared by somebody else"):
        forget(mali, id, by=B)
    forget(mali, id, by=A)
    assert of(mali, A) == []
    with pytest.raises(UnknownName):
        look_at(mali, id, by=A)


@pytest.mark.parametrize("name", ["", "  ", "x" * 121])
def test_saved_needs_a_name(mali: Casefile, name: str) -> None:
    with pytest.raises(CasefileError, match="needs a name"):
        save(mali, name, NIONO, by=A, shared=False)
