from __future__ import annotations

from typing import Any

from counterclaim.casefile.adrift import _touched

OLDER: dict[str, Any] = {
    "accounts": [{"id": "a1", "focus": True}, {"id": "a2", "focus": True}],
    "claims": [
        {"id": "c1", "account": "a1", "quote": {"span": [0, 40]}},
        {"id": "c2", "account": "a1", "quote": {"span": [50, 90]}},
        {"id": "c3", "account": "a2", "quote": {"span": [200, 260]}},
    ],
}


def newer(*told: tuple[str, int, int], accounts: tuple[str, ...] = ("a1", "a2")) -> dict[str, Any]:
    """A later reading: in which account which words are claims; the last account is background."""
    return {
        "accounts": [{"id": id, "focus": id != "a9"} for id in accounts],
        "claims": [{"id": f"c{at}", "account": id, "quote": {"span": [start, end]}} for at, (id, start, end) in enumerate(told)],
    }


def touched(key: str, ledger: dict[str, Any]) -> list[str]:
    return list(_touched(key, OLDER, ledger))


def test_adrift_touches_the_account_that_tells_the_same_now_and_no_other() -> None:
    now = newer(("a1", 205, 250), ("a2", 2, 38), ("a2", 55, 80))
    assert touched("report/c1", now) == ["a2"]
    assert touched("report/c3", now) == ["a1"]
    assert touched("report/a1", now) == ["a2"]


def test_adrift_of_which_nothing_is_left_touches_all_that_is_news() -> None:
    assert touched("report/c1", newer(("a1", 500, 510), accounts=("a1", "a2", "a9"))) == ["a1", "a2"]


def test_adrift_in_a_report_that_has_no_account_touches_nothing() -> None:
    assert touched("report/c1", {}) == []
