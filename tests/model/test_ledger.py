"""What was read in one report."""

from __future__ import annotations

from counterclaim.model.account import Account
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.report import Report


def test_ledger_focus_is_the_first_account_in_focus() -> None:
    accounts = (Account("a1", False, "attack"), Account("a2", True, "attack"), Account("a3", True, "airstrike"))
    ledger = Ledger(Report.of("…"), EngineName("rules", "1"), accounts)
    assert ledger.focus is not None and ledger.focus.id == "a2"


def test_ledger_of_a_report_without_incident_has_no_focus() -> None:
    assert Ledger(Report.of("…"), EngineName("rules", "1")).focus is None
