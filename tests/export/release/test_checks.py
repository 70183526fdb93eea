from __future__ import annotations

import pytest

from counterclaim.errors import ExportError, ReleaseStopped
from counterclaim.export.release.checks import CHECKS, LISTED, Finding, Findings, accepted_checks

ONE = Finding("addresses", "report-1", "its address holds a key")


def found(*some: Finding) -> Findings:
    made = Findings()
    made.add(some)
    return made


def test_checks_stop_what_nobody_has_accepted() -> None:
    with pytest.raises(ReleaseStopped, match=r"addresses \(1\)") as raised:
        found(ONE).prove({"exact-places": "no"})
    assert raised.value.lines == ["addresses: report-1: its address holds a key"]
    assert raised.value.found == {"addresses": 1}


def test_checks_let_pass_what_is_accepted_or_clean() -> None:
    found(ONE).prove({"addresses": "it is public"})
    found().prove({})


def test_checks_count_all_and_list_some() -> None:
    made = found(*[ONE] * (LISTED + 7))
    assert (made.counted["addresses"], len(made.listed)) == (LISTED + 7, LISTED)


def test_checks_tell_what_was_found_and_why_it_was_accepted() -> None:
    told = found(ONE).told({"addresses": "it is public"})
    checks = {one["check"]: one for one in told["checks"]}  # type: ignore[attr-defined]
    assert set(checks) == set(CHECKS)
    assert (checks["addresses"]["found"], checks["addresses"]["accepted_because"]) == (1, "it is public")
    assert (checks["private-names"]["found"], checks["private-names"]["accepted_because"]) == (0, None)


def test_checks_are_accepted_with_one_reason_or_one_each() -> None:
    assert accepted_checks(["addresses", "exact-places"], ["seen"]) == {"addresses": "seen", "exact-places": "seen"}
    assert accepted_checks(["addresses", "exact-places"], ["a", "b"]) == {"addresses": "a", "exact-places": "b"}
    assert accepted_checks([], []) == {}


@pytest.mark.parametrize(
    ("names", "reasons", "said"),
    [
        (["addresses"], [], "needs a reason"),
        (["addresses"], [" "], "needs a reason"),
        (["addresses"], ["a", "b"], "needs a reason"),
        (["everything"], ["a"], "private-names"),
        ([], ["a", "b"], "needs a reason"),
    ],
)
def test_checks_are_not_accepted_without_a_name_and_a_reason(names: list[str], reasons: list[str], said: str) -> None:
    with pytest.raises(ExportError, match=said):
        accepted_checks(names, reasons)
