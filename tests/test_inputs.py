from __future__ import annotations

import json
from pathlib import Path

from counterclaim.inputs import STDIN, Failure, Source, ledgers
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report

TEXT = "At least nine people were killed on Saturday in Kidal, Mali, the mayor of the town said."


def lines(folder: Path, *rows: object) -> Source:
    path = folder / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return Source(str(path), lines=True)


def test_inputs_make_each_ledger_when_it_is_asked_for(tmp_path: Path) -> None:
    stream = ledgers(lines(tmp_path, {"id": "r1", "text": TEXT}, {"id": "r2"}))
    assert isinstance(next(stream), Ledger)
    assert isinstance(next(stream), Failure)
    assert next(stream, None) is None


def test_inputs_failure_of_a_line_is_not_one_of_the_whole(tmp_path: Path) -> None:
    (failure,) = ledgers(lines(tmp_path, {"id": "r1", "text": ""}))
    assert isinstance(failure, Failure)
    assert (failure.id, failure.whole) == ("r1", False)


def test_inputs_language_that_is_not_read_fails_its_line_alone(tmp_path: Path) -> None:
    first, second = ledgers(lines(tmp_path, {"id": "r1", "text": TEXT, "language": "es"}, {"id": "r2", "text": TEXT}))
    assert isinstance(first, Failure)
    assert "'es'" in first.error
    assert isinstance(second, Ledger)


def test_inputs_fault_of_the_reader_costs_one_report_and_says_so(tmp_path: Path) -> None:
    def faulty(report: Report) -> Ledger:
        raise KeyError("a fault made for this test")

    (failure,) = ledgers(lines(tmp_path, {"id": "r1", "text": TEXT}), read=faulty)
    assert isinstance(failure, Failure)
    assert "please report this fault" in failure.error
    assert (failure.id, failure.whole) == ("r1", False)


def test_inputs_failure_names_its_input_once(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    (failure,) = ledgers(Source(str(path), lines=False))
    assert isinstance(failure, Failure)
    assert failure.error.count("empty.txt") == 1
    assert failure.whole


def test_inputs_size_of_lines_is_known_before_they_are_read(tmp_path: Path) -> None:
    assert lines(tmp_path, *range(7)).size() == 7


def test_inputs_size_of_a_stream_is_not_known() -> None:
    assert Source(STDIN, lines=True).size() is None


def test_inputs_size_of_a_missing_file_is_not_known(tmp_path: Path) -> None:
    assert Source(str(tmp_path / "none.jsonl"), lines=True).size() is None
