"""Answers that were given before."""

from __future__ import annotations

import stat
from pathlib import Path

from counterclaim.reading.llm.answers_kept import KeptAnswers


def test_kept_answers_are_found_by_what_was_asked(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path)
    kept.keep(["model", "text"], "{“é”}")
    assert kept.get(["model", "text"]) == "{“é”}"
    assert kept.get(["model", "another"]) is None


def test_kept_answers_are_for_the_user_alone(tmp_path: Path) -> None:
    KeptAnswers(tmp_path / "answers").keep("asked", "{}")
    (path,) = (tmp_path / "answers").rglob("*.txt")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_kept_answers_need_no_folder() -> None:
    KeptAnswers().keep("asked", "{}")
    assert KeptAnswers().get("asked") is None


def test_kept_answers_that_cannot_be_read_or_written_are_asked_again(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    KeptAnswers(blocked).keep("asked", "{}")
    assert KeptAnswers(blocked).get("asked") is None


def test_kept_answers_survive_half_a_character(tmp_path: Path) -> None:
    KeptAnswers(tmp_path).keep("asked", "\ud800")
    assert KeptAnswers(tmp_path).get("asked") == "\\ud800"
