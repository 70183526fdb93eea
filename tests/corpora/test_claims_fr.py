"""The French corpus: as varied and as balanced as its README says."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
from corpora.scheme import HALVES, half_of

FOLDER = Path(__file__).parents[2] / "corpora" / "claims-fr"
README = (FOLDER / "README.md").read_text("utf-8")
GOLDS = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("gold/*.json"))]
REPORTS = [json.loads(line) for line in (FOLDER / "reports.jsonl").read_text("utf-8").splitlines()]
LENGTHS = {report["id"]: len(report["text"].split()) for report in REPORTS}


def half(name: str) -> list[dict[str, Any]]:
    return [gold for gold in GOLDS if half_of(gold["id"]) == name]


def rows(name: str, key: str) -> list[dict[str, Any]]:
    return [row for gold in half(name) for row in gold[key]]


@pytest.mark.parametrize("name", HALVES)
def test_claims_fr_each_half_is_a_set_by_itself(name: str) -> None:
    assert len(half(name)) >= 32
    assert len({gold["war"] for gold in half(name)}) >= 8
    assert sum(gold["focus"] is None for gold in half(name)) == 2


def test_claims_fr_both_halves_hold_every_manner() -> None:
    look, score = ({gold["manner"] for gold in half(name)} for name in HALVES)
    assert look == score and len(look) >= 14


@pytest.mark.parametrize("name", HALVES)
def test_claims_fr_every_stance_has_rows_to_learn_from_and_to_score(name: str) -> None:
    stances = Counter(row["stance"] for row in rows(name, "attributions"))
    assert len(stances) == 6 and min(stances.values()) >= 10
    assert len(Counter(row["kind"] for row in rows(name, "counts"))) == 6
    assert len(Counter(row["qualifier"] for row in rows(name, "counts"))) == 6


def test_claims_fr_reports_are_short_and_long() -> None:
    assert set(LENGTHS) == {gold["id"] for gold in GOLDS}
    assert min(LENGTHS.values()) >= 80 and max(LENGTHS.values()) <= 700
    claims = [len(gold["counts"]) + len(gold["attributions"]) for gold in GOLDS]
    assert min(claims) == 0 and max(claims) == 20


def test_claims_fr_readme_has_the_figures() -> None:
    sizes = [[LENGTHS[gold["id"]] for gold in half(name)] for name in HALVES]
    spread = " | ".join(f"{mean(words):.0f} ({min(words)} – {max(words)})" for words in sizes)
    assert f"(shortest – longest) | {spread} |" in README
    assert f"| reports | {len(sizes[0])} | {len(sizes[1])} |" in README
    for key in ("counts", "attributions"):
        assert f"| {key} | {len(rows('look', key))} | {len(rows('score', key))} |" in README
    assert README.count(f"{len(GOLDS)} reports") == 2


@pytest.mark.parametrize("mark", ["«", '"', "’", "a-t-il", "aurai", "D'après", "sous couvert", "source hospitalière", "dément"])
def test_claims_fr_holds_the_turns_of_french_wires(mark: str) -> None:
    assert any(mark in report["text"] for report in REPORTS)
