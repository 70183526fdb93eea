"""The benchmark of claims as a command, on a small set and a scorer that are written for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "claims.py"
SCORER = """
def half_of(id):
    return "look" if id.startswith("l") else "score"

def score(gold, ledgers, half):
    return {"gold": len(list(gold.glob("*.json"))), "ledgers": sorted(id for id in ledgers if half_of(id) == half)}
"""


def write_set(folder: Path) -> Path:
    """Two reports that no engine reads, so that the run takes no time, and no scorer beside them."""
    (folder / "gold").mkdir(parents=True)
    (folder / "gold" / "l1.json").write_text("{}", "utf-8")
    lines = [json.dumps({"id": id, "text": ""}) + "\n" for id in ("l1", "s1")]
    (folder / "reports.jsonl").write_text("".join(lines), "utf-8")
    return folder


def run(*options: str) -> subprocess.CompletedProcess[str]:
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run([sys.executable, str(SCRIPT), *options], capture_output=True, text=True, check=False, env=found)


@pytest.mark.slow
def test_claims_benchmark_takes_a_scorer_from_another_folder(tmp_path: Path) -> None:
    (tmp_path / "score.py").write_text(SCORER, "utf-8")
    ended = run("--data", str(write_set(tmp_path / "set")), "--scorer", str(tmp_path), "--json")
    figures = json.loads(ended.stdout.splitlines()[-1])
    assert figures["look"] == {"gold": 1, "ledgers": ["l1"]}
    assert figures["score"] == {"gold": 1, "ledgers": ["s1"]}


@pytest.mark.slow
def test_claims_benchmark_takes_the_scorer_of_the_data_first(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "set")
    (folder / "score.py").write_text(SCORER, "utf-8")
    figures = json.loads(run("--data", str(folder), "--half", "score", "--json").stdout.splitlines()[-1])
    assert figures["score"]["ledgers"] == ["s1"] and "look" not in figures
