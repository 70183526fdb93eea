"""The process apart, from inside."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from importlib import import_module
from typing import Any

import pytest

from counterclaim.ingest import confined_child
from counterclaim.ingest.confined_child import EXTRACTORS, answer
from counterclaim.ingest.frames import read_frame
from counterclaim.ingest.limits import Limits
from made_files import page


def answers(task: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    # The bound on memory would hold for the tests as well.
    monkeypatch.setattr(confined_child, "_confine", lambda limits: None)
    stream = io.BytesIO()
    answer({"task": task, "limits": asdict(Limits()), "options": {}}, data, stream)
    stream.seek(0)
    found = []
    while stream.tell() < len(stream.getvalue()):
        found.append(json.loads(read_frame(stream)))
    return found


def test_child_answers_with_pieces_and_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    piece, end = answers("html", page().encode(), monkeypatch)
    assert "Oro Benna" in piece["piece"]["text"]
    assert end == {"end": True}


@pytest.mark.parametrize(
    ("task", "data", "reason"),
    [("html", b"<html></html>", "no main text"), ("html", b"\xff", "broken"), ("docx", b"x", "broken")],
)
def test_child_answers_with_a_reason(task: str, data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (refused,) = answers(task, data, monkeypatch)
    assert reason in refused["refused"]


@pytest.mark.parametrize("task", EXTRACTORS)
def test_child_has_an_extractor_for_each_task(task: str) -> None:
    assert callable(import_module(EXTRACTORS[task]).extract)
