"""A record in which private persons are named: a resident who speaks, a victim; an official stays named. All invented."""

from __future__ import annotations

from dataclasses import replace

import factory
import records
from counterclaim.casefile.record import Record
from counterclaim.model.account import Account
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.incident import AccountKey
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, weigh
from counterclaim.weighing.sourced import sourced

TEXT = """Teral Mossun among nine dead

KASSUM, March 4 (KPN) – Nine people were killed in Oro Benna on Saturday, Awa Benn, a resident of Kassum, said. She counted nine
bodies, and Benn blamed the army for the death of Teral Mossun. Colonel Adda Karr denied it."""


def told() -> Record:
    """An incident that a resident tells of by name, with a victim, and an official who denies it."""
    awa = factory.by("Awa Benn, a resident of Kassum", ClaimantKind.RESIDENT, text=TEXT)
    karr = factory.by("Colonel Adda Karr", text=TEXT)
    claims = (
        factory.count("c1", "Nine people were killed in Oro Benna on Saturday, Awa Benn", 9, 9, claimant=awa, text=TEXT),
        factory.attribution(
            "c2", "Benn blamed the army for the death of Teral Mossun", Stance.ACCUSES, "the army", awa, text=TEXT
        ),
        factory.attribution("c3", "Colonel Adda Karr denied it", Stance.DENIES, "the army", karr, text=TEXT),
    )
    account = Account("a1", True, "attack", victims=(factory.at("Teral Mossun", TEXT),))
    ledger = factory.ledger(TEXT, *claims, accounts=(account,))
    report = replace(ledger.report, title="Teral Mossun among nine dead", url="https://kpn.example/2024/teral-mossun-among-dead")
    ledger = replace(ledger, report=report)
    lined = [LinedAccount(AccountKey(report.id, "a1"), account, "line 1")]
    own = sourced(ledger, "line 1")
    decision = replace(records.decision(), about=("market.txt/c1",), reason="Awa Benn called us again")
    return Record(
        weigh("i0123456789ab", lined, own),
        claims_of(lined, own),
        (report,),
        ((report.id, "line 1"),),
        decisions=(decision,),
        accounts=tuple(lined),
    )
