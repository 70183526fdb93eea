from __future__ import annotations

from dataclasses import replace

import records
from counterclaim.casefile.preview import Preview
from counterclaim.model.incident import AccountKey, Estimate
from counterclaim.web.incidents.outcome import outcome


def test_outcome_marks_what_changes_in_what_results() -> None:
    now = records.incident()
    then = replace(now, counts=(("killed", Estimate(1, 1, 99, "ucdp/1", ())),), accounts=(*now.accounts, AccountKey("x", "a1")))
    (brief,) = outcome(Preview((now,), (then,), ())).then
    assert brief.changed == {"killed", "accounts"}


def test_outcome_compares_with_the_incident_that_most_accounts_come_from() -> None:
    now = records.incident()
    other = replace(now, id="i000000000000", accounts=(AccountKey("x", "a1"),), event_type="airstrike")
    then = replace(now, accounts=(*now.accounts, *other.accounts))
    (brief,) = outcome(Preview((other, now), (then,), ())).then
    assert "kind" not in brief.changed


def test_outcome_of_nothing_that_was_there_is_all_new() -> None:
    (brief,) = outcome(Preview((), (records.incident(),), ())).then
    assert "killed" in brief.changed and "where" in brief.changed
