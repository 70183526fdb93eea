from __future__ import annotations

import records
from counterclaim.export.incident.said import said_of
from counterclaim.export.incident.tolls import Toll, tolls
from counterclaim.weighing.rules import RULES


def killed(rule: str = "ucdp") -> Toll:
    record = records.record(rule=rule)
    return next(toll for toll in tolls(record, said_of(record)) if toll.harm == "killed")


def test_tolls_show_all_rules_and_which_is_used() -> None:
    shown = killed("airwars")
    assert [one.rule for one in shown.rules] == list(RULES)
    assert [one.name for one in shown.rules if one.used] == ["airwars"]


def test_tolls_say_why_a_claim_is_not_used() -> None:
    shown = killed()
    rows = [row for _, own in shown.lines for row in own]
    assert {row.said.key for row in rows if not row.unused} == set(shown.estimate.claims)
    assert all(row.unused for row in rows if row.said.key not in shown.estimate.claims)


def test_tolls_group_claims_by_line() -> None:
    assert all({row.said.line for row in rows} == {line} for line, rows in killed().lines)
