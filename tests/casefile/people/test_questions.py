from __future__ import annotations

from datetime import timedelta

import pytest

from counterclaim.casefile.people.questions import LASTING, Question, answered, ask
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_questions
from counterclaim.errors import NotEntered


def passed(team: Casefile, time: timedelta) -> None:
    """Time goes by: every question is so much older."""
    with team.writing() as connection:
        for row in connection.execute(people_questions.select()).all():
            own = people_questions.update().where(people_questions.c.asked_sha256 == row.asked_sha256)
            connection.execute(own.values(ends=row.ends - time))


def test_questions_are_answered_once_by_who_was_asked(team: Casefile) -> None:
    with team.writing() as connection:
        ask(connection, Question.KEY, "holder", {"challenge": "old"})
        ask(connection, Question.KEY, "holder", {"challenge": "new"})
        for question, holder in ((Question.KEY, "another"), (Question.NEW_KEY, "holder")):
            with pytest.raises(NotEntered):
                answered(connection, question, holder)
        assert answered(connection, Question.KEY, "holder") == {"challenge": "new"}
        with pytest.raises(NotEntered):
            answered(connection, Question.KEY, "holder")


@pytest.mark.parametrize("time", [LASTING, timedelta(days=2), -timedelta(minutes=1)], ids=["ended", "long ago", "clock set back"])
def test_questions_end_by_themselves(team: Casefile, time: timedelta) -> None:
    with team.writing() as connection:
        ask(connection, Question.KEY, "holder", {})
    passed(team, time)
    with team.writing() as connection, pytest.raises(NotEntered):
        answered(connection, Question.KEY, "holder")


def test_questions_that_nobody_answered_are_swept_and_who_holds_them_is_not_kept_in_words(team: Casefile) -> None:
    with team.writing() as connection:
        ask(connection, Question.KEY, "a token", {})
    passed(team, LASTING)
    with team.writing() as connection:
        ask(connection, Question.KEY, "another token", {})
        kept = connection.execute(people_questions.select()).all()
    assert len(kept) == 1 and "token" not in repr(kept)
