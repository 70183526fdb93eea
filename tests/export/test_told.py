from __future__ import annotations

from dataclasses import replace

import factory
from counterclaim.export.told import told
from counterclaim.model.claim import ClaimKind, Stance


def test_told_puts_the_incident_before_the_background() -> None:
    ledger = replace(factory.market(), accounts=(factory.background(), factory.focus()))
    assert [part.account.id for part in told(ledger) if part.account] == ["a1", "a2"]


def test_told_shows_every_claim_just_once() -> None:
    ledger = factory.market()
    shown = [
        claim.id
        for part in told(ledger)
        for group in (*(toll.claims for toll in part.tolls()), part.attributions(), *map(part.sayings, list(ClaimKind)[2:]))
        for claim in group
    ]
    assert sorted(shown) == sorted(claim.id for claim in ledger.claims)


def test_told_keeps_claims_of_no_account() -> None:
    ledger = factory.ledger(factory.TEXT, factory.count("c1", "Forty people died", 40, account=None))
    assert [(part.account, [claim.id for claim in part.claims]) for part in told(ledger)] == [(None, ["c1"])]


def test_told_attributions_stand_by_stance() -> None:
    stances = [claim.stance for claim in told(factory.market())[0].attributions()]
    assert stances == [Stance.ACCUSES, Stance.ACCUSES, Stance.DENIES, Stance.DECLINES]


def test_told_toll_has_the_range_of_its_account() -> None:
    (toll,) = told(factory.market())[0].tolls()
    assert toll.hull is not None
    assert (toll.harm, toll.hull.low, toll.hull.high) == ("killed", 14, 17)
