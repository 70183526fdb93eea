"""The benchmark of actors: its table, its figures, and what it promises."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from counterclaim.resolving.actor_fuzzy import LIKENESS

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "actors.py"
HEADER = "words\tcountry\ton\texpected\n"


def run(*options: str) -> subprocess.CompletedProcess[str]:
    """What the benchmark prints and how it ends."""
    return subprocess.run([sys.executable, str(SCRIPT), *options], capture_output=True, text=True, check=False)


def table(folder: Path, *rows: str) -> str:
    """A table of these rows."""
    path = folder / "table.tsv"
    path.write_text("# made up\n" + HEADER + "\n".join(rows) + "\n", "utf-8")
    return str(path)


UNSEEN = SCRIPT.with_name("actors_unseen.tsv")
LATER = SCRIPT.with_name("actors_later.tsv")
FOURTH = SCRIPT.with_name("actors_fourth.tsv")
FIFTH = SCRIPT.with_name("actors_fifth.tsv")
SIXTH = SCRIPT.with_name("actors_sixth.tsv")
SEVENTH = SCRIPT.with_name("actors_seventh.tsv")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "wordings"),
    [
        ((), 300),
        (("--data", str(UNSEEN)), 600),
        (("--data", str(LATER)), 480),
        (("--data", str(FOURTH)), 133),
        (("--data", str(FIFTH)), 200),
        (("--data", str(SIXTH)), 120),
        (("--data", str(SEVENTH)), 101),
    ],
)
def test_benchmark_reaches_what_it_promises(options: tuple[str, ...], wordings: int) -> None:
    figures = json.loads(run("--json", *options).stdout)
    assert figures["wordings"] >= wordings
    assert figures["countries"] >= 40
    assert figures["right"] >= 0.95
    assert figures["wrong_links"] <= 0.02


@pytest.mark.parametrize(
    ("row", "right", "wrong"),
    [
        ("JNIM\tML\t2020-01-01\tjnim", 1.0, 0.0),
        ("JNIM\tML\t2020-01-01\tfla", 0.0, 1.0),
        ("JNIM\tML\t2020-01-01\tunknown", 0.0, 1.0),
        ("zebras\tML\t2020-01-01\tjnim", 0.0, 0.0),
        ("zebras\tML\t2020-01-01\tunknown", 1.0, 0.0),
    ],
)
def test_benchmark_tells_misses_from_wrong_links(row: str, right: float, wrong: float, tmp_path: Path) -> None:
    figures = json.loads(run("--json", "--data", table(tmp_path, row)).stdout)
    assert (figures["right"], figures["wrong_links"]) == (right, wrong)


def test_benchmark_prints_errors_then_the_figures(tmp_path: Path) -> None:
    lines = run("--data", table(tmp_path, "JNIM\tML\t2020-01-01\tfla")).stdout.splitlines()
    assert lines[0].startswith("ML “JNIM”: expected fla, found jnim")
    assert lines[-1] == "1 wordings from 1 countries: 0.0% right, 100.0% wrong links"


@pytest.mark.slow
def test_benchmark_tells_the_languages_of_a_table_apart(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    rows = ["JNIM\tML\t2020-01-01\tjnim\ten", "zebras\tML\t2020-01-01\tjnim\tfr"]
    path.write_text(HEADER.strip() + "\tlanguage\n" + "\n".join(rows) + "\n", "utf-8")
    lines = run("--data", str(path)).stdout.splitlines()
    assert lines[1:3] == [
        "en: 1 wordings: 100.0% right, 0.0% wrong links",
        "fr: 1 wordings: 0.0% right, 0.0% wrong links",
    ]


@pytest.mark.slow
def test_benchmark_sweep_justifies_the_threshold() -> None:
    lines = {line["likeness"]: line for line in map(json.loads, run("--sweep", "--json").stdout.splitlines())}
    used = lines[LIKENESS]
    assert used["taken"] <= 0.01 < lines[LIKENESS - 2]["taken"]
    assert used["found"] >= 0.9
    assert used["strangers"] >= 400


def test_benchmark_rejects_an_actor_that_does_not_exist(tmp_path: Path) -> None:
    ended = run("--data", table(tmp_path, "JNIM\tML\t2020-01-01\tzebra"))
    assert ended.returncode == 1
    assert "no actor has this id" in ended.stderr
