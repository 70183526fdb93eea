from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.incident import AccountKey, Estimate, Incident

NAMES = st.text(min_size=1) | st.text("/a1~ \n\u202e.", min_size=1)
ACCOUNTS = st.text(st.characters(exclude_characters="/"), min_size=1)


@given(NAMES, ACCOUNTS)
def test_incident_account_key_is_the_same_after_it_was_written(report: str, account: str) -> None:
    assert AccountKey.parse(str(AccountKey(report, account))) == AccountKey(report, account)


@pytest.mark.parametrize(
    ("text", "report", "account"),
    [
        ("r1/a1", "r1", "a1"),
        ("2024/05/raid.txt/a1", "2024/05/raid.txt", "a1"),
        ("x/a1/a1", "x/a1", "a1"),
        ("//a1", "/", "a1"),
        ("../../etc/passwd/a2", "../../etc/passwd", "a2"),
        (" /a1", " ", "a1"),
        ("report.txt~2/a1", "report.txt~2", "a1"),
    ],
)
def test_incident_account_key_ends_with_the_account_whatever_the_report_is_called(text: str, report: str, account: str) -> None:
    key = AccountKey.parse(text)
    assert (key.report, key.account) == (report, account)
    assert str(key) == text


@pytest.mark.parametrize("text", ["", "/", "r1", "r1/", "/a1", "a1", "i0123456789ab"])
def test_incident_account_key_refuses_what_names_none(text: str) -> None:
    with pytest.raises(ValueError, match="REPORT/a1"):
        AccountKey.parse(text)


@given(st.lists(st.builds(AccountKey, NAMES, ACCOUNTS), min_size=1))
def test_incident_account_keys_have_one_order(keys: list[AccountKey]) -> None:
    mixed = [*keys[1:], keys[0]]
    assert sorted(mixed) == sorted(keys)
    assert min(keys) == sorted(keys)[0]


@given(NAMES, ACCOUNTS, NAMES, ACCOUNTS)
def test_incident_account_keys_that_differ_are_written_differently(a: str, b: str, c: str, d: str) -> None:
    one, other = AccountKey(a, b), AccountKey(c, d)
    assert (str(one) == str(other)) == (one == other)


def test_incident_is_a_value_that_nothing_changes() -> None:
    made = [
        Incident("i0", (AccountKey("r1", "a1"),), "attack", None, None, (("killed", Estimate(1, None, 2, "ucdp/1", ())),))
    ] * 2
    assert len(set(made)) == 1
    with pytest.raises(AttributeError):
        made[0].lines = 3  # type: ignore[misc]
