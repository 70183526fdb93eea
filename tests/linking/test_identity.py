from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.identity import account_id, incident_id
from linked import key


def test_identity_is_that_of_the_least_member() -> None:
    assert incident_id({key("r2"), key("r1")}) == account_id(key("r1"))
    assert incident_id({key("r2"), key("r1"), key("r3")}) == incident_id([key("r1")])


@given(st.text(min_size=1))
@settings(deadline=None)
def test_identity_is_short_and_safe_to_write_anywhere(report: str) -> None:
    name = account_id(key(f"{report}/a1"))
    assert name[0] == "i" and len(name) == 13 and name.isalnum()
