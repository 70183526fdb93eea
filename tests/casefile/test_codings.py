from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

import cases
from coded_rows import attribution, coding, count, focus
from counterclaim.casefile.codings import coding_hash, finished_codings, own_coding, save_coding
from counterclaim.casefile.custody import verify
from counterclaim.casefile.journal import entries
from counterclaim.casefile.rounds import SETTLED, begin_round
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import codings
from counterclaim.errors import BadCoding, NotAllowed, Overtaken, UnknownName
from counterclaim.evidence.log import Action

CODED = coding(count("At least nine civilians were killed", cases.RAID))
OTHER = coding(count("nine civilians were killed", cases.RAID, low=8))


@pytest.fixture
def id(waiting: Casefile) -> int:
    """A round of two coders over one report."""
    return begin_round(waiting, "First", ["one"], ["A. Coder", "B. Reviewer"], by="A. Coder")


def finish(casefile: Casefile, id: int) -> None:
    """Both coders finish the report."""
    save_coding(casefile, id, "one", CODED, by="A. Coder", seen=None, finished=True)
    save_coding(casefile, id, "one", OTHER, by="B. Reviewer", seen=None, finished=True)


def test_codings_every_state_is_kept_and_the_newest_counts(waiting: Casefile, id: int) -> None:
    first = save_coding(waiting, id, "one", coding(focus=focus(event="")), by="A. Coder", seen=None)
    second = save_coding(waiting, id, "one", CODED, by="A. Coder", seen=first.id)
    with waiting.reading() as connection:
        assert own_coding(connection, id, "one", "A. Coder") == second
        assert own_coding(connection, id, "one", "B. Reviewer") is None
        assert len(connection.execute(select(codings)).all()) == 2


def test_codings_another_window_is_not_written_over(waiting: Casefile, id: int) -> None:
    first = save_coding(waiting, id, "one", CODED, by="A. Coder", seen=None)
    save_coding(waiting, id, "one", OTHER, by="A. Coder", seen=first.id)
    with pytest.raises(Overtaken, match="another window"):
        save_coding(waiting, id, "one", coding(focus=focus(event="")), by="A. Coder", seen=first.id)


def test_codings_sent_again_after_a_lost_answer_are_one(waiting: Casefile, id: int) -> None:
    first = save_coding(waiting, id, "one", CODED, by="A. Coder", seen=None)
    assert save_coding(waiting, id, "one", CODED, by="A. Coder", seen=None) == first


def test_codings_cannot_be_finished_with_something_missing(waiting: Casefile, id: int) -> None:
    wrong: dict[str, Any] = coding(attribution(target="", spans={}), focus=focus(event=""))
    with pytest.raises(BadCoding) as caught:
        save_coding(waiting, id, "one", wrong, by="A. Coder", seen=None, finished=True)
    assert len(caught.value.problems) == 3
    assert save_coding(waiting, id, "one", wrong, by="A. Coder", seen=None).finished is False


def test_codings_are_blind_until_all_have_finished(waiting: Casefile, id: int) -> None:
    save_coding(waiting, id, "one", CODED, by="A. Coder", seen=None, finished=True)
    with waiting.reading() as connection, pytest.raises(NotAllowed, match="blind"):
        finished_codings(connection, id, "one")
    save_coding(waiting, id, "one", OTHER, by="B. Reviewer", seen=None, finished=True)
    with waiting.reading() as connection:
        assert sorted(finished_codings(connection, id, "one")) == ["A. Coder", "B. Reviewer"]


def test_codings_may_be_taken_up_again_while_nobody_else_has_seen_them(waiting: Casefile, id: int) -> None:
    done = save_coding(waiting, id, "one", CODED, by="A. Coder", seen=None, finished=True)
    again = save_coding(waiting, id, "one", OTHER, by="A. Coder", seen=done.id)
    save_coding(waiting, id, "one", CODED, by="A. Coder", seen=again.id, finished=True)
    save_coding(waiting, id, "one", OTHER, by="B. Reviewer", seen=None, finished=True)
    with pytest.raises(NotAllowed, match="settle the differences"):
        save_coding(waiting, id, "one", OTHER, by="A. Coder", seen=again.id + 1)


def test_codings_are_settled_by_anybody_when_all_have_finished(waiting: Casefile, id: int) -> None:
    with pytest.raises(NotAllowed, match="when all coders have finished"):
        save_coding(waiting, id, "one", CODED, by="C. Editor", coder=SETTLED, seen=None)
    finish(waiting, id)
    settled = save_coding(waiting, id, "one", CODED, by="C. Editor", coder=SETTLED, seen=None, finished=True)
    with waiting.reading() as connection:
        assert finished_codings(connection, id, "one")[SETTLED] == settled
        assert settled.by == "C. Editor"


def test_codings_are_by_the_coders_of_the_round_on_its_reports(waiting: Casefile, id: int) -> None:
    with pytest.raises(NotAllowed, match="is no coder of the round 'First'"):
        save_coding(waiting, id, "one", CODED, by="C. Editor", seen=None)
    with pytest.raises(UnknownName, match="report of the round"):
        save_coding(waiting, id, "two", CODED, by="A. Coder", seen=None)


def test_codings_that_are_finished_stand_in_the_log_by_their_hash(waiting: Casefile, id: int) -> None:
    finish(waiting, id)
    with waiting.reading() as connection:
        logged = [entry for entry in entries(connection) if entry.action == Action.CODED]
    assert [entry.facts()["coding_sha256"] for entry in logged] == [coding_hash(CODED), coding_hash(OTHER)]
    assert verify(waiting).whole


def test_codings_that_were_altered_beside_the_log_are_found(waiting: Casefile, id: int) -> None:
    finish(waiting, id)
    with waiting.writing() as connection:
        connection.execute(codings.update().where(codings.c.coder == "A. Coder").values(coding=OTHER | {"notes": "x"}))
    (finding,) = verify(waiting).tables
    assert finding.thing == "the coding of report one by A. Coder in round 1"
