"""The page on security names tests for each threat: they are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "security.md").read_text("utf-8")
THREATS = [line for line in PAGE.partition("\n## Threats\n")[2].partition("\n## ")[0].splitlines() if line.startswith("| ")][1:]


def test_security_every_threat_has_who_what_and_what_stops_it() -> None:
    assert len(THREATS) > 15 and all(line.count("|") == 5 and all(line.split(" | ")) for line in THREATS)


@pytest.mark.parametrize("line", THREATS, ids=lambda line: line.partition("|")[2].partition("|")[0].strip())
def test_security_every_threat_has_tests_that_there_are(line: str) -> None:
    written = {
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    named = re.findall(r"`(test_\w+)`", line)
    assert named and [name for name in named if name not in written] == []


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:tests|src)/[\w/.]+)`", PAGE))))
def test_security_every_file_that_is_named_is_there(path: str) -> None:
    assert (TESTS.parent / path).exists()
