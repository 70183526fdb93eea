"""What was asked of somebody's key, or of another house about somebody: a question is answered once, soon, and by whom it was
asked. An answer that was overheard is worth nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people_questions
from counterclaim.errors import NotEntered

LASTING = timedelta(minutes=5)


class Question(StrEnum):
    """What is asked: a new key's public half; that a known key signs; of a provider, who somebody is."""

    NEW_KEY = "new_key"
    KEY = "key"
    PROVIDER = "provider"


def ask(connection: Connection, question: Question, holder: str, value: dict[str, Any]) -> None:
    """Keep what the answer is held against; what was asked of the same holder before is worth nothing any more.

    holder: a token that nobody else has, of the session or browser which is to answer.
    """
    now, asked = datetime.now(UTC), _asked(question, holder)
    own = people_questions.c
    connection.execute(people_questions.delete().where((own.asked_sha256 == asked) | (own.ends < now)))
    connection.execute(people_questions.insert().values(asked_sha256=asked, value=value, ends=now + LASTING))


def answered(connection: Connection, question: Question, holder: str) -> dict[str, Any]:
    """What was asked, which is then answered; NotEntered where nothing was, or too long ago."""
    asked, own, now = _asked(question, holder), people_questions.c, datetime.now(UTC)
    row = connection.execute(select(people_questions).where(own.asked_sha256 == asked)).first()
    gone = connection.execute(people_questions.delete().where(own.asked_sha256 == asked)).rowcount
    if row is None or not gone or not now < row.ends <= now + LASTING:
        raise NotEntered("this was asked too long ago, or was answered before: try again")
    value: dict[str, Any] = row.value
    return value


def _asked(question: Question, holder: str) -> str:
    return digest(f"{question.value} {holder}")
