"""The protocol that every reader of reports keeps: rules, a trained model or a language model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from counterclaim.model.account import Account
from counterclaim.model.claim import Claim
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report


@dataclass(frozen=True, slots=True)
class Reading:
    """What an engine read: accounts and claims in the order of the text, their actors not yet resolved.

    notes: what the engine left out or assumed, in plain words, for the ledger.
    """

    accounts: tuple[Account, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()


class Engine(Protocol):
    """Reads one report into accounts and claims; a pure function of the report and of the mentions found in it.

    cased is the report's text with ordinary capitals, of the same length: what reads well where the report shouts.
    """

    @property
    def name(self) -> EngineName:
        """The engine's name and version, as every ledger says it."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes of the languages that it reads; none where it takes any."""
        ...

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report. Spans index report.text."""
        ...
