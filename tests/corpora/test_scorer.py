"""The claims benchmark's own scorer on the corpora here: it reads their gold, and a reading that is the gold is perfect to it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from corpora.scheme import half_of

ROOT = Path(__file__).parents[2]
SCORER = ROOT.parent / "shared" / "bench" / "claims" / "score.py"
PARTS = sorted((path.parents[1], path.name) for path in (ROOT / "corpora").glob("*/source/*"))


@pytest.fixture(scope="module")
def scorer() -> Any:
    if not SCORER.is_file():
        pytest.skip(f"the claims benchmark is not at {SCORER.parent}")
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def claim(row: dict[str, Any]) -> dict[str, Any]:
    """A row of gold as a claim of a ledger."""
    told = {"account": "a1", "claimant": {"kind": row["source_kind"], "text": row["source"]}}
    if "stance" in row:
        return {"kind": "attribution", "stance": row["stance"], "target": {"text": row["target"]}, **told}
    return {"kind": "count", "count": {key: row[key] for key in ("kind", "group", "low", "high", "qualifier")}, **told}


def ledger(gold: dict[str, Any]) -> dict[str, Any]:
    """The ledger of a reader that reads as the coder did."""
    focus = gold["focus"]
    site = focus["site"] if focus else {}
    place = {"country": focus["country"], "latitude": site["lat"], "longitude": site["lon"]} if focus else None
    accounts = [{"id": "a1", "focus": True, "date": focus["date"], "place": place}] if focus else []
    return {
        "report": {"id": gold["id"]},
        "accounts": accounts,
        "claims": [claim(row) for row in gold["counts"] + gold["attributions"]],
    }


@pytest.mark.parametrize(("folder", "half"), PARTS, ids=lambda part: getattr(part, "name", part))
def test_scorer_finds_no_error_in_the_gold_itself(scorer: Any, folder: Path, half: str) -> None:
    golds = [json.loads(path.read_text("utf-8")) for path in folder.glob("gold/*.json")]
    figures = scorer.score(folder / "gold", {gold["id"]: ledger(gold) for gold in golds}, half)
    assert figures["missing"] == [] and figures["reports"] == sum(scorer.half_of(gold["id"]) == half for gold in golds)
    for name in ("counts", "counts_with_claimant", "attributions", "attributions_with_claimant"):
        assert figures[name]["f1"] == 1.0, name
    for name in ("date", "site", "country", "focus_found"):
        assert figures[name]["accuracy"] == 1.0, name


def test_scorer_puts_an_id_into_the_half_that_the_corpora_do(scorer: Any) -> None:
    assert [scorer.half_of(str(number)) for number in range(50)] == [half_of(str(number)) for number in range(50)]
