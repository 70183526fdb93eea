from __future__ import annotations

import json
from pathlib import Path

import pytest
from corpora.build import built, stale_files
from corpora.words import BadCoding

HEAD = "published: 2024-03-12\noutlet: Agence Méridien\nwar: sahel\nmanner: wire\ncoder: a\n\n"
FAIR = HEAD + "Une foire\n\nElle rouvre.\n---\nfocus none\n"


def write_source(folder: Path, half: str, name: str, written: str = FAIR) -> None:
    path = folder / "source" / half / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written, "utf-8")


def test_build_makes_the_layout_of_the_benchmark(tmp_path: Path) -> None:
    write_source(tmp_path, "look", "foire")
    files = built(tmp_path)
    report = json.loads(files["reports.jsonl"])
    assert report == {
        "id": report["id"],
        "published": "2024-03-12",
        "publisher": "Agence Méridien",
        "text": "Une foire\n\nElle rouvre.",
    }
    assert json.loads(files[f"gold/{report['id']}.a.json"])["focus"] is None


def test_build_names_the_file_that_is_wrong(tmp_path: Path) -> None:
    write_source(tmp_path, "look", "foire", FAIR + "killed people 9\n")
    with pytest.raises(BadCoding, match=r"look.foire\.txt: a report of no violence"):
        built(tmp_path)


def test_build_refuses_a_folder_that_is_no_half(tmp_path: Path) -> None:
    write_source(tmp_path, "train", "foire")
    with pytest.raises(BadCoding, match="source/look or source/score"):
        built(tmp_path)


def test_build_finds_files_that_differ_lack_or_are_left(tmp_path: Path) -> None:
    write_source(tmp_path, "look", "foire")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "old.a.json").write_text("{}", "utf-8")
    (tmp_path / "reports.jsonl").write_text("", "utf-8")
    files = built(tmp_path)
    assert stale_files(tmp_path, files) == {*files, "gold/old.a.json"}
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
    assert stale_files(tmp_path, files) == {"gold/old.a.json"}
