"""Every corpus here: made from its sources, by the scheme, each text the slice of its span, no war in both halves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora.build import built, stale_files
from corpora.scheme import HALVES, half_of

CORPORA = Path(__file__).parents[2] / "corpora"
FOLDERS = sorted(path.parent for path in CORPORA.glob("*/source"))


def golds(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("gold/*.json"))]


def texts(folder: Path) -> dict[str, str]:
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def sliced(gold: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    """Every text of a gold file beside its span."""
    focus = gold["focus"] or {"spans": {}}
    yield from ((focus[key]["text"], span) for key, span in focus["spans"].items())
    for row in gold["counts"] + gold["attributions"]:
        yield from ((row[key], span) for key, span in row["spans"].items())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_corpora_are_as_their_sources_have_them(folder: Path) -> None:
    assert stale_files(folder, built(folder)) == set(), f"run: python corpora/build.py corpora/{folder.name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_corpora_texts_are_the_slices_of_their_spans(folder: Path) -> None:
    text = texts(folder)
    for gold in golds(folder):
        assert [words for words, (start, end) in sliced(gold) if text[gold["id"]][start:end] != words] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_corpora_no_war_is_in_both_halves(folder: Path) -> None:
    wars = {half: {gold["war"] for gold in golds(folder) if half_of(gold["id"]) == half} for half in HALVES}
    assert wars["look"].isdisjoint(wars["score"])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_corpora_no_claim_is_coded_twice(folder: Path) -> None:
    for gold in golds(folder):
        keys = [
            (
                row.get("stance"),
                row["source"],
                row.get("target"),
                row.get("kind"),
                row.get("group"),
                row.get("low"),
                row.get("high"),
            )
            for row in gold["counts"] + gold["attributions"]
        ]
        assert len(keys) == len(set(keys)), gold["id"]
