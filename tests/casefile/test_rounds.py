from __future__ import annotations

import pytest

from coded_rows import coding
from counterclaim.casefile.codings import save_coding
from counterclaim.casefile.rounds import begin_round, find_round, list_rounds, stages
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.errors import BadCoding, CasefileError, UnknownName
from counterclaim.ingest.text import MOST_READ


def begun(casefile: Casefile, *names: str, name: str = "First") -> int:
    """A round of two coders."""
    return begin_round(casefile, name, names or ("one", "two"), ["A. Coder", " B. Reviewer ", "A. Coder"], by="A. Coder")


def test_rounds_keep_their_reports_in_order_and_their_coders_once(waiting: Casefile) -> None:
    id = begun(waiting, "two", "one", "two")
    with waiting.reading() as connection:
        held = find_round(connection, id)
        assert (held.name, held.coders, held.reports, held.by) == ("First", ("A. Coder", "B. Reviewer"), 2, "A. Coder")
        assert [stage.report for stage in stages(connection, id)] == ["two", "one"]


def test_rounds_the_newest_first(waiting: Casefile) -> None:
    first, second = begun(waiting), begun(waiting, name="Second")
    with waiting.reading() as connection:
        assert [held.id for held in list_rounds(connection)] == [second, first]


def test_rounds_say_how_far_each_report_is(waiting: Casefile) -> None:
    id = begun(waiting)
    save_coding(waiting, id, "one", coding(), by="A. Coder", seen=None)
    with waiting.reading() as connection:
        one, two = stages(connection, id)
    assert (one.begun, one.finished, one.settled) == (frozenset({"A. Coder"}), frozenset(), False)
    assert two.begun == frozenset()


@pytest.mark.parametrize(
    ("name", "reports", "coders", "words"),
    [(" ", ["one"], ["A."], "name"), ("First", [], ["A."], "choose the reports"), ("First", ["one"], [" "], "who codes")],
)
def test_rounds_lack_nothing(waiting: Casefile, name: str, reports: list[str], coders: list[str], words: str) -> None:
    with pytest.raises(BadCoding, match=words):
        begin_round(waiting, name, reports, coders, by="A. Coder")


@pytest.mark.slow
def test_rounds_of_one_name_or_of_unknown_reports_are_refused_whole(waiting: Casefile) -> None:
    begun(waiting)
    with pytest.raises(CasefileError, match="there is a round 'First' already"):
        begun(waiting)
    with pytest.raises(UnknownName, match="forged"):
        begun(waiting, "one", "forged", name="Second")
    with waiting.reading() as connection:
        assert len(list_rounds(connection)) == 1
        with pytest.raises(UnknownName):
            find_round(connection, 99)


def test_rounds_take_no_report_that_fits_no_page(waiting: Casefile) -> None:
    with waiting.writing() as connection:
        connection.execute(reports.update().where(reports.c.name == "two").values(text="x" * (MOST_READ + 1)))
    with pytest.raises(BadCoding, match="too long to be coded"):
        begun(waiting)
