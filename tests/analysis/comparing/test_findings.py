from __future__ import annotations

import pytest

from compared import entry
from counterclaim.analysis.comparing.findings import findings
from counterclaim.model.account import Status
from counterclaim.model.comparison import Agreement, Entry


def found(what: str, ours: Entry, theirs: Entry) -> tuple[Agreement, float | None]:
    one = next(one for one in findings((ours,), (theirs,)) if one.what == what)
    return one.agreement, one.size


@pytest.mark.parametrize(
    ("ours", "theirs", "agreement"),
    [
        (9, 9, Agreement.SAME),
        ((8, 9, 12), 12, Agreement.COMPATIBLE),
        ((8, 9, 12), 13, Agreement.DIFFERENT),
        (9, None, Agreement.ONE_SILENT),
        (9, 0, Agreement.ONE_SILENT),  # ACLED's 0 says that no number is known
        (None, 0, Agreement.BOTH_SILENT),
    ],
)
def test_findings_compare_figures_and_their_bounds(
    ours: int | tuple[int, int, int] | None, theirs: int | None, agreement: Agreement
) -> None:
    assert found("killed", entry("a", killed=ours), entry("A", killed=theirs))[0] is agreement


def test_findings_sum_the_parts_of_one_whole() -> None:
    killed = findings((entry("a", killed=10),), (entry("A", killed=6), entry("B", killed=4)))[0]
    assert killed.agreement is Agreement.SAME


def test_findings_say_that_what_is_contested_here_is_coded_as_a_fact_there() -> None:
    agreement, _ = found("parties", entry("a", status=Status.CONTESTED), entry("A"))
    assert agreement is Agreement.COMPATIBLE
    assert found("parties", entry("a", party=None), entry("A"))[0] is Agreement.ONE_SILENT


def test_findings_measure_places_in_km() -> None:
    agreement, km = found("place", entry("a"), entry("A", at=(14.35, -3.0)))
    assert agreement is Agreement.DIFFERENT
    assert km == pytest.approx(97, abs=1)
    assert found("place", entry("a"), entry("A", at=None))[0] is Agreement.ONE_SILENT


def test_findings_measure_days() -> None:
    assert found("days", entry("a"), entry("A")) == (Agreement.SAME, 0)
    assert found("days", entry("a"), entry("A", day="2024-03-08")) == (Agreement.DIFFERENT, 3)
    assert found("days", entry("a", until="2024-03-09"), entry("A"))[0] is Agreement.COMPATIBLE
    assert found("days", entry("a", day=None), entry("A"))[0] is Agreement.ONE_SILENT
