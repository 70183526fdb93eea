from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.sets.np4e import np4e

WORDS = "TERAL : Market burns . Four trucks came . KASSUM 2024-03-04 A market burnt on Sunday . It is closed ."
PARAGRAPHS = ((1, 5), (6, 9), (10, 11), (12, 17), (18, 21))


def write_set(folder: Path) -> Path:
    """A set of one incident with one report, written for this test in the set's format."""
    tokens = WORDS.split()
    base, markables = folder / "market" / "Basedata", folder / "market" / "markables"
    base.mkdir(parents=True)
    markables.mkdir()
    words = "".join(f'<word id="word_{number}">{token}</word>' for number, token in enumerate(tokens, 1))
    (base / "7newsML_words.xml").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<words>{words}</words>', "utf-8")
    spans = "".join(f'<markable id="m{first}" span="word_{first}..word_{last}"/>' for first, last in PARAGRAPHS)
    (markables / "7newsML_section_level.xml").write_text(f"<markables>{spans}</markables>", "utf-8")
    return folder


def test_np4e_gives_reports_with_title_day_and_paragraphs(tmp_path: Path) -> None:
    (labelled,) = np4e(write_set(tmp_path))
    assert labelled.incident == "market"
    assert labelled.report.id == "7newsML"
    assert labelled.report.title == "TERAL: Market burns"
    assert labelled.report.published == date(2024, 3, 4)
    assert labelled.report.text.split("\n\n")[1:] == [
        "Four trucks came.",
        "KASSUM 2024-03-04",
        "A market burnt on Sunday.",
        "It is closed.",
    ]


def test_np4e_of_an_empty_folder_is_nothing(tmp_path: Path) -> None:
    assert list(np4e(tmp_path)) == []
