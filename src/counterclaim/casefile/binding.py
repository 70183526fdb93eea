"""Decisions on the newest readings: each follows the words that it was made on; where these are gone it waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from counterclaim.casefile.recorded import holding, identity, newest_ledger, recorded
from counterclaim.casefile.tables import decision_reports, decisions, reports
from counterclaim.model.decision import Decision, DecisionKind, is_added, is_made


@dataclass(frozen=True, slots=True)
class Bound:
    """The decisions that hold, with the keys of the newest readings; adrift: those of which some words are no longer read."""

    decisions: tuple[Decision, ...]
    adrift: tuple[Decision, ...]


def bound(connection: Connection, names: Iterable[str] | None = None) -> Bound:
    """Bind the decisions that hold to the newest readings, all or those that touch the reports of these names.

    A pure function of what is kept. Those whose reports nobody has read again since have the keys that they were made with.
    """
    names = None if names is None else list(names)
    pairs = list(_pairs(connection, holding(connection, names), names))
    return Bound(tuple(now for _, now in pairs if now is not None), tuple(made for made, now in pairs if now is None))


def history(connection: Connection, names: Sequence[str]) -> list[Decision]:
    """All that was ever decided on some reports, undone or not, the oldest first, with the keys that its words have now."""
    return [now or made for made, now in _pairs(connection, recorded(connection, names), names)]


def _pairs(
    connection: Connection, made: Iterable[Decision], names: Sequence[str] | None
) -> Iterator[tuple[Decision, Decision | None]]:
    """Each decision as it was made, and bound to the newest readings."""
    query = select(decisions.c.id, decisions.c.words).where(decisions.c.id.in_(_read_again(names)))
    words = {row.id: row.words for row in connection.execute(query)}
    binder = _Binder(connection)
    for one in made:
        moved = one.id in words and one.kind is not DecisionKind.UNDO
        yield one, binder.bind(one, words[one.id]) if moved else one


def _read_again(names: Sequence[str] | None) -> Select[tuple[str]]:
    """The decisions of which some report has another newest reading than when they were made, or of which that is not known."""
    changed = or_(decision_reports.c.reading.is_(None), decision_reports.c.reading.is_distinct_from(reports.c.reading))
    newest = select(decision_reports.c.decision).join(reports, reports.c.name == decision_reports.c.report, isouter=True)
    query = newest.where(changed)
    return query if names is None else query.where(decision_reports.c.report.in_(names))


class _Binder:
    """Finds words again; the ledger of a report is unpacked once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = cache(lambda report: newest_ledger(connection, report))

    def bind(self, decision: Decision, words: dict[str, list[Any]]) -> Decision | None:
        """The decision with the keys that its words have now, or None where they are no longer read."""
        about = self._all(decision.about, words)
        others = self._all(decision.others, words)
        return None if about is None or others is None else replace(decision, about=about, others=others)

    def _all(self, keys: Iterable[str], words: dict[str, list[Any]]) -> tuple[str, ...] | None:
        found = [self._one(key, words.get(key, [])) for key in keys]
        return tuple(key for key in found if key is not None) if None not in found else None

    def _one(self, key: str, words: list[Any]) -> str | None:
        report, _, id = key.rpartition("/")
        if is_added(id) or is_made(id):  # what a person added points into the text, which no engine changes
            return key
        ledger = self._ledger(report)
        if ledger is None:
            return None
        find = self._account if id.startswith("a") else self._claim
        return find(ledger, report, id, words)

    def _claim(self, ledger: dict[str, Any], report: str, id: str, words: list[Any]) -> str | None:
        same = [claim["id"] for claim in ledger["claims"] if identity(claim) == words]
        return f"{report}/{id if id in same else same[0]}" if same else None

    def _account(self, ledger: dict[str, Any], report: str, id: str, words: list[Any]) -> str | None:
        """The account that holds most of the words; without any claim, the one of the same name while it has none either."""
        spans = {account["id"]: _spans(ledger, account["id"]) for account in ledger["accounts"]}
        if not words:
            return f"{report}/{id}" if spans.get(id) == [] else None
        shared = {name: sum(span in own for span in words) for name, own in spans.items()}
        best = max(shared, key=lambda name: (shared[name], name == id), default=None)
        return f"{report}/{best}" if best is not None and 2 * shared[best] > len(words) else None


def _spans(ledger: dict[str, Any], account: str) -> list[Any]:
    return [claim["quote"]["span"] for claim in ledger["claims"] if claim["account"] == account]
