"""That something left a casefile: every export is logged, with whether private persons are named in it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import log
from counterclaim.evidence.log import Action


def log_export(casefile: Casefile, form: str, details: Mapping[str, object]) -> None:
    """Log an export in this format, before anybody has it."""
    with casefile.writing() as connection:
        Journal(connection).add(Action.EXPORTED, form, details)


def pepper(connection: Connection) -> str:
    """What masked names are hashed with: the casefile's first entry in the log, which no export holds.

    So a name is the same mask in every export of a casefile, and nobody who has only the exports can try names against it.
    """
    return connection.scalar(select(log.c.hash).where(log.c.seq == 1)) or ""
