"""The vocabulary's data files."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from counterclaim.errors import BadVocabulary
from counterclaim.vocabulary.loader import fingerprint, load_lines, load_table, load_text, load_toml

FOLDER = files("counterclaim.vocabulary")
NAMES = sorted(
    f"{folder.name}/{file.name}"
    for folder in FOLDER.iterdir()
    if folder.is_dir()
    for file in folder.iterdir()
    if "." in file.name
)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith((".toml", ".tsv", ".txt"))])
def test_loader_every_data_file_says_what_it_is_first(name: str) -> None:
    assert FOLDER.joinpath(name).read_text("utf-8").startswith("#")


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".toml")])
def test_loader_every_toml_file_loads(name: str) -> None:
    assert load_toml(name) == tomllib.loads(FOLDER.joinpath(name).read_text("utf-8"))


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".tsv")])
def test_loader_every_table_has_rows_as_long_as_its_header(name: str) -> None:
    assert load_table(name)


@pytest.mark.parametrize("load", [load_toml, load_table, load_lines])
def test_loader_says_which_file_is_missing(load: object) -> None:
    with pytest.raises(BadVocabulary, match="en/nothing"):
        load("en/nothing.toml")  # type: ignore[operator]


def test_loader_fingerprint_tells_files_and_folders_apart() -> None:
    marks = {fingerprint(name) for name in ("linking", "actors", "actors/kinds.toml", "actors/relations.tsv")}
    assert len(marks) == 4
    assert {len(mark) for mark in marks} == {12}


def test_loader_fingerprint_of_a_missing_file_is_refused() -> None:
    with pytest.raises(BadVocabulary, match="en/nothing"):
        fingerprint("linking", "en/nothing.toml")


def test_loader_plain_text_comes_without_its_comments() -> None:
    words = load_text("llm/instructions.txt")
    assert words.startswith("You read one news report")
    assert "#" not in words
