from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counterclaim.casefile.store import Casefile
from exporting import Made, example, made
from named_records import told

SCORER = Path(__file__).parents[3] / "shared" / "bench" / "claims" / "score.py"


def gold(found: Made, name: str) -> dict[str, Any]:
    return dict(json.loads(found.files[f"gold/{name}.json"]))


def test_coded_ledgers_quote_at_most_fourteen_words_that_stand_in_the_text(example_case: Casefile, tmp_path: Path) -> None:
    found = made("claims-scheme", example(example_case, "claims-scheme"), tmp_path)
    reports = [json.loads(line) for line in found.files["reports.jsonl"].decode().splitlines()]
    assert len(reports) == 7
    for report in reports:
        coded = gold(found, report["id"])
        assert (coded["id"], coded["published"], coded["outlet"]) == (report["id"], report["published"], report["publisher"])
        for row in (*coded["counts"], *coded["attributions"]):
            start, end = row["spans"]["quote"]
            assert report["text"][start:end] == row["quote"]
            assert 0 < len(row["quote"].split()) <= 14


def test_coded_ledgers_code_a_report_of_several_incidents_once(tmp_path: Path) -> None:
    record = told()
    other = replace(record, incident=replace(record.incident, id="i111111111111"))
    found = made("claims-scheme", [record, other], tmp_path)
    assert len(found.files["reports.jsonl"].splitlines()) == 1
    assert len(gold(found, next(name for name in found.files if name.startswith("gold/"))[5:-5])["attributions"]) == 4


def test_coded_ledgers_mask_names_so_that_spans_hold(tmp_path: Path) -> None:
    found = made("claims-scheme", [told()], tmp_path)
    text = json.loads(found.files["reports.jsonl"])["text"]
    assert "Mossun" not in text and "█" * len("Teral Mossun") in text
    assert len(text) == len(told().reports[0].text)


def test_coded_ledgers_are_what_the_scorer_reads(example_case: Casefile, tmp_path: Path) -> None:
    if not SCORER.exists():
        pytest.skip("the claims benchmark is not beside the project")
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None and spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    made("claims-scheme", example(example_case, "claims-scheme"), tmp_path)
    assert score.score(tmp_path / "made" / "gold", {})["reports"] == 7
