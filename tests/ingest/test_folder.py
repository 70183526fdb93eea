"""Folders, and what hides in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from counterclaim.ingest.document import Refused
from counterclaim.ingest.folder import members
from counterclaim.ingest.source import Source


def names(folder: Path) -> list[str]:
    return [member.name for member in members(folder) if isinstance(member, Source)]


def left_out(folder: Path) -> dict[str, str]:
    return {member.id: member.reason for member in members(folder) if isinstance(member, Refused)}


def test_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.txt", "B.txt", "b/d/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["B.txt", "a.txt", "b/10.txt", "b/2.txt", "b/d/e.txt", "c.txt"]


def test_folder_leaves_out_what_is_hidden_and_says_so(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / ".DS_Store").write_text("x")
    assert names(tmp_path) == []
    assert set(left_out(tmp_path)) == {".git", ".DS_Store"}
    assert not any(member.fault for member in members(tmp_path) if isinstance(member, Refused))


def test_folder_follows_no_link_out_of_itself_nor_in_circles(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out.txt"
    inside.mkdir()
    outside.write_text("secret")
    (inside / "real.txt").write_text("x")
    (inside / "a.txt").symlink_to(outside)
    (inside / "b").symlink_to(inside)
    (inside / "c.txt").symlink_to("nowhere")
    (inside / "d.txt").symlink_to("real.txt")
    assert names(inside) == ["d.txt", "real.txt"]
    assert "leads out" in left_out(inside)["a.txt"]
    assert set(left_out(inside)) == {"a.txt", "b", "c.txt"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_folder_does_not_wait_at_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no file" in left_out(tmp_path)["pipe"]


def test_folder_that_is_itself_a_link_is_walked(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("x")
    (tmp_path / "link").symlink_to("real")
    assert names(tmp_path / "link") == ["a.txt"]


def test_folder_names_are_text_on_every_system(tmp_path: Path) -> None:
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt"))).write_text("x")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    assert names(tmp_path) == ["bad\ufffd.txt"]


def test_folder_that_is_empty_holds_nothing(tmp_path: Path) -> None:
    assert list(members(tmp_path)) == []
