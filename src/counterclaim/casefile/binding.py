"""Decisions on the newest readings: each follows the words that it was made on; where these are gone it waits for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.casefile.recorded import holding, identity, newest_ledger
from counterclaim.casefile.tables import decisions
from counterclaim.model.decision import Decision


@dataclass(frozen=True, slots=True)
class Bound:
    """The decisions that hold, with the keys of the newest readings; adrift: those of which some words are no longer read."""

    decisions: tuple[Decision, ...]
    adrift: tuple[Decision, ...]


def bound(connection: Connection) -> Bound:
    """Bind every decision that holds to the newest readings; a pure function of what is kept."""
    words = {row.id: row.words for row in connection.execute(select(decisions.c.id, decisions.c.words))}
    binder = _Binder(connection)
    pairs = [(decision, binder.bind(decision, words[decision.id])) for decision in holding(connection)]
    return Bound(tuple(now for _, now in pairs if now is not None), tuple(made for made, now in pairs if now is None))


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
