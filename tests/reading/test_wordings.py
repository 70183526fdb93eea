"""What is claimed in sentences of many newsrooms' manners, each read whole behind the same head (wordings/*.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from counterclaim.model.claim import Claim, ClaimKind
from counterclaim.model.report import Report
from counterclaim.reader import read_report

TOLD = (ClaimKind.COUNT, ClaimKind.ATTRIBUTION)
FILES = sorted((Path(__file__).parent / "wordings").glob("*.toml"))


def sentences() -> Iterator[tuple[str, str, frozenset[str], list[str]]]:
    for file in FILES:
        told = tomllib.loads(file.read_text("utf-8"))
        for row in told["sentences"]:
            yield told["head"], row["text"], frozenset(told["kinds"]), row["claims"]


def told_by(claim: Claim, text: str) -> str:
    """The claim as "denies | Moscou | Moscou" or "count | la police | killed people 10-10 exact"."""
    claimant = words(claim.claimant.span.of(text)) if claim.claimant.span is not None else ""
    if claim.count is None:
        return f"{claim.stance} | {claimant} | {words(claim.target.span.of(text)) if claim.target is not None else ''}"
    count = claim.count
    low, high = ("" if end is None else str(end) for end in (count.low, count.high))
    return f"count | {claimant} | {count.kind} {count.group} {low}-{high} {count.qualifier}"


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("head", "text", "kinds", "expected"), list(sentences()))
def test_wordings_are_read(head: str, text: str, kinds: frozenset[str], expected: list[str]) -> None:
    source = head + text
    claims = read_report(Report.of(source, published=date(2025, 5, 9))).claims
    told = [told_by(claim, source) for claim in claims if claim.kind in TOLD and claim.quote.start >= len(head) - 1]
    assert [line for line in told if line.split(" | ")[0] in kinds] == expected
