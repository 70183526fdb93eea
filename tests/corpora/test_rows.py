from __future__ import annotations

from corpora.rows import rows_table
from corpora.scheme import half_of

from invented_sets import FAKES_ID, attribution, coding, count

SIDES = ("look", "score")


def cells(table: list[str], name: str) -> list[str]:
    (line,) = [line for line in table if line.startswith(f"| {name} |")]
    return line.split("|")[2:-1]


def own(figure: int) -> list[str]:
    """A figure of the half of the invented report, and none of the other."""
    return [f" {figure if half_of(FAKES_ID) == half else 0} " for half in SIDES]


def test_rows_reports_and_rows_are_counted_by_half() -> None:
    table = list(rows_table([coding(counts=[count(), count(kind="injured")])]))
    assert cells(table, "reports") == own(1)
    assert cells(table, "counts") == own(2)
    assert cells(table, "kind: injured") == own(1)
    assert cells(table, "stance: accuses") == own(1)


def test_rows_of_a_report_coded_twice_the_first_coder_counts() -> None:
    both = [coding(), coding(coder="c", attributions=[attribution(), attribution(stance="denies")])]
    table = list(rows_table(both))
    assert cells(table, "reports") == own(1)
    assert cells(table, "of them coded twice") == own(1)
    assert cells(table, "attributions") == own(1)


def test_rows_choices_that_nobody_made_are_left_out() -> None:
    table = list(rows_table([coding(focus=None, counts=[], attributions=[])]))
    assert cells(table, "of them without an incident") == own(1)
    assert not [line for line in table if "stance" in line]
