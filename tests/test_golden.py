"""The example reports give the ledgers that were looked at and kept (scripts/golden remakes them)."""

from __future__ import annotations

import pytest

from counterclaim.reading.rules import RulesEngine
from goldens import ENGLISH, GOLDEN, PUBLISHED, ledger_text


@pytest.mark.parametrize("name", PUBLISHED)
def test_golden_ledger_is_the_one_kept(name: str) -> None:
    assert ledger_text(name) == (GOLDEN / f"{name}.json").read_text("utf-8")


@pytest.mark.parametrize("name", ENGLISH)
def test_golden_ledger_of_the_rules_alone_is_the_one_kept(name: str) -> None:
    assert ledger_text(name, engine=RulesEngine()) == (GOLDEN / "rules" / f"{name}.json").read_text("utf-8")


def test_golden_ledgers_are_those_of_the_examples() -> None:
    kept = [*GOLDEN.glob("*.json"), *GOLDEN.glob("languages/*.json")]
    assert {path.relative_to(GOLDEN).with_suffix("").as_posix() for path in kept} == set(PUBLISHED)
