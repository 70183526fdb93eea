"""Where the indexes lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.resolving.gazetteer_cache import VARIABLE, cache_folder, temporary_folder, writable


def test_gazetteer_cache_is_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "here"))
    assert cache_folder() == tmp_path / "here"


def test_gazetteer_cache_is_not_made_by_asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "here"))
    assert not cache_folder().exists()


def test_gazetteer_cache_follows_the_desktop_convention(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert cache_folder() == tmp_path / "counterclaim"


def test_gazetteer_cache_sees_that_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not writable(tmp_path / "file")
    assert writable(tmp_path / "new")


def test_gazetteer_cache_temporary_folder_is_this_user_s_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert temporary_folder() == temporary_folder()
    assert temporary_folder().stat().st_mode & 0o077 == 0
