"""The benchmark of date wordings: its table, its figures, and what it promises."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "date_wordings.py"
HEADER = "language\tpublished\tsentence\tdays\tprecision\n"


def run(*options: str) -> subprocess.CompletedProcess[str]:
    """What the benchmark prints and how it ends."""
    return subprocess.run([sys.executable, str(SCRIPT), *options], capture_output=True, text=True, check=False)


def table(folder: Path, *rows: str) -> str:
    """A table of these rows."""
    path = folder / "table.tsv"
    path.write_text("# made up\n" + HEADER + "\n".join(rows) + "\n", "utf-8")
    return str(path)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_date_wordings_reach_what_they_promise(language: str) -> None:
    figures = json.loads(run("--json", "--language", language).stdout)[language]
    assert figures["wordings"] >= 120
    assert figures["right"] >= 0.97
    assert figures["wrong_days"] <= 0.01


@pytest.mark.parametrize(
    ("row", "right", "wrong"),
    [
        ("en\t2025-01-10\tThey left [on Thursday].\t2025-01-09\t1", 1.0, 0.0),
        ("en\t2025-01-10\tThey left [on Thursday].\t2025-01-09\t2", 0.0, 1.0),
        ("en\t2025-01-10\tThey left [on Thursday].\tunresolved\t-", 0.0, 1.0),
        ("en\t2025-01-10\tThey left [on Thursday] and Monday.\tnone\t-", 0.0, 1.0),
        ("en\t-\tThey left [on Thursday].\tunresolved\t-", 1.0, 0.0),
        ("en\t2025-01-10\tThey left [in a hurry].\tnone\t-", 1.0, 0.0),
        ("en\t2025-01-10\tThey left [in a hurry].\t2025-01-09\t1", 0.0, 0.0),
    ],
)
def test_date_wordings_tell_misses_from_wrong_days(row: str, right: float, wrong: float, tmp_path: Path) -> None:
    figures = json.loads(run("--json", "--data", table(tmp_path, row)).stdout)["en"]
    assert (figures["right"], figures["wrong_days"]) == (right, wrong)


def test_date_wordings_print_errors_then_the_figures(tmp_path: Path) -> None:
    lines = run("--data", table(tmp_path, "en\t2025-01-10\tThey left [on Thursday].\t2025-01-02\t1")).stdout.splitlines()
    assert lines[0] == "en They left [on Thursday].: expected 2025-01-02 (1), found 2025-01-09 (1)"
    assert lines[-1] == "en: 1 wordings, 0.0% right, 100.0% wrong days"


def test_date_wordings_reject_a_row_without_brackets(tmp_path: Path) -> None:
    ended = run("--data", table(tmp_path, "en\t2025-01-10\tThey left.\tnone\t-"))
    assert ended.returncode == 1
    assert "no bracketed words" in ended.stderr
