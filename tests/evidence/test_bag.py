"""Bags: whole and valid by the Library of Congress's own program, or not there at all."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import bagit  # type: ignore[import-untyped]
import pytest

from counterclaim.errors import BundleError
from counterclaim.evidence.bag import bag


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "case"


def write(target: Path, **files: bytes) -> str:
    with bag(target) as written:
        for name, content in files.items():
            written.add(name, [content])
        return written.close({"External-Description": "For tests"})


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_bag_is_valid(target: Path) -> None:
    write(target, one=b"1", two=b"22")
    read = bagit.Bag(str(target))
    read.validate()
    assert (read.version_info, read.encoding, read.algorithms) == ((1, 0), "UTF-8", ["sha256"])
    assert (read.info["Payload-Oxum"], read.info["External-Description"]) == ("3.2", "For tests")


def test_bag_holds_what_was_added_and_its_own_pages(target: Path) -> None:
    write(target, one=b"1")
    tags = {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}
    assert names(target) == {"data/one", *tags}
    assert (target / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def test_bag_manifest_stands_for_the_whole(tmp_path: Path) -> None:
    first, same, other = (write(tmp_path / name, one=content) for name, content in (("a", b"1"), ("b", b"1"), ("c", b"2")))
    assert first == same != other


def test_bag_of_nothing_is_valid(target: Path) -> None:
    write(target)
    bagit.Bag(str(target)).validate()


def test_bag_has_folders_and_lines(target: Path) -> None:
    with bag(target) as written:
        written.add("a/b/c", [b"1", b"", b"2"])
        written.add_lines("lines", ["first", "خبر", ""])
        written.close({})
    assert (target / "data/a/b/c").read_bytes() == b"12"
    assert (target / "data/lines").read_text("utf-8") == "first\nخبر\n\n"
    bagit.Bag(str(target)).validate()


@pytest.mark.parametrize("change", ["alter", "remove", "add"])
def test_bag_shows_what_was_done_to_it(change: str, target: Path) -> None:
    write(target, one=b"1", two=b"2")
    if change == "remove":
        (target / "data/one").unlink()
    else:
        (target / "data" / ("one" if change == "alter" else "three")).write_bytes(b"X")
    assert not bagit.Bag(str(target)).is_valid()


@pytest.mark.parametrize("there", ["folder", "file", "link"])
def test_bag_replaces_nothing(there: str, target: Path) -> None:
    if there == "folder":
        target.mkdir()
    elif there == "file":
        target.touch()
    else:
        target.symlink_to("nowhere")
    with pytest.raises(BundleError, match="is there already"):
        write(target)
    assert os.listdir(target.parent) == ["case"]


def test_bag_replaces_nothing_that_came_while_it_was_written(target: Path) -> None:
    def meddle() -> Iterator[bytes]:
        target.mkdir()
        (target / "mine").touch()
        yield b"1"

    with pytest.raises(BundleError, match="cannot be written"), bag(target) as written:
        written.add("one", meddle())
    assert os.listdir(target.parent) == ["case"]
    assert os.listdir(target) == ["mine"]


def test_bag_that_fails_leaves_nothing(target: Path) -> None:
    with pytest.raises(ZeroDivisionError), bag(target) as written:
        written.add("one", (bytes([1 // number]) for number in (1, 0)))
    assert os.listdir(target.parent) == []


def test_bag_in_a_folder_that_is_not_there_is_an_error(target: Path) -> None:
    with pytest.raises(BundleError, match="cannot be written"):
        write(target / "deeper" / "still")


@pytest.mark.parametrize("line", ["two\nlines", "two\rlines", "\n"])
def test_bag_lines_hold_no_line_ends(line: str, target: Path) -> None:
    with pytest.raises(BundleError, match="holds a line end"), bag(target) as written:
        written.add_lines("lines", ["good", line])
    assert os.listdir(target.parent) == []


def test_bag_is_told_in_one_line_each(target: Path) -> None:
    with bag(target) as written:
        written.close({"External-Description": "two\nlines: with\r\na trap"})
    assert bagit.Bag(str(target)).info["External-Description"] == "two lines: with a trap"


def test_bag_is_written_in_constant_memory(target: Path) -> None:
    def lines() -> Iterator[str]:
        for _ in range(20_000):
            yield "x" * 1000

    tracemalloc.start()
    with bag(target) as written:
        written.add_lines("lines", lines())
        written.close({})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (target / "data/lines").stat().st_size == 20_020_000
    assert peak < 1_000_000


def test_bag_is_for_its_owner_alone(target: Path) -> None:
    write(target, one=b"1")
    assert target.stat().st_mode & 0o077 == 0
