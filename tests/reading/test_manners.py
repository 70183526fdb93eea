"""Whole reports in the manners of many newsrooms: every count and attribution of the incident, and none beside."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from counterclaim.model.claim import Claim
from counterclaim.model.ledger import Ledger
from counterclaim.reader import read

REPORTS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "manners.toml").read_text("utf-8"))


@pytest.mark.parametrize("manner", REPORTS)
def test_manners_each_gives_its_rows(manner: str) -> None:
    assert sorted(_rows(read(REPORTS[manner]["text"]))) == REPORTS[manner]["rows"]


def _rows(ledger: Ledger) -> Iterator[str]:
    text, news = ledger.report.text, {account.id for account in ledger.accounts if account.focus}
    for claim in ledger.claims:
        if claim.account in news and (claim.count is not None or claim.stance is not None):
            yield f"{_said(claim, text)} | {claim.claimant.span.of(text) if claim.claimant.span else 'the report'}"


def _said(claim: Claim, text: str) -> str:
    if claim.count is not None:
        number = claim.count.low if claim.count.low is not None else claim.count.high
        return f"{claim.count.kind} | {claim.count.group} | {claim.count.qualifier} {number}"
    return f"{claim.stance} | {claim.target.span.of(text) if claim.target else ''}"
