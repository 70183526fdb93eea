from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coded_rows import TEXT, coding, count
from counterclaim.export.claims_scheme import CodedReport, claims_scheme, file_name
from counterclaim.model.report import Report

SCORER = Path(__file__).parents[3] / "shared" / "bench" / "claims" / "score.py"


def files(*codings: tuple[str, object], id: str = "one") -> dict[str, str]:
    report = Report.of(TEXT, id=id, published=date(2024, 5, 6))
    return dict(claims_scheme("First", ("", "A. Coder", "B. Coder"), [CodedReport(report, codings)]))  # type: ignore[arg-type]


def test_claims_scheme_has_one_file_a_report_and_coder_the_settled_one_first() -> None:
    made = files(("", coding()), ("A. Coder", coding()))
    assert sorted(made) == ["gold/one.a.json", "gold/one.b.json", "reports.jsonl", "round.json"]
    gold = json.loads(made["gold/one.a.json"])
    assert (gold["id"], gold["published"], gold["coder"]) == ("one", "2024-05-06", "a")
    assert (gold["focus"], gold["counts"], gold["attributions"]) == tuple(
        coding()[key] for key in ("focus", "counts", "attributions")
    )
    assert json.loads(made["reports.jsonl"]) == {"id": "one", "published": "2024-05-06", "publisher": None, "text": TEXT}
    assert json.loads(made["round.json"])["coders"] == {"a": "settled", "b": "A. Coder", "c": "B. Coder"}


def test_claims_scheme_spans_hold_in_the_text_that_is_written_beside_them() -> None:
    made = files(("", coding()))
    text = json.loads(made["reports.jsonl"])["text"]
    for row in json.loads(made["gold/one.a.json"])["counts"]:
        start, end = row["spans"]["quote"]
        assert text[start:end] == row["quote"]


@given(st.text(min_size=1, max_size=200))
def test_claims_scheme_no_name_leads_out_of_its_folder(id: str) -> None:
    assert set(file_name(id)) <= set("_-") | {char for char in file_name(id) if char.isalnum()}
    assert len(file_name(id)) <= 80


def test_claims_scheme_no_two_reports_share_a_name() -> None:
    assert len({file_name(id) for id in ("a/b", "a_b", "a b", "../a_b", "a" * 200, "a" * 201)}) == 6


def test_claims_scheme_is_what_the_scorer_reads(tmp_path: Path) -> None:
    if not SCORER.exists():
        pytest.skip("the claims benchmark is not beside the project")
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None and spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    for name, content in files(("", coding()), ("A. Coder", coding(count(low=20)))).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    figures = score.score(tmp_path / "gold", {})
    assert figures["reports"] == 1 and figures["agreement_counts"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "rows": 1}
