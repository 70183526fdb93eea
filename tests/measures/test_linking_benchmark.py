"""The benchmark of linking as a command, on small sets that are written for it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wire_stories import OWN, TAKEN_OVER, WIRE

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "linking.py"


def run(*options: str) -> dict[str, Any]:
    """The figures that the benchmark prints."""
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run([sys.executable, str(SCRIPT), *options], capture_output=True, text=True, check=True, env=found)
    figures: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return figures


def topic(folder: Path, name: str, text: str) -> None:
    """A document in the format of ECB+."""
    folder = folder / "ecbplus" / "ECB+" / "1"
    folder.mkdir(parents=True, exist_ok=True)
    tokens = "".join(f'<token sentence="0">{word}</token>' for word in text.split())
    (folder / f"{name}.xml").write_text(f"<Document>{tokens}</Document>", "utf-8")


def reports(folder: Path, *texts: str) -> None:
    """A table in the format of FA-KES; the ids are the numbers of the texts."""
    (folder / "fakes").mkdir()
    with (folder / "fakes" / "reports.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(("unit_id", "article_title", "article_content", "source", "date"))
        rows.writerows((str(number), "Market raid", text, "ahram", "3/4/17") for number, text in enumerate(texts))


@pytest.mark.slow
def test_linking_benchmark_measures_a_set_of_topics(tmp_path: Path) -> None:
    for name, text in (("1_1ecb", WIRE), ("1_2ecb", TAKEN_OVER), ("1_1ecbplus", "The rain in the plains fell all week.")):
        topic(tmp_path, name, text)
    figures = run("--data", str(tmp_path), "--set", "ecbplus", "--linker", "alike", "--json")["ecbplus"]
    assert (figures["reports"], figures["incidents"], figures["found"], figures["b3"]) == (3, 2, 2, 1.0)


@pytest.mark.slow
def test_linking_benchmark_keeps_ledgers_and_links_accounts(tmp_path: Path) -> None:
    for name, text in (("1_1ecb", WIRE), ("1_2ecb", WIRE + " The council met."), ("1_1ecbplus", OWN)):
        topic(tmp_path, name, text)
    options = ("--data", str(tmp_path), "--set", "ecbplus", "--cache", str(tmp_path / "kept"), "--json")
    first, again = run(*options)["ecbplus"], run(*options)["ecbplus"]
    assert (tmp_path / "kept" / "ecbplus.ledgers").is_file()
    assert {**first, "seconds": 0} == {**again, "seconds": 0}
    assert first["reports"] == 3


@pytest.mark.slow
def test_linking_benchmark_judges_the_pairs_of_the_reports_that_are_there(tmp_path: Path) -> None:
    reports(tmp_path, WIRE, WIRE + " The council met.", OWN)
    table = "one\tother\tlabel\treason\tagain\n0\t1\tdependent\tcopy\tdependent\n0\t9\tdependent\tcopy\t\n"
    (tmp_path / "fakes" / "fakes_independence.tsv").write_text(table, "utf-8")
    figures = run("--data", str(tmp_path), "--set", "independence")["independence"]
    assert figures["look"]["pairs"] + figures["score"]["pairs"] == 1
    assert (figures["copies"], figures["copies_in_reach"], figures["read_twice"]) == (1, 1, 1)
