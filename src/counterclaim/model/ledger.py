"""What was read in one report."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.account import Account
from counterclaim.model.actor import Actor, Unlinked
from counterclaim.model.claim import Claim
from counterclaim.model.report import Report

SCHEMA = "counterclaim/ledger/1"


@dataclass(frozen=True, slots=True)
class EngineName:
    """Which engine read, and which version of it: the same pair and the same bytes give the same ledger."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The accounts and claims of one report, in the order of the text; notes say in plain words what was assumed.

    unlinked: words for a party that may mean several actors, and were linked to none.
    """

    report: Report
    engine: EngineName
    accounts: tuple[Account, ...] = ()
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    notes: tuple[str, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()

    @property
    def focus(self) -> Account | None:
        """The account of the incident that the report is about, or None where it tells of no incident."""
        return next((account for account in self.accounts if account.focus), None)
