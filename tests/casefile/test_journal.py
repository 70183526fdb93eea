from __future__ import annotations

import pytest

from counterclaim.casefile.journal import Journal, entries, entries_about, head, short
from counterclaim.casefile.store import Casefile
from counterclaim.evidence.chain import verify
from counterclaim.evidence.log import Action


def test_journal_of_a_new_casefile_is_empty(empty: Casefile) -> None:
    with empty.reading() as connection:
        assert head(connection) is None
        assert list(entries(connection)) == []


def test_journal_chains_entries_over_transactions(empty: Casefile) -> None:
    for name in ("one", "two"):
        with empty.writing() as connection:
            journal = Journal(connection)
            journal.add(Action.RECEIVED, name)
            journal.add(Action.READ, name, {"engine": "rules"})
    with empty.reading() as connection:
        chain = list(entries(connection))
    assert [(entry.seq, entry.action, entry.subject) for entry in chain] == [
        (1, "received", "one"), (2, "read", "one"), (3, "received", "two"), (4, "read", "two"),
    ]  # fmt: skip
    assert verify(chain) is None


def test_journal_of_a_transaction_that_failed_holds_nothing_of_it(empty: Casefile) -> None:
    def fail() -> None:
        with empty.writing() as connection:
            Journal(connection).add(Action.RECEIVED, "one")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with empty.reading() as connection:
        assert head(connection) is None


@pytest.mark.parametrize(("name", "kept"), [("report.txt", True), ("x" * 300, True), ("x" * 301, False)])
def test_journal_shortens_names_that_are_texts(name: str, kept: bool) -> None:
    assert (short(name) == name) is kept
    assert len(short(name)) <= 300


@pytest.mark.slow
def test_journal_tells_what_is_about_some_things(empty: Casefile) -> None:
    names = [f"report {number}" for number in range(1200)]
    with empty.writing() as connection:
        journal = Journal(connection)
        for name in (*names, "another"):
            journal.add(Action.RECEIVED, name)
    with empty.reading() as connection:
        assert {entry.subject for entry in entries_about(connection, names)} == set(names)
        assert [entry.seq for entry in entries_about(connection, ["another", "nothing"])] == [1201]
        assert list(entries_about(connection, [])) == []
