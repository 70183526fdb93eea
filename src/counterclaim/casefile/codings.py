"""Codings of reports by hand: every state that was saved is kept, and nobody sees another's before all have finished."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.casefile.journal import Journal, short
from counterclaim.casefile.rounds import SETTLED, Round, find_round, report_id
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import codings, reports, round_reports
from counterclaim.coding.problems import problems
from counterclaim.errors import BadCoding, NotAllowed, Overtaken, UnknownName
from counterclaim.evidence.log import Action


@dataclass(frozen=True, slots=True)
class Saved:
    """A coding as it was saved last. id: of this state; coder: SETTLED for what differences were settled to; by: who saved it."""

    id: int
    coder: str
    by: str
    finished: bool
    coding: dict[str, Any]
    at: datetime


def save_coding(
    casefile: Casefile,
    round: int,
    report: str,
    coding: Mapping[str, Any],
    *,
    by: str,
    seen: int | None,
    coder: str | None = None,
    finished: bool = False,
) -> Saved:
    """Keep a coding, of the person's own or (coder SETTLED) what differences are settled to.

    seen: the state that it was made from, None for none; Overtaken where a later one is there. NotAllowed for who is no coder of
    the round, for a coding that others have seen already, and for settling before all have finished. BadCoding where it is to be
    finished and something is missing.
    """
    coder = by if coder is None else coder
    with casefile.writing() as connection:
        held, id, text = _held(connection, round, report)
        _allow(held, coder, blind=not all_finished(connection, held, id))
        newest = _newest(connection, round, id, coder)
        if newest is not None and newest.coding == coding and newest.finished == finished:
            return newest  # sent again after a lost answer
        if (newest.id if newest else None) != seen:
            raise Overtaken(newest.by if newest else by, "another window has saved this coding")
        if finished and (wrong := problems(coding, text)):
            raise BadCoding(wrong)
        return _keep(connection, held, (id, report), Saved(0, coder, by, finished, dict(coding), datetime.now(UTC)))


def _keep(connection: Connection, held: Round, report: tuple[int, str], saved: Saved) -> Saved:
    row = {"round": held.id, "report": report[0], "coder": saved.coder, "by": saved.by, "finished": saved.finished}
    statement = codings.insert().values(row | {"coding": saved.coding, "at": saved.at}).returning(codings.c.id)
    id: int = connection.execute(statement).scalar_one()
    if saved.finished:
        details = {"round": held.id, "coder": saved.coder, "by": saved.by, "coding_sha256": coding_hash(saved.coding)}
        Journal(connection).add(Action.CODED, short(report[1]), details)
    return Saved(id, saved.coder, saved.by, saved.finished, saved.coding, saved.at)


def coding_hash(coding: Mapping[str, Any]) -> str:
    """The SHA-256 of a coding, by which the log names it: of its JSON with keys in order, without spaces, in UTF-8."""
    said = json.dumps(coding, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def _allow(held: Round, coder: str, *, blind: bool) -> None:
    if coder == SETTLED:
        if blind:
            raise NotAllowed("differences are settled when all coders have finished the report")
    elif coder not in held.coders:
        raise NotAllowed(f"{coder} is no coder of the round '{held.name}': {', '.join(held.coders)} are")
    elif not blind:
        raise NotAllowed("all coders have finished this report and may see each other's codings: settle the differences instead")


def own_coding(connection: Connection, round: int, report: str, coder: str) -> Saved | None:
    """The newest state of somebody's own coding; UnknownName for a report that the round does not have."""
    _, id, _ = _held(connection, round, report)
    return _newest(connection, round, id, coder)


def finished_codings(connection: Connection, round: int, report: str) -> dict[str, Saved]:
    """All codings of a report by coder, the settled one under SETTLED; NotAllowed before every coder has finished it."""
    held, id, _ = _held(connection, round, report)
    if not all_finished(connection, held, id):
        raise NotAllowed("codings are blind: they are shown when all coders of the round have finished the report")
    found = {coder: _newest(connection, round, id, coder) for coder in (*held.coders, SETTLED)}
    return {coder: saved for coder, saved in found.items() if saved is not None}


def all_finished(connection: Connection, held: Round, report: int) -> bool:
    """Whether every coder of a round has finished a report."""
    newest = (_newest(connection, held.id, report, coder) for coder in held.coders)
    return all(saved is not None and saved.finished for saved in newest)


def _held(connection: Connection, round: int, report: str) -> tuple[Round, int, str]:
    """The round, and the report's row and text."""
    held, id = find_round(connection, round), report_id(connection, report)
    inside = round_reports.c.round == round, round_reports.c.report == id
    text = connection.scalar(select(reports.c.text).join(round_reports, round_reports.c.report == reports.c.id).where(*inside))
    if text is None:
        raise UnknownName(f"report of the round '{held.name}'", report, "the round's page lists those that it has")
    return held, id, text


def _newest(connection: Connection, round: int, report: int, coder: str) -> Saved | None:
    own = codings.c.round == round, codings.c.report == report, codings.c.coder == coder
    row = connection.execute(select(codings).where(*own).order_by(codings.c.id.desc()).limit(1)).first()
    return Saved(row.id, row.coder, row.by, row.finished, row.coding, row.at) if row else None
