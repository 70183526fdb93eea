from __future__ import annotations

import json
from datetime import UTC, datetime

from counterclaim.web.operations.journal import Journal

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


def journal(lines: list[str]) -> Journal:
    return Journal(lines.append, lambda: NOON)


def test_journal_a_request_is_one_line_of_json() -> None:
    lines: list[str] = []
    journal(lines).request("GET", "/incidents/{name}", 200, 0.01234)
    assert [json.loads(line) for line in lines] == [
        {
            "time": "2025-03-04T12:00:00.000+00:00",
            "level": "info",
            "event": "request",
            "method": "GET",
            "route": "/incidents/{name}",
            "status": 200,
            "ms": 12.3,
        }
    ]


def test_journal_an_answer_of_500_is_an_error() -> None:
    lines: list[str] = []
    journal(lines).request("POST", "/undo", 500, 1.0)
    assert json.loads(lines[0])["level"] == "error"


def test_journal_a_fault_tells_where_and_not_what() -> None:
    lines: list[str] = []
    try:
        raise KeyError("Dara Okal, witness")
    except KeyError as exc:
        journal(lines).fault("GET", "/search", exc)
    told = json.loads(lines[0])
    assert (told["event"], told["error"]) == ("fault", "KeyError")
    assert told["at"][-1].startswith("test_journal.py:")
    assert "Okal" not in lines[0]


def test_journal_an_event_of_the_service() -> None:
    lines: list[str] = []
    journal(lines).event("started", port=8080)
    assert json.loads(lines[0])["port"] == 8080
